"""Open, hand over, merge, mark and close a case."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework import rules
from xiangyin.casework.events import CaseClosed, CaseHandedOver, CaseMerged
from xiangyin.casework.models import Assignment, Case, CaseParty, Clock, Round, SignOff
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors.cases import office_rules_of
from xiangyin.casework.services.steps import (
    answering_assignments,
    case_locked,
    clock_start,
    clocks_drop,
    clocks_meet,
    current_round,
    say,
    stage_refresh,
)
from xiangyin.congress.models import Congress, Deputy, Unit
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.errors import DomainError, NotNow
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.core.records import checked
from xiangyin.core.scope import is_under


@dataclass(frozen=True)
class PartyEntry:
    """A deputy to be answered and the item through which the deputy comes."""

    deputy_id: int
    is_lead: bool
    item_text: str


@dataclass(frozen=True)
class CaseOpening:
    """What a room tells the engine when it opens a case."""

    congress: Congress
    kind: str
    number_text: str
    title: str
    category: str
    opened_on: date
    parties: Sequence[PartyEntry]
    session_closed_on: date | None = None


@dataclass(frozen=True)
class HandOver:
    """One unit's part: who, as what, with which task and leader."""

    unit_id: int
    role: Assignment.Role
    task: str = ""
    leader: str = ""


class BadHandOver(DomainError):
    """The units do not make a hand-over: no lead, or two, or one twice, or a strange one."""

    code = "bad-hand-over"


@transaction.atomic
def case_open(*, actor: Actor, opening: CaseOpening, at: datetime) -> Case:
    """Open a case for the matter of a room above; its hand-over clock starts (S123)."""
    require(actor, CasePerm.HAND_OVER, opening.congress)
    case = Case(
        division_code=opening.congress.division_code,
        congress=opening.congress,
        kind=opening.kind,
        number_text=opening.number_text,
        title=opening.title,
        category=opening.category,
        opened_on=opening.opened_on,
        session_closed_on=opening.session_closed_on,
    )
    checked(case)
    case.save()
    CaseParty.objects.bulk_create(
        CaseParty(
            division_code=case.division_code,
            case=case,
            deputy_id=party.deputy_id,
            is_lead=party.is_lead,
            item_text=party.item_text,
        )
        for party in opening.parties
    )
    worked = rules.hand_over_sum(case, office_rules_of(case.congress))
    clock_start(case, Clock.Kind.HAND_OVER, worked)
    stage_refresh(case)
    say(case, actor, "open", _("登记立案"), at=at, on=opening.opened_on)
    record(actor, "casework.opened", case, at=at, after={"title": case.title})
    return case


@transaction.atomic
def case_hand_over(
    *,
    actor: Actor,
    case_id: int,
    to: Sequence[HandOver],
    on: date,
    at: datetime,
    is_difficult: bool = False,
    difficult_reason: str = "",
    seen: int | None = None,
) -> Round:
    """Hand the case to its units; their clocks start that day (代表法; S122, S124).

    Once a round is running it can be handed over again only after every unit has sent it back.
    """
    case = case_locked(actor, case_id, seen=seen)
    require(actor, CasePerm.HAND_OVER, case)
    units = _checked_units(case, to)
    round_ = _round_to_hand_over(case, on)
    if is_difficult and not difficult_reason.strip():
        raise BadHandOver(
            _("列为涉及面广、处理难度大的件，须写明理由。"),
            hint=_("请写出涉及哪些部门、难在哪里。"),
        )
    case.is_difficult = case.is_difficult or is_difficult
    _assign(case, round_, to, units, on=on, difficult_reason=difficult_reason)
    case.handed_over_on = case.handed_over_on or on
    clocks_meet(case, Clock.Kind.HAND_OVER, on=on)
    stage_refresh(case)
    names = "、".join(f"{units[h.unit_id].name}（{h.role.label}）" for h in to)
    say(case, actor, "hand_over", _("交办：%(units)s") % {"units": names}, at=at, on=on)
    record(actor, "casework.handed_over", case, at=at, after={"to": names, "on": on})
    announce(CaseHandedOver(case.pk, round_.number, on))
    return round_


def _checked_units(case: Case, to: Sequence[HandOver]) -> dict[int, Unit]:
    leads = [h for h in to if h.role == Assignment.Role.LEAD]
    separate = [h for h in to if h.role == Assignment.Role.SEPARATE]
    if len(leads) != 1 and not (separate and not leads):
        raise BadHandOver(
            _("交办须有一个主办单位；几个单位各办一部分时，全部选“分办”。"),
            hint=_("请重新选定主办、协办或分办单位。"),
        )
    if leads and separate:
        raise BadHandOver(
            _("主办与分办不能并用。"), hint=_("一家牵头用主办加协办，各办各的用分办。")
        )
    ids = [h.unit_id for h in to]
    if len(set(ids)) != len(ids):
        raise BadHandOver(_("同一个单位选了两次。"), hint=_("每个单位只选一次。"))
    county = case.division_code[:6]
    found = {
        u.pk: u
        for u in Unit._base_manager.filter(pk__in=ids, is_active=True)
        if is_under(u.division_code, county) or case.division_code.startswith(u.division_code)
    }
    if len(found) != len(ids):
        raise BadHandOver(
            _("所选单位中有已停用的，或不属本县。"), hint=_("请在承办单位名录中核对。")
        )
    return found


