"""The product's settings, with a bare page to compare with and a counter of queries."""

import os

from xiangyin.config.settings import *  # noqa: F403
from xiangyin.config.settings import MIDDLEWARE

if os.environ.get("XIANGYIN_BENCH") == "1":
    ROOT_URLCONF = "bench.urls"
    MIDDLEWARE = ["bench.counting.QueryCountMiddleware", *MIDDLEWARE]
