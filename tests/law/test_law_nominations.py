"""Candidates: the margin holds for any number of seats, a pre-election follows the votes."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import FactsError, Level, decide, facts

DAY = date(2026, 12, 5)
SEATS = st.integers(1, 500)


def margin_of(seats: int, is_indirect: bool = False) -> tuple[int, int]:
    asked = facts.FormalRange(seats=seats, candidates=seats, is_indirect=is_indirect)
    computed = decide(asked, on=DAY, place="44").computed
    return int(str(computed["least"])), int(str(computed["most"]))


@given(SEATS)
def test_a_direct_election_has_a_third_more_to_twice_the_seats(seats: int) -> None:
    least, most = margin_of(seats)
    assert 3 * least >= 4 * seats > 3 * (least - 1)
    assert most == 2 * seats


@given(SEATS)
def test_an_indirect_election_has_a_fifth_to_a_half_more(seats: int) -> None:
    least, most = margin_of(seats, is_indirect=True)
    assert seats < least <= most
    assert 5 * least >= 6 * seats > 5 * (least - 1)
    assert most == max(seats * 3 // 2, least)


@given(SEATS, st.integers(0, 1500))
def test_the_path_is_direct_exactly_where_the_range_is_kept(seats: int, proposed: int) -> None:
    path = decide(facts.FormalPath(seats=seats, proposed=proposed), on=DAY, place="44")
    fits = decide(facts.FormalRange(seats=seats, candidates=proposed), on=DAY, place="44")
    assert (path.computed["path"] == "direct") is fits.is_ok


def pre_election(votes: dict[str, int], places: int) -> facts.PreElection:
    return facts.PreElection(
        voters=1000,
        participants=1000,
        is_secret=True,
        places=places,
        votes=tuple(facts.NomineeVotes(name=name, votes=n) for name, n in votes.items()),
    )


VOTES = st.dictionaries(
    st.text("甲乙丙丁戊己庚辛", min_size=1, max_size=2), st.integers(0, 1000), min_size=1
)


@given(VOTES, st.integers(1, 9), st.randoms())
def test_a_pre_election_lists_the_most_votes_in_any_order_given(
    votes: dict[str, int], places: int, shuffled: Random
) -> None:
    places = min(places, len(votes))
    finding = decide(pre_election(votes, places), on=DAY, place="44")
    listed = [name for name in str(finding.computed["listed"]).split("、") if name]
    tied = [name for name in str(finding.computed["tied"]).split("、") if name]
    assert len(listed) + int(str(finding.computed["places_in_tie"])) == places
    assert (finding.level is Level.NEEDS_HUMAN) is bool(tied)
    assert len({votes[name] for name in tied}) <= 1
    left_out = [n for name, n in votes.items() if name not in listed and name not in tied]
    assert all(votes[name] > n for name in (*listed, *tied) for n in left_out)
    names = list(votes)
    shuffled.shuffle(names)
    again = pre_election({name: votes[name] for name in names}, places)
    assert decide(again, on=DAY, place="44") == finding


def test_what_cannot_be_is_refused_by_name() -> None:
    voters = {"nominator": "voters", "seats": 2}
    pre = {"voters": 100, "participants": 50, "is_secret": True, "places": 1}
    one = facts.NomineeVotes(name="甲", votes=50)
    over = facts.NomineeVotes(name="乙", votes=51)
    for make, field in (
        (lambda: facts.Nomination(nominator="voters", seats=0, signers=10), "seats"),
        (lambda: facts.Nomination(**voters, signers=1, signers_over_limit=2), "signers_over_limit"),
        (lambda: facts.Nomination(nominator="party", seats=2), "nominated"),
        (lambda: facts.FormalRange(seats=0, candidates=0), "seats"),
        (lambda: facts.FormalPath(seats=0, proposed=0), "seats"),
        (lambda: facts.NominationList(nominees=()), "nominees"),
        (
            lambda: facts.Nominee(
                name="甲", is_lawful=True, is_listed=True, left_out_for="declined"
            ),
            "left_out_for",
        ),
        (lambda: facts.PreElection(**{**pre, "participants": 101}, votes=(one,)), "participants"),
        (lambda: facts.PreElection(**pre, votes=(one, one)), "votes"),
        (lambda: facts.PreElection(**pre, votes=(one, over)), "votes[1].votes"),
        (lambda: facts.PreElection(**{**pre, "places": 0}, votes=(one,)), "places"),
        (lambda: facts.PreElection(**{**pre, "places": 2}, votes=(one,)), "places"),
    ):
        with pytest.raises(FactsError) as fault:
            make()
        assert fault.value.field == field


def test_all_may_take_part_in_a_pre_election_and_all_may_be_listed() -> None:
    everyone = facts.PreElection(
        voters=50,
        participants=50,
        is_secret=True,
        places=1,
        votes=(facts.NomineeVotes(name="甲", votes=50),),
    )
    assert decide(everyone, on=DAY, place="44").is_ok


def test_nothing_is_said_of_declining_where_nobody_declined() -> None:
    nobody = facts.NominationList(
        nominees=(facts.Nominee(name="甲", is_lawful=True, is_listed=True),)
    )
    finding = decide(nobody, on=DAY, place="31")
    assert not any("不接受推荐" in step for step in finding.steps)
    assert len(finding.basis) == 1


def test_declining_is_said_but_not_cited_where_no_text_speaks_of_it() -> None:
    declined = facts.NominationList(
        nominees=(
            facts.Nominee(name="甲", is_lawful=True, is_listed=False, left_out_for="declined"),
        )
    )
    finding = decide(declined, on=DAY, place="44")
    assert not any("应当向选民通报" in step for step in finding.steps)


def test_a_party_may_put_up_a_single_candidate() -> None:
    one = facts.Nomination(nominator="party", seats=1, nominated=1)
    assert decide(one, on=DAY, place="44").is_ok
