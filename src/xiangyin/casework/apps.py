from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "xiangyin.casework"
    label = "casework"
