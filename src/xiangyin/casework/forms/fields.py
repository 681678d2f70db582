"""Fields that several forms share."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

Words = Any  # a string, or one that is translated when it is shown


def day_field(label: Words, **given: Any) -> forms.DateField:
    """A day, typed or chosen."""
    return forms.DateField(
        label=label,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": _("请填写日期。"),
            "invalid": _("日期写法不对，应如 2026-11-22。"),
        },
        **given,
    )


def words_field(
    label: Words, *, longest: int, missing: Words = "", rows: int = 3, **given: Any
) -> forms.CharField:
    """A few sentences; `missing` is what is said when they are not there."""
    return forms.CharField(
        label=label,
        max_length=longest,
        required=bool(missing),
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages=_said(missing),
        **given,
    )


def line_field(label: Words, *, longest: int, missing: Words = "", **given: Any) -> forms.CharField:
    """One line."""
    return forms.CharField(
        label=label,
        max_length=longest,
        required=bool(missing),
        error_messages=_said(missing),
        **given,
    )


def _said(missing: Words) -> dict[str, Any]:
    said: dict[str, Any] = {
        "max_length": _("最多%(limit_value)s字，现有%(show_value)s字，请写短一些。")
    }
    if missing:
        said["required"] = missing
    return said


def choice_field(label: Words, choices: Any, *, missing: Words, **given: Any) -> forms.ChoiceField:
    """One of a few, all to be seen at once."""
    return forms.ChoiceField(
        label=label,
        choices=choices,
        widget=forms.RadioSelect,
        error_messages={"required": missing, "invalid_choice": missing},
        **given,
    )
