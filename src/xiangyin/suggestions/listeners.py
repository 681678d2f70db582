"""What this room does when the engine below tells it something."""

from django.db.models import F, Q

from xiangyin.casework.events import (
    CaseHandedOver,
    CaseMerged,
    ContactConfirmed,
    FeedbackGiven,
    MatterSentUp,
    ReplyIssued,
)
from xiangyin.casework.models import Assignment, Case, Reply
from xiangyin.congress.models import Deputy
from xiangyin.core.events import listen
from xiangyin.duty.models import DutyEntry
from xiangyin.duty.services import entry_record
from xiangyin.papers.services import PaperKind
from xiangyin.suggestions.jobs import letter_keep, paper_keep
from xiangyin.suggestions.models import Suggestion


@listen(CaseHandedOver)
def note_hand_over(event: CaseHandedOver) -> None:
    """The suggestion behind the case has been handed over, and those merged into it."""
    _hand_over(event.case_id)


@listen(CaseMerged)
def note_merger(event: CaseMerged) -> None:
    """A suggestion merged into one already handed over is handed over with it."""
    if Case.objects.filter(pk=event.into_id, handed_over_on__isnull=False).exists():
        _hand_over(event.into_id)


def _hand_over(case_id: int) -> None:
    through = Q(case_id=case_id) | Q(case__merged_into_id=case_id)
    waiting = Suggestion.objects.filter(through, state=Suggestion.State.REGISTERED)
    waiting.update(state=Suggestion.State.HANDED_OVER, version=F("version") + 1)


@listen(CaseHandedOver)
def keep_slips(event: CaseHandedOver) -> None:
    """Each unit's slip is printed and kept in the background."""
    handed = Assignment.objects.filter(
        case_id=event.case_id, round__number=event.round_number, state=Assignment.State.ASSIGNED
    )
    for pk in handed.order_by("pk").values_list("pk", flat=True):
        paper_keep.enqueue(PaperKind.ASSIGNMENT_SLIP.value, pk)


@listen(ReplyIssued)
def keep_letter(event: ReplyIssued) -> None:
    """The letter as delivered is printed and kept in the background."""
    reply = Reply.objects.only("assignment_id").get(pk=event.reply_id)
    paper_keep.enqueue(PaperKind.REPLY_LETTER.value, reply.assignment_id)


@listen(MatterSentUp)
def keep_memo(event: MatterSentUp) -> None:
    """What was sent up is printed and kept in the background, as it was sent."""
    letter_keep.enqueue(event.sent_up_id)


@listen(ContactConfirmed)
def enter_contact(event: ContactConfirmed) -> None:
    """Meeting the unit is part of the deputy's duty record."""
    case = Case.objects.get(pk=event.case_id)
    entry_record(
        deputy=Deputy.objects.get(pk=event.deputy_id),
        kind=DutyEntry.Kind.CONTACT,
        on=event.on,
        text=f"就{case.number_text}与承办单位面商",
        source=f"contacts:{event.contact_id}",
    )


@listen(FeedbackGiven)
def enter_feedback(event: FeedbackGiven) -> None:
    """Judging a reply is part of the deputy's duty record; how it was judged is not."""
    case = Case.objects.get(pk=event.case_id)
    entry_record(
        deputy=Deputy.objects.get(pk=event.deputy_id),
        kind=DutyEntry.Kind.FEEDBACK,
        on=event.on,
        text=f"评价{case.number_text}的办理答复",
        source=f"feedbacks:{event.feedback_id}",
    )
