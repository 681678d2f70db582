"""What a person may ask of the counts."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from xiangyin.insight.models import MOST_POINTS, AwardReview, HandlingAppraisal
from xiangyin.insight.selectors import AXES
from xiangyin.insight.services import Returned, Review


class CountForm(forms.Form):
    """Which year, along which axis; a wrong value falls back to the default."""

    year = forms.IntegerField(label=_("年度"), min_value=1990, max_value=2100, required=False)
    axis = forms.ChoiceField(
        label=_("按"),
        choices=[(a.code, a.label) for a in AXES.values()],
        required=False,
    )
    place = forms.RegexField(label=_("乡镇"), regex=r"^\d{6,9}$", required=False)


class ReviewForm(forms.Form):
    """三个方面由人评，评审意见由人定."""

    attention = forms.ChoiceField(label=_("领导重视"))
    measures = forms.ChoiceField(label=_("办理措施"))
    timeliness = forms.ChoiceField(label=_("答复及时"))
    decision = forms.ChoiceField(
        label=_("评审意见"), choices=AwardReview.Decision.choices, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("理由"),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("拟表彰或者不表彰的，请写明理由。"),
    )

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        for name in ("attention", "measures", "timeliness"):
            field = self.fields[name]
            field.required, field.widget = False, forms.RadioSelect()
            field.choices = AwardReview.Grade.choices  # type: ignore[attr-defined]

    def review(self) -> Review:
        """What was filled in, as the verb takes it."""
        data = dict(self.cleaned_data)
        return Review(**(data | {"decision": AwardReview.Decision(data["decision"])}))


POINTS = [("", _("请选择")), *((n, _("%(n)s 分") % {"n": n}) for n in range(MOST_POINTS, 0, -1))]


class AppraisalForm(forms.Form):
    """What a group returned: five scores, one to five."""

    on = forms.DateField(
        label=_("评议日期"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("请填写日期。"), "invalid": _("日期应如 2026-11-22。")},
    )
    present = forms.IntegerField(
        label=_("参加评议的代表人数"),
        min_value=1,
        max_value=500,
        error_messages={"required": _("请填写人数。"), "invalid": _("请填写数字。")},
    )
    remark = forms.CharField(
        label=_("评议意见"),
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, today: date, **given: Any) -> None:
        super().__init__(*args, **given)
        self.today = today
        for name in HandlingAppraisal.ITEMS:
            self.fields[name] = forms.TypedChoiceField(
                label=HandlingAppraisal._meta.get_field(name).verbose_name,  # type: ignore[union-attr]
                choices=POINTS,
                coerce=int,
                error_messages={"required": _("请给这一项打分。")},
            )
        self.order_fields(["on", "present", *HandlingAppraisal.ITEMS, "remark"])

    def clean_on(self) -> date:
        """What has not happened yet cannot be entered."""
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(_("这一天还没有到，请核对。"))
        return on

    def returned(self) -> Returned:
        """What was filled in, as the verb takes it."""
        return Returned(**self.cleaned_data)
