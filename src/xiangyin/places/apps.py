from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "xiangyin.places"
    label = "places"

    def ready(self) -> None:
        from xiangyin.places import audit, permissions  # noqa: F401 (tables fill on import)
