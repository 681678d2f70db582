"""The legal acts upon a mandate. Each names its cause and keeps the kernel's sentence."""

from datetime import date, datetime

from django.db import transaction

from xiangyin import law
from xiangyin.congress import rules
from xiangyin.congress.events import DeputyStatusChanged
from xiangyin.congress.models import Deputy, GroupMember, PresidiumMember, Resignation, StatusChange
from xiangyin.congress.permissions import CongressPerm
from xiangyin.congress.selectors.deputies import deputy_found, open_resignation
from xiangyin.congress.services.keeping import keep
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import DomainError
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.core.text.dates import format_date

Kind = StatusChange.Kind
OTHER_VERB = {"resigned", "resignation_ordered", "recalled"}


class StatusRefused(DomainError):
    """The act does not fit the mandate as it stands."""

    code = "status-refused"


class LawRefused(DomainError):
    """The law does not allow the act on these facts."""

    code = "law-refused"


@transaction.atomic
def deputy_suspend(
    *,
    actor: Actor,
    deputy_id: int,
    cause: str,
    on: date,
    at: datetime,
    document: str = "",
    note: str = "",
) -> StatusChange:
    """Suspend a deputy's duties (暂时停止执行代表职务)."""
    deputy = _found(actor, deputy_id, on)
    if deputy.status == Deputy.Status.SUSPENDED:
        raise StatusRefused(f"{deputy}已经暂停执行代表职务。", hint="不必重复登记。")
    finding = _allowed(rules.suspension(deputy, cause, on=on))
    return _change(actor, deputy, Kind.SUSPEND, cause, finding, on, at, document, note)


@transaction.atomic
def deputy_resume(
    *, actor: Actor, deputy_id: int, on: date, at: datetime, document: str = "", note: str = ""
) -> StatusChange:
    """Let a suspended deputy take up the duties again: the cause of suspension is gone."""
    deputy = _found(actor, deputy_id, on)
    if deputy.status != Deputy.Status.SUSPENDED:
        raise StatusRefused(f"{deputy}没有被暂停执行职务。", hint="不需要恢复。")
    last = deputy.status_changes.filter(kind=Kind.SUSPEND).order_by("-on", "-id").first()
    cause = last.cause if last else ""
    finding = rules.suspension(deputy, cause, on=on)
    return _change(actor, deputy, Kind.RESUME, cause, finding, on, at, document, note)


@transaction.atomic
def deputy_moved(
    *, actor: Actor, deputy_id: int, reason: str, on: date, at: datetime
) -> Resignation:
    """Mark a deputy as moved out of the district; the resignation procedure opens (S022)."""
    deputy = _found(actor, deputy_id, on)
    resignation = _open_resignation(actor, deputy, reason or "调离原选区", on, at)
    deputy.moved_away = True
    keep(deputy, ["moved_away"])
    record(actor, "congress.deputy_moved", deputy, at=at, after={"reason": reason, "on": on})
    return resignation


@transaction.atomic
def resignation_open(
    *, actor: Actor, deputy_id: int, reason: str, on: date, at: datetime
) -> Resignation:
    """Open the resignation procedure for any other reason (R19)."""
    deputy = _found(actor, deputy_id, on)
    return _open_resignation(actor, deputy, reason, on, at)


@transaction.atomic
def resignation_submit(*, actor: Actor, deputy_id: int, on: date, at: datetime) -> Resignation:
    """Put on record that the deputy's written resignation has come in."""
    deputy = _found(actor, deputy_id, on)
    resignation = _under_way(deputy)
    resignation.submitted_on = on
    keep(resignation, ["submitted_on"])
    record(actor, "congress.resignation_submitted", deputy, at=at, after={"submitted_on": on})
    return resignation


@transaction.atomic
def resignation_withdraw(
    *, actor: Actor, deputy_id: int, reason: str, on: date, at: datetime
) -> Resignation:
    """Close a resignation procedure without a resignation: taken back or not accepted."""
    deputy = _found(actor, deputy_id, on)
    resignation = _under_way(deputy)
    resignation.closed_on = on
    keep(resignation, ["closed_on"])
    after = {"reason": reason, "closed_on": on}
    record(actor, "congress.resignation_withdrawn", deputy, at=at, after=after)
    return resignation


