"""What a deputy answers, and what the office enters from a deputy's paper."""

from django import forms
from django.utils.translation import gettext_lazy as _

from xiangyin.casework.forms.fields import choice_field, day_field, line_field, words_field
from xiangyin.casework.models import Feedback

YES_NO = [("yes", _("是")), ("no", _("否"))]


class FeedbackForm(forms.Form):
    """征询意见表: attitude, result, whether they came, whether the mark is right, words."""

    attitude = choice_field(
        _("承办单位的办理态度，您满意吗？"),
        Feedback.Grade.choices,
        missing=_("请评价办理态度。"),
        help_text=_("有没有上门听您的意见，答复是不是认真。"),
    )
    result = choice_field(
        _("办理结果，您满意吗？"),
        Feedback.Grade.choices,
        missing=_("请评价办理结果。"),
        help_text=_("您提的问题是不是解决了，或者说清楚了。"),
    )
    met_face_to_face = choice_field(
        _("承办单位当面答复您了吗？"), YES_NO, missing=_("请选择是否当面答复。")
    )
    mark_agreed = choice_field(
        _("答复上标的办理结果类别，您认可吗？"), YES_NO, missing=_("请选择是否认可。")
    )
    comment = words_field(
        _("您的意见"),
        longest=500,
        help_text=_("选了“不满意”的，请写一两句原因，办理单位据此改进。"),
    )
    wants_redo = forms.BooleanField(label=_("不满意，要求重新办理"), required=False)

    def answers(self) -> dict[str, object]:
        """The answers as the service takes them."""
        data = dict(self.cleaned_data)
        data["attitude"] = Feedback.Grade(data["attitude"])
        data["result"] = Feedback.Grade(data["result"])
        data["met_face_to_face"] = data["met_face_to_face"] == "yes"
        data["mark_agreed"] = data["mark_agreed"] == "yes"
        return data


class PaperFeedbackForm(FeedbackForm):
    """The same from a signed paper form: when it was signed, where it lies."""

    on = day_field(_("代表签名日期"))
    paper_note = line_field(
        _("纸质表存放"),
        longest=100,
        missing=_("请写明签了名的纸质表存放在哪里。"),
        help_text=_("如：2026年建议卷第3号。"),
    )


class ContactAnswerForm(forms.Form):
    """What really happened, where a contact is denied."""

    words = words_field(
        _("实际情况"),
        longest=200,
        rows=2,
        help_text=_("点“不属实”的，请写一句，如：没有接到电话。"),
    )
