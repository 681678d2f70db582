from django.apps import AppConfig


class BallotsConfig(AppConfig):
    name = "xiangyin.ballots"
    label = "ballots"
