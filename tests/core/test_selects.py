"""Our select is Django's, letter for letter."""

from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates

from xiangyin.core.selects import FormRenderer


class Offered(forms.Form):
    unit = forms.ChoiceField(
        label="承办单位",
        choices=[("", "全部"), (1, "水利站"), (2, '<b>农办 & "林办"</b>')],
        widget=forms.Select(attrs={"class": "form-select", "autofocus": True, "hidden": False}),
    )
    grouped = forms.ChoiceField(choices=[("镇直", [("a", "水利站")]), ("b", "其他")])
    many = forms.MultipleChoiceField(choices=[("a", "甲"), ("b", "乙")])


@pytest.mark.parametrize("data", [None, {"unit": "2", "many": ["a", "b"]}, {"unit": "没有的"}])
def test_a_select_reads_as_djangos(data: dict[str, Any] | None) -> None:
    ours = Offered(data, renderer=FormRenderer())
    theirs = Offered(data, renderer=DjangoTemplates())
    for name in ours.fields:
        assert str(ours[name]) == str(theirs[name])


def test_a_label_cannot_carry_markup() -> None:
    drawn = str(Offered(renderer=FormRenderer())["unit"])
    assert "<b>" not in drawn
    assert "&lt;b&gt;农办 &amp; &quot;林办&quot;" in drawn
