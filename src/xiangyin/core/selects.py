"""A select's options drawn without a template for each: a list of deputies has hundreds."""

from collections.abc import Mapping
from html import escape
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.utils.safestring import SafeString, mark_safe

SELECT = "django/forms/widgets/select.html"
OPTION = "django/forms/widgets/select_option.html"


class FormRenderer(DjangoTemplates):
    """Django's renderer of forms; the plain select comes out alike, some ten times sooner."""

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        if template_name == SELECT and _is_plain(context["widget"]):
            return _select(context["widget"])
        return super().render(template_name, context, request)


def _is_plain(widget: Mapping[str, Any]) -> bool:
    return all(
        not group and option["template_name"] == OPTION
        for group, options, _index in widget["optgroups"]
        for option in options
    )


def _select(widget: Mapping[str, Any]) -> SafeString:
    name = escape(widget["name"])
    options = "".join(
        f'\n  <option value="{escape(str(option["value"]))}"'
        f"{_attrs(option['attrs'])}>{_text(option['label'])}</option>\n"
        for _group, options, _index in widget["optgroups"]
        for option in options
    )
    return mark_safe(  # noqa: S308 (every part is escaped above)
        f'<select name="{name}"{_attrs(widget["attrs"])}>{options}\n</select>'
    )


def _attrs(attrs: Mapping[str, Any]) -> str:
    return "".join(
        f" {escape(name)}" + ("" if value is True else f'="{escape(str(value))}"')
        for name, value in attrs.items()
        if value is not False
    )


def _text(label: Any) -> str:
    return str(label) if hasattr(label, "__html__") else escape(str(label))
