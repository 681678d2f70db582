from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "xiangyin.accounts"
    label = "accounts"

    def ready(self) -> None:
        from xiangyin.accounts import audit_codes, permissions, signals  # noqa: F401
