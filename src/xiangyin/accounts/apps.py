from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "xiangyin.accounts"
    label = "accounts"

    def ready(self) -> None:
        from xiangyin.accounts import (  # noqa: F401 (tables fill and ears open on import)
            audit_codes,
            listeners,
            permissions,
            signals,
        )
