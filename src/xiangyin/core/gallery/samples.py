"""What the gallery shows: invented people and matters of 青石镇, and a few hard cases."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from xiangyin.core.context import NavigationGroup, NavigationItem
from xiangyin.core.errors import DomainError
from xiangyin.core.shares import Share

LONG_NAME = "阿卜杜热合曼·麦麦提艾力·吐尔逊江"
ROW_COUNT = 200


class SampleForm(forms.Form):
    """One field of every kind."""

    title = forms.CharField(label=_("标题"), help_text=_("一事一议，写清地点和要办的事。"))
    situation = forms.CharField(label=_("情况"), widget=forms.Textarea)
    place = forms.CharField(label=_("地点"), required=False)
    raised_on = forms.DateField(
        label=_("提出日期"), widget=forms.DateInput(attrs={"type": "date"}), required=False
    )
    subject = forms.ChoiceField(
        label=_("类别"), choices=[("water", _("农田水利")), ("road", _("交通道路"))]
    )
    rating = forms.ChoiceField(
        label=_("您对办理结果满意吗？"),
        widget=forms.RadioSelect,
        choices=[("good", _("满意")), ("fair", _("基本满意")), ("poor", _("不满意"))],
    )
    reasons = forms.MultipleChoiceField(
        label=_("不满意在哪里"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[
            ("slow", _("办得太慢，超过了答复的期限")),
            ("talk", _("没有上门面商，只打了电话")),
            ("empty", _("答复没有针对建议逐条说明")),
        ],
    )
    is_public = forms.BooleanField(label=_("同意在公示栏公开全文"), required=False)
    scan = forms.FileField(label=_("附件"), required=False, help_text=_("照片或 PDF，10 兆以内。"))
    key = forms.CharField(widget=forms.HiddenInput, required=False)


def everything() -> dict[str, Any]:
    """Return the whole context of the gallery page."""
    return {
        "place_name": "云岭县·青石镇人大",
        "navigation": _navigation(),
        "form": SampleForm(initial={"title": "关于清淤东风渠二支渠的建议"}),
        "wrong_form": _wrong_form(),
        "error": _refusal(),
        "basis": [{"short": "某法", "article": "第某条第某款"}],
        "sentence": "自交办之日起，在规定的期限内答复。",
        "deadline_steps": [
            "2026年9月5日交办",
            "自交办之日起算，期限届满：12月5日",
            "当日是星期六，日期不顺延（本县设置）",
        ],
        "steps": _steps(),
        "short_steps": _steps()[:2] + _steps()[4:7],
        "entries": _entries(),
        "on_time": Share(19, 22),
        "closed": Share(9, 22),
        "satisfied": Share(16, 17),
        "active": Share(42, 59),
        "nothing": Share(0, 0),
        "rows": _composition(),
        "groups": _groups(),
        "ledger": _ledger(4),
        "long_ledger": _ledger(ROW_COUNT),
        "long_name": LONG_NAME,
        "today": date(2026, 11, 22),
        "reasons": [{"sentence": "还不能办结：尚未答复，代表尚未评价。"}],
    }


def _navigation() -> list[NavigationGroup]:
    item = NavigationItem
    return [
        NavigationGroup("", [item("工作台", "#", current=True), item("下一步", "#", 7)]),
        NavigationGroup("建议与督办", [item("议案建议", "#", 22), item("承诺事项", "#", 5)]),
    ]


def _wrong_form() -> forms.Form:
    form = SampleForm({"title": "", "situation": "渠堵了。", "subject": "water", "rating": ""})
    form.full_clean()
    form.add_error(None, "附议人中有 1 名代表尚未确认。请先提醒他确认，再提交。")
    return form


def _refusal() -> DomainError:
    return DomainError(
        "现有 3 名代表联名，还差 2 名，不能作为议案提出。",
        hint="可先存为草稿，再邀请其他代表联名。",
        basis="某法第某条",
    )


def _steps() -> list[dict[str, str]]:
    done = [("提出", "9月1日"), ("审查登记", "9月3日"), ("交办", "9月5日"), ("签收", "9月6日")]
    done.append(("面商", "10月11日"))
    return [
        *({"label": label, "note": note, "state": "done"} for label, note in done),
        {"label": "答复", "note": "12月5日前", "state": "current"},
        {"label": "评价", "note": "", "state": "future"},
        {"label": "办结", "note": "", "state": "future"},
    ]


def _entries() -> list[dict[str, str]]:
    return [
        {
            "text": "农业农村办到下畈村与李建国代表面商，共 5 人",
            "at": "10月11日",
            "note": "代表已确认",
        },
        {"text": "水利站报协办意见：可列入冬修计划", "at": "10月8日", "note": "期限 10月20日"},
        {"text": "农业农村办签收", "at": "9月6日", "tone": "green"},
        {"text": "主席团交办：农业农村办主办，水利站协办", "at": "9月5日", "note": "交办单已送达"},
    ]


def _composition() -> list[dict[str, Any]]:
    return [
        _line("妇女代表", 17, 59, 25, Decimal("2.3")),
        _line("一线代表", 28, 59, 50, Decimal("-1.2")),
        _line("少数民族代表", 4, 59, None, Decimal(0)),
        _line("大专及以上学历", 31, 59, None, None),
    ]


def _line(
    label: str, n: int, total: int, target: int | None, change: Decimal | None
) -> dict[str, Any]:
    share = Share(n, total)
    met = target is not None and n * 100 >= target * total
    return {"label": label, "share": share, "target": target, "met": met, "change": change}


def _groups() -> list[dict[str, Any]]:
    names = ("第十七届", "gray"), ("第十八届", "green")
    numbers = {"按期答复": ((40, 61), (19, 22)), "满意（含基本满意）": ((33, 61), (16, 17))}
    return [
        {
            "label": label,
            "bars": [
                {"label": name, "tone": tone, "share": Share(n, total)}
                for (name, tone), (n, total) in zip(names, pairs, strict=True)
            ],
        }
        for label, pairs in numbers.items()
    ]


_MATTERS = """
关于硬化潘家坳通村公路的建议|王芳|女||规划建设办|超期 4 天|red
关于清淤东风渠二支渠的建议|李建国|男||农业农村办（主办）水利站|还剩 13 天|amber
关于集镇晚间垃圾清运的建议|阿卜杜热合曼·麦麦提艾力·吐尔逊江|男|维吾尔族|综合执法队|已面商|green
关于增设校门口减速带的建议|尹志强|男||派出所|B类 · 承诺 2027年3月兑现|blue
"""
_COLUMNS = ("title", "name", "sex", "ethnicity", "unit", "state", "tone")


def _ledger(count: int) -> list[dict[str, Any]]:
    matters = [
        dict(zip(_COLUMNS, line.split("|"), strict=True)) for line in _MATTERS.strip().splitlines()
    ]
    return [
        {**matters[number % 4], "number": f"第{number + 1}号", "due_on": date(2026, 12, 5)}
        for number in range(count)
    ]
