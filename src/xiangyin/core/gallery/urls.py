"""Addresses of the gallery."""

from django.urls import path

from xiangyin.core.gallery import views

app_name = "gallery"
urlpatterns = [
    path("", views.gallery, name="desk"),
    path("<slug:shell>/", views.gallery, name="shell"),
]
