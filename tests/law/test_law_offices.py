"""Officers: whoever wins has more than half of all deputies, however the votes are told."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import FactsError, Finding, decide, facts
from xiangyin.law.contests import Form, Paper, count
from xiangyin.law.facts import OfficePoll, VotesFor
from xiangyin.law.facts.base import Facts

DAY = date(2027, 1, 15)
NAMES = ("甲", "乙", "丙", "丁")
DEPUTIES = 60
PAPERS = st.lists(
    st.frozensets(st.sampled_from((*NAMES, "另选")), max_size=3), min_size=40, max_size=DEPUTIES
)


def at(told: Facts, place: str = "33") -> Finding:
    return decide(told, on=DAY, place=place)


def poll(votes: dict[str, int], *, posts: int = 2, present: int = DEPUTIES) -> OfficePoll:
    return OfficePoll(
        posts=posts,
        present=present,
        issued=present,
        returned=present,
        spoiled=0,
        votes=tuple(VotesFor(name=name, votes=number) for name, number in votes.items()),
    )


def elect(*polls: OfficePoll, posts: int = 2, names: Sequence[str] = NAMES) -> Finding:
    told = facts.OfficeElection(
        deputies=DEPUTIES,
        post="deputy_head",
        posts=posts,
        candidates=tuple(names),
        margin=2,
        polls=polls,
    )
    return at(told)


def winners(finding: Finding) -> list[str]:
    elected = str(finding.computed["elected"])
    return elected.split("、") if elected else []


def of_papers(papers: Sequence[frozenset[str]], posts: int) -> OfficePoll:
    tally = count((Paper(chosen) for chosen in papers), Form(candidates=NAMES, seats=posts))
    return OfficePoll(
        posts=posts,
        present=DEPUTIES,
        issued=DEPUTIES,
        returned=tally.returned,
        spoiled=tally.invalid,
        votes=tuple(VotesFor(name=name, votes=number) for name, number in tally.votes.items()),
        write_ins=tuple(
            VotesFor(name=name, votes=number) for name, number in tally.write_ins.items()
        ),
    )


@given(PAPERS, st.integers(1, 3))
def test_nobody_wins_without_more_than_half_of_all_deputies(
    papers: list[frozenset[str]], posts: int
) -> None:
    record = of_papers(papers, posts)
    finding = elect(record, posts=posts)
    votes = {one.name: one.votes for one in (*record.votes, *record.write_ins)}
    assert all(2 * votes[name] > DEPUTIES for name in winners(finding))
    computed = finding.computed
    assert len(winners(finding)) + computed["seats_due"] + computed["vacant"] == posts  # type: ignore[operator]


@given(PAPERS, st.randoms())
def test_the_order_of_papers_and_names_does_not_matter(
    papers: list[frozenset[str]], chance: object
) -> None:
    one = elect(of_papers(papers, 2))
    chance.shuffle(papers)  # type: ignore[attr-defined]
    other = elect(of_papers(papers, 2), names=tuple(reversed(NAMES)))
    assert one.computed == other.computed


@given(PAPERS)
def test_one_vote_more_never_takes_a_seat_away(papers: list[frozenset[str]]) -> None:
    before = winners(elect(of_papers(papers, 2)))
    for place, chosen in enumerate(papers):
        for name in before:
            if name not in chosen and len(chosen) < 2:
                more = [*papers[:place], chosen | {name}, *papers[place + 1 :]]
                assert name in winners(elect(of_papers(more, 2)))
                return


@given(st.integers(1, 500))
def test_the_smallest_majority_accepts_a_resignation_and_recalls(deputies: int) -> None:
    least = deputies // 2 + 1
    for votes in (least - 1, least):
        resigned = facts.OfficeResignation(
            deputies=deputies, decided_by="congress", votes_for=votes
        )
        recalled = facts.OfficeRecallVote(deputies=deputies, votes_for=votes, is_secret=True)
        assert at(resigned).is_ok is at(recalled).is_ok is (votes == least)


@given(st.integers(1, 500), st.data())
def test_one_mover_more_never_spoils_a_recall_motion(deputies: int, data: st.DataObject) -> None:
    def moved(movers: int) -> bool:
        told = facts.OfficeRecallMotion(
            deputies=deputies,
            mover="deputies",
            movers=movers,
            is_in_session=True,
            states_reason=True,
            may_defend=True,
            has_written_defence=False,
            is_defence_printed=False,
        )
        return at(told).is_ok

    movers = data.draw(st.integers(0, deputies - 1))
    assert moved(movers + 1) or not moved(movers)
    assert moved(movers) is (5 * movers >= deputies)


@given(st.integers(1, 60))
def test_a_small_congress_never_needs_more_movers_than_a_large_one(deputies: int) -> None:
    told = facts.Interpellation(
        deputies=deputies,
        movers=0,
        is_in_session=True,
        is_in_writing=True,
        states_content=True,
        target="government",
    )
    least = at(told, "11").computed["least_movers"]
    assert least == (-(-deputies // 5) if deputies <= 40 else 10)


def whole_election(*polls: OfficePoll, **told: object) -> facts.OfficeElection:
    given = {"deputies": DEPUTIES, "post": "chair", "posts": 1, "candidates": ("甲",), **told}
    return facts.OfficeElection(**given, polls=polls)  # type: ignore[arg-type]


FIRST = poll({"甲": 40}, posts=1)


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: facts.OfficeNomination(nominator="presidium", posts=0, nominees=0,
                                        is_in_writing=True), "posts"),
        (lambda: facts.OfficeCandidates(post="chair", posts=0, nominated=1), "posts"),
        (lambda: facts.OfficeByElection(posts=0, candidates=1), "posts"),
        (lambda: facts.OfficeSecondElection(post="head", posts=0, candidates=1,
                                            decided_by_congress=True), "posts"),
        (lambda: facts.OfficeBox(is_secret=True, returned=60), "issued"),
        (lambda: facts.OfficePreElection(post="vice_chair", posts=1,
                                         votes=poll({"甲": 1, "乙": 1}).votes), "margin"),
        (lambda: facts.OfficePreElection(post="vice_chair", posts=1, margin=1,
                                         votes=poll({"甲": 1, "乙": 1}).votes), "votes"),
        (lambda: facts.OfficeResignation(deputies=65, decided_by="congress"), "votes_for"),
        (lambda: facts.OfficeResignation(deputies=65, decided_by="congress", votes_for=66),
         "votes_for"),
        (lambda: facts.OfficeRecallVote(deputies=65, votes_for=66, is_secret=True), "votes_for"),
        (lambda: facts.OfficeRecallMotion(deputies=65, mover="deputies", movers=66,
                                          is_in_session=True, states_reason=True,
                                          has_written_defence=False, is_defence_printed=False),
         "movers"),
        (lambda: facts.Interpellation(deputies=65, movers=66, is_in_session=True,
                                      is_in_writing=True, states_content=True,
                                      target="government"), "movers"),
        (lambda: facts.InterpellationAnswer(is_oral=True, is_by_head=True, movers=10,
                                            dissatisfied=11), "dissatisfied"),
        (lambda: whole_election(poll({"甲": 40}, posts=1, present=61)), "polls[0].present"),
        (lambda: whole_election(FIRST, posts=2), "polls[0].seats"),
        (lambda: whole_election(FIRST, candidates=("乙",)), "polls[0].votes"),
        (lambda: whole_election(FIRST, FIRST), "polls[1]"),
        (lambda: whole_election(poll({"甲": 61}, posts=1)), "polls[0].votes"),
        (lambda: whole_election(OfficePoll(posts=1, present=50, issued=51, returned=50, spoiled=0,
                                           votes=FIRST.votes)), "polls[0].issued"),
        (lambda: whole_election(OfficePoll(posts=1, present=60, issued=60, returned=60, spoiled=0,
                                           votes=(*FIRST.votes, *FIRST.votes))),
         "polls[0].votes"),
        (lambda: whole_election(OfficePoll(posts=0, present=60, issued=60, returned=60, spoiled=0,
                                           votes=FIRST.votes)), "polls[0].posts"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_by_the_name_of_the_field(make, field: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(FactsError) as refused:
        at(make(), "50")
    assert refused.value.field == field


def test_a_late_answer_to_an_inquiry_needs_the_day_the_session_closed() -> None:
    told = facts.Inquiry(is_answered_in_session=False, has_consent=True)
    with pytest.raises(FactsError) as refused:
        at(told, "31")
    assert refused.value.field == "session_closed_on"
