from django.apps import AppConfig


class PapersConfig(AppConfig):
    name = "xiangyin.papers"
    label = "papers"

    def ready(self) -> None:
        from xiangyin.papers import audit, permissions  # noqa: F401 (tables fill on import)
