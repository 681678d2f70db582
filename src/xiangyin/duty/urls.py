from django.urls import path

from xiangyin.duty import views

app_name = "duty"
urlpatterns = [
    path("", views.term, name="term"),
    path("mine/", views.mine, name="mine"),
    path("deputies/<int:deputy_id>/", views.deputy, name="deputy"),
]
