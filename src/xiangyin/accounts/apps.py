from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "xiangyin.accounts"
    label = "accounts"
