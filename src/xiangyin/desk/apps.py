from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "xiangyin.desk"
    label = "desk"
