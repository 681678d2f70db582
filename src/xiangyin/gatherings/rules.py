"""What the law says of a gathering: is it called in time, may it begin. Facts out, findings in."""

from datetime import date

from xiangyin import law
from xiangyin.congress.models import Term
from xiangyin.congress.selectors import current_term, deputies_in_office, presidium_members
from xiangyin.gatherings.models import Gathering
from xiangyin.law import Finding, Level, facts

CONGRESS, PRESIDIUM = Gathering.Body.CONGRESS, Gathering.Body.PRESIDIUM


def members_of(gathering: Gathering, *, on: date) -> int:
    """All members of the body that meets: what its quorum is reckoned of. 0: no body."""
    term = current_term(gathering.division_code, on=on)
    if term is None:
        return 0
    return _members(gathering.body, term, on)


def _members(body: str, term: Term, on: date) -> int:
    if body == CONGRESS:
        return deputies_in_office(term).count()
    return len(presidium_members(term, on=on)) if body == PRESIDIUM else 0


def quorum(gathering: Gathering, *, present: int, members: int, on: date) -> Finding:
    """May it be held with these present?"""
    if gathering.body == CONGRESS:
        given: facts.Facts = facts.Quorum(deputies=members, present=present)
    elif gathering.body == PRESIDIUM:
        given = facts.PresidiumVote(members=members, present=present, votes=None)
    else:
        return _silent("法律没有规定这类活动的法定人数。")
    return law.decide(given, on=on, place=gathering.division_code)


def notice(gathering: Gathering, *, notified_on: date, opens_on: date) -> Finding:
    """Are deputies told early enough before a session? Other gatherings: no text asks."""
    if gathering.body != CONGRESS:
        return _silent("法律没有规定这类活动的通知期限。")
    given = facts.SessionNotice(
        opens_on=opens_on,
        notified_on=notified_on,
        is_extraordinary=gathering.is_extraordinary,
    )
    return law.decide(given, on=opens_on, place=gathering.division_code)


def _silent(sentence: str) -> Finding:
    return Finding(rule="gatherings", level=Level.NO_RULE, sentence=sentence)
