"""The questions one may ask of the public lists."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from xiangyin.casework.models import Assignment
from xiangyin.congress.models import Term, Unit
from xiangyin.portal.selectors.deputies import deputies_sitting
from xiangyin.portal.selectors.published import ANSWERING, STATES, Wanted
from xiangyin.suggestions.selectors import categories_of

ALL = ("", _("全部"))


class SuggestionsForm(forms.Form):
    """Words, state, subject, year, deputy, unit. What it does not know it does not ask."""

    q = forms.CharField(
        label=_("关键词"),
        max_length=100,
        required=False,
        strip=True,
        widget=forms.TextInput(attrs={"type": "search", "class": "form-control"}),
    )
    state = forms.ChoiceField(label=_("进度"), choices=[ALL, *STATES.items()], required=False)
    category = forms.TypedChoiceField(label=_("类别"), required=False, coerce=int, empty_value=None)
    year = forms.TypedChoiceField(label=_("年度"), required=False, coerce=int, empty_value=None)
    deputy = forms.TypedChoiceField(label=_("代表"), required=False, coerce=int, empty_value=None)
    unit = forms.TypedChoiceField(label=_("承办单位"), required=False, coerce=int, empty_value=None)
    term = forms.TypedChoiceField(label=_("届"), required=False, coerce=int, empty_value=None)

    def __init__(self, *args: Any, term: Term, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.fields.keys() - {"q"}:
            self.fields[name].widget.attrs["class"] = "form-select"
        congress = term.congress
        terms = terms_of(term)
        self._offer("category", [(c.pk, c.name) for c in categories_of(congress)])
        self._offer("year", [(year, f"{year}年") for year in years_of(terms, on)])
        self._offer("term", [(one.number, str(one)) for one in terms])
        self._offer("deputy", [(d.pk, str(d)) for d in deputies_sitting(term)])
        self._offer("unit", _units(congress.division_code))

    def _offer(self, name: str, choices: list[tuple[int, str]]) -> None:
        self.fields[name].choices = [ALL, *choices]  # type: ignore[attr-defined]

    def wanted(self) -> Wanted:
        """What was asked; a question that makes no sense is not asked."""
        self.is_valid()
        asked = {name: value for name, value in self.cleaned_data.items() if value}
        return Wanted(**asked)


def _units(division_code: str) -> list[tuple[int, str]]:
    """The units that have been given something to answer, by name."""
    answering = Assignment.objects.filter(unit=OuterRef("pk"), role__in=ANSWERING)
    units = Unit.objects.filter(Exists(answering), division_code=division_code)
    return [(unit.pk, unit.name) for unit in units.order_by("name", "id")]


def terms_of(term: Term) -> list[Term]:
    """Every term of the same congress on record, the latest first."""
    return list(Term.objects.filter(congress_id=term.congress_id).order_by("-number"))


def years_of(terms: list[Term], on: date) -> list[int]:
    """The years of these terms so far, the latest first."""
    return list(range(on.year, min(term.from_on.year for term in terms) - 1, -1))
