"""What the law says of a vote: may it begin, and what is its result. Facts out, findings in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from xiangyin import law
from xiangyin.ballots.models import BallotRun
from xiangyin.law import Finding, Level, facts
from xiangyin.law.contests import Stage, Tally

DECISION, SCALE = BallotRun.Scheme.DECISION, BallotRun.Scheme.SCALE
AGAIN = Stage.FIRST.name.lower()  # the kernel: the vote just held does not count
OUTCOMES = {
    "passed": _("通过"),
    "rejected": _("未获通过"),
    "elected": _("已选满"),
    "tied": _("票数相等，再次投票"),
    "short": _("未选满，另行投票"),
    "satisfied": _("满意"),
    "basically_satisfied": _("基本满意"),
    "dissatisfied": _("不满意"),
    "void": _("表决无效"),
    "undecided": _("须由人判断"),
}


@dataclass(frozen=True)
class Verdict:
    """A vote's outcome, and the law's reason for it."""

    outcome: str
    finding: Finding


def quorum(run: BallotRun, *, present: int, base: int, on: date) -> Finding:
    """May a vote begin with these present? Congress two thirds, presidium more than half."""
    if run.body == BallotRun.Body.CONGRESS:
        return _decide(run, facts.Quorum(deputies=base, present=present), on)
    if run.body == BallotRun.Body.PRESIDIUM:
        given = facts.PresidiumVote(members=base, present=present, votes=None)
        return _decide(run, given, on)
    return _no_rule("法律没有规定这类表决的法定人数，按到会人数开始。")


def verdict(run: BallotRun, tally: Tally, *, issued: int, on: date) -> Verdict:
    """The result by law. Elections and projects: the kernel says too when a vote is void; of
    resolutions and grades no text does, so that more papers than were given out is our word.
    """
    if tally.returned > issued and run.scheme in (DECISION, SCALE):
        said = f"收回{tally.returned}张，多于发出的{issued}张，本次表决无效，应当重新表决。"
        return Verdict("void", _no_rule(said, level=Level.VIOLATION))
    if run.scheme == DECISION:
        return _decision(run, tally, on)
    if run.scheme == SCALE:
        return _scale(run, tally, on)
    if run.scheme == BallotRun.Scheme.ELECTION:
        return _election(run, tally, issued, on)
    return _choice(run, tally, issued, on)


def _decision(run: BallotRun, tally: Tally, on: date) -> Verdict:
    """赞成 against the base that the body's law names."""
    (votes,) = tally.votes.values()
    if run.body == BallotRun.Body.CONGRESS:
        given = facts.ResolutionVote(deputies=run.base, present=run.present, votes_for=votes)
        finding = _decide(run, given, on)
    elif run.body == BallotRun.Body.PRESIDIUM:
        finding = _decide(
            run, facts.PresidiumVote(members=run.base, present=run.present, votes=votes), on
        )
    else:
        return _by_custom(votes, run.present, "到会")
    if finding.level is Level.NO_RULE:
        return _by_custom(votes, run.base, "全体")
    if finding.level is Level.NEEDS_HUMAN:
        return Verdict("undecided", finding)
    return Verdict("rejected" if finding.refuses else "passed", finding)


def _election(run: BallotRun, tally: Tally, issued: int, on: date) -> Verdict:
    """Officers of the congress: more than half of all deputies, by post (`particulars`)."""
    post = run.particulars.get("post")
    if run.body != BallotRun.Body.CONGRESS or post is None:
        said = "法律没有规定这类选举的当选票数，由主持人按会议通过的办法宣布结果。"
        return Verdict("undecided", _no_rule(said, level=Level.NEEDS_HUMAN))
    poll = facts.OfficePoll(
        posts=run.seats,
        present=run.present,
        issued=issued,
        returned=tally.returned,
        spoiled=tally.invalid,
        votes=_votes(tally.votes),
        write_ins=_votes(tally.write_ins),
    )
    given = facts.OfficeElection(
        deputies=run.base,
        post=post,
        posts=run.seats,
        candidates=tuple(tally.votes),
        margin=run.particulars.get("margin"),
        polls=(poll,),
    )
    finding = _decide(run, given, on)
    due = str(finding.computed.get("due", ""))
    if due != AGAIN and finding.level in (Level.NO_RULE, Level.NEEDS_HUMAN):
        return Verdict("undecided", finding)
    return Verdict({"": "elected", "run_off": "tied", AGAIN: "void"}.get(due, "short"), finding)


def _votes(votes: Mapping[str, int]) -> tuple[facts.VotesFor, ...]:
    return tuple(facts.VotesFor(name=name, votes=count) for name, count in votes.items())


def _choice(run: BallotRun, tally: Tally, issued: int, on: date) -> Verdict:
    """票决: the most chosen, each by more than half of all; equal at the line: once more."""
    poll = facts.ProjectPoll(
        voters=issued,
        ballots=tally.returned,
        spoiled=tally.invalid,
        votes=tuple(facts.ProjectVotes(name=n, votes=v) for n, v in tally.votes.items()),
    )
    given = facts.LivelihoodVote(
        deputies=run.base, chosen=run.seats, projects=tuple(tally.votes), polls=(poll,)
    )
    finding = _decide(run, given, on)
    return Verdict(_filled(finding), finding)


def _filled(finding: Finding) -> str:
    """What the seats came to, read from the kernel's own numbers."""
    if finding.level is Level.NO_RULE:
        return "undecided"
    if not finding.computed["missing"]:
        return "elected"
    following = {Stage.RUN_OFF.value: "tied", Stage.FIRST.value: "void"}
    return following.get(str(finding.computed["next"]), "short")


def _scale(run: BallotRun, tally: Tally, on: date) -> Verdict:
    """满意度测评: the grades in the order of the paper, 满意 first."""
    votes = [*tally.votes.values(), 0, 0, 0]
    given = facts.Satisfaction(
        members=run.base, satisfied=votes[0], basically_satisfied=votes[1], dissatisfied=votes[2]
    )
    finding = _decide(run, given, on)
    return Verdict(str(finding.computed.get("rating", "undecided")), finding)


def _by_custom(votes: int, whole: int, of: str) -> Verdict:
    """Where no law speaks, more than half; and it is said that none does."""
    passes = law.more_than_half(votes, whole)
    said = "通过" if passes else "未获通过"
    sentence = f"法律没有规定，按{of}过半数计算：{of}{whole}人，赞成{votes}人，{said}。"
    return Verdict("passed" if passes else "rejected", _no_rule(sentence))


def _decide(run: BallotRun, given: facts.Facts, on: date) -> Finding:
    return law.decide(given, on=on, place=run.division_code)


def _no_rule(sentence: str, *, level: Level = Level.NO_RULE) -> Finding:
    return Finding(rule="ballots", level=level, sentence=sentence, by_analogy=True)
