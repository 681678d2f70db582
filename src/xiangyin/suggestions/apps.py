from django.apps import AppConfig


class SuggestionsConfig(AppConfig):
    name = "xiangyin.suggestions"
    label = "suggestions"
