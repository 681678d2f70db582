from django.apps import AppConfig


class CongressConfig(AppConfig):
    name = "xiangyin.congress"
    label = "congress"
