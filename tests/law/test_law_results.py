"""Deputies' elections through the rules: ballots and totals agree, every poll has its finding."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import FactsError, Level, decide, facts
from xiangyin.law.contests import Form, Paper, Stage, Tally, count
from xiangyin.law.elections import run_district
from xiangyin.law.places import is_within

DAY, PLACE = date(2026, 12, 15), "440100"
NAMES = ("甲", "乙", "丙")
FORM = Form(candidates=NAMES, seats=2)
BALLOTS = st.lists(
    st.builds(Paper, st.frozensets(st.sampled_from("甲乙丙丁"), max_size=3)),
    min_size=1,
    max_size=80,
)
VOTES = st.tuples(*[st.integers(0, 66)] * 3)


def listed(votes: dict[str, int]) -> tuple[facts.VotesFor, ...]:
    return tuple(facts.VotesFor(name=name, votes=n) for name, n in votes.items())


def record(tally: Tally, registered: int) -> facts.PollRecord:
    return facts.PollRecord(
        seats=tally.seats,
        registered=registered,
        voters=tally.returned,
        ballots=tally.returned,
        spoiled=tally.invalid,
        votes=listed(dict(tally.votes)),
        write_ins=listed(dict(tally.write_ins)),
    )


def poll(seats: int, votes: dict[str, int], **also: int) -> facts.PollRecord:
    numbers = {"registered": 1000, "voters": 900, "ballots": 900, "spoiled": 0, **also}
    return facts.PollRecord(seats=seats, votes=listed(votes), **numbers)


def election(*polls: facts.PollRecord) -> facts.DistrictElection:
    return facts.DistrictElection(seats=2, candidates=NAMES, polls=polls)


FIRST = poll(2, {"甲": 600, "乙": 440, "丙": 300})
SECOND = poll(1, {"乙": 350, "丙": 350})
RUN_OFF = poll(1, {"乙": 10, "丙": 11})


def test_a_district_is_run_from_the_first_vote_to_the_last_seat() -> None:
    district = run_district(election(FIRST, SECOND, RUN_OFF), on=DAY, place=PLACE)
    assert district is not None
    assert district.run.elected == ("甲", "丙")
    assert district.run.is_over
    stages = [step.stage for step in district.run.steps]
    assert stages == [Stage.FIRST, Stage.SECOND, Stage.RUN_OFF]
    said = [finding.sentence for finding in district.findings]
    assert said[0].startswith("甲（600票）当选；不足的1名另行选举，候选人应当为2人")
    assert said[1].startswith("丙、乙票数相等（350票），应当再次投票，选1名")
    assert said[2] == "丙（11票）当选（选举法第四十五条第三款）。"


def test_no_law_no_run() -> None:
    assert run_district(election(FIRST), on=date(2014, 1, 1), place=PLACE) is None


@given(BALLOTS, st.integers(0, 80))
def test_each_poll_of_a_run_is_decided_as_it_is_by_itself(papers: list[Paper], absent: int) -> None:
    """The engine by ballots and the rule by totals say the same of the first vote."""
    tally = count(papers, FORM)
    written = record(tally, len(papers) + absent)
    alone = decide(facts.FirstVote(record=written), on=DAY, place=PLACE)
    district = run_district(election(written), on=DAY, place=PLACE)
    assert district is not None
    (finding,) = district.findings
    assert (finding.sentence, finding.computed) == (alone.sentence, alone.computed)
    whole = decide(election(written), on=DAY, place=PLACE)
    assert whole.steps[0] == alone.sentence
    assert whole.computed["elected"] == "、".join(district.run.elected)


@given(VOTES, st.integers(100, 131), st.integers(0, 2))
def test_nobody_is_elected_at_first_without_more_than_half_of_those_who_voted(
    votes: tuple[int, ...], voters: int, more: int
) -> None:
    held = poll(
        2,
        dict(zip(NAMES, votes, strict=True)),
        registered=voters + more,
        voters=voters,
        ballots=voters,
    )
    finding = decide(facts.FirstVote(record=held), on=DAY, place=PLACE)
    elected = str(finding.computed["elected"])
    for name, n in zip(NAMES, votes, strict=True):
        if name in elected:
            assert 2 * n > voters
    assert finding.level is Level.OK


@given(VOTES, st.sampled_from([0, 1]))
def test_a_second_election_elects_by_a_third_of_the_ballots(
    votes: tuple[int, ...], at: int
) -> None:
    one, other = (min(n, 50) for n in votes[:2])
    held = poll(
        1,
        {"乙": one, "丙": other},
        registered=150,
        voters=100 + at,
        ballots=100 + at,
    )
    told = facts.SecondElection(
        first_held_on=DAY,
        first_votes=listed({"乙": 90, "丙": 80}),
        held_on=DAY,
        record=held,
    )
    finding = decide(told, on=DAY, place=PLACE)
    is_clear = 3 * max(one, other) >= 100 + at and one != other
    assert bool(finding.computed["elected"]) is is_clear


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: facts.FirstVote(record=poll(2, {"甲": 901})), "record.votes"),
        (lambda: facts.FirstVote(record=poll(2, {"甲": 1}, voters=1001)), "record.voters"),
        (lambda: facts.FirstVote(record=poll(2, {"甲": 1}, spoiled=901)), "record.spoiled"),
        (lambda: facts.FirstVote(record=poll(0, {"甲": 1})), "record.seats"),
        (lambda: facts.FirstVote(record=facts.PollRecord(
            seats=1, registered=9, voters=9, ballots=9, spoiled=0,
            votes=(*listed({"甲": 1}), *listed({"甲": 2})))), "record.votes"),
        (lambda: facts.RunOff(tied=("甲",), record=poll(1, {"甲": 1})), "tied"),
        (lambda: facts.SecondElection(
            first_held_on=DAY, first_votes=listed({"乙": 2, "丙": 1}),
            held_on=date(2026, 12, 14), record=SECOND), "held_on"),
        (lambda: facts.SecondElection(
            first_held_on=DAY, first_votes=(*listed({"乙": 2}), *listed({"乙": 1})),
            held_on=DAY, record=SECOND), "first_votes"),
        (lambda: election(FIRST, FIRST), "polls[1].seats"),
        (lambda: election(poll(2, {"甲": 901, "乙": 0, "丙": 0})), "polls[0].votes"),
        (lambda: election(poll(2, {"甲": 600, "乙": 500})), "polls[0].votes"),
        (lambda: election(poll(2, {"甲": 600, "乙": 500, "丙": 0}), RUN_OFF), "polls[1]"),
        (lambda: facts.Turnout(registered=10, voters=11), "voters"),
        (lambda: facts.BallotPaper(seats=0, approvals=0, write_ins=0), "seats"),
        (lambda: facts.ByElection(
            seats=0, candidates=0, is_original_district=True, is_reviewed=True), "seats"),
        (lambda: facts.Mandates(places=()), "places"),
        (lambda: facts.Mandates(places=("三门", "33")), "places"),
        (lambda: facts.PollingDays(days=0, is_approved=False), "days"),
        (lambda: facts.ProxyVote(
            ground="away", form="written", has_consent=True, is_proxy_a_voter=True,
            is_proxy_of_district=True, is_proxy_a_candidate=False, principals=0), "principals"),
    ],
)  # fmt: skip
def test_bad_facts_are_refused_by_the_name_of_the_field(make, field: str) -> None:
    with pytest.raises(FactsError) as refused:
        decide(make(), on=DAY, place="31")
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("place", "other", "lies_within"),
    [
        ("330281100", "330281", True),
        ("330281100000", "330200000000", True),
        ("330281100", "330000", True),
        ("330281", "330281100", False),
        ("330281100", "330281101", False),
        ("330281100201", "330281100", True),
        ("330281100", "330281000000", True),
        ("110000", "11", True),
        ("320000", "33", False),
    ],
)
def test_a_place_lies_within_another_by_its_code(place: str, other: str, lies_within: bool) -> None:
    assert is_within(place, other) is lies_within
