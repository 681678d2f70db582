"""The product's pages and the bare one."""

from django.urls import path

from bench.bare import bare_list
from xiangyin.config.urls import *  # noqa: F403
from xiangyin.config.urls import urlpatterns

urlpatterns = [path("bench/bare/", bare_list, name="bench-bare"), *urlpatterns]
