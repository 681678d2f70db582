from django.apps import AppConfig


class SuggestionsConfig(AppConfig):
    name = "xiangyin.suggestions"
    label = "suggestions"

    def ready(self) -> None:
        from xiangyin.suggestions import listeners  # noqa: F401  (registers the listeners)