def _round_to_hand_over(case: Case, on: date) -> Round:
    round_ = current_round(case)
    if round_ is None:
        return Round.objects.create(
            division_code=case.division_code, case=case, number=1, started_on=on
        )
    if round_.ended_on is None and not answering_assignments(round_):
        return round_
    raise NotNow(_("这一件已经交办，正由承办单位办理。"), hint=_("如承办单位不对，请用改派。"))


def _assign(
    case: Case,
    round_: Round,
    to: Sequence[HandOver],
    units: dict[int, Unit],
    *,
    on: date,
    difficult_reason: str = "",
    reply: rules.Sum | None = None,
) -> None:
    office = office_rules_of(case.congress)
    if reply is None and round_.number > 1:
        reply = rules.rehandle_sum(case, office, on)
    reply = reply or rules.reply_sum(case, office, on, reason=difficult_reason)
    for entry in to:
        unit = units[entry.unit_id]
        assignment = Assignment(
            division_code=case.division_code,
            case=case,
            round=round_,
            unit=unit,
            role=entry.role,
            task=entry.task,
            leader=entry.leader or unit.supervisor,
            assigned_on=on,
        )
        checked(assignment)
        assignment.save()
        assignment_clocks_start(case, round_, assignment, reply=reply, on=on)


def assignment_clocks_start(
    case: Case, round_: Round, assignment: Assignment, *, reply: rules.Sum, on: date
) -> None:
    """Start one unit's own clocks: accept or send back, first contact, reply or opinion."""
    office = office_rules_of(case.congress)

    def start(kind: Clock.Kind, worked: rules.Sum) -> None:
        clock_start(case, kind, worked, round_=round_, assignment=assignment)

    start(Clock.Kind.SEND_BACK, rules.send_back_sum(case, office, on))
    if assignment.role == Assignment.Role.CO:
        worked = rules.opinion_sum(case, office, on, reply)
        start(Clock.Kind.OPINION, worked)
        return
    contact = rules.contact_sum(case, office, on)
    if contact is not None:
        start(Clock.Kind.CONTACT, contact)
    start(Clock.Kind.REPLY, reply)


def round_open_again(
    case: Case, previous: Round, *, actor: Actor, reason: str, on: date, at: datetime
) -> Round:
    """Start the next round after dissatisfaction: same units, own clocks (代表法 rules, S139)."""
    round_ = Round.objects.create(
        division_code=case.division_code,
        case=case,
        number=previous.number + 1,
        started_on=on,
        reason=reason[:400],
    )
    worked = rules.rehandle_sum(case, office_rules_of(case.congress), on)
    kept = previous.assignments.filter(
        state__in=[Assignment.State.ASSIGNED, Assignment.State.ACCEPTED]
    ).select_related("unit")
    to = [
        HandOver(a.unit_id, Assignment.Role(a.role), task=a.task, leader=a.leader)
        for a in kept.order_by("id")
    ]
    _assign(case, round_, to, {a.unit_id: a.unit for a in kept}, on=on, reply=worked)
    say(
        case,
        actor,
        "reopen",
        _("第%(n)s次办理开始，原承办单位重新办理") % {"n": round_.number},
        at=at,
        on=on,
    )
    record(actor, "casework.round_opened", case, at=at, after={"round": round_.number, "on": on})
    announce(CaseHandedOver(case.pk, round_.number, on))
    return round_


@transaction.atomic
def case_merge(*, actor: Actor, case_id: int, into_id: int, reason: str, at: datetime) -> Case:
    """Answer a case through another; each deputy of it is answered on their own item (S107)."""
    first, second = sorted((case_id, into_id))
    locked = {pk: case_locked(actor, pk) for pk in (first, second) if case_id != into_id}
    if len(locked) != 2:
        raise NotNow(_("一件不能并入它自己。"), hint=_("请选择另一件。"))
    case, into = locked[case_id], locked[into_id]
    require(actor, CasePerm.MERGE, case)
    require(actor, CasePerm.MERGE, into)
    if case.congress_id != into.congress_id or case.kind != into.kind:
        raise NotNow(_("只有同一级人大的同类件可以并案。"), hint=_("请选择本级的同类件。"))
    if case.handed_over_on is not None:
        raise NotNow(
            _("%(case)s已经交办，不能再并入别的件。") % {"case": case.number_text},
            hint=_("可以把还没有交办的件并入这一件。"),
        )
    existing = set(into.parties.values_list("deputy_id", "item_text"))
    CaseParty.objects.bulk_create(
        CaseParty(
            division_code=into.division_code,
            case=into,
            deputy_id=p.deputy_id,
            is_lead=p.is_lead,
            item_text=p.item_text,
        )
        for p in case.parties.order_by("id")
        if (p.deputy_id, p.item_text) not in existing
    )
    Case.objects.filter(merged_into=case).update(merged_into=into)
    case.merged_into = into
    clocks_drop(case)
    stage_refresh(case)
    stage_refresh(into)
    on = day_of(at)
    said = _("%(case)s并入%(into)s办理：%(reason)s")
    words = {"case": case.number_text, "into": into.number_text, "reason": reason}
    say(case, actor, "merge", said % words, at=at)
    say(into, actor, "merge", said % words, at=at)
    record(actor, "casework.merged", case, at=at, after={"into": into.number_text})
    announce(CaseMerged(case.pk, into.pk, on))
    return into


