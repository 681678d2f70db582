"""What must I do next: lines computed from records and clocks, never generic tips.

Each line says what, why (the clock's own article), until when, and leads to where it is done.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from xiangyin.casework.models import (
    Assignment,
    Case,
    Clock,
    Commitment,
    Extension,
    OfficeRules,
    Reply,
)
from xiangyin.casework.pages import light_of, page_of
from xiangyin.congress.models import Congress, Deputy, Term
from xiangyin.core.actors import Actor
from xiangyin.duty.models import DutyEntry
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.selectors import silent_deputies

LIST_CLOCKS = [Clock.Kind.HAND_OVER, Clock.Kind.REPLY, Clock.Kind.FEEDBACK]
VERBS = {
    Clock.Kind.HAND_OVER: _("交办"),
    Clock.Kind.REPLY: _("催办"),
    Clock.Kind.FEEDBACK: _("提醒评价"),
}
SHOWN = 8
CLOCK_FIELDS = [
    *["kind", "due_on", "citation", "sentence", "steps", "assignment__unit__name"],
    *["case__kind", "case__number_text", "case__title", "case__suggestion__case_id"],
]
CASE_FIELDS = [
    *["kind", "number_text", "title", "stage", "due_on", "is_key", "is_difficult"],
    *["suggestion__case_id", "suggestion__lead__person__full_name"],
]


@dataclass(frozen=True)
class Task:
    """One line: when, what, why, and the way there. `tone` is red, amber or "" ."""

    when: str
    until: str
    tone: str
    title: str
    detail: str
    url: str
    verb: str
    data_verb: str
    citation: str = ""
    sentence: str = ""
    steps: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Waiting:
    """A number that waits for somebody, and its list."""

    label: str
    count: int
    url: str
    note: str = ""


def clock_tasks(actor: Actor, congress: Congress, *, on: date) -> list[Task]:
    """The nearest legal deadlines of the congress's open cases, the most pressing first."""
    yellow = _yellow_days_of(congress)
    clocks = (
        Clock.objects.filter(
            case__congress=congress,
            case__closed_on=None,
            case__merged_into=None,
            kind__in=LIST_CLOCKS,
            met_on=None,
            superseded=False,
            due_on__lte=on + timedelta(days=60),
        )
        .select_related("case__suggestion", "assignment__unit")
        .only(*CLOCK_FIELDS)
        .order_by("due_on", "id")[:SHOWN]
    )
    return [_task(clock, on, yellow) for clock in clocks]


_TITLES = {
    Clock.Kind.HAND_OVER: _("%(no)s还没有交办：%(title)s"),
    Clock.Kind.REPLY: _("%(no)s尚未答复：%(title)s"),
    Clock.Kind.FEEDBACK: _("%(no)s等代表评价：%(title)s"),
}


def _yellow_days_of(congress: Congress) -> int:
    """From how many days before its end a deadline is amber here."""
    own = OfficeRules.objects.filter(congress=congress).values_list("yellow_days", flat=True)
    default: int = OfficeRules._meta.get_field("yellow_days").default
    return next(iter(own), default)


def _task(clock: Clock, on: date, yellow: int) -> Task:
    case = clock.case
    light = light_of(clock.due_on, on, yellow_days=yellow)
    kind = Clock.Kind(clock.kind)
    unit = clock.assignment.unit.name if clock.assignment else ""
    return Task(
        when=light.words,
        until=_("%(m)s月%(d)s日到期") % {"m": clock.due_on.month, "d": clock.due_on.day},
        tone=light.tone,
        title=_TITLES[kind] % {"no": case.number_text, "title": case.title},
        detail=_("承办：%(unit)s") % {"unit": unit} if unit else "",
        url=page_of(case),
        verb=str(VERBS[kind]),
        data_verb=f"desk.open_{kind.value}",
        citation=clock.citation,
        sentence=clock.sentence,
        steps=list(clock.steps),
    )


