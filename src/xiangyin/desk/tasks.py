"""What must I do next: lines computed from records and clocks, never generic tips.

Each line says what, why (the clock's own article), until when, and leads to where it is done.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from xiangyin.casework.models import (
    Assignment,
    Case,
    Clock,
    Commitment,
    Extension,
    Reply,
)
from xiangyin.casework.pages import light_of, page_of
from xiangyin.congress.models import Congress, Deputy, Term
from xiangyin.core.counting import number_of
from xiangyin.core.prepared import prepared
from xiangyin.duty.models import DutyEntry
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.selectors import silent_in

LIST_CLOCKS = [Clock.Kind.HAND_OVER, Clock.Kind.REPLY, Clock.Kind.FEEDBACK]
VERBS = {
    Clock.Kind.HAND_OVER: _("交办"),
    Clock.Kind.REPLY: _("催办"),
    Clock.Kind.FEEDBACK: _("提醒评价"),
}
SHOWN = 8
AHEAD_DAYS = 60
IN_CHARGE = [Assignment.State.ASSIGNED, Assignment.State.ACCEPTED]
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


def clock_tasks(congress: Congress, *, on: date, yellow_days: int) -> list[Task]:
    """The nearest legal deadlines of the congress's open cases, the most pressing first."""
    clocks = _nearest_clocks(congress=congress.pk, until=on + timedelta(days=AHEAD_DAYS))
    return [_task(clock, on, yellow_days) for clock in clocks]


@prepared
def _nearest_clocks(*, congress: int, until: date) -> QuerySet[Clock]:
    return (
        Clock.objects.filter(
            case__congress_id=congress,
            case__closed_on=None,
            case__merged_into=None,
            kind__in=LIST_CLOCKS,
            met_on=None,
            superseded=False,
            due_on__lte=until,
        )
        .select_related("case__suggestion", "assignment__unit")
        .only(*CLOCK_FIELDS)
        .order_by("due_on", "id")[:SHOWN]
    )


_TITLES = {
    Clock.Kind.HAND_OVER: _("%(no)s还没有交办：%(title)s"),
    Clock.Kind.REPLY: _("%(no)s尚未答复：%(title)s"),
    Clock.Kind.FEEDBACK: _("%(no)s等代表评价：%(title)s"),
}


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


def waiting_counts(congress: Congress, *, on: date) -> list[Waiting]:
    """What waits for the congress office, each with its list; only what is not zero."""
    ((submitted, waiting, sent_back, to_check, extensions, review, late),) = _numbers_waiting(
        congress=congress.pk, code=congress.division_code, on=on
    )
    suggestions, matters = reverse("suggestions:list"), reverse("casework:matters")
    rows = [
        Waiting(_("待审查登记的建议"), submitted, f"{suggestions}?state=submitted"),
        Waiting(_("待交办"), waiting, f"{matters}?stage=waiting"),
        Waiting(_("被退办、须改派"), sent_back, f"{matters}?stage=waiting"),
        Waiting(_("待审核的答复"), to_check, f"{matters}?stage=approval"),
        Waiting(_("待决定的延期申请"), extensions, f"{matters}?extension=pending"),
        Waiting(_("评价已齐、可以办结"), review, f"{matters}?stage=review"),
        Waiting(_("到期未兑现的承诺"), late, f"{reverse('casework:commitments')}?late=1"),
    ]
    return [row for row in rows if row.count]


@prepared
def _numbers_waiting(*, congress: int, code: str, on: date) -> QuerySet[Congress, tuple[int, ...]]:
    cases = Case.objects.filter(congress_id=congress, closed_on=None, merged_into=None)
    keys = cases.values("pk")
    sent_back = Assignment.objects.filter(
        case__in=keys, state=Assignment.State.SENT_BACK, round__ended_on=None
    ).exclude(case__stage__in=[Case.Stage.ASSIGNED, Case.Stage.HANDLING])
    promises = Commitment.objects.filter(fulfilled_on=None, superseded_on=None, due_on__lt=on)
    return Congress.objects.filter(pk=congress).values_list(
        number_of(Suggestion.objects.filter(congress_id=congress, state="submitted")),
        number_of(cases.filter(stage=Case.Stage.WAITING)),
        number_of(sent_back),
        number_of(Reply.objects.filter(round__case__in=keys, state=Reply.State.SUBMITTED)),
        number_of(Extension.objects.filter(assignment__case__in=keys, decision="pending")),
        number_of(cases.filter(stage=Case.Stage.REVIEW)),
        number_of(promises.filter(division_code=code)),
    )


def deputies_to_mind(term: Term, *, on: date) -> list[Waiting]:
    """The deputies who need a word: silent, dormant, moved away (S007, S008, S022)."""
    ((silent, dormant, moved),) = _numbers_to_mind(term=term.pk, year=date(on.year, 1, 1))
    duty, roster = reverse("duty:term"), reverse("congress:deputies")
    rows = [
        Waiting(_("本届未提建议"), silent, reverse("suggestions:silent")),
        Waiting(_("今年还没有履职记录"), dormant, f"{duty}?only=dormant"),
        Waiting(_("已调离原选区、未辞职"), moved, f"{roster}?status=moved"),
    ]
    return [row for row in rows if row.count]


@prepared
def _numbers_to_mind(*, term: int, year: date) -> QuerySet[Term, tuple[int, ...]]:
    sitting = Deputy.objects.filter(term_id=term).in_office()
    active = DutyEntry.objects.filter(on__gte=year, withdrawn_on=None, deputy=OuterRef("pk"))
    return Term.objects.filter(pk=term).values_list(
        number_of(silent_in(term)),
        number_of(sitting.filter(~Exists(active))),
        number_of(sitting.filter(moved_away=True)),
    )


def running_cases(congress: Congress, *, on: date, yellow_days: int) -> list[dict[str, Any]]:
    """The open cases by nearest deadline, as the home page lists them."""
    cases = _nearest_cases(congress=congress.pk)
    units: dict[int, list[str]] = defaultdict(list)
    for given in _units_in_charge(cases=tuple(case.pk for case in cases)):
        is_lead = given.role == Assignment.Role.LEAD
        role = "" if is_lead else f"（{Assignment.Role(given.role).label}）"
        units[given.case_id].append(given.unit.name + role)
    return [_row(case, units[case.pk], on, yellow_days) for case in cases]


@prepared
def _nearest_cases(*, congress: int) -> QuerySet[Case]:
    return (
        Case.objects.filter(congress_id=congress, closed_on=None, merged_into=None)
        .select_related("suggestion__lead__person")
        .only(*CASE_FIELDS)
        .order_by(F("due_on").asc(nulls_last=True), "id")[:SHOWN]
    )


@prepared
def _units_in_charge(*, cases: tuple[int, ...]) -> QuerySet[Assignment]:
    given = Assignment.objects.filter(case__pk__in=cases, state__in=IN_CHARGE)
    return given.select_related("unit").only("case_id", "role", "unit__name").order_by("id")


def _row(case: Case, units: list[str], on: date, yellow: int) -> dict[str, Any]:
    light = light_of(case.due_on, on, yellow_days=yellow)
    words = light.words if case.due_on else ""
    return {
        "case": case,
        "url": page_of(case),
        "units": "、".join(dict.fromkeys(units)),
        "tone": light.tone,
        "state": " · ".join(filter(None, [str(Case.Stage(case.stage).label), words])),
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
