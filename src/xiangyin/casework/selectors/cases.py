"""Fetching is authorising: what an actor may see is what these return."""

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from xiangyin.casework.models import (
    Assignment,
    Case,
    CaseParty,
    MarkScheme,
    OfficeRules,
)
from xiangyin.casework.models.cases import CaseQuerySet
from xiangyin.casework.models.clocks import AssignmentQuerySet
from xiangyin.casework.permissions import CasePerm
from xiangyin.congress.models import Congress
from xiangyin.core.actors import Actor, Role
from xiangyin.core.errors import NotFound
from xiangyin.core.permissions import require
from xiangyin.core.prepared import prepared


def cases_for(actor: Actor) -> CaseQuerySet:
    """The cases an actor may see: a unit its own, a deputy those that must answer them."""
    require(actor, CasePerm.VIEW)
    return _seen_by(actor.role, unit=actor.unit_id or 0, person=actor.person_id or 0)


def _seen_by(role: Role, *, unit: int, person: int) -> CaseQuerySet:
    cases: CaseQuerySet = Case.objects.all()
    if role is Role.UNIT:
        given = Assignment.objects.filter(case=OuterRef("pk"), unit_id=unit)
        return cases.filter(Exists(given))
    if role is Role.DEPUTY:
        own = CaseParty.objects.filter(case=OuterRef("pk"), deputy__person_id=person)
        return cases.filter(Exists(own))
    return cases


def case_found(actor: Actor, case_id: int) -> Case | None:
    """One case with its congress, if the actor may see it."""
    require(actor, CasePerm.VIEW)
    unit, person = actor.unit_id or 0, actor.person_id or 0
    found = _one_seen_by(actor.role, case=case_id, unit=unit, person=person)
    return found[0] if found else None


@prepared
def _one_seen_by(role: Role, *, case: int, unit: int, person: int) -> QuerySet[Case]:
    return _seen_by(role, unit=unit, person=person).select_related("congress").filter(pk=case)


def case_for(actor: Actor, case_id: int) -> Case:
    """One case, or NotFound: unseen and absent are never told apart."""
    case = case_found(actor, case_id)
    if case is None:
        raise NotFound(_("没有这件办件，或者它不由您办理。"), hint=_("请从待办列表进入。"))
    return case


def assignments_for(actor: Actor) -> AssignmentQuerySet:
    """The assignments an actor may see: a unit its own."""
    require(actor, CasePerm.VIEW)
    rows: AssignmentQuerySet = Assignment.objects.all()
    if actor.role is Role.UNIT:
        return rows.filter(unit_id=actor.unit_id or 0)
    if actor.role is Role.DEPUTY:
        return rows.none()
    return rows


def assignment_for(actor: Actor, assignment_id: int) -> Assignment:
    """One assignment, or NotFound."""
    found = (
        assignments_for(actor)
        .select_related("case__congress", "round", "unit")
        .filter(pk=assignment_id)
        .first()
    )
    if found is None:
        raise NotFound(_("没有这项交办，或者它没有交给您的单位。"), hint=_("请从收件箱进入。"))
    return found


def party_for(actor: Actor, case: Case, party_id: int | None = None) -> CaseParty:
    """The deputy's own place among those the case answers; the office may name any."""
    parties = case.parties.select_related("deputy__person").order_by("-is_lead", "id")
    if actor.role is Role.DEPUTY:
        parties = parties.filter(deputy__person_id=actor.person_id or 0)
    if party_id is not None:
        parties = parties.filter(pk=party_id)
    found = parties.first()
    if found is None:
        raise NotFound(_("这名代表不在本件的答复对象之列。"), hint=_("请核对领衔和联名代表。"))
    return found


def party_to_judge(actor: Actor, case: Case) -> int | None:
    """The deputy's own item of this case whose verdict has not come in the latest round."""
    round_ = case.rounds.order_by("-number").first()
    given = list(round_.feedbacks.values_list("party_id", flat=True)) if round_ else []
    rows = case.parties.filter(deputy__person_id=actor.person_id or 0).exclude(pk__in=given)
    found: int | None = rows.order_by("-is_lead", "id").values_list("pk", flat=True).first()
    return found


def office_rules_of(congress: Congress) -> OfficeRules:
    """The congress's own rules; the shipped defaults, unsaved, until its presidium sets some."""
    if found := _rules_set(congress=congress.pk):
        return found[0]
    scheme = MarkScheme.objects.order_by("-from_on", "-version", "id").first()
    return OfficeRules(congress=congress, division_code=congress.division_code, mark_scheme=scheme)


@prepared
def _rules_set(*, congress: int) -> QuerySet[OfficeRules]:
    return OfficeRules.objects.filter(congress_id=congress).select_related("mark_scheme")
