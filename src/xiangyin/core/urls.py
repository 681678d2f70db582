from django.urls import path

from xiangyin.core import views

app_name = "core"
urlpatterns = [
    path("drafts/<str:key>/", views.draft_save, name="draft"),
    path("size/", views.size_switch, name="size"),
]
