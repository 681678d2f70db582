from django.apps import AppConfig


class SuggestionsConfig(AppConfig):
    name = "xiangyin.suggestions"
    label = "suggestions"

    def ready(self) -> None:
        from xiangyin.casework.pages import (
            register_hint,
            register_letter,
            register_page,
            register_workbook,
        )
        from xiangyin.suggestions import listeners  # noqa: F401  (registers the listeners)
        from xiangyin.suggestions.joints import (
            letter_print,
            page_of_case,
            unit_wanted,
            workbook_write,
        )

        register_page("suggestion", page_of_case)
        register_hint("suggestion", unit_wanted)
        register_letter(letter_print)
        register_workbook(workbook_write)
