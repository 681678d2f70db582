"""The engine of every election: papers counted, polls run through to the last seat."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import MORE_THAN_HALF, FactsError, Share
from xiangyin.law.contests import (
    Bar,
    Form,
    Margin,
    Of,
    Paper,
    Poll,
    Run,
    Spoiled,
    Stage,
    Tally,
    Terms,
    Verdict,
    count,
    is_in_order,
    merged,
    run,
    second_election,
    settle,
)

THIRD = Share(1, 3)
MARGIN = Margin(least=THIRD, most=Share(1, 1))
DEPUTIES = Terms(
    turnout=MORE_THAN_HALF,
    elected=Bar(share=MORE_THAN_HALF, of=Of.VOTERS),
    elected_again=Bar(share=THIRD, of=Of.BALLOTS),
    field_again=MARGIN,
)
OF_ALL = Bar(share=MORE_THAN_HALF, of=Of.ROLL)
OFFICERS = Terms(turnout=None, elected=OF_ALL, elected_again=OF_ALL, is_by_order=False)
NAMES = ("甲", "乙", "丙", "丁")
FORM = Form(candidates=NAMES, seats=2)


def paper(chosen: str = "", against: str = "", is_ruled_out: bool = False) -> Paper:
    return Paper(frozenset(chosen), frozenset(against), is_ruled_out)


PAPERS = st.builds(
    Paper,
    st.frozensets(st.sampled_from("甲乙丙丁戊"), max_size=4),
    st.frozensets(st.sampled_from("甲乙丙丁"), max_size=2),
    st.booleans(),
)
BOXES = st.lists(PAPERS, max_size=60)


def tally(seats: int, returned: int, votes: dict[str, int], **also: object) -> Tally:
    return Tally(seats=seats, returned=returned, votes=votes, **also)  # type: ignore[arg-type]


def poll(
    seats: int, votes: dict[str, int], voters: int = 900, roll: int = 1000, **also: object
) -> Poll:
    return Poll(roll=roll, voters=voters, tally=tally(seats, voters, votes, **also))


def elect(seats: int, candidates: str, *polls: Poll, terms: Terms = DEPUTIES) -> Run:
    return run(terms, seats=seats, candidates=tuple(candidates), polls=polls)


@pytest.mark.parametrize(
    ("filled_in", "fault"),
    [
        (paper("甲乙"), None),
        (paper("甲乙丙"), Spoiled.TOO_MANY),
        (paper("甲戊"), None),
        (paper("甲乙戊"), Spoiled.TOO_MANY),
        (paper(""), None),
        (paper("", "甲乙丙丁"), None),
        (paper("甲", "甲"), Spoiled.CONTRADICTORY),
        (paper("甲", is_ruled_out=True), Spoiled.RULED_OUT),
    ],
)
def test_a_paper_is_spoiled_by_choosing_more_than_the_seats(
    filled_in: Paper, fault: Spoiled | None
) -> None:
    assert FORM.fault_of(filled_in) is fault
    assert count([filled_in], FORM).spoiled == ({fault: 1} if fault else {})


def test_a_paper_counts_unless_it_is_said_not_to() -> None:
    assert FORM.fault_of(Paper(frozenset("甲"))) is None


def test_projects_may_not_be_written_in() -> None:
    projects = replace(FORM, takes_write_ins=False)
    assert projects.fault_of(paper("甲戊")) is Spoiled.NOT_ON_PAPER
    assert projects.fault_of(paper("甲乙")) is None


def test_a_tally_tells_candidates_and_written_in_apart() -> None:
    counted = count([paper("甲乙"), paper("甲戊", "丁"), paper(), paper("甲乙丙")], FORM)
    assert counted.votes == {"甲": 2, "乙": 1, "丙": 0, "丁": 0}
    assert counted.write_ins == {"戊": 1}
    assert counted.against == {"丁": 1}
    assert (counted.returned, counted.valid, counted.invalid, counted.blank) == (4, 3, 1, 1)
    assert counted.abstentions("丁") == 2
    assert counted.abstentions("甲") == 1


@given(BOXES)
def test_counting_agrees_with_reading_paper_by_paper(papers: list[Paper]) -> None:
    valid = [p for p in papers if not p.is_ruled_out and len(p.chosen) <= 2]
    valid = [p for p in valid if not p.chosen & p.against]
    chosen = Counter(name for p in valid for name in p.chosen)
    counted = count(papers, FORM)
    assert counted.returned == len(papers)
    assert counted.valid == len(valid)
    assert counted.blank == sum(not p.chosen for p in valid)
    assert counted.votes == {name: chosen[name] for name in NAMES}
    assert counted.write_ins == ({"戊": chosen["戊"]} if chosen["戊"] else {})


@given(BOXES, BOXES, st.randoms())
def test_boxes_and_the_order_of_papers_do_not_matter(
    one: list[Paper], other: list[Paper], chance
) -> None:
    together = [*one, *other]
    chance.shuffle(together)
    assert merged([count(one, FORM), count(other, FORM)]) == count(together, FORM)


@given(st.lists(PAPERS, min_size=1, max_size=60), st.integers(0, 30))
def test_ballot_by_ballot_and_by_totals_give_the_same_election(
    papers: list[Paper], absent: int
) -> None:
    counted = count(papers, FORM)
    typed_in = Tally(
        seats=2,
        returned=len(papers),
        votes=dict(counted.votes),
        write_ins=dict(counted.write_ins),
        against=dict(counted.against),
        spoiled={Spoiled.RULED_OUT: counted.invalid},
        blank=counted.blank,
    )
    roll = len(papers) + absent
    by_ballots, by_totals = (
        run(
            DEPUTIES,
            seats=2,
            candidates=NAMES,
            polls=[Poll(roll=roll, voters=len(papers), tally=one)],
        )
        for one in (counted, typed_in)
    )
    assert (by_ballots.elected, by_ballots.due) == (by_totals.elected, by_totals.due)


@pytest.mark.parametrize(
    ("build", "field"),
    [
        (lambda: tally(2, 3, {"甲": 4}), "votes"),
        (lambda: tally(1, 3, {"甲": 2, "乙": 2}), "votes"),
        (lambda: tally(1, 3, {"甲": 2}, write_ins={"戊": 2}), "votes"),
        (lambda: tally(2, 3, {"甲": -1}), "votes"),
        (lambda: tally(2, 3, {"甲": 1}, write_ins={"甲": 1}), "write_ins"),
        (lambda: tally(2, 3, {"甲": 1}, write_ins={"戊": 4}), "write_ins"),
        (lambda: tally(2, 3, {"甲": 2}, against={"甲": 2}), "against"),
        (lambda: tally(2, 3, {"甲": 0}, spoiled={Spoiled.TOO_MANY: 4}), "spoiled"),
        (lambda: tally(2, 3, {"甲": 0}, blank=4), "blank"),
        (lambda: tally(2, 3, {"甲": 0}, blank=-1), "blank"),
        (lambda: tally(2, 0, {"甲": 0}, blank=-1), "blank"),
        (lambda: tally(2, -1, {"甲": 0}), "returned"),
        (lambda: tally(2, 3, {"甲": 3}, blank=1), "votes"),
        (lambda: Form(candidates=NAMES, seats=0), "seats"),
        (lambda: tally(0, 3, {"甲": 0}), "seats"),
        (lambda: elect(0, "甲乙"), "seats"),
        (lambda: Form(candidates=("甲", "甲"), seats=1), "candidates"),
        (lambda: poll(1, {"甲": 1}, voters=1001), "voters"),
        (lambda: Poll(roll=0, voters=-1, tally=tally(1, 0, {})), "voters"),
        (lambda: merged([tally(1, 1, {"甲": 1}), tally(1, 1, {"乙": 1})]), "tallies"),
        (lambda: merged([tally(1, 1, {"甲": 1}), tally(2, 1, {"甲": 1})]), "tallies"),
    ],
)
def test_what_no_papers_could_say_is_refused_by_name(build, field: str) -> None:
    with pytest.raises(FactsError) as refused:
        build()
    assert refused.value.field == field


def test_more_ballots_than_voters_void_the_poll_which_is_held_again() -> None:
    for returned, verdict in ((899, 1), (900, 1), (901, 0)):
        cast = Poll(roll=1000, voters=900, tally=tally(1, returned, {"甲": 600, "乙": 200}))
        outcome = elect(1, "甲乙", cast)
        assert len(outcome.elected) == verdict
    assert outcome.steps[0].verdict is Verdict.TOO_MANY_BALLOTS
    assert outcome.due is not None
    assert (outcome.due.stage, outcome.due.names) == (Stage.FIRST, ("甲", "乙"))
    assert elect(1, "甲乙", cast, poll(1, {"甲": 451, "乙": 1})).elected == ("甲",)


@pytest.mark.parametrize(("roll", "voters", "counts"), [
    (1000, 500, False), (1000, 501, True), (999, 500, True),
])  # fmt: skip
def test_more_than_half_of_all_voters_must_vote(roll: int, voters: int, counts: bool) -> None:
    outcome = elect(1, "甲乙", poll(1, {"甲": voters, "乙": 0}, voters=voters, roll=roll))
    assert bool(outcome.elected) is counts
    assert outcome.is_over is counts


def test_a_tie_over_the_last_seat_is_voted_on_until_it_is_broken() -> None:
    first = poll(2, {"甲": 600, "乙": 455, "丙": 455, "丁": 0})
    tied = elect(2, "甲乙丙丁", first)
    assert (tied.elected, tied.vacant) == (("甲",), 0)
    assert tied.due is not None
    assert (tied.due.stage, tied.due.seats, tied.due.names) == (Stage.RUN_OFF, 1, ("丙", "乙"))
    again = poll(1, {"乙": 300, "丙": 300})
    assert elect(2, "甲乙丙丁", first, again).due == tied.due
    broken = elect(2, "甲乙丙丁", first, again, poll(1, {"乙": 1, "丙": 2}))
    assert broken.elected == ("甲", "丙")
    assert broken.is_over


def test_a_second_election_takes_the_first_order_within_the_margin() -> None:
    first = poll(3, {"甲": 600, "乙": 400, "丙": 300, "丁": 200, "戊": 100, "己": 90})
    short = elect(3, "甲乙丙丁戊己", first)
    assert short.due is not None
    assert (short.due.stage, short.due.seats) == (Stage.SECOND, 2)
    assert (short.due.least, short.due.most) == (3, 4)
    assert short.due.names[:4] == ("乙", "丙", "丁", "戊")
    done = elect(3, "甲乙丙丁戊己", first, poll(2, {"乙": 300, "丙": 299, "丁": 100}))
    assert done.elected == ("甲", "乙")
    assert (done.is_over, done.vacant) == (True, 1)
    assert done.steps[1].least == 300


@pytest.mark.parametrize(("seats", "least", "most"), [(1, 2, 2), (2, 3, 4), (3, 4, 6), (4, 6, 8)])
def test_the_margin_is_a_third_to_the_whole_of_the_seats(seats: int, least: int, most: int) -> None:
    assert MARGIN.range(seats) == (least, most)


FIRST_SHORT = poll(2, {"甲": 600, "乙": 400, "丙": 300, "丁": 300})


@pytest.mark.parametrize(
    ("following", "verdict"),
    [
        (poll(1, {"乙": 300}), Verdict.WRONG_NUMBER),
        (poll(1, {"乙": 300, "丙": 1, "丁": 1}), Verdict.WRONG_NUMBER),
        (poll(1, {"丙": 300, "丁": 1}), Verdict.WRONG_ORDER),
        (poll(1, {"甲": 300, "乙": 1}), Verdict.WRONG_ORDER),
        (poll(1, {"乙": 300, "戊": 1}), Verdict.WRONG_ORDER),
        (poll(1, {"乙": 300, "丙": 1}), Verdict.VALID),
    ],
)
def test_a_second_election_of_other_people_does_not_count(
    following: Poll, verdict: Verdict
) -> None:
    outcome = elect(2, "甲乙丙丁", FIRST_SHORT, following)
    assert outcome.steps[1].verdict is verdict
    assert outcome.is_over is (verdict is Verdict.VALID)


def test_a_run_off_of_others_than_the_tied_does_not_count() -> None:
    first = poll(2, {"甲": 600, "乙": 455, "丙": 455, "丁": 0})
    for names, verdict in (("乙丁", Verdict.WRONG_NAMES), ("丙乙", Verdict.VALID)):
        outcome = elect(2, "甲乙丙丁", first, poll(1, dict(zip(names, (300, 1), strict=True))))
        assert outcome.steps[1].verdict is verdict


def test_a_first_poll_of_other_candidates_and_a_poll_too_many_are_refused() -> None:
    with pytest.raises(FactsError, match="甲、乙"):
        elect(1, "甲乙", poll(1, {"甲": 600, "丙": 1}))
    first = poll(1, {"甲": 600, "乙": 1})
    with pytest.raises(FactsError, match="已经结束"):
        elect(1, "甲乙", first, first)
    with pytest.raises(FactsError, match="应选1人") as refused:
        elect(1, "甲乙", poll(2, {"甲": 600, "乙": 1}))
    assert refused.value.field == "polls[0].seats"


def test_equal_votes_at_the_line_are_left_to_people() -> None:
    clear = poll(2, {"甲": 600, "乙": 300, "丙": 300, "丁": 299})
    outcome = elect(2, "甲乙丙丁", clear, poll(1, {"乙": 300, "丙": 1}))
    assert not outcome.steps[1].is_line_tied
    first = poll(2, {"甲": 600, "乙": 300, "丙": 300, "丁": 300})
    outcome = elect(2, "甲乙丙丁", first, poll(1, {"乙": 300, "丁": 1}))
    assert outcome.steps[1].is_line_tied
    assert outcome.elected == ("甲", "乙")


def test_someone_written_in_wins_a_first_vote_and_is_reported_in_a_second() -> None:
    first = poll(1, {"甲": 300, "乙": 100}, write_ins={"戊": 451})
    assert elect(1, "甲乙", first).elected == ("戊",)
    first = poll(1, {"甲": 300, "乙": 100})
    again = poll(1, {"甲": 299, "乙": 100}, write_ins={"戊": 300, "己": 200})
    outcome = elect(1, "甲乙", first, again)
    assert (outcome.elected, outcome.vacant) == ((), 1)
    assert outcome.steps[1].written_in == ("戊",)
    free = replace(DEPUTIES, may_elect_write_ins_again=True)
    assert elect(1, "甲乙", first, again, terms=free).elected == ("戊",)


def test_a_second_election_needs_its_turnout_where_the_law_is_so_read() -> None:
    first = poll(1, {"甲": 300, "乙": 100})
    thin = poll(1, {"甲": 400, "乙": 0}, voters=500)
    outcome = elect(1, "甲乙", first, thin)
    assert outcome.steps[1].verdict is Verdict.TOO_FEW_VOTERS
    assert outcome.due is not None
    assert outcome.due.stage is Stage.SECOND
    free = replace(DEPUTIES, turnout_again=False)
    assert elect(1, "甲乙", first, thin, terms=free).elected == ("甲",)


def test_officers_need_more_than_half_of_all_each_time_and_may_be_nominated_afresh() -> None:
    def vote(votes: dict[str, int]) -> Poll:
        return poll(1, votes, voters=60, roll=65)

    assert elect(1, "甲乙", vote({"甲": 33, "乙": 20}), terms=OFFICERS).elected == ("甲",)
    short = vote({"甲": 32, "乙": 20})
    assert elect(1, "甲乙", short, vote({"丙": 30}), terms=OFFICERS).vacant == 1
    assert elect(1, "甲乙", short, vote({"丙": 33}), terms=OFFICERS).elected == ("丙",)


def test_nobody_is_elected_without_a_vote() -> None:
    outcome = elect(1, "甲乙", poll(1, {"甲": 1, "乙": 0}), Poll(
        roll=1000, voters=501, tally=tally(1, 0, {"甲": 0, "乙": 0})))  # fmt: skip
    assert (outcome.elected, outcome.vacant) == ((), 1)


@pytest.mark.parametrize(
    ("of", "share", "least"),
    [
        (Of.ROLL, MORE_THAN_HALF, 501),
        (Of.VOTERS, MORE_THAN_HALF, 451),
        (Of.BALLOTS, THIRD, 266),
        (Of.VALID, MORE_THAN_HALF, 349),
    ],
)
def test_a_bar_is_a_share_of_its_whole(of: Of, share: Share, least: int) -> None:
    cast = tally(1, 797, {"甲": 1}, spoiled={Spoiled.TOO_MANY: 100})
    assert Bar(share=share, of=of).least(Poll(roll=1000, voters=900, tally=cast)) == least


def test_the_order_of_those_who_may_stand_again_is_that_of_their_votes() -> None:
    votes = {"甲": 5, "乙": 9, "丙": 7, "丁": 5}
    due = second_election(DEPUTIES, 1, votes, ("乙",))
    assert due.names == ("丙", "丁", "甲")  # equals by code point, only to be stable
    assert is_in_order(("丙", "丁"), due) is None
    assert is_in_order(("丙", "丁", "甲"), due) is True
    assert is_in_order(("丁", "甲"), due) is False


VOTES = st.dictionaries(st.sampled_from(NAMES), st.integers(0, 100), min_size=4, max_size=4)


@given(VOTES, st.integers(1, 3), st.integers(0, 110))
def test_nobody_is_settled_without_the_threshold_and_every_seat_is_accounted_for(
    votes: dict[str, int], seats: int, least: int
) -> None:
    settled = settle(votes, seats=seats, least=least)
    assert len(settled.elected) + settled.seats_in_tie + settled.unfilled == seats
    assert all(votes[name] >= least for name in (*settled.elected, *settled.tied))
    assert len(settled.tied) != settled.seats_in_tie or not settled.tied
    rest = [votes[name] for name in votes if name not in settled.elected]
    assert all(votes[name] > max(rest, default=-1) for name in settled.elected) or (
        settled.unfilled or not settled.tied
    )


@given(VOTES, st.sampled_from(NAMES))
def test_one_vote_more_never_loses_a_seat(votes: dict[str, int], name: str) -> None:
    if name in settle(votes, seats=2, least=51).elected:
        more = {**votes, name: votes[name] + 1}
        assert name in settle(more, seats=2, least=51).elected


@given(BOXES, st.permutations(NAMES))
def test_the_order_of_candidates_does_not_matter(papers: list[Paper], order: list[str]) -> None:
    ways = (Form(candidates=tuple(names), seats=2) for names in (NAMES, order))
    first, second = (
        run(
            DEPUTIES,
            seats=2,
            candidates=form.candidates,
            polls=[Poll(roll=60, voters=len(papers), tally=count(papers, form))],
        )
        for form in ways
    )
    assert first.elected == second.elected


@given(st.lists(BOXES, min_size=1, max_size=5))
def test_every_seat_is_filled_due_or_vacant_after_every_poll(boxes: list[list[Paper]]) -> None:
    outcome = elect(2, "甲乙丙丁")
    polls: list[Poll] = []
    for papers in boxes:
        if outcome.due is None:
            break
        due = outcome.due
        names = due.names[: due.most or None]
        if len(names) < due.least:
            break
        form = Form(candidates=names, seats=due.seats)
        polls.append(Poll(roll=60, voters=len(papers), tally=count(papers, form)))
        outcome = elect(2, "甲乙丙丁", *polls)
        owed = outcome.due.seats if outcome.due else 0
        assert len(outcome.elected) + owed + outcome.vacant == 2
        assert len(set(outcome.elected)) == len(outcome.elected)
        for step in outcome.steps:
            if step.settled and step.stage is Stage.FIRST:
                votes = step.poll.tally.everyone
                half = Fraction(step.poll.voters, 2)
                assert all(votes[name] > half for name in step.settled.elected)
