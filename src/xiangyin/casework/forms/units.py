"""What a handling unit types."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from xiangyin.casework.forms.fields import choice_field, day_field, line_field, words_field
from xiangyin.casework.models import CaseParty, Contact


class AcceptForm(forms.Form):
    """Signing for a case asks nothing."""


class SendBackForm(forms.Form):
    """退办: why it is not this unit's."""

    reason = words_field(
        _("退办理由"),
        longest=400,
        missing=_("请写明依据哪项职责分工、应由哪个单位办理。"),
        help_text=_("写明依据哪项职责分工。人大办公室和改派的单位会看到。"),
    )
    proposed_unit = line_field(_("建议改由哪个单位办理"), longest=60)


class ContactForm(forms.Form):
    """沟通: whom, how, when, what was said."""

    party_id = forms.TypedChoiceField(label=_("代表"), coerce=int, widget=forms.RadioSelect)
    way = choice_field(_("方式"), Contact.Way.choices, missing=_("请选择沟通方式。"))
    on = day_field(_("日期"))
    place = line_field(_("地点"), longest=60)
    people = line_field(_("参加人员"), longest=200)
    note = words_field(
        _("沟通情况"),
        longest=500,
        missing=_("请写一两句沟通了什么、代表怎么说。"),
        help_text=_("代表会看到这段话，并确认是否属实。"),
    )

    def __init__(self, *args: Any, parties: list[CaseParty], today: date, **given: Any) -> None:
        super().__init__(*args, **given)
        self.today = today
        choices = [(p.pk, str(p)) for p in parties]
        self.fields["party_id"].choices = choices  # type: ignore[attr-defined]
        self.fields["party_id"].error_messages |= {
            "required": _("请选择代表。"),
            "invalid_choice": _("请选择代表。"),
        }

    def clean_on(self) -> date:
        """What has not happened yet cannot be entered."""
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(_("沟通日期还没有到，请核对。"))
        return on


class ExtensionForm(forms.Form):
    """申请延期: until when and why."""

    until = day_field(_("申请延至"))
    reason = words_field(_("延期理由"), longest=400, missing=_("请写明难在哪里、需要多长时间。"))


class FulfilForm(forms.Form):
    """登记兑现: when, and what shows it."""

    on = day_field(_("兑现日期"))
    evidence = words_field(
        _("怎样兑现的"),
        longest=400,
        missing=_("请写明怎样兑现的。"),
        help_text=_("如：12月3日竣工，长1.1公里，两村已验收。"),
    )


class AnswerAgainForm(forms.Form):
    """兑现后再答复: the day on which the deputies were told."""

    on = day_field(_("再次答复日期"))
