"""What the law says of a vote: may it begin, and what is its result. Facts out, findings in."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from xiangyin import law
from xiangyin.ballots.models import BallotRun
from xiangyin.law import Finding, Level, facts
from xiangyin.law.contests import Tally

OUTCOMES = {
    "passed": _("通过"),
    "rejected": _("未获通过"),
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
    """The result by law. More papers back than were given out: nothing is decided."""
    if tally.returned > issued:
        said = f"收回{tally.returned}张，多于发出的{issued}张，本次表决无效，应当重新表决。"
        return Verdict("void", _no_rule(said, level=Level.VIOLATION))
    return _decision(run, tally, on)


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
