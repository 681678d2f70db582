"""What a person may ask of the counts."""

from django import forms
from django.utils.translation import gettext_lazy as _

from xiangyin.insight.selectors import AXES


class CountForm(forms.Form):
    """Which year, along which axis; a wrong value falls back to the default."""

    year = forms.IntegerField(label=_("年度"), min_value=1990, max_value=2100, required=False)
    axis = forms.ChoiceField(
        label=_("按"),
        choices=[(a.code, a.label) for a in AXES.values()],
        required=False,
    )
    place = forms.RegexField(label=_("乡镇"), regex=r"^\d{6,9}$", required=False)
