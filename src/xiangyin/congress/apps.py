from django.apps import AppConfig


class CongressConfig(AppConfig):
    name = "xiangyin.congress"
    label = "congress"

    def ready(self) -> None:
        from xiangyin.congress import audit, jobs, permissions  # noqa: F401 (tables fill on import)
