from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "xiangyin.portal"
    label = "portal"
