"""Villages and neighbourhoods: counts never help by shrinking, and facts that cannot be."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin.law import Finding, Level, decide, facts
from xiangyin.law.facts.committee_meetings import AssemblyCall
from xiangyin.law.facts.committees import CandidateVotes, ElectedRelative, PostSlate
from xiangyin.law.findings import FactsError

DAY = date(2026, 12, 15)
PLACES = st.sampled_from(["11", "12", "13", "31", "33", "37", "41", "44", "50"])
COUNTS = st.integers(min_value=1, max_value=900)


def poll(registered: int, voted: int, votes: dict[str, int], **more: object) -> object:
    given_ = {"seats": 1, "is_second": False, "write_ins": (), "ballots": voted, **more}
    listed = tuple(CandidateVotes(name=name, votes=count) for name, count in votes.items())
    return facts.VillageElection(registered=registered, voted=voted, votes=listed, **given_)


def judged(what: object, place: str = "44", on: date = DAY) -> Finding:
    return decide(what, on=on, place=place)  # type: ignore[arg-type]


@given(PLACES, COUNTS, st.data())
def test_nobody_is_elected_without_the_threshold(
    place: str, registered: int, data: st.DataObject
) -> None:
    voted = data.draw(st.integers(0, registered))
    first = data.draw(st.integers(0, voted))
    finding = judged(poll(registered, voted, {"甲": first, "乙": voted - first}), place)
    if place == "41":  # 河南 compares with the papers handed out, which are not told here
        assert finding.level in (Level.NEEDS_HUMAN, Level.VIOLATION)
    elif 2 * voted <= registered:
        assert finding.level is Level.VIOLATION
    else:
        assert (finding.computed["elected"] == "甲") is (2 * first > voted)


@given(COUNTS, st.data(), st.booleans())
def test_one_vote_more_never_loses_a_seat(
    registered: int, data: st.DataObject, is_second: bool
) -> None:
    voted = data.draw(st.integers(registered // 2 + 1, registered))
    votes = data.draw(st.integers(0, voted - 1))
    less = judged(poll(registered, voted, {"甲": votes}, is_second=is_second))
    more = judged(poll(registered, voted, {"甲": votes + 1}, is_second=is_second))
    assert more.is_ok or not less.is_ok


@given(st.permutations(["甲", "乙", "丙"]), COUNTS, COUNTS, COUNTS)
def test_the_order_of_the_candidates_does_not_matter(
    order: list[str], a: int, b: int, c: int
) -> None:
    votes = {"甲": a, "乙": b, "丙": c}
    cast = 2 * max(votes.values())
    plain = judged(poll(cast, cast, votes, seats=2))
    turned = judged(poll(cast, cast, {name: votes[name] for name in order}, seats=2))
    assert plain == turned


@given(PLACES, COUNTS, st.data())
def test_a_recall_passes_by_both_majorities_and_by_nothing_less(
    place: str, registered: int, data: st.DataObject
) -> None:
    voted = data.draw(st.integers(0, registered))
    votes = data.draw(st.integers(0, voted))
    recall = facts.VillageRecallVote(registered=registered, voted=voted, votes=votes)
    assert judged(recall, place).is_ok is (2 * voted > registered and 2 * votes > voted)


@given(st.integers(1, 300), st.data())
def test_representatives_vote_by_more_than_two_thirds(whole: int, data: st.DataObject) -> None:
    voted = data.draw(st.integers(0, whole))
    recall = facts.NeighbourhoodRecallVote(
        registered=whole, voted=voted, votes=voted, mode="representatives"
    )
    assert judged(recall).is_ok is (3 * voted > 2 * whole)


@pytest.mark.parametrize("level", ["township", "county"])
def test_the_level_of_the_congress_that_asks_is_no_matter(level: str) -> None:
    asked = facts.VillageTerm(years=3, level=level)  # type: ignore[arg-type]
    assert judged(asked).level is Level.VIOLATION


@pytest.mark.parametrize("place", ["11", "12", "13", "31", "33", "37", "41", "50"])
def test_since_2026_the_law_governs_where_an_older_provincial_text_differs(place: str) -> None:
    asked = facts.VillageTerm(years=5)
    assert judged(asked, place).basis[0].province == ""
    assert judged(asked, place).is_ok


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: facts.VillageStructure(members=3, women=4), "women"),
        (lambda: poll(10, 11, {}), "voted"),
        (lambda: poll(10, 10, {}, seats=0), "seats"),
        (lambda: poll(10, 10, {"甲": 11}), "votes"),
        (lambda: poll(10, 10, {"甲": 6, "乙": 5}), "votes"),
        (lambda: poll(10, 10, {"甲": 6}, write_ins=("丙",)), "write_ins"),
        (
            lambda: facts.VillageElection(
                registered=9,
                voted=9,
                ballots=9,
                seats=2,
                is_second=False,
                votes=(CandidateVotes(name="甲", votes=1), CandidateVotes(name="甲", votes=2)),
                write_ins=(),
            ),
            "votes",
        ),
        (lambda: facts.VillageRecallVote(registered=5, voted=6, votes=1), "voted"),
        (lambda: facts.VillageRecallVote(registered=6, voted=5, votes=6), "votes"),
        (lambda: recall("voters", 6, 5), "signers"),
        (lambda: recall("voters", 0, 0), "entitled"),
        (lambda: recall("households", 1, 5), "by"),
        (lambda: facts.VillageSlate(posts=()), "posts"),
        (lambda: facts.VillageSlate(posts=(chair(1), chair(1))), "posts"),
        (lambda: facts.VillageSlate(posts=(chair(0),)), "posts"),
        (lambda: called(meeting="representatives", by="adults"), "by"),
        (lambda: called(meeting="assembly", by="households"), "by"),
        (lambda: called(meeting="assembly", by="adults", askers=9), "askers"),
        (lambda: facts.VillageRepresentatives(members=5, representatives=6,
                                              women_representatives=0), "representatives"),
        (lambda: facts.VillageRepresentatives(members=5, representatives=4,
                                              women_representatives=5), "women_representatives"),
        (lambda: facts.VillageRepresentativesMeeting(members=5, present=6), "present"),
        (lambda: facts.VillageRepresentativesMeeting(members=5, present=4, votes=5), "votes"),
        (lambda: facts.VillageRelatives(relatives=(kin("甲"),)), "relatives"),
        (lambda: facts.VillageRelatives(relatives=(kin("甲"), kin("甲"))), "relatives"),
        (lambda: facts.VillageVotesCarried(stage="poll", higher_votes=6, lower_votes=5, voted=10,
                                           adds_lower_to_higher=False), "lower_votes"),
        (lambda: facts.VillageSecondElection(polled_on=DAY, seats=3, elected=4, has_chair=True,
                                             is_after_second=False), "elected"),
    ],
)  # fmt: skip
def test_facts_that_cannot_be_are_refused_by_the_name_of_the_field(make, field: str) -> None:
    with pytest.raises(FactsError) as refused:
        judged(make())
    assert refused.value.field == field


def recall(by: str, signers: int, entitled: int) -> facts.VillageRecallDemand:
    return facts.VillageRecallDemand(
        by=by,  # type: ignore[arg-type]
        signers=signers,
        entitled=entitled,
        states_reason=True,
    )


def called(meeting: str, by: str, askers: int = 1) -> AssemblyCall:
    return facts.VillageAssemblyCall(
        meeting=meeting,  # type: ignore[arg-type]
        by=by,  # type: ignore[arg-type]
        askers=askers,
        entitled=5,
    )


def chair(seats: int) -> PostSlate:
    return PostSlate(post="chair", seats=seats, candidates=2)


def kin(name: str) -> ElectedRelative:
    return ElectedRelative(name=name, post="member", votes=5)
