"""Cases for tests, brought to where a test needs them by the real verbs."""

from dataclasses import dataclass
from datetime import date

from xiangyin.casework import services
from xiangyin.casework.models import Assignment, Case, Contact, Feedback, Reply, ReplyPoint, Round
from xiangyin.casework.services.steps import note_sums
from xiangyin.congress.models import Deputy, Unit
from xiangyin.congress.testing import Town, deputy_actor, unit_actor
from xiangyin.core.testing import LIN, moment

HANDED_OVER = date(2026, 9, 5)
SATISFIED, BASICALLY, DISSATISFIED = Feedback.Grade


@dataclass(frozen=True)
class World:
    """青石镇 with one case about the east canal, lead Zhang, co-signer Zhao."""

    town: Town
    case: Case

    def fresh(self) -> Case:
        return Case.objects.get(pk=self.case.pk)

    def assignment(self, unit: Unit | None = None, round_number: int = 1) -> Assignment:
        unit = unit or self.town.agriculture
        return Assignment.objects.get(
            case=self.case,
            unit=unit,
            round__number=round_number,
            state__in=["assigned", "accepted"],
        )

    def round(self, number: int = 1) -> Round:
        return Round.objects.get(case=self.case, number=number)


def make_case(
    town: Town,
    *,
    leads: list[Deputy] | None = None,
    joint: list[Deputy] | None = None,
    number_text: str = "第12号",
    title: str = "关于清淤东风渠二支渠的建议",
    opened_on: date = date(2026, 9, 1),
    session_closed_on: date | None = None,
) -> Case:
    """An opened case, not yet handed over."""
    leads = [town.zhang] if leads is None else leads
    joint = [town.zhao] if joint is None else joint
    parties = [services.PartyEntry(d.pk, True, number_text) for d in leads]
    parties += [services.PartyEntry(d.pk, False, number_text) for d in joint]
    opening = services.CaseOpening(
        congress=town.congress,
        kind="suggestion",
        number_text=number_text,
        title=title,
        category="农田水利",
        opened_on=opened_on,
        parties=parties,
        session_closed_on=session_closed_on,
    )
    return services.case_open(actor=LIN, opening=opening, at=moment("2026-09-01"))


def hand_over(
    world: World, *, co: list[Unit] | None = None, on: date = HANDED_OVER, **given: object
) -> Round:
    """Hand over to the agriculture office as lead, with the given co-units."""
    to = [services.HandOver(world.town.agriculture.pk, Assignment.Role.LEAD)]
    to += [services.HandOver(unit.pk, Assignment.Role.CO) for unit in co or []]
    return services.case_hand_over(
        actor=LIN,
        case_id=world.case.pk,
        to=to,
        on=on,
        at=moment(f"{on} 10:00"),
        **given,  # type: ignore[arg-type]
    )


def accept(world: World, unit: Unit | None = None, round_number: int = 1) -> Assignment:
    """The unit signs for it the day after."""
    unit = unit or world.town.agriculture
    return services.assignment_accept(
        actor=unit_actor(unit),
        assignment_id=world.assignment(unit, round_number).pk,
        on=date(2026, 9, 6),
        at=moment("2026-09-06"),
    )


def meet(
    world: World,
    deputy: Deputy | None = None,
    *,
    on: date = date(2026, 10, 11),
    confirm: bool = True,
) -> Contact:
    """The lead unit visits the deputy, who confirms."""
    deputy = deputy or world.town.zhang
    round_number = world.case.rounds.count()
    contact = services.contact_log(
        actor=unit_actor(world.town.agriculture),
        assignment_id=world.assignment(round_number=round_number).pk,
        party_id=world.case.parties.get(deputy=deputy).pk,
        way=Contact.Way.ON_SITE,
        on=on,
        place="下畈闸",
        people="水利员、村主任",
        note="到现场看了塌口",
        at=moment(f"{on} 15:00"),
    )
    if confirm:
        services.contact_confirm(
            actor=deputy_actor(deputy),
            case_id=world.case.pk,
            contact_id=contact.pk,
            on=on,
            at=moment(f"{on} 20:00"),
        )
    return contact


PLANNED = services.PointEntry(
    "何时清淤",
    ReplyPoint.Outcome.PLANNED,
    "列入今冬水利冬修，先清渠首至下畈闸。",
    date(2027, 3, 31),
)
DONE = services.PointEntry(
    "何时清淤", ReplyPoint.Outcome.DONE, "已于10月20日至11月2日清淤1.1公里，两村已验收。"
)


def answer(
    world: World,
    *,
    mark: str = "B",
    points: list[services.PointEntry] | None = None,
    on: date = date(2026, 11, 20),
    round_number: int = 1,
    unit: Unit | None = None,
) -> Reply:
    """Draft, submit and issue the lead unit's reply."""
    unit = unit or world.town.agriculture
    assignment = world.assignment(unit, round_number)
    entry = services.ReplyEntry(
        points=points or [DONE if mark == "A" else PLANNED],
        mark_code=mark,
        contact="水利员小周",
        phone="0579-0000000",
    )
    at = moment(f"{on} 10:00")
    actor = unit_actor(unit)
    services.reply_draft(actor=actor, assignment_id=assignment.pk, entry=entry, at=at)
    reply = services.reply_submit(
        actor=actor, assignment_id=assignment.pk, signed_by="吴主任", on=on, at=at
    )
    return services.reply_issue(
        actor=LIN, reply_id=reply.pk, number_text="青农〔2026〕8号", on=on, at=at
    )


def judge(
    world: World,
    deputy: Deputy,
    grade: Feedback.Grade = SATISFIED,
    *,
    on: date = date(2026, 12, 1),
    comment: str = "",
    wants_redo: bool = False,
) -> Feedback:
    """The deputy judges attitude and result alike."""
    return services.feedback_give(
        actor=deputy_actor(deputy),
        case_id=world.case.pk,
        attitude=grade,
        result=grade,
        comment=comment,
        wants_redo=wants_redo,
        on=on,
        at=moment(f"{on} 20:00"),
    )


def keep_sums(case: Case) -> None:
    """Bring the case's sums up to what a test has written past the verbs."""
    note_sums(case)
    case.save()
