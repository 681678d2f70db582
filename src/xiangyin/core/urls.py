from django.urls import path

from xiangyin.core import views
from xiangyin.core.health import health

app_name = "core"
urlpatterns = [
    path("drafts/<str:key>/", views.draft_save, name="draft"),
    path("health/", health, name="health"),
    path("size/", views.size_switch, name="size"),
]
