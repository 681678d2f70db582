"""The reply as typed: points without number, and the letter around them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from xiangyin.casework.forms.fields import day_field, line_field, words_field
from xiangyin.casework.models import Mark, Reply, ReplyPoint
from xiangyin.casework.services import PointEntry, ReplyEntry

MOST_POINTS = 20


class KeptAsTyped(forms.Form):
    """A form that takes whatever is typed, and still shows what will be asked for in the end."""

    use_required_attribute = False
    asked_for: tuple[str, ...] = ()

    def show_asked_for(self) -> None:
        """Draw the fields that a complete reply has without the word for optional ones."""
        for name in set(self.asked_for) & set(self.fields):
            self.fields[name].required = True


class PointForm(KeptAsTyped):
    """One point: what was asked, what becomes of it, the answer, the day promised."""

    asked_for = ("point", "outcome", "text")

    point = line_field(_("所提问题"), longest=300)
    outcome = forms.ChoiceField(
        label=_("办理情况"), choices=ReplyPoint.Outcome, required=False, initial="planned"
    )
    text = words_field(
        _("答复内容"),
        longest=4000,
        rows=4,
        help_text=_("已办的写做了什么；在办、计划的写打算、责任人和时间；不能办的写原因。"),
    )
    promised_on = day_field(_("承诺期限"), required=False)

    def entry(self) -> PointEntry:
        data = self.cleaned_data
        outcome = ReplyPoint.Outcome(data["outcome"] or ReplyPoint.Outcome.PLANNED)
        return PointEntry(data["point"], outcome, data["text"], data["promised_on"])

    @property
    def is_blank(self) -> bool:
        data = self.cleaned_data
        return not (data.get("point") or data.get("text") or data.get("promised_on"))


class LetterForm(KeptAsTyped):
    """What stands around the points, and who signs."""

    asked_for = ("mark_code", "contact", "signed_by")
    mark_code = forms.ChoiceField(label=_("办理结果类别"), required=False, widget=forms.RadioSelect)
    opening = words_field(_("开头"), longest=2000, rows=2)
    closing = words_field(_("结尾"), longest=2000, rows=2)
    face_to_face_on = day_field(_("面复日期"), required=False)
    contact = line_field(_("联系人"), longest=50)
    phone = line_field(_("联系电话"), longest=30)
    is_public = forms.BooleanField(label=_("主动公开"), required=False)
    not_public_reason = line_field(_("不公开的理由"), longest=200)
    signed_by = line_field(_("签发人（单位主要负责人）"), longest=60)
    evidence = forms.FileField(
        label=_("添加佐证材料"),
        required=False,
        help_text=_("照片（.jpg、.png）、.pdf、.docx、.xlsx，每次一个，10兆以内。"),
    )

    def __init__(self, *args: Any, marks: list[Mark], **given: Any) -> None:
        super().__init__(*args, **given)
        if marks:
            choices = [(m.code, mark_words(m)) for m in marks]
            self.fields["mark_code"].choices = choices  # type: ignore[attr-defined]
        else:
            del self.fields["mark_code"]

    def entry(self, points: list[PointEntry], evidence_ids: tuple[int, ...]) -> ReplyEntry:
        data = self.cleaned_data
        names = {"opening", "closing", "face_to_face_on", "contact", "phone"}
        names |= {"is_public", "not_public_reason"}
        return ReplyEntry(
            points=points,
            mark_code=data.get("mark_code", ""),
            evidence_ids=evidence_ids,
            **{name: data[name] for name in names},
        )


def mark_words(mark: Mark) -> str:
    """A mark with what it asks for: B类（正在解决）：须有承诺时限."""
    asked = [
        words
        for wanted, words in [
            (mark.needs_commitment, _("须有承诺时限")),
            (mark.needs_evidence, _("须写明成效或附佐证")),
            (mark.needs_reason, _("须说明不能办理的原因")),
        ]
        if wanted
    ]
    return f"{mark}：{'，'.join(str(words) for words in asked)}" if asked else str(mark)


def point_initials(reply: Reply | None) -> list[dict[str, Any]]:
    """The points as they stand, for the editor; one empty point where there is none."""
    points = list(reply.points.order_by("position")) if reply and reply.pk else []
    return [
        {"point": p.point, "outcome": p.outcome, "text": p.text, "promised_on": p.promised_on}
        for p in points
    ] or [{}]


def letter_initial(reply: Reply | None) -> dict[str, Any]:
    """The letter as it stands."""
    if reply is None:
        return {"is_public": True}
    return {
        "mark_code": reply.mark.code if reply.mark else "",
        "opening": reply.opening,
        "closing": reply.closing,
        "face_to_face_on": reply.face_to_face_on,
        "contact": reply.contact,
        "phone": reply.phone,
        "is_public": reply.is_public,
        "not_public_reason": reply.not_public_reason,
        "signed_by": reply.signed_by,
    }