@transaction.atomic
def deputy_resign(
    *,
    actor: Actor,
    deputy_id: int,
    votes: int,
    members: int,
    on: date,
    at: datetime,
    document: str = "",
    note: str = "",
) -> StatusChange:
    """Put on record that the resignation was accepted by vote; the mandate ends (R19)."""
    deputy = _found(actor, deputy_id, on)
    _refuse_impossible_count(votes, members)
    resignation = open_resignation(deputy)
    is_in_writing = resignation is not None and resignation.submitted_on is not None
    finding = _allowed(
        rules.resignation(deputy, is_in_writing=is_in_writing, votes=votes, members=members, on=on),
        hint="" if is_in_writing else "请先登记收到书面辞职书，再登记接受辞职。",
    )
    if resignation is not None:
        _close_accepted(resignation, deputy, votes, members, on)
    return _change(actor, deputy, Kind.RESIGN, "resigned", finding, on, at, document, note)


@transaction.atomic
def resignation_announce(*, actor: Actor, deputy_id: int, on: date, at: datetime) -> Resignation:
    """Put on record the day the accepted resignation was announced; the seat is vacant."""
    deputy = deputy_found(actor, deputy_id, lock=True)
    require(actor, CongressPerm.CHANGE_STATUS, deputy)
    accepted = deputy.resignations.exclude(accepted_on=None).order_by("-id").first()
    if accepted is None:
        raise StatusRefused(f"{deputy}的辞职还没有被接受。", hint="接受辞职后再登记公告日期。")
    accepted.announced_on = on
    keep(accepted, ["announced_on"])
    record(actor, "congress.resignation_announced", deputy, at=at, after={"announced_on": on})
    return accepted


@transaction.atomic
def deputy_recall(
    *,
    actor: Actor,
    deputy_id: int,
    votes: int,
    voters: int,
    on: date,
    at: datetime,
    document: str = "",
    note: str = "",
) -> StatusChange:
    """Put on record that the district's voters recalled the deputy; the mandate ends."""
    deputy = _found(actor, deputy_id, on)
    _refuse_impossible_count(votes, voters)
    finding = _allowed(rules.recall(deputy, votes=votes, voters=voters, on=on))
    return _change(actor, deputy, Kind.RECALL, "recalled", finding, on, at, document, note)


@transaction.atomic
def deputy_terminate(
    *,
    actor: Actor,
    deputy_id: int,
    cause: str,
    on: date,
    at: datetime,
    absences: int = 0,
    has_left: bool = True,
    document: str = "",
    note: str = "",
) -> StatusChange:
    """Put on record that the mandate has ended for a cause the law lists."""
    deputy = _found(actor, deputy_id, on)
    if cause in OTHER_VERB:
        raise StatusRefused(
            "辞职和罢免各有程序，不能直接登记资格终止。", hint="请改选“接受辞职”或“罢免”。"
        )
    finding = _allowed(
        rules.termination(deputy, cause, absences=absences, has_left=has_left, on=on)
    )
    return _change(actor, deputy, Kind.TERMINATE, cause, finding, on, at, document, note)


def _found(actor: Actor, deputy_id: int, on: date) -> Deputy:
    deputy = deputy_found(actor, deputy_id, lock=True)
    require(actor, CongressPerm.CHANGE_STATUS, deputy)
    if not deputy.is_in_office:
        raise StatusRefused(f"{deputy}的代表资格已经终止。", hint="资格终止后不再变更。")
    if on < deputy.term.from_on:
        day = format_date(deputy.term.from_on)
        raise StatusRefused(f"日期早于{deputy.term}开始的{day}。", hint="请核对生效日期。")
    return deputy


