from django.apps import AppConfig


class DutyConfig(AppConfig):
    name = "xiangyin.duty"
    label = "duty"
