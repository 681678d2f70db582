"""What each verb's page asks. A form only reads; what may be done is the service's to say."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from xiangyin.casework.models import Assignment
from xiangyin.casework.services import HandOver
from xiangyin.congress.models import Deputy, Session, Unit
from xiangyin.core.text.names import pad_name
from xiangyin.law import Ground
from xiangyin.suggestions.models import Category, Suggestion
from xiangyin.suggestions.selectors import next_text, recess_run, session_run
from xiangyin.suggestions.services import SuggestionText

Kind = Suggestion.Kind
EMPTY = ("", gettext_lazy("请选择"))
TOO_LONG = gettext_lazy("写了%(show_value)d字，最多%(limit_value)d字，请缩短。")
DAY = {"required": gettext_lazy("请填写日期。"), "invalid": gettext_lazy("日期请写成2026-09-05。")}


class Part(forms.CharField):
    """A part of the text: wanted in the end, but a draft may be kept without it."""

    def __init__(self, *, rows: int = 0, limit: int = 4000, **given: Any) -> None:
        widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
        super().__init__(widget=widget, max_length=limit, **given)
        longest = [v for v in self.validators if isinstance(v, MaxLengthValidator)]
        for validator in longest:
            validator.message = TOO_LONG

    def validate(self, value: Any) -> None:
        """Say nothing of an empty part: `suggestion_submit` does."""


class DayField(forms.DateField):
    """A day, chosen from the browser's own calendar."""

    def __init__(self, **given: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(widget=widget, error_messages=dict(DAY), **given)


class TextForm(forms.Form):
    """A suggestion as it is typed, one matter, part by part."""

    use_required_attribute = False

    title = Part(
        label=gettext_lazy("什么事"),
        limit=120,
        help_text=gettext_lazy("一件建议只说一件事。例如：关于清淤东风渠二支渠的建议"),
    )
    situation = Part(
        label=gettext_lazy("情况怎样"),
        rows=6,
        help_text=gettext_lazy("哪个地方、什么问题、从什么时候开始、影响多少人。"),
    )
    analysis = Part(
        label=gettext_lazy("为什么会这样"),
        rows=5,
        required=False,
        help_text=gettext_lazy("原因在哪里，为什么一直没有解决。"),
    )
    proposal = Part(
        label=gettext_lazy("希望怎么办"),
        rows=6,
        help_text=gettext_lazy("请谁、做什么、做到什么程度、什么时候。可以分一、二、三写。"),
    )
    place = Part(
        label=gettext_lazy("在哪里"),
        limit=80,
        required=False,
        help_text=gettext_lazy("村、路、渠、学校等，便于到现场看。"),
    )
    suggested_unit = Part(
        label=gettext_lazy("您看归哪个单位办"),
        limit=120,
        required=False,
        help_text=gettext_lazy("不清楚可以不填，由人大办公室确定。"),
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("作为什么提出"),
        widget=forms.RadioSelect,
        initial=Kind.SUGGESTION,
        error_messages={"required": gettext_lazy("请选一种。")},
    )
    cosigners = forms.TypedMultipleChoiceField(
        label=gettext_lazy("请哪些代表联名"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy(
            "一个人也能提。选中的代表会收到邀请，看过全文、本人同意后才算联名。"
        ),
    )
    wants_public = forms.TypedChoiceField(
        label=gettext_lazy("愿意公开全文吗"),
        coerce=lambda value: value == "yes",
        choices=[("yes", gettext_lazy("愿意公开")), ("no", gettext_lazy("不愿公开"))],
        initial="yes",
        widget=forms.RadioSelect,
    )
    not_public_reason = Part(label=gettext_lazy("不愿公开的理由"), limit=200, required=False)

    def __init__(
        self,
        *args: Any,
        invitable: Iterable[Deputy] = (),
        movers: int | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kind_choices(movers)  # type: ignore[attr-defined]
        self.fields["cosigners"].choices = deputy_choices(invitable)  # type: ignore[attr-defined]
        if not self.fields["cosigners"].choices:  # type: ignore[attr-defined]
            del self.fields["cosigners"]

    def text(self) -> SuggestionText:
        """What was typed, as the verbs take it."""
        names = SuggestionText.__dataclass_fields__
        return SuggestionText(**{name: self.cleaned_data[name] for name in names})

    @property
    def chosen_kind(self) -> Suggestion.Kind:
        return Kind(self.cleaned_data["kind"])

    @property
    def invited(self) -> list[int]:
        return list(self.cleaned_data.get("cosigners", []))


class EnterForm(TextForm):
    """The same, typed by the office in a deputy's name."""

    lead = forms.TypedChoiceField(
        label=gettext_lazy("领衔代表"),
        coerce=int,
        error_messages={
            "required": gettext_lazy("请选择领衔代表。"),
            "invalid_choice": gettext_lazy("请从名单中选择领衔代表。"),
        },
    )
    origin = forms.ChoiceField(
        label=gettext_lazy("从哪里来"),
        choices=Suggestion.Origin.choices,
        initial=Suggestion.Origin.RECESS,
    )

    def __init__(self, *args: Any, leads: Iterable[Deputy] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["lead"].choices = [EMPTY, *deputy_choices(leads)]  # type: ignore[attr-defined]


def kind_choices(movers: int | None) -> list[tuple[str, str]]:
    """The kinds, each with what it is for."""
    motion = _("议案（须%(n)s名以上代表联名，由主席团决定是否提请大会审议）") % {"n": movers}
    return [
        (Kind.SUGGESTION.value, _("建议（希望办成一件事，一个人就能提）")),
        (Kind.CRITICISM.value, _("批评（指出工作中的问题）")),
        (Kind.OPINION.value, _("意见（对工作的看法）")),
        *([(Kind.MOTION.value, motion)] if movers else []),
    ]


def deputy_choices(deputies: Iterable[Deputy]) -> list[tuple[int, str]]:
    """Names padded, with the district: namesakes are told apart."""
    return [
        (d.pk, f"{pad_name(d.person.full_name)}（{d.district}）" if d.district else str(d))
        for d in deputies
    ]


class InviteForm(forms.Form):
    """Whom to ask."""

    cosigners = forms.TypedMultipleChoiceField(
        label=gettext_lazy("请哪些代表联名"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("请至少选一名代表。")},
    )

    def __init__(self, *args: Any, invitable: Iterable[Deputy] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cosigners"].choices = deputy_choices(invitable)  # type: ignore[attr-defined]


class WordsForm(forms.Form):
    """One sentence that a verb needs: a reason, a note, a name."""

    words = forms.CharField(label=gettext_lazy("理由"), max_length=400)

    def __init__(
        self,
        *args: Any,
        label: str,
        required: str,
        help_text: str = "",
        rows: int = 3,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["words"]
        field.label, field.help_text = label, help_text
        field.required = bool(required)
        field.error_messages["required"] = required
        if rows > 1:
            field.widget = forms.Textarea(attrs={"rows": rows})


class WithdrawForm(forms.Form):
    """Why it is taken back; of a numbered one the office also says who agreed, and the paper."""

    words = forms.CharField(
        label=gettext_lazy("为什么撤回"),
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": gettext_lazy("请写一句撤回的理由。")},
    )
    agreeing = forms.TypedMultipleChoiceField(
        label=gettext_lazy("哪些代表要求或者同意撤回"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("请选出要求撤回的代表。")},
    )
    paper_note = forms.CharField(
        label=gettext_lazy("代表签名的撤回要求存放在哪里"),
        max_length=60,
        help_text=gettext_lazy("如：2026年建议卷第3号。"),
        error_messages={"required": gettext_lazy("请写明书面件存放在哪里。")},
    )

    def __init__(self, *args: Any, signers: Iterable[Deputy], **kwargs: Any) -> None:
        """Without signers to be named, only the reason is asked."""
        super().__init__(*args, **kwargs)
        self.fields["agreeing"].choices = deputy_choices(signers)  # type: ignore[attr-defined]
        if not self.fields["agreeing"].choices:  # type: ignore[attr-defined]
            del self.fields["agreeing"], self.fields["paper_note"]


class SeenForm(forms.Form):
    """A decision on what the page showed: `seen` is its version."""

    # Without an id: the screening page holds three such forms.
    seen = forms.IntegerField(widget=forms.HiddenInput(attrs={"id": False}), required=False)


class RegisterForm(SeenForm):
    """Subject, level, and the run in which it is numbered."""

    category_id = forms.TypedChoiceField(
        label=gettext_lazy("类别"),
        coerce=int,
        error_messages={"required": gettext_lazy("请选择类别。")},
    )
    level = forms.ChoiceField(
        label=gettext_lazy("谁能办"),
        widget=forms.RadioSelect,
        choices=Suggestion.Level.choices,
        initial=Suggestion.Level.TOWNSHIP,
    )
    session_id = forms.TypedChoiceField(
        label=gettext_lazy("归入哪次会议"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("请选择归入哪次会议。")},
    )
    on = DayField(label=gettext_lazy("登记日期"))

    def __init__(
        self,
        *args: Any,
        suggestion: Suggestion,
        categories: Iterable[Category],
        sessions: Iterable[Session],
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        subjects = [EMPTY, *((c.pk, c.name) for c in categories)]
        self.fields["category_id"].choices = subjects  # type: ignore[attr-defined]
        runs = run_choices(suggestion, sessions, today)
        self.fields["session_id"].choices = runs  # type: ignore[attr-defined]


def run_choices(
    suggestion: Suggestion, sessions: Iterable[Session], on: date
) -> list[tuple[int, str]]:
    """The runs it may be numbered in, each with the number it would get."""
    runs = [(s.pk, str(s), session_run(suggestion, s)) for s in sessions]
    if not suggestion.is_motion:
        runs.insert(0, (0, _("闭会期间"), recess_run(suggestion, on)))
    return [
        (key, _("%(name)s，将编为%(number)s") % {"name": name, "number": next_text(run)})
        for key, name, run in runs
    ]


class RouteForm(forms.Form):
    """Who can settle it, and why that is seen differently now."""

    level = forms.ChoiceField(
        label=gettext_lazy("谁能办"),
        widget=forms.RadioSelect,
        choices=Suggestion.Level.choices,
        error_messages={"required": gettext_lazy("请选择谁能办。")},
    )
    reason = forms.CharField(
        label=gettext_lazy("为什么改"),
        max_length=200,
        error_messages={"required": gettext_lazy("请写一句理由。")},
    )


class ReturnForm(SeenForm):
    """How the words should be changed."""

    note = forms.CharField(
        label=gettext_lazy("请代表怎样修改"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("代表会看到这句话，原文不会丢。"),
        error_messages={"required": gettext_lazy("请写明希望怎样修改。")},
    )


BLANK = "【"


class DeclineForm(SeenForm):
    """The legal ground and the words to the deputy."""

    ground = forms.ChoiceField(
        label=gettext_lazy("属于哪种情形"),
        widget=forms.RadioSelect,
        help_text=gettext_lazy("只有法规列明的情形，才可以不作为建议办理。"),
        error_messages={"required": gettext_lazy("请选择一种法定情形。")},
    )
    explanation = forms.CharField(
        label=gettext_lazy("向代表说明"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": gettext_lazy("请向代表说明。")},
    )

    def __init__(self, *args: Any, grounds: Iterable[Ground], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(g.code, f"{g.label}（{g.basis.cite()}）") for g in grounds]
        self.fields["ground"].choices = choices  # type: ignore[attr-defined]

    def clean_explanation(self) -> str:
        """Refuse the template's blanks: the deputy is to be told something."""
        words = str(self.cleaned_data["explanation"])
        if BLANK in words:
            raise forms.ValidationError(_("请把【】里的提示换成对代表说的话。"))
        return words


class MotionForm(forms.Form):
    """The presidium's decision and its day."""

    words = forms.CharField(
        label=gettext_lazy("决定和理由"),
        max_length=400,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("写明哪次主席团会议决定；领衔和联名代表都会看到。"),
        error_messages={"required": gettext_lazy("请写明主席团的决定和理由。")},
    )
    on = DayField(label=gettext_lazy("决定日期"))


class PickForm(forms.Form):
    """Another item on the same matter, and why they belong together."""

    other = forms.TypedChoiceField(
        label=gettext_lazy("哪一件"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("请选择一件。")},
    )
    words = forms.CharField(
        label=gettext_lazy("理由"),
        max_length=200,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, others: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = list(others)  # type: ignore[attr-defined]


class CategoryForm(forms.Form):
    """A subject's name, and whether it is still offered."""

    name = forms.CharField(
        label=gettext_lazy("名称"),
        max_length=30,
        error_messages={"required": gettext_lazy("请填写类别名称。")},
    )
    is_active = forms.BooleanField(label=gettext_lazy("在用"), required=False, initial=True)


class BatchForm(forms.Form):
    """Several items at once: for each a lead unit and, where wanted, two co-units."""

    on = DayField(label=gettext_lazy("交办日期"))

    def __init__(
        self, *args: Any, items: Iterable[Suggestion], units: Iterable[Unit], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.items = list(items)
        choices = [("", "—"), *((unit.pk, unit.name) for unit in units)]
        for item in self.items:
            for role, label in (("lead", _("主办")), ("co", _("协办")), ("co2", _("协办"))):
                self.fields[f"{role}-{item.pk}"] = forms.TypedChoiceField(
                    choices=choices,
                    coerce=int,
                    empty_value=None,
                    required=False,
                    label=f"{item.number_text}{label}",
                    widget=forms.Select(attrs={"class": "form-select", "aria-label": label}),
                )

    def rows(self) -> list[tuple[Suggestion, forms.BoundField, list[forms.BoundField]]]:
        """Each item with its three boxes, for the page."""
        return [
            (item, self[f"lead-{item.pk}"], [self[f"co-{item.pk}"], self[f"co2-{item.pk}"]])
            for item in self.items
        ]

    def chosen(self) -> list[tuple[int, list[HandOver]]]:
        """The items that got a lead unit, with their units."""
        found = []
        for item in self.items:
            lead = self.cleaned_data[f"lead-{item.pk}"]
            others = [self.cleaned_data[f"{role}-{item.pk}"] for role in ("co", "co2")]
            if lead:
                to = [HandOver(lead, Assignment.Role.LEAD)]
                to += [HandOver(unit, Assignment.Role.CO) for unit in others if unit]
                found.append((item.pk, to))
        return found

    def clean(self) -> dict[str, Any]:
        """Refuse a page on which nothing was chosen, or co-units without a lead."""
        data = super().clean() or {}
        for item in self.items:
            has_co = data.get(f"co-{item.pk}") or data.get(f"co2-{item.pk}")
            if has_co and not data.get(f"lead-{item.pk}"):
                self.add_error(f"lead-{item.pk}", _("选了协办单位，请再选主办单位。"))
        if not self.errors and not self.chosen():
            raise forms.ValidationError(_("请至少给一件选定主办单位。"))
        return data


ASKED_FIRST = {"q", "progress", "category"}


class LedgerFilterForm(forms.Form):
    """What one may ask of the list; a strange answer asks nothing."""

    q = forms.CharField(
        label=gettext_lazy("全文查找"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "class": "form-control"}),
    )

    def __init__(self, *args: Any, asked: dict[str, tuple[str, list[Any]]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (label, choices) in asked.items():
            self.fields[name] = forms.ChoiceField(
                label=label,
                choices=[("", _("全部")), *choices],
                required=False,
                widget=forms.Select(attrs={"class": "form-select"}),
            )

    @property
    def asked_first(self) -> list[forms.BoundField]:
        """The questions that stand open on a phone too."""
        return [self[name] for name in self.fields if name in ASKED_FIRST]

    @property
    def asked_more(self) -> list[forms.BoundField]:
        """The others, folded until one of them is asked."""
        return [self[name] for name in self.fields if name not in ASKED_FIRST]

    @property
    def is_open(self) -> bool:
        return any(field.value() for field in self.asked_more)
