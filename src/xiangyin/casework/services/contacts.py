"""A unit logs that it met or called a deputy; the deputy says whether it happened."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework.events import ContactConfirmed
from xiangyin.casework.models import Assignment, Case, CaseParty, Clock, Contact
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors.cases import party_for
from xiangyin.casework.services.assignments import assignment_locked
from xiangyin.casework.services.steps import case_locked, clocks_meet, say, stage_refresh
from xiangyin.core.actors import Actor, Role
from xiangyin.core.audit.services import record
from xiangyin.core.errors import NotFound, NotNow
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.core.records import checked


@transaction.atomic
def contact_log(
    *,
    actor: Actor,
    assignment_id: int,
    party_id: int,
    way: Contact.Way,
    on: date,
    place: str,
    people: str,
    note: str,
    at: datetime,
) -> Contact:
    """Enter a contact during handling (S127, S130). It counts once the deputy confirms it."""
    assignment = assignment_locked(actor, assignment_id)
    require(actor, CasePerm.ANSWER, assignment)
    case = assignment.case
    if assignment.state != Assignment.State.ACCEPTED:
        raise NotNow(_("请先签收，再登记与代表的沟通。"))
    if on < assignment.assigned_on:
        raise NotNow(_("沟通日期早于交办日期。"), hint=_("请核对日期。"))
    party = case.parties.filter(pk=party_id).select_related("deputy__person").first()
    if party is None:
        raise NotFound(_("这名代表不在本件的答复对象之列。"), hint=_("请重新选择代表。"))
    contact = Contact(
        division_code=case.division_code,
        assignment=assignment,
        party=party,
        on=on,
        way=way,
        place=place.strip(),
        people=people.strip(),
        note=note.strip(),
    )
    checked(contact)
    contact.save()
    clocks_meet(case, Clock.Kind.CONTACT, on=on, assignment=assignment)
    stage_refresh(case)
    said = _("%(unit)s与%(deputy)s代表%(way)s沟通：%(note)s")
    words = {
        "unit": assignment.unit,
        "deputy": party.deputy,
        "way": contact.get_way_display(),
        "note": note.strip(),
    }
    say(case, actor, "contact", said % words, at=at, on=on)
    record(actor, "casework.contact_logged", case, at=at, after={"way": way, "on": on})
    return contact


def _contact_for(actor: Actor, case: Case, contact_id: int) -> tuple[Contact, CaseParty]:
    contact = (
        Contact.objects.filter(assignment__case=case, pk=contact_id)
        .select_related("party__deputy__person", "assignment__unit")
        .first()
    )
    if contact is None:
        raise NotFound(_("没有这次沟通的记录。"), hint=_("请从本件的办理经过进入。"))
    party = party_for(actor, case, contact.party_id)
    if actor.role is Role.DEPUTY:
        require(actor, CasePerm.CONFIRM, party)
    else:
        require(actor, CasePerm.ENTER_FOR_DEPUTY, case)
    if contact.confirmed_on or contact.denied_on:
        raise NotNow(_("这次沟通已经确认过。"))
    return contact, party


@transaction.atomic
def contact_confirm(
    *, actor: Actor, case_id: int, contact_id: int, on: date, at: datetime
) -> Contact:
    """The deputy confirms that the contact happened; it enters the deputy's duty record."""
    case = case_locked(actor, case_id)
    contact, party = _contact_for(actor, case, contact_id)
    contact.confirmed_on = on
    contact.save(update_fields=["confirmed_on"])
    stage_refresh(case)
    said = _("%(deputy)s代表确认了%(unit)s的沟通") % {
        "deputy": party.deputy,
        "unit": contact.assignment.unit,
    }
    say(case, actor, "confirm_contact", said, at=at, on=on)
    record(actor, "casework.contact_confirmed", case, at=at, after={"contact": contact.pk})
    announce(ContactConfirmed(case.pk, contact.pk, party.deputy_id, on))
    return contact


@transaction.atomic
def contact_deny(
    *, actor: Actor, case_id: int, contact_id: int, words: str, on: date, at: datetime
) -> Contact:
    """The deputy says it did not happen, or not so; the contact does not count."""
    case = case_locked(actor, case_id)
    contact, party = _contact_for(actor, case, contact_id)
    if not words.strip():
        raise NotNow(_("请写一句实际情况。"), hint=_("如：没有接到电话。"))
    contact.denied_on, contact.denial = on, words.strip()
    contact.save(update_fields=["denied_on", "denial"])
    stage_refresh(case)
    said = _("%(deputy)s代表说明与%(unit)s登记的沟通不符：%(words)s")
    filled = {"deputy": party.deputy, "unit": contact.assignment.unit, "words": words.strip()}
    say(case, actor, "deny_contact", said % filled, at=at, on=on, congress_only=True)
    record(actor, "casework.contact_denied", case, at=at, after={"contact": contact.pk})
    return contact
