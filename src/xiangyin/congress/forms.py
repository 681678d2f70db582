"""Shapes of what people type here. Nothing is saved in this module."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from xiangyin.congress.models import Deputy, PresidiumMember, Staff, StructureTarget, Unit
from xiangyin.congress.services import MandateFacts, PersonFacts, UnitFacts
from xiangyin.core.text import codes
from xiangyin.core.text.dates import UnreadDate, format_date, parse_date

EMPTY = ("", _("（未填）"))


def day_field(label: Any, **given: Any) -> forms.DateField:
    """A day, chosen in the browser's own calendar."""
    return forms.DateField(
        label=label,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        **given,
    )


def choices(entries: Iterable[codes.Code]) -> list[tuple[str, Any]]:
    return [(entry.code, entry.label) for entry in entries]


class BornField(forms.CharField):
    """出生年月 as an office writes it: 1968年5月, 1968.5.3."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        if not text:
            return None
        found = parse_date(text)
        if isinstance(found, UnreadDate):
            raise forms.ValidationError(str(found))
        return found


class DeputyForm(forms.Form):
    """One deputy: who it is, and the mandate."""

    name = forms.CharField(
        label=_("姓名"),
        max_length=50,
        help_text=_("两字姓名中间不用加空格；少数民族姓名中的分隔号用“·”。"),
    )
    sex = forms.ChoiceField(
        label=_("性别"), choices=choices(codes.SEXES[1:3]), widget=forms.RadioSelect, required=False
    )
    born = BornField(label=_("出生年月"), required=False, help_text=_("如：1968年5月 或 1968.5.3"))
    ethnicity = forms.ChoiceField(
        label=_("民族"), choices=[EMPTY, *choices(codes.ETHNICITIES)], required=False, initial="01"
    )
    id_number = forms.CharField(
        label=_("身份证号"),
        required=False,
        max_length=24,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "text"}),
    )
    phone = forms.CharField(
        label=_("联系电话"),
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "tel"}),
    )
    district = forms.CharField(label=_("选区"), max_length=60, required=False)
    elected_on = day_field(_("当选日期"), required=False)
    card_number = forms.CharField(label=_("代表证号"), max_length=20, required=False)
    party = forms.ChoiceField(
        label=_("政治面貌"), choices=[EMPTY, *choices(codes.PARTIES)], required=False
    )
    education = forms.ChoiceField(
        label=_("学历"), choices=[EMPTY, *choices(codes.EDUCATIONS)], required=False
    )
    occupation = forms.ChoiceField(
        label=_("职业构成"), choices=[EMPTY, *choices(codes.OCCUPATIONS)], required=False
    )
    workplace = forms.CharField(label=_("工作单位及职务"), max_length=120, required=False)
    is_incumbent = forms.BooleanField(label=_("连任"), required=False)
    is_frontline = forms.BooleanField(label=_("一线（基层）代表"), required=False)
    is_cadre = forms.BooleanField(label=_("党政干部"), required=False)
    is_migrant_worker = forms.BooleanField(label=_("外来务工人员"), required=False)
    is_new_stratum = forms.BooleanField(label=_("新的社会阶层"), required=False)
    is_returned_overseas = forms.BooleanField(label=_("归侨侨眷"), required=False)
    is_state_owned = forms.BooleanField(label=_("国有企业"), required=False)
    is_private_owned = forms.BooleanField(label=_("民营企业"), required=False)
    note = forms.CharField(label=_("备注"), max_length=200, required=False)

    def __init__(self, *args: Any, deputy: Deputy | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.village_code = deputy.village_code if deputy else ""
        if deputy is not None:
            person = deputy.person
            hint = _("已登记 %(mask)s；不改就留空。")
            if person.id_mask:
                self.fields["id_number"].help_text = hint % {"mask": person.id_mask}
            if person.phone_mask:
                self.fields["phone"].help_text = hint % {"mask": person.phone_mask}

    @staticmethod
    def values_of(deputy: Deputy) -> dict[str, Any]:
        """What the form shows of a deputy on record; sealed numbers stay sealed."""
        person = deputy.person
        born = person.born_on
        names = [name for name in DeputyForm.base_fields if hasattr(deputy, name)]
        return {name: getattr(deputy, name) for name in names} | {
            "name": person.full_name,
            "sex": person.sex,
            "ethnicity": person.ethnicity,
            "born": format_date(born, person.born_precision) if born else "",  # type: ignore[arg-type]
            "id_number": "",
            "phone": "",
        }

    def person(self) -> PersonFacts:
        """What was typed of the person."""
        data = self.cleaned_data
        born = data["born"]
        return PersonFacts(
            name=data["name"],
            sex=data["sex"] or "0",
            born_on=born.value if born else None,
            born_precision=born.precision if born else "day",
            ethnicity=data["ethnicity"],
            id_number=data["id_number"],
            phone=data["phone"],
        )

    def mandate(self) -> MandateFacts:
        """What was typed of the mandate."""
        names = MandateFacts.__dataclass_fields__.keys() & self.cleaned_data.keys()
        given = {name: self.cleaned_data[name] for name in names}
        return MandateFacts(**given | {"village_code": self.village_code})

    @property
    def flags(self) -> list[forms.BoundField]:
        """The yes-or-no fields, drawn together."""
        return [self[name] for name in self.fields if name.startswith("is_")]


class RevealForm(forms.Form):
    """查看完整号码."""

    field = forms.ChoiceField(
        choices=[("id_number", _("身份证号")), ("phone", _("联系电话"))], widget=forms.HiddenInput
    )
    reason = forms.CharField(label=_("用途"), max_length=200, help_text=_("如：制作代表证"))


class UploadForm(forms.Form):
    """上传花名册."""

    file = forms.FileField(
        label=_("花名册文件"),
        help_text=_(
            "Excel 表格（.xlsx、.xls）或 .csv，不超过10兆。照您平时的表格上传，不用改格式。"
        ),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.csv,.ods,.et"}),
    )


# ---- acts upon a mandate: one small form each ----


class ActForm(forms.Form):
    """What every act asks: from which day, by which paper."""

    on = day_field(_("日期"))
    document = forms.CharField(
        label=_("文书"), max_length=120, required=False, help_text=_("如：青人大〔2026〕5号")
    )
    note = forms.CharField(label=_("说明"), max_length=300, required=False)


class SuspendForm(ActForm):
    """暂停执行职务."""

    cause = forms.ChoiceField(label=_("法定情形"), widget=forms.RadioSelect)
    field_order = ("cause", "on", "document", "note")


class TerminateForm(ActForm):
    """资格终止."""

    cause = forms.ChoiceField(label=_("法定情形"), widget=forms.RadioSelect)
    absences = forms.IntegerField(
        label=_("未经批准不出席会议的次数"), min_value=0, required=False, initial=0
    )
    field_order = ("cause", "absences", "on", "document", "note")


class MovedForm(forms.Form):
    """调离、辞职的启动."""

    reason = forms.CharField(label=_("原因"), max_length=200, help_text=_("如：调县农业农村局"))
    on = day_field(_("日期"))


class OnForm(forms.Form):
    """只问日期的."""

    on = day_field(_("日期"))


class AcceptForm(ActForm):
    """接受辞职."""

    votes = forms.IntegerField(label=_("赞成票"), min_value=0)
    members = forms.IntegerField(label=_("全体人数"), min_value=1)
    field_order = ("votes", "members", "on", "document", "note")


class RecallForm(ActForm):
    """罢免."""

    votes = forms.IntegerField(label=_("赞成罢免的选民"), min_value=0)
    voters = forms.IntegerField(label=_("原选区全体选民"), min_value=1)
    field_order = ("votes", "voters", "on", "document", "note")


# ---- bodies ----


class DeputyChoice(forms.ChoiceField):
    """One deputy of a list in stroke order; its value is the key."""

    def __init__(self, deputies: Iterable[Deputy], **kwargs: Any) -> None:
        listed = [(str(d.pk), d.person.full_name) for d in deputies]
        super().__init__(choices=[("", _("请选择")), *listed], **kwargs)

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        return int(text) if text else None


class PresidiumForm(forms.Form):
    """登记主席团成员."""

    post = forms.ChoiceField(
        label=_("职务"),
        choices=PresidiumMember.Post.choices,
        widget=forms.RadioSelect,
        initial=PresidiumMember.Post.MEMBER,
    )
    on = day_field(_("任职日期"))
    other_posts = forms.CharField(
        label=_("兼任职务"), max_length=120, required=False, help_text=_("如：镇党委副书记")
    )
    is_full_time = forms.BooleanField(label=_("专职"), required=False)
    holds_administrative_post = forms.BooleanField(label=_("担任国家行政机关职务"), required=False)

    def __init__(self, *args: Any, deputies: Iterable[Deputy], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["deputy_id"] = DeputyChoice(deputies, label=_("代表"))
        self.order_fields(["deputy_id"])


class PresidiumEditForm(forms.Form):
    """修改任职情况."""

    other_posts = forms.CharField(label=_("兼任职务"), max_length=120, required=False)
    is_full_time = forms.BooleanField(label=_("专职"), required=False)
    holds_administrative_post = forms.BooleanField(label=_("担任国家行政机关职务"), required=False)


class GroupForm(forms.Form):
    """代表小组."""

    name = forms.CharField(label=_("名称"), max_length=40)
    area = forms.CharField(
        label=_("范围"), max_length=120, required=False, help_text=_("哪几个村、路程远近")
    )
    room = forms.CharField(label=_("活动场所"), max_length=60, required=False)
    contact_id = forms.TypedChoiceField(
        label=_("联系的主席团成员"), required=False, coerce=int, empty_value=None
    )

    def __init__(self, *args: Any, members: Iterable[PresidiumMember], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = [(str(m.pk), str(m)) for m in members]
        contact = self.fields["contact_id"]
        contact.choices = [("", _("（未定）")), *listed]  # type: ignore[attr-defined]


class UnitForm(forms.Form):
    """承办单位."""

    name = forms.CharField(label=_("名称"), max_length=60)
    kind = forms.ChoiceField(label=_("类别"), choices=Unit.Kind.choices)
    sector = forms.CharField(
        label=_("归口"), max_length=30, required=False, help_text=_("如：农业农村、城建交通")
    )
    leader = forms.CharField(label=_("负责人"), max_length=50, required=False)
    supervisor = forms.CharField(label=_("分管领导"), max_length=50, required=False)
    contact = forms.CharField(label=_("联系人"), max_length=50, required=False)
    phone = forms.CharField(label=_("办公电话"), max_length=30, required=False)

    def facts(self) -> UnitFacts:
        return UnitFacts(**self.cleaned_data)


class TargetForm(forms.Form):
    """构成要求."""

    klass = forms.ChoiceField(label=_("类别"))
    direction = forms.ChoiceField(label=_("要求"), choices=StructureTarget.Direction.choices)
    percent = forms.DecimalField(
        label=_("比例（%）"), min_value=0, max_value=100, decimal_places=1, max_digits=4
    )
    source = forms.CharField(
        label=_("依据"), max_length=120, required=False, help_text=_("如：县委换届工作意见")
    )

    def __init__(self, *args: Any, classes: Iterable[codes.Code], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["klass"].choices = choices(classes)  # type: ignore[attr-defined]


class TermForm(forms.Form):
    """登记新的一届."""

    number = forms.IntegerField(label=_("第几届"), min_value=1, max_value=99)
    from_on = day_field(_("起始日期"), help_text=_("本届人民代表大会第一次会议召开之日"))
    seats = forms.IntegerField(label=_("代表名额"), min_value=1, max_value=2000)


class SessionForm(forms.Form):
    """登记会议."""

    number = forms.IntegerField(label=_("第几次会议"), min_value=1, max_value=99)
    opens_on = day_field(_("开幕"))
    closes_on = day_field(_("闭幕"))
    motion_deadline_at = forms.DateTimeField(
        label=_("议案截止时间"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
    )


class StaffForm(forms.Form):
    """登记工作人员."""

    name = forms.CharField(label=_("姓名"), max_length=50)
    post = forms.ChoiceField(label=_("岗位"), choices=Staff.Post.choices, widget=forms.RadioSelect)
    is_full_time = forms.BooleanField(label=_("专职"), required=False)
    other_posts = forms.CharField(
        label=_("兼任职务"), max_length=120, required=False, help_text=_("如：党政办主任")
    )
    rank = forms.CharField(label=_("职级"), max_length=30, required=False)
    on = day_field(_("到任日期"))


_HAS = [("", _("未登记")), ("yes", _("有")), ("no", _("没有"))]


def has_or_not(value: str) -> bool | None:
    return {"yes": True, "no": False}.get(value)


def has_word(value: bool | None) -> str:
    return {True: "yes", False: "no", None: ""}[value]


class OfficeForm(forms.Form):
    """保障情况."""

    has_own_office = forms.TypedChoiceField(
        label=_("独立办公场所"), choices=_HAS, coerce=has_or_not, empty_value=None, required=False
    )
    has_own_funds = forms.TypedChoiceField(
        label=_("专项工作经费"), choices=_HAS, coerce=has_or_not, empty_value=None, required=False
    )
    population = forms.IntegerField(label=_("人口数"), min_value=0, required=False)
    phone = forms.CharField(label=_("办公电话"), max_length=30, required=False)


class ExportForm(forms.Form):
    """导出花名册."""

    with_private = forms.BooleanField(label=_("包含身份证号和联系电话"), required=False)
    reason = forms.CharField(
        label=_("用途"),
        max_length=200,
        required=False,
        help_text=_("包含身份证号和电话时必须写明，会记入审计记录。"),
    )


def today_field(today: date) -> dict[str, date]:
    """Begin a form with today's day."""
    return {"on": today}
