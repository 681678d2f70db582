"""A result put right, or ruled on by people: two people, a reason, both values kept."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.ballots import rules
from xiangyin.ballots.events import RunDecided
from xiangyin.ballots.models import BallotRun, Correction, Count
from xiangyin.ballots.permissions import BallotPerm
from xiangyin.ballots.services.counting import Sheet, decide_by
from xiangyin.ballots.services.steps import moved, run_locked
from xiangyin.ballots.tallies import tally_of
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.errors import NotFound, NotNow
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.law import FactsError

DECIDED = BallotRun.Stage.DECIDED


def _as_it_stands(run: BallotRun) -> dict[str, Any]:
    return {"result": run.result, "outcome": run.outcome, "finding": run.finding}


@transaction.atomic
def ruling_propose(
    *, actor: Actor, run_id: int, outcome: str, reason: str, at: datetime
) -> Correction:
    """Propose that people decide otherwise than the law computed; another person must confirm."""
    run = run_locked(actor, run_id, stages=(DECIDED,))
    require(actor, BallotPerm.CORRECT, run)
    if outcome not in rules.OUTCOMES:
        raise NotNow(_("没有这种结果。"), hint=_("请从列出的结果中选择。"))
    after = {**_as_it_stands(run), "outcome": outcome}
    return _propose(actor, run, Correction.Kind.RULING, reason, after, at)


@transaction.atomic
def count_correct(
    *, actor: Actor, run_id: int, sheet: Sheet, reason: str, at: datetime
) -> Correction:
    """Propose other numbers for what was counted by hand; another person must confirm."""
    run = run_locked(actor, run_id, stages=(DECIDED,))
    require(actor, BallotPerm.CORRECT, run)
    counts = list(run.counts.filter(superseded=False).order_by("team"))
    if not counts:
        raise NotNow(
            _("手机票由系统计票，没有可以更正的票数。"), hint=_("如有异议，可以提出改判。")
        )
    numbers = {
        "issued": sheet.issued,
        "returned": sheet.returned,
        "spoiled": sheet.spoiled,
        "blank": sheet.blank,
        "votes": dict(sheet.votes),
        "against": dict(sheet.against),
        "write_ins": dict(sheet.write_ins),
    }
    trial = Count(run=run, **numbers)
    try:
        tally_of(run, [trial])
    except FactsError as fault:
        raise NotNow(f"{fault}。", hint=_("请重新核对。")) from fault
    return _propose(actor, run, Correction.Kind.COUNT, reason, {"sheet": numbers}, at)


def _propose(
    actor: Actor,
    run: BallotRun,
    kind: Correction.Kind,
    reason: str,
    after: dict[str, Any],
    at: datetime,
) -> Correction:
    if not reason.strip():
        raise NotNow(_("请写明理由。"), hint=_("理由和更正前后的数字会一并保存。"))
    if run.corrections.filter(confirmed_at=None).exists():
        raise NotNow(_("已经有一项更正在等确认。"), hint=_("请先确认或者等待确认。"))
    correction = Correction.objects.create(
        division_code=run.division_code,
        run=run,
        kind=kind,
        reason=reason.strip(),
        before=_as_it_stands(run),
        after=after,
        proposed_by=actor.name,
        proposed_user=actor.user_id,
        proposed_at=at,
    )
    said = {"reason": reason.strip(), "kind": kind.value}
    record(actor, "ballots.correction_proposed", run, at=at, after=said)
    return correction


@transaction.atomic
def correction_confirm(*, actor: Actor, run_id: int, correction_id: int, at: datetime) -> BallotRun:
    """A second person confirms; only now the result changes, and the old one stays beside it."""
    run = run_locked(actor, run_id, stages=(DECIDED,))
    require(actor, BallotPerm.CORRECT, run)
    correction = run.corrections.filter(pk=correction_id, confirmed_at=None).first()
    if correction is None:
        raise NotFound(_("没有等待确认的更正。"), hint=_("它可能已经确认过，请刷新页面。"))
    if (actor.user_id, actor.name) == (correction.proposed_user, correction.proposed_by):
        raise NotNow(
            _("更正须由另一个人确认，提出人不能自己确认。"),
            hint=_("请主席或者另一名工作人员登录后确认。"),
        )
    before = _as_it_stands(run)
    if correction.kind == Correction.Kind.COUNT:
        _recount(run, correction, at)
    else:
        moved(run, outcome=correction.after["outcome"], is_overruled=True)
    correction.before = before
    correction.after = _as_it_stands(run)
    correction.confirmed_by, correction.confirmed_at = actor.name, at
    correction.save(update_fields=["before", "after", "confirmed_by", "confirmed_at"])
    record(
        actor,
        "ballots.correction_confirmed",
        run,
        at=at,
        before={"outcome": before["outcome"], "result": before["result"]},
        after={"outcome": run.outcome, "result": run.result},
    )
    announce(RunDecided(run.pk, run.kind, run.subject_key, run.outcome, day_of(at)))
    return run


def _recount(run: BallotRun, correction: Correction, at: datetime) -> None:
    sheet = Count(run=run, **correction.after["sheet"])
    decide_by(run, tally_of(run, [sheet]), at=at)
