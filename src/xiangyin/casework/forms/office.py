"""What the congress office types."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from xiangyin.casework.forms.fields import choice_field, day_field, line_field, words_field
from xiangyin.casework.models import Assignment, MarkScheme, OfficeRules, Press, SignOff
from xiangyin.casework.services import HandOver
from xiangyin.congress.models import Unit


class HandOverForm(forms.Form):
    """交办: each unit of the register has a role field `role_<id>` and a task `task_<id>`.

    `initial_units` maps a unit's id to the role proposed for it.
    """

    is_difficult = forms.BooleanField(
        label=_("涉及面广、处理难度大（答复期限较长）"), required=False
    )
    difficult_reason = words_field(
        _("难在哪里"),
        longest=400,
        rows=2,
        help_text=_("涉及哪些部门、难在哪里。列为难件时必填。"),
    )

    def __init__(self, *args: Any, units: list[Unit], **given: Any) -> None:
        super().__init__(*args, **given)
        self.units = units
        for unit in units:
            self.fields[f"role_{unit.pk}"] = forms.ChoiceField(
                choices=[("", _("不交")), *Assignment.Role.choices], required=False, label=unit.name
            )
            self.fields[f"task_{unit.pk}"] = line_field(_("承办的部分"), longest=300)

    def to(self) -> list[HandOver]:
        """The units chosen, the lead first."""
        found = [
            HandOver(
                unit.pk,
                Assignment.Role(self.cleaned_data[f"role_{unit.pk}"]),
                task=self.cleaned_data.get(f"task_{unit.pk}", ""),
            )
            for unit in self.units
            if self.cleaned_data.get(f"role_{unit.pk}")
        ]
        return sorted(found, key=lambda entry: entry.role != Assignment.Role.LEAD)


class ReassignForm(forms.Form):
    """改派: to whom, as what, why."""

    unit_id = forms.TypedChoiceField(label=_("改派给"), coerce=int)
    role = choice_field(_("承办方式"), Assignment.Role.choices, missing=_("请选择承办方式。"))
    task = line_field(_("承办的部分"), longest=300)
    reason = words_field(_("改派理由"), longest=400, missing=_("请写明改派的理由。"), rows=2)

    def __init__(self, *args: Any, units: list[tuple[str, list[Unit]]], **given: Any) -> None:
        super().__init__(*args, **given)
        grouped = [(kind, [(u.pk, u.name) for u in found]) for kind, found in units]
        self.fields["unit_id"].choices = [("", _("请选择")), *grouped]  # type: ignore[attr-defined]
        self.fields["unit_id"].error_messages |= {
            "required": _("请选择承办单位。"),
            "invalid_choice": _("请选择承办单位。"),
        }

    def to(self) -> HandOver:
        data = self.cleaned_data
        return HandOver(data["unit_id"], Assignment.Role(data["role"]), task=data["task"])


class DecisionForm(forms.Form):
    """决定延期."""

    granted = choice_field(
        _("决定"), [("yes", _("同意")), ("no", _("不同意"))], missing=_("请选择同意或不同意。")
    )
    note = words_field(
        _("理由"),
        longest=400,
        rows=2,
        help_text=_("不同意时必填，承办单位会看到。"),
    )


class PressForm(forms.Form):
    """催办督办: the next rung is chosen beforehand."""

    step = choice_field(_("步骤"), [], missing=_("请选择步骤。"))
    means = choice_field(_("方式"), Press.Means.choices, missing=_("请选择方式。"))
    note = words_field(
        _("督办意见"),
        longest=400,
        help_text=_("承办单位会看到。只是提醒时可以不写。"),
    )
    finding = words_field(
        _("所见所闻"),
        longest=400,
        rows=2,
        help_text=_("现场督办看到的情况，仅人大内部可见。"),
    )
    answer_by = day_field(_("要求回复日期"), required=False)

    def __init__(self, *args: Any, steps: list[Press.Step], **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["step"].choices = [(s.value, s.label) for s in steps]  # type: ignore[attr-defined]


class KeyForm(forms.Form):
    """列为重点督办: who leads, and why."""

    leader = line_field(_("领办领导"), longest=50, missing=_("请写明由哪位领导领办。"))
    reason = words_field(
        _("列为重点的理由"),
        longest=200,
        missing=_("请写明理由。"),
        rows=2,
        help_text=_("如：多名代表提出、多年未解决、涉及群众切身利益。"),
    )


class SignOffForm(forms.Form):
    """五步办理: one of the steps that are not entered yet."""

    step = choice_field(_("步骤"), [], missing=_("请选择是哪一步。"))
    person = line_field(_("姓名"), longest=50, missing=_("请填写姓名。"))
    on = day_field(_("日期"))
    note = words_field(_("批示意见"), longest=300, rows=2)

    def __init__(self, *args: Any, steps: list[SignOff.Step], **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["step"].choices = [(s.value, s.label) for s in steps]  # type: ignore[attr-defined]


class IssueForm(forms.Form):
    """签发: under which number."""

    number_text = line_field(
        _("发文字号"),
        longest=60,
        help_text=_("如：青农〔2026〕8号。没有的可以不填。"),
    )


class ReturnForm(forms.Form):
    """退回修改: what is to be changed."""

    note = words_field(
        _("哪里要改"),
        longest=400,
        missing=_("退回须写明哪里要改。"),
        help_text=_("承办单位会看到。"),
    )


class CloseForm(forms.Form):
    """办结; after dissatisfaction with the explanation that was given."""

    explanation = words_field(_("向代表作的解释说明"), longest=400)


class SupersedeForm(forms.Form):
    """承诺由后一次办理代替: why it is followed no longer."""

    reason = words_field(
        _("为什么不再跟踪"),
        longest=200,
        missing=_("请写明为什么不再跟踪。"),
        rows=2,
        help_text=_("如：第二次办理已经全部修好，代表满意。代表和承办单位都会看到。"),
    )


class NothingForm(forms.Form):
    """A verb that asks nothing but to be sure."""


class OfficeRulesForm(forms.Form):
    """办理规则: what the law leaves to the presidium."""

    mark_scheme = forms.ModelChoiceField(
        MarkScheme.objects.none(), label=_("办理结果分类"), empty_label=None
    )
    joint_feedback = choice_field(
        _("联名件评价"), OfficeRules.JointFeedback.choices, missing=_("请选择联名件怎样评价。")
    )
    hand_over_days = forms.IntegerField(label=_("交办日数"), min_value=1, max_value=365)
    send_back_workdays = forms.IntegerField(label=_("退办工作日"), min_value=1, max_value=60)
    opinion_days_before = forms.IntegerField(
        label=_("答复期限前几日提出协办意见"), min_value=0, max_value=60
    )
    feedback_days = forms.IntegerField(label=_("答复后几日内评价"), min_value=1, max_value=365)
    remind_after_days = forms.IntegerField(
        label=_("答复期限前几日提醒"), min_value=1, max_value=180
    )
    yellow_days = forms.IntegerField(label=_("期限前几日亮黄灯"), min_value=1, max_value=180)
    small_number = forms.IntegerField(
        label=_("不排名的件数下限"),
        min_value=1,
        max_value=100,
        help_text=_("少于这个件数的单位不参加排名。"),
    )
    roll_forward = forms.BooleanField(label=_("期限遇节假日顺延"), required=False)

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        schemes = MarkScheme.objects.prefetch_related("marks").order_by("name", "-version")
        self.fields["mark_scheme"].queryset = schemes  # type: ignore[attr-defined]
        for field in self.fields.values():
            if isinstance(field, forms.IntegerField):
                field.error_messages |= {
                    "required": _("请填写天数或件数。"),
                    "invalid": _("请填写数字。"),
                }


class HolidaysForm(forms.Form):
    """节假日安排: the State Council's table of one year."""

    year = forms.IntegerField(
        label=_("年份"),
        min_value=2000,
        max_value=2100,
        error_messages={"required": _("请填写年份。"), "invalid": _("年份应如 2027。")},
    )
    table = forms.FileField(
        label=_("节假日表（.csv）"),
        help_text=_("第一行是：日期,安排,节日,依据；以后每天一行，安排写“放假”或“调休上班”。"),
        error_messages={"required": _("请选择文件。"), "empty": _("这个文件是空的。")},
    )
