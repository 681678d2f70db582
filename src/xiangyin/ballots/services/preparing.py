"""A vote is prepared, opened on a fixed list of those present, or dropped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.ballots import envelopes, rules
from xiangyin.ballots.events import RunOpened, RunVoided
from xiangyin.ballots.marks import as_written
from xiangyin.ballots.models import BallotOption, BallotRun, Elector
from xiangyin.ballots.permissions import BallotPerm
from xiangyin.ballots.services.steps import moved, run_locked
from xiangyin.congress.models import Congress, Person
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.errors import NotFound, NotLawful, NotNow
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.core.records import checked

QUESTION = "本议题"  # the one line of a decision's paper
DECISION = BallotRun.Scheme.DECISION


@dataclass(frozen=True)
class OptionEntry:
    """One line of the paper."""

    name: str
    note: str = ""
    person_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class RunPlan:
    """What is to be voted on and how. Names are printed in the order given."""

    congress_id: int
    kind: str
    subject_key: str
    title: str
    question: str
    scheme: BallotRun.Scheme
    method: BallotRun.Method
    body: BallotRun.Body = BallotRun.Body.CONGRESS
    by_phone: bool = False
    on_paper: bool = False
    seats: int = 1
    takes_write_ins: bool = False
    particulars: Mapping[str, str | int] = field(default_factory=dict)
    options: Sequence[OptionEntry] = ()
    previous_id: int | None = None


@transaction.atomic
def run_prepare(*, actor: Actor, plan: RunPlan, at: datetime) -> BallotRun:
    """Write down a vote: its question, its lines, its way. It can be changed until it opens."""
    congress = Congress.objects.filter(pk=plan.congress_id).first()
    if congress is None:
        raise NotFound(_("没有这个人民代表大会。"), hint=_("请从本级会议页面进入。"))
    require(actor, BallotPerm.RUN, congress)
    lines = _lines_of(plan)
    run = BallotRun(
        division_code=congress.division_code,
        congress=congress,
        kind=plan.kind,
        subject_key=plan.subject_key,
        title=plan.title.strip(),
        question=plan.question.strip(),
        scheme=plan.scheme,
        method=plan.method,
        body=plan.body,
        by_phone=plan.by_phone,
        on_paper=plan.on_paper,
        seats=plan.seats,
        takes_write_ins=plan.takes_write_ins,
        particulars=dict(plan.particulars),
        previous_id=plan.previous_id,
    )
    checked(run)
    run.save()
    BallotOption.objects.bulk_create(
        BallotOption(
            division_code=run.division_code,
            run=run,
            order=order,
            name=as_written(line.name),
            note=line.note.strip(),
            person_id=line.person_id,
        )
        for order, line in enumerate(lines, start=1)
    )
    record(actor, "ballots.prepared", run, at=at, after={"lines": [line.name for line in lines]})
    return run


def _lines_of(plan: RunPlan) -> Sequence[OptionEntry]:
    if plan.scheme == DECISION:
        return [OptionEntry(QUESTION)]
    names = [as_written(line.name) for line in plan.options]
    if not names:
        raise NotNow(_("票上还没有一个名称。"), hint=_("请先填写候选人或者选项。"))
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise NotNow(
            _("“%(name)s”在票上出现了两次。") % {"name": twice},
            hint=_("同名的两个人请在姓名后加注，如“张伟（东风村）”。"),
        )
    if plan.scheme == BallotRun.Scheme.SCALE and plan.seats != 1:
        raise NotNow(_("满意度测评每人只选一项。"), hint=_("应选数请填1。"))
    return plan.options


@transaction.atomic
def run_open(
    *,
    actor: Actor,
    run_id: int,
    present: Sequence[int],
    base: int,
    at: datetime,
    seen: int | None = None,
) -> BallotRun:
    """Begin: fix the list of those who may vote (ids of persons present), and the quorum.

    `base` is the number of all members in office. Without a quorum the vote does not begin; the
    refusal is the law's own sentence. The list cannot change afterwards.
    """
    run = run_locked(actor, run_id, stages=(BallotRun.Stage.DRAFT,), seen=seen)
    require(actor, BallotPerm.RUN, run)
    people = _people(present)
    if len(people) > base:
        raise NotNow(
            _("到会%(present)d人，多于全体%(base)d人。") % {"present": len(people), "base": base},
            hint=_("请核对签到和在任人数。"),
        )
    quorum = rules.quorum(run, present=len(people), base=base, on=day_of(at))
    if quorum.refuses:
        raise NotLawful.from_finding(quorum, hint=_("请等候更多人到会并签到，再开始表决。"))
    Elector.objects.bulk_create(
        Elector(division_code=run.division_code, run=run, person=person, name=str(person), order=n)
        for n, person in enumerate(people, start=1)
    )
    if run.is_secret and run.by_phone:
        envelopes.key_make(run.pk)
    moved(
        run,
        stage=BallotRun.Stage.OPEN,
        base=base,
        present=len(people),
        quorum=quorum.as_dict(),
        opened_at=at,
    )
    after = {"base": base, "present": len(people), "quorum": quorum.sentence}
    record(actor, "ballots.opened", run, at=at, after=after)
    announce(RunOpened(run.pk, run.kind, run.subject_key))
    return run


def _people(ids: Sequence[int]) -> list[Person]:
    found = list(Person.objects.filter(pk__in=ids).order_by("stroke_key", "id"))
    if len(found) < len(set(ids)):
        raise NotFound(_("名单里有不属于本地方的人。"), hint=_("请刷新签到名单后再开始。"))
    if not found:
        raise NotNow(_("还没有人签到。"), hint=_("请先签到，再开始表决。"))
    return found


@transaction.atomic
def run_void(
    *, actor: Actor, run_id: int, reason: str, at: datetime, seen: int | None = None
) -> BallotRun:
    """The vote does not count: dropped before it began, interrupted, or its papers lost.

    It stays in the record with its reason. Phone papers cast so far are destroyed unread.
    """
    stages = (BallotRun.Stage.DRAFT, BallotRun.Stage.OPEN, BallotRun.Stage.COUNTING)
    run = run_locked(actor, run_id, stages=stages, seen=seen)
    require(actor, BallotPerm.RUN, run)
    if not reason.strip():
        raise NotNow(_("请写明这次表决无效的原因。"), hint=_("如：投票中断，重新表决。"))
    run.electors.update(sealed=b"", may_vote=False)
    moved(run, stage=BallotRun.Stage.VOID, void_reason=reason.strip(), closed_at=at)
    transaction.on_commit(lambda: envelopes.key_destroy(run.pk))
    record(actor, "ballots.voided", run, at=at, after={"reason": reason.strip()})
    announce(RunVoided(run.pk, run.kind, run.subject_key, reason.strip()))
    return run
