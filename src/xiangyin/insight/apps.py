from django.apps import AppConfig


class InsightConfig(AppConfig):
    name = "xiangyin.insight"
    label = "insight"
