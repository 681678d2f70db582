from django.urls import path

from xiangyin.insight import views

app_name = "insight"
urlpatterns = [
    path("handling/", views.handling, name="handling"),
    path("handling/export/", views.handling_export, name="handling-export"),
    path("items/", views.items, name="items"),
    path("county/", views.county, name="county"),
    path("report/", views.report, name="report"),
]
