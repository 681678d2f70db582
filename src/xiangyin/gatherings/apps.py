from django.apps import AppConfig


class GatheringsConfig(AppConfig):
    name = "xiangyin.gatherings"
    label = "gatherings"
