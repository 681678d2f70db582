"""Voting stops, sheets are entered, teams agree, the law decides."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.ballots import envelopes, rules
from xiangyin.ballots.events import RunDecided
from xiangyin.ballots.marks import as_written
from xiangyin.ballots.models import BallotRun, Count, Elector, Pile
from xiangyin.ballots.permissions import BallotPerm
from xiangyin.ballots.services.steps import moved, run_locked
from xiangyin.ballots.tallies import piles_of, plain, tally_of, tally_of_sheet
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.clock import day_of
from xiangyin.core.errors import NotNow
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.law import FactsError
from xiangyin.law.contests import Tally

OPEN, COUNTING = BallotRun.Stage.OPEN, BallotRun.Stage.COUNTING


class CountRefused(NotNow):
    """The sheet cannot be right; `field` is the number to look at first."""

    code = "count-refused"

    def __init__(self, message: str, *, field: str, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.field = field


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A team's sheet: papers issued, returned, spoiled, blank; votes by the paper's names."""

    tellers: str
    issued: int = 0
    returned: int = 0
    spoiled: int = 0
    blank: int = 0
    votes: Mapping[str, int] = field(default_factory=dict)
    against: Mapping[str, int] = field(default_factory=dict)
    write_ins: Mapping[str, int] = field(default_factory=dict)
    photo_sha256: str = ""


@transaction.atomic
def run_close(*, actor: Actor, run_id: int, at: datetime, seen: int | None = None) -> BallotRun:
    """Stop voting. Sealed papers are opened together, piled, and their key is destroyed.

    Every elector's row is written anew in one statement, so that neither its place, its time
    nor the database's own row stamps say who voted last, or whose paper went into which pile.
    """
    run = run_locked(actor, run_id, stages=(OPEN,), seen=seen)
    require(actor, BallotPerm.RUN, run)
    if run.is_secret and run.by_phone:
        _open_envelopes(run)
    else:
        run.electors.update(may_vote=False)
    moved(run, stage=COUNTING, closed_at=at)
    record(actor, "ballots.closed", run, at=at)
    return run


def _open_envelopes(run: BallotRun) -> None:
    if not envelopes.has_key(run.pk):
        raise NotNow(
            _("手机票的密钥不在本机，已投的票打不开，这次表决不能计票。"),
            hint=_("数据可能是从备份恢复的：为保守投票秘密，密钥不进备份。请宣布无效，重新表决。"),
        )
    key = envelopes.key_of(run.pk)
    locked = run.electors.select_for_update(no_key=True).order_by("id")
    papers = [
        envelopes.unseal(bytes(one.sealed), run_id=run.pk, elector_id=one.pk, key=key)
        for one in locked
        if one.way == Elector.Way.PHONE
    ]
    Pile.objects.bulk_create(
        Pile(division_code=run.division_code, run=run, marks=marks, papers=papers)
        for marks, papers in piles_of(papers)
    )
    run.electors.update(sealed=b"", may_vote=False)
    transaction.on_commit(lambda: envelopes.key_destroy(run.pk))


@transaction.atomic
def count_enter(*, actor: Actor, run_id: int, team: int, sheet: Sheet, at: datetime) -> Count:
    """Enter one team's sheet; entered again, the earlier one is kept beside it."""
    run = run_locked(actor, run_id, stages=(OPEN, COUNTING))
    require(actor, BallotPerm.COUNT, run)
    if not _is_counted_by_hand(run):
        raise NotNow(_("这次表决没有要人工清点的票。"), hint=_("手机票由系统计票。"))
    if run.on_paper and run.stage != COUNTING:
        raise NotNow(_("还在投票，不能计票。"), hint=_("请先停止投票，开箱清点。"))
    if not sheet.tellers.strip():
        raise CountRefused(_("请写明计票人、监票人。"), field="tellers")
    count = Count(
        division_code=run.division_code,
        run=run,
        team=team,
        tellers=sheet.tellers.strip(),
        issued=sheet.issued,
        returned=sheet.returned,
        spoiled=sheet.spoiled,
        blank=sheet.blank,
        votes=dict(sheet.votes),
        against=dict(sheet.against),
        write_ins=_together(sheet.write_ins),
        entered_by=actor.name,
        entered_at=at,
        photo_sha256=sheet.photo_sha256,
    )
    _refuse_impossible(run, count)
    run.counts.filter(team=team, superseded=False).update(superseded=True)
    count.save()
    moved(run)
    record(actor, "ballots.counted", run, at=at, after={"team": team, **asdict(sheet)})
    return count


