"""What is typed of a paper sent up: the paper itself, its receipt, its answer."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from xiangyin.casework.forms.fields import choice_field, day_field, line_field, words_field
from xiangyin.casework.models import Case, SentUp
from xiangyin.casework.services import SentUpEntry


class SendUpForm(forms.Form):
    """The paper: to whom, what, signed by whom, which matters it rests on."""

    kind = choice_field(_("类别"), SentUp.Kind.choices, missing=_("请选择类别。"))
    addressee = line_field(
        _("送往"),
        longest=60,
        missing=_("请写明送往哪个单位。"),
        help_text=_("如：县水利局、县人大常委会、镇人民政府。"),
    )
    title = line_field(_("标题"), longest=120, missing=_("请写标题。"))
    text = words_field(
        _("正文"),
        longest=4000,
        rows=10,
        missing=_("请写正文。"),
        help_text=_("什么情况、本级做了什么、请对方做什么。可以分一、二、三写。"),
    )
    number_text = line_field(
        _("发文字号"), longest=60, help_text=_("如：青石人大〔2026〕8号。没有的可以不填。")
    )
    signer = line_field(_("签发人"), longest=50, missing=_("上行文须有签发人。"))
    sent_on = day_field(_("送出日期"))
    wanted_by = day_field(_("请于何日前答复"), required=False)
    cases = forms.TypedMultipleChoiceField(
        label=_("涉及办件"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, cases: list[Case], today: date, **given: Any) -> None:
        super().__init__(*args, **given)
        self.today = today
        self.fields["cases"].choices = [(c.pk, str(c)) for c in cases]  # type: ignore[attr-defined]

    def clean_sent_on(self) -> date:
        return _not_ahead(self.cleaned_data["sent_on"], self.today)

    def entry(self) -> SentUpEntry:
        """What was typed, as the service takes it."""
        data = dict(self.cleaned_data)
        data |= {"kind": SentUp.Kind(data["kind"]), "case_ids": data.pop("cases")}
        return SentUpEntry(**data)


class ReceiptForm(forms.Form):
    """签收: who, when."""

    by = line_field(
        _("签收人"),
        longest=60,
        missing=_("请写明谁签收的。"),
        help_text=_("如：县水利局办公室 王明。"),
    )
    on = day_field(_("签收日期"))

    def __init__(self, *args: Any, today: date, **given: Any) -> None:
        super().__init__(*args, **given)
        self.today = today

    def clean_on(self) -> date:
        return _not_ahead(self.cleaned_data["on"], self.today)


class UpperAnswerForm(forms.Form):
    """答复: what became of it, in whose words, when."""

    outcome = choice_field(_("结果"), SentUp.Outcome.choices, missing=_("请选择结果。"))
    answer = words_field(
        _("答复内容"),
        longest=2000,
        rows=5,
        missing=_("请写明答复了什么。"),
        help_text=_("照答复函的要点写，提出建议的代表会在办理经过里看到。"),
    )
    on = day_field(_("答复日期"))

    def __init__(self, *args: Any, today: date, **given: Any) -> None:
        super().__init__(*args, **given)
        self.today = today

    def clean_on(self) -> date:
        return _not_ahead(self.cleaned_data["on"], self.today)


def _not_ahead(day: date, today: date) -> date:
    if day > today:
        raise forms.ValidationError(_("这一天还没有到，请核对。"))
    return day
