"""Papers for a gathering: announced with a due day, published, handed out, read."""

from collections.abc import Sequence
from datetime import date, datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.errors import NotFound, NotNow
from xiangyin.core.files import file_store
from xiangyin.core.permissions import require
from xiangyin.core.records import checked
from xiangyin.gatherings.models import MeetingPaper, Receipt
from xiangyin.gatherings.permissions import GatheringPerm
from xiangyin.gatherings.selectors import attendee_for, paper_for
from xiangyin.gatherings.services.steps import ALIVE, gathering_locked, moved


@transaction.atomic
def paper_announce(
    *,
    actor: Actor,
    gathering_id: int,
    title: str,
    unit_name: str,
    due_on: date | None,
    item_id: int | None,
    at: datetime,
) -> MeetingPaper:
    """List a paper that is to come, by whom and until when."""
    gathering = gathering_locked(actor, gathering_id, stages=ALIVE)
    require(actor, GatheringPerm.CALL, gathering)
    if item_id is not None and not gathering.items.filter(pk=item_id).exists():
        raise NotFound(_("议程里没有这一项。"), hint=_("请重新选择。"))
    paper = MeetingPaper(
        division_code=gathering.division_code,
        gathering=gathering,
        item_id=item_id,
        title=title.strip(),
        unit_name=unit_name.strip(),
        due_on=due_on,
    )
    checked(paper)
    paper.save()
    moved(gathering)
    record(actor, "gatherings.paper_announced", paper, at=at, after={"due_on": due_on})
    return paper


@transaction.atomic
def paper_publish(
    *, actor: Actor, paper_id: int, upload: UploadedFile, at: datetime
) -> MeetingPaper:
    """Put a paper before those who are called. After its due day it is marked late, for good."""
    paper = _paper_locked(actor, paper_id)
    paper.file = file_store(actor=actor, division_code=paper.division_code, upload=upload, at=at)
    is_first = paper.published_at is None
    if is_first:
        paper.published_at = at
        paper.is_late = _is_late(paper, day_of(at))
    paper.save(update_fields=["file", "published_at", "is_late"])
    paper.receipts.update(read_at=None)  # a new text has not been read by anybody
    moved(paper.gathering)
    after = {"sha256": paper.file.sha256, "late": paper.is_late}
    record(actor, "gatherings.paper_published", paper, at=at, after=after)
    return paper


def _is_late(paper: MeetingPaper, on: date) -> bool:
    opens_on = day_of(paper.gathering.starts_at)
    return on > paper.due_on if paper.due_on else on >= opens_on


def _paper_locked(actor: Actor, paper_id: int) -> MeetingPaper:
    paper = paper_for(actor, paper_id)
    paper.gathering = gathering_locked(actor, paper.gathering_id, stages=ALIVE)
    require(actor, GatheringPerm.CALL, paper.gathering)
    return paper


@transaction.atomic
def paper_withdraw(*, actor: Actor, paper_id: int, at: datetime) -> MeetingPaper:
    """Take a paper back; the record of who had it stays."""
    paper = _paper_locked(actor, paper_id)
    paper.withdrawn_at = at
    paper.save(update_fields=["withdrawn_at"])
    moved(paper.gathering)
    record(actor, "gatherings.paper_withdrawn", paper, at=at)
    return paper


@transaction.atomic
def paper_read(*, actor: Actor, paper_id: int, at: datetime) -> Receipt:
    """The person opened the paper on the phone; the first time is kept."""
    paper = paper_for(actor, paper_id)
    attendee = attendee_for(actor, paper.gathering_id)
    require(actor, GatheringPerm.ANSWER, attendee)
    receipt, _made = Receipt.objects.get_or_create(
        paper=paper,
        attendee=attendee,
        defaults={
            "division_code": paper.division_code,
            "way": Receipt.Way.PHONE,
            "delivered_at": at,
        },
    )
    if receipt.read_at is None:
        receipt.read_at = at
        receipt.save(update_fields=["read_at"])
    return receipt


@transaction.atomic
def papers_deliver(
    *, actor: Actor, gathering_id: int, attendee_ids: Sequence[int], at: datetime
) -> int:
    """Note that printed papers were handed to these people; say how many receipts are new."""
    gathering = gathering_locked(actor, gathering_id, stages=ALIVE)
    require(actor, GatheringPerm.CALL, gathering)
    papers = list(gathering.papers.filter(withdrawn_at=None).exclude(published_at=None))
    if not papers:
        raise NotNow(_("还没有发布的材料。"), hint=_("请先发布材料，再登记送达。"))
    people = list(gathering.attendees.filter(pk__in=attendee_ids))
    before = Receipt.objects.filter(paper__in=papers).count()
    Receipt.objects.bulk_create(
        [
            Receipt(
                division_code=gathering.division_code,
                paper=paper,
                attendee=attendee,
                way=Receipt.Way.PRINT,
                delivered_at=at,
            )
            for paper in papers
            for attendee in people
        ],
        ignore_conflicts=True,
    )
    new = Receipt.objects.filter(paper__in=papers).count() - before
    after = {"people": len(people), "papers": len(papers)}
    record(actor, "gatherings.papers_delivered", gathering, at=at, after=after)
    return new