def _allowed(finding: law.Finding, *, hint: str = "") -> law.Finding:
    """Refuse what the law refuses, and what no rule of that day speaks of."""
    if finding.refuses or finding.level is law.Level.NO_RULE:
        raise LawRefused.from_finding(finding, hint=hint or "请核对事实和日期。")
    return finding


def _refuse_impossible_count(votes: int, whole: int) -> None:
    if votes < 0 or whole <= 0 or votes > whole:
        raise StatusRefused(
            f"赞成{votes}票、全体{whole}人，两个数对不上。", hint="请对照计票结果改正。"
        )


def _open_resignation(
    actor: Actor, deputy: Deputy, reason: str, on: date, at: datetime
) -> Resignation:
    if open_resignation(deputy) is not None:
        raise StatusRefused(f"{deputy}的辞职程序已经启动。", hint="请继续办理，不必重复启动。")
    if not reason.strip():
        raise StatusRefused("没有写辞职原因。", hint="请写明原因，如：工作调动。")
    resignation = Resignation(
        division_code=deputy.division_code, deputy=deputy, reason=reason.strip(), opened_on=on
    )
    keep(resignation)
    after = {"reason": reason, "opened_on": on}
    record(actor, "congress.resignation_opened", deputy, at=at, after=after)
    return resignation


def _under_way(deputy: Deputy) -> Resignation:
    resignation = open_resignation(deputy)
    if resignation is None:
        raise StatusRefused(f"{deputy}没有正在办理的辞职。", hint="请先启动辞职程序。")
    return resignation


def _close_accepted(
    resignation: Resignation, deputy: Deputy, votes: int, members: int, on: date
) -> None:
    resignation.votes, resignation.members = votes, members
    resignation.accepted_on = resignation.closed_on = on
    congress = deputy.term.congress
    resignation.accepted_by = (
        congress.name if congress.is_township else f"{congress.name}常务委员会"
    )
    keep(resignation, ["votes", "members", "accepted_on", "closed_on", "accepted_by"])


_STATUS_AFTER = {
    Kind.SUSPEND: Deputy.Status.SUSPENDED,
    Kind.RESUME: Deputy.Status.IN_OFFICE,
    Kind.RESIGN: Deputy.Status.ENDED,
    Kind.RECALL: Deputy.Status.ENDED,
    Kind.TERMINATE: Deputy.Status.ENDED,
}
_CODE = {
    Kind.SUSPEND: "congress.deputy_suspended",
    Kind.RESUME: "congress.deputy_resumed",
    Kind.RESIGN: "congress.deputy_resigned",
    Kind.RECALL: "congress.deputy_recalled",
    Kind.TERMINATE: "congress.deputy_terminated",
}


def _change(
    actor: Actor,
    deputy: Deputy,
    kind: StatusChange.Kind,
    cause: str,
    finding: law.Finding,
    on: date,
    at: datetime,
    document: str,
    note: str,
) -> StatusChange:
    before = deputy.status
    deputy.status = _STATUS_AFTER[kind]
    keep(deputy, ["status"])
    if deputy.status == Deputy.Status.ENDED:
        _end_posts(deputy, on)
    sentence = (
        "暂停执行代表职务的情形已经消失，恢复执行代表职务。"
        if kind == Kind.RESUME
        else finding.sentence
    )
    change = StatusChange(
        division_code=deputy.division_code,
        deputy=deputy,
        kind=kind,
        cause=cause,
        on=on,
        document=document,
        note=note,
        sentence=sentence[:400],
        recorded_at=at,
    )
    keep(change)
    after = {"status": deputy.status, "cause": cause, "on": on, "document": document}
    record(actor, _CODE[kind], deputy, at=at, before={"status": before}, after=after)
    announce(DeputyStatusChanged(deputy.pk, kind.value, on))
    return change


def _end_posts(deputy: Deputy, on: date) -> None:
    """With the mandate end the seat on the presidium and the place in a group."""
    GroupMember.objects.filter(deputy=deputy, until_on=None).update(until_on=on)
    PresidiumMember.objects.filter(deputy=deputy, until_on=None).update(until_on=on)