@transaction.atomic
def case_mark_key(*, actor: Actor, case_id: int, leader: str, reason: str, at: datetime) -> Case:
    """Put the case on the key list with a leader in charge and the reason (S146)."""
    case = case_locked(actor, case_id)
    require(actor, CasePerm.PRESS, case)
    if not leader.strip() or not reason.strip():
        raise NotNow(
            _("列为重点督办须写明领办领导和理由。"),
            hint=_("理由如：多名代表提出、多年未解决、涉及群众切身利益。"),
        )
    case.is_key, case.key_leader, case.key_reason = True, leader.strip(), reason.strip()
    stage_refresh(case)
    said = _("列为重点督办，由%(leader)s领办：%(reason)s")
    say(case, actor, "mark_key", said % {"leader": leader, "reason": reason}, at=at)
    record(actor, "casework.marked_key", case, at=at, after={"leader": leader})
    return case


@transaction.atomic
def sign_off_record(
    *,
    actor: Actor,
    case_id: int,
    step: SignOff.Step,
    person: str,
    on: date,
    note: str,
    at: datetime,
) -> SignOff:
    """Enter one of the five steps with its person, day and note (S126)."""
    case = case_locked(actor, case_id)
    require(actor, CasePerm.HAND_OVER, case)
    signed = SignOff(
        division_code=case.division_code, case=case, step=step, person=person, on=on, note=note
    )
    checked(signed)
    signed.save()
    said = _("%(step)s：%(person)s")
    say(case, actor, "sign_off", said % {"step": step.label, "person": person}, at=at, on=on)
    record(actor, "casework.signed_off", case, at=at, after={"step": step.value, "on": on})
    return signed


@transaction.atomic
def case_close(
    *,
    actor: Actor,
    case_id: int,
    on: date,
    at: datetime,
    explanation: str = "",
    seen: int | None = None,
) -> Case:
    """Close the case: the congress side alone does, and only after reply and verdict (S160).

    If a deputy stayed dissatisfied, closing needs the explanation that was given (S139).
    Promises not yet kept stay on the list of commitments.
    """
    case = case_locked(actor, case_id, seen=seen)
    require(actor, CasePerm.CLOSE, case)
    round_ = current_round(case)
    if round_ is None or round_.ended_on is None:
        raise NotNow(why_not_closed(case), hint=_("可以先催办，或提醒代表评价。"))
    if _stayed_dissatisfied(round_) and not explanation.strip():
        raise NotNow(
            _("还有代表评价为不满意。"),
            hint=_("请写明向代表作了怎样的解释说明，再办结；或者重新办理。"),
        )
    case.closed_on = on
    clocks_drop(case)
    stage_refresh(case)
    words = _("办结") + (f"：{explanation.strip()}" if explanation.strip() else "")
    say(case, actor, "close", words, at=at, on=on)
    record(actor, "casework.closed", case, at=at, after={"on": on, "result": case.result})
    announce(CaseClosed(case.pk, on))
    return case


def _stayed_dissatisfied(round_: Round) -> bool:
    return any(feedback.is_dissatisfied for feedback in round_.feedbacks.all())


def why_not_closed(case: Case) -> str:
    """Say what bars the case from being closed; "" if nothing does."""
    round_ = current_round(case)
    return bar_to_closing(round_, answering_assignments(round_) if round_ else [])


def bar_to_closing(round_: Round | None, answering: list[Assignment]) -> str:
    """The same of records already read: the latest round and the units that must answer in it."""
    if round_ is None:
        return _("还不能办结：尚未交办。")
    if round_.ended_on is not None:
        return ""
    missing = [a.unit.name for a in answering if not a.finished_on]
    if missing:
        return _("还不能办结：%(units)s尚未答复，代表尚未评价。") % {"units": "、".join(missing)}
    return _("还不能办结：代表尚未评价。")


def deputies_of(case: Case) -> list[Deputy]:
    """Everyone the case must answer, each once."""
    parties = case.parties.select_related("deputy__person").order_by("-is_lead", "id")
    return list({p.deputy_id: p.deputy for p in parties}.values())
