from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "xiangyin.core"
    label = "core"
