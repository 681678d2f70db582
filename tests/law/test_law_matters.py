"""Projects put to the vote: the engine of every election, with a majority of all deputies."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import FactsError, decide, facts

DAY = date(2027, 1, 20)
NAMES = ("甲", "乙", "丙", "丁", "戊")


def first_round(deputies: int, chosen: int, votes: dict[str, int], spoiled: int = 0):
    poll = facts.ProjectPoll(
        voters=deputies,
        ballots=deputies,
        spoiled=spoiled,
        votes=tuple(facts.ProjectVotes(name=name, votes=n) for name, n in votes.items()),
    )
    return facts.LivelihoodVote(
        deputies=deputies, chosen=chosen, projects=tuple(votes), polls=(poll,)
    )


@given(
    st.integers(1, 100),
    st.integers(1, 5),
    st.lists(st.integers(0, 100), min_size=5, max_size=5),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_projects_does_not_matter_and_none_wins_below_the_majority(
    deputies: int, chosen: int, counts: list[int], random
) -> None:
    votes = {name: min(n, deputies) for name, n in zip(NAMES, counts, strict=True)}
    if sum(votes.values()) > deputies * chosen:
        return
    shuffled = list(votes.items())
    random.shuffle(shuffled)
    one = decide(first_round(deputies, chosen, votes), on=DAY, place="33")
    other = decide(first_round(deputies, chosen, dict(shuffled)), on=DAY, place="33")
    assert one.computed == other.computed
    winners = [name for name in str(one.computed["chosen"]).split("、") if name]
    assert len(winners) <= chosen
    assert all(2 * votes[name] > deputies for name in winners)
    assert one.computed["missing"] == chosen - len(winners)


def test_a_vote_more_for_a_winner_never_loses_its_place() -> None:
    for n in range(31, 60):
        finding = decide(first_round(60, 1, {"甲": n, "乙": 60 - n}), on=DAY, place="33")
        assert finding.computed["chosen"] == "甲"


def given_twice() -> facts.LivelihoodVote:
    poll = facts.ProjectPoll(
        voters=9,
        ballots=9,
        spoiled=0,
        votes=(
            facts.ProjectVotes(name="甲", votes=5),
            facts.ProjectVotes(name="甲", votes=4),
        ),
    )
    return facts.LivelihoodVote(deputies=9, chosen=1, projects=("甲", "乙"), polls=(poll,))


def one_round_too_many() -> facts.LivelihoodVote:
    whole = first_round(9, 1, {"甲": 6, "乙": 3})
    return facts.LivelihoodVote(
        deputies=9, chosen=1, projects=("甲", "乙"), polls=(*whole.polls, *whole.polls)
    )


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        (first_round(9, 0, {"甲": 6, "乙": 3}), "chosen"),
        (facts.LivelihoodVote(deputies=9, chosen=1, projects=("甲",), polls=()), "polls"),
        (
            facts.LivelihoodVote(
                deputies=9,
                chosen=1,
                projects=("甲", "甲"),
                polls=first_round(9, 1, {"甲": 6}).polls,
            ),
            "projects",
        ),
        (given_twice(), "polls[0].votes"),
        (first_round(9, 1, {"甲": 10, "乙": 0}), "polls[0].votes"),
        (first_round(9, 1, {"甲": 1, "乙": 0}, spoiled=10), "polls[0].spoiled"),
        (one_round_too_many(), "polls[1]"),
        (
            facts.Investigation(topic="other", proposer="deputies", movers=5, level="county"),
            "deputies",
        ),
        (
            facts.Investigation(
                topic="other", proposer="deputies", movers=5, deputies=4, level="county"
            ),
            "movers",
        ),
    ],
)
def test_impossible_facts_are_refused_by_name(asked, field: str) -> None:
    with pytest.raises(FactsError) as refused:
        decide(asked, on=DAY, place="33")
    assert refused.value.field == field