def waiting_counts(actor: Actor, congress: Congress, *, on: date) -> list[Waiting]:
    """What waits for the congress office, each with its list; only what is not zero."""
    mine = {"division_code": congress.division_code}
    cases = Case.objects.filter(congress=congress, closed_on=None, merged_into=None)
    stages: dict[str, int] = {
        row["stage"]: row["n"] for row in cases.values("stage").annotate(n=Count("pk")).order_by()
    }
    suggestions = reverse("suggestions:list")
    matters = reverse("casework:matters")
    sent_back = Assignment.objects.filter(
        case__in=cases, state=Assignment.State.SENT_BACK, round__ended_on=None
    ).exclude(case__stage__in=[Case.Stage.ASSIGNED, Case.Stage.HANDLING])
    rows = [
        Waiting(
            _("待审查登记的建议"),
            Suggestion.objects.filter(congress=congress, state="submitted").count(),
            f"{suggestions}?state=submitted",
        ),
        Waiting(_("待交办"), stages.get("waiting", 0), f"{matters}?stage=waiting"),
        Waiting(_("被退办、须改派"), sent_back.count(), f"{matters}?stage=waiting"),
        Waiting(
            _("待审核的答复"),
            Reply.objects.filter(round__case__in=cases, state="submitted").count(),
            f"{matters}?stage=approval",
        ),
        Waiting(
            _("待决定的延期申请"),
            Extension.objects.filter(assignment__case__in=cases, decision="pending").count(),
            f"{matters}?extension=pending",
        ),
        Waiting(_("评价已齐、可以办结"), stages.get("review", 0), f"{matters}?stage=review"),
        Waiting(
            _("到期未兑现的承诺"),
            Commitment.objects.filter(fulfilled_on=None, due_on__lt=on, **mine).count(),
            f"{reverse('casework:commitments')}?late=1",
        ),
    ]
    return [row for row in rows if row.count]


def deputies_to_mind(term: Term, *, on: date) -> list[Waiting]:
    """The deputies who need a word: silent, dormant, moved away (S007, S008, S022)."""
    sitting = Deputy.objects.filter(term=term).in_office()
    year = date(on.year, 1, 1)
    active = DutyEntry.objects.filter(on__gte=year, withdrawn_on=None).values("deputy_id")
    duty = reverse("duty:term")
    rows = [
        Waiting(_("本届未提建议"), silent_deputies(term).count(), reverse("suggestions:silent")),
        Waiting(
            _("今年还没有履职记录"), sitting.exclude(pk__in=active).count(), f"{duty}?only=dormant"
        ),
        Waiting(
            _("已调离原选区、未辞职"),
            sitting.filter(moved_away=True).count(),
            reverse("congress:deputies") + "?status=moved",
        ),
    ]
    return [row for row in rows if row.count]


def running_cases(congress: Congress, *, on: date) -> list[dict[str, Any]]:
    """The open cases by nearest deadline, as the home page lists them."""
    yellow = _yellow_days_of(congress)
    cases = (
        Case.objects.filter(congress=congress, closed_on=None, merged_into=None)
        .select_related("suggestion__lead__person")
        .only(*CASE_FIELDS)
        .prefetch_related("assignments__unit")
        .order_by(F("due_on").asc(nulls_last=True), "id")[:SHOWN]
    )
    return [_row(case, on, yellow) for case in cases]


def _row(case: Case, on: date, yellow: int) -> dict[str, Any]:
    light = light_of(case.due_on, on, yellow_days=yellow)
    words = light.words if case.due_on else ""
    units = [
        a.unit.name + ("" if a.role == Assignment.Role.LEAD else f"（{a.get_role_display()}）")
        for a in case.assignments.all()
        if a.state in {Assignment.State.ASSIGNED, Assignment.State.ACCEPTED}
    ]
    return {
        "case": case,
        "url": page_of(case),
        "units": "、".join(dict.fromkeys(units)),
        "tone": light.tone,
        "state": " · ".join(filter(None, [case.get_stage_display(), words])),
    }


def idle_units(congress: Congress, *, on: date) -> list[dict[str, Any]]:
    """Units by what they have overdue, for the chair's pressing."""
    overdue = Q(clocks__kind=Clock.Kind.REPLY, clocks__met_on=None, clocks__superseded=False)
    rows = (
        Assignment.objects.filter(case__congress=congress, case__closed_on=None, finished_on=None)
        .exclude(state__in=[Assignment.State.SENT_BACK, Assignment.State.WITHDRAWN])
        .values("unit__name")
        .annotate(
            in_hand=Count("pk", distinct=True),
            late=Count("pk", overdue & Q(clocks__due_on__lt=on), distinct=True),
        )
        .order_by("-late", "-in_hand", "unit__name")[:SHOWN]
    )
    return [dict(row) for row in rows]