def _is_counted_by_hand(run: BallotRun) -> bool:
    return run.on_paper or run.method == BallotRun.Method.HANDS


def _together(write_ins: Mapping[str, int]) -> dict[str, int]:
    """The same name spelled in two ways (spaces, full width) is one person's votes."""
    votes: dict[str, int] = {}
    for name, times in write_ins.items():
        spelled = as_written(name)
        if spelled:
            votes[spelled] = votes.get(spelled, 0) + times
    return votes


def _refuse_impossible(run: BallotRun, count: Count) -> None:
    if run.on_paper:
        given = run.electors.filter(way=Elector.Way.PAPER).count()
        if count.issued != given:
            raise CountRefused(
                _("计票单写发出%(sheet)d张，名单登记发出%(given)d张，两数不符。")
                % {"sheet": count.issued, "given": given},
                field="issued",
                hint=_("请核对领票登记；查清之前不能计票。"),
            )
    elif count.returned > run.present:
        raise CountRefused(
            _("举手的一共%(raised)d人，多于到会的%(present)d人。")
            % {"raised": count.returned, "present": run.present},
            field="returned",
            hint=_("请重新清点。"),
        )
    try:
        tally_of_sheet(run, count)
    except FactsError as fault:
        raise CountRefused(f"{fault}。", field=fault.field, hint=_("请重新清点。")) from fault


@transaction.atomic
def run_decide(*, actor: Actor, run_id: int, at: datetime, seen: int | None = None) -> BallotRun:
    """Have the law decide. Sheets that differ, or are missing, keep the vote from closing."""
    run = run_locked(actor, run_id, stages=(OPEN, COUNTING), seen=seen)
    require(actor, BallotPerm.RUN, run)
    if run.stage == OPEN and run.method != BallotRun.Method.HANDS:
        raise NotNow(_("还在投票。"), hint=_("请先停止投票。"))
    counts = _agreed(run)
    decide_by(run, tally_of(run, counts), at=at)
    after = {"result": run.result, "outcome": run.outcome}
    record(actor, "ballots.decided", run, at=at, after=after)
    announce(RunDecided(run.pk, run.kind, run.subject_key, run.outcome, day_of(at)))
    return run


def decide_by(run: BallotRun, tally: Tally, *, at: datetime) -> None:
    """Set the result from a tally; the one place that does."""
    issued = run.present
    if run.method != BallotRun.Method.HANDS:
        issued = run.electors.exclude(way=Elector.Way.NONE).count()
    verdict = rules.verdict(run, tally, issued=issued, on=day_of(at))
    moved(
        run,
        stage=BallotRun.Stage.DECIDED,
        result=plain(tally, issued=issued, present=run.present),
        finding=verdict.finding.as_dict(),
        outcome=verdict.outcome,
        decided_at=run.decided_at or at,
        closed_at=run.closed_at or at,
    )


def _agreed(run: BallotRun) -> list[Count]:
    """The teams' sheets, when all that are wanted are there and say the same."""
    if not _is_counted_by_hand(run):
        return []
    sheets = list(run.counts.filter(superseded=False).order_by("team"))
    wanted = 2 if run.on_paper else 1
    if len(sheets) < wanted:
        raise NotNow(
            _("还缺%(missing)d份计票单。") % {"missing": wanted - len(sheets)},
            hint=_("纸质票由两组分别清点，各填一份计票单。"),
        )
    differences = differing(sheets)
    if differences:
        raise NotNow(
            _("两组计票不一致：%(where)s。") % {"where": "、".join(differences)},
            hint=_("请两组共同复核有差异的票，改正后重新录入。"),
        )
    return sheets


def differing(sheets: list[Count]) -> list[str]:
    """Where two sheets differ, in words; empty when they agree."""
    if len(sheets) < 2:
        return []
    one, two = sheets
    found = [
        f"{one._meta.get_field(name).verbose_name}{getattr(one, name)}／{getattr(two, name)}"  # type: ignore[union-attr]
        for name in ("issued", "returned", "spoiled", "blank")
        if getattr(one, name) != getattr(two, name)
    ]
    for column, word in (("votes", "赞成"), ("against", "反对"), ("write_ins", "另选")):
        first, second = getattr(one, column), getattr(two, column)
        for name in sorted({*first, *second}):
            left, right = first.get(name, 0), second.get(name, 0)
            if left != right:
                found.append(f"{name}{word}{left}／{right}")
    return found
