"""Counting: every pile twice, differences named, sums that cannot be refused, the law decides."""

import pytest

from xiangyin.ballots import services
from xiangyin.ballots.events import RunDecided
from xiangyin.ballots.marks import Marks
from xiangyin.ballots.models import BallotRun
from xiangyin.ballots.services import QUESTION, Sheet
from xiangyin.ballots.testing import (
    ABSTAIN,
    AGAINST,
    AT,
    CHOICE,
    ELECTION,
    FOR,
    HANDS,
    SCALE,
    Hall,
    make_hall,
)
from xiangyin.congress.testing import Town
from xiangyin.core import events
from xiangyin.core.testing import CHEN, LIN

PRESIDIUM, OTHER = BallotRun.Body.PRESIDIUM, BallotRun.Body.OTHER


def sheet(approve: int, oppose: int = 0, **given: int) -> Sheet:
    returned = given.pop("returned", approve + oppose)
    return Sheet(
        tellers="张计票、李监票",
        returned=returned,
        votes={QUESTION: approve},
        against={QUESTION: oppose},
        **given,
    )


def raise_hands(hall: Hall, approve: int, oppose: int = 0, **given: int) -> BallotRun:
    services.count_enter(
        actor=LIN, run_id=hall.run.pk, team=1, sheet=sheet(approve, oppose, **given), at=AT
    )
    return hall.decide()


@pytest.mark.parametrize(("approve", "outcome"), [(6, "rejected"), (7, "passed")])
def test_a_resolution_needs_more_than_half_of_all_deputies_not_of_those_present(
    here: Town, approve: int, outcome: str
) -> None:
    hall = make_hall(here, deputies=12, method=HANDS)
    hall.open(present=8)
    run = raise_hands(hall, approve)
    assert run.outcome == outcome
    assert run.finding["computed"]["needed"] == 7
    assert run.result["not_voting"] == 8 - approve


def test_the_same_result_is_reached_paper_by_paper_and_by_totals(here: Town) -> None:
    phones = make_hall(here, deputies=12)
    phones.open()
    for number, marks in enumerate([FOR] * 7 + [AGAINST] * 2 + [ABSTAIN]):
        phones.cast(number, marks)
    phones.close()
    by_phone = phones.decide()
    hands = make_hall(here, deputies=12, method=HANDS)
    hands.open()
    by_hand = raise_hands(hands, 7, 2, returned=10, blank=1)
    assert by_phone.result["votes"] == by_hand.result["votes"]
    assert by_phone.result["against"] == by_hand.result["against"]
    assert by_phone.result["abstain"] == by_hand.result["abstain"] == {QUESTION: 1}
    assert by_phone.outcome == by_hand.outcome == "passed"


def test_more_hands_than_people_are_refused(here: Town) -> None:
    hall = make_hall(here, method=HANDS)
    hall.open(present=8)
    with pytest.raises(services.CountRefused, match="举手的一共9人，多于到会的8人") as refused:
        raise_hands(hall, 9)
    assert refused.value.field == "returned"


def hall_with_papers(here: Town, papers: int = 10) -> Hall:
    hall = make_hall(here, deputies=12, on_paper=True)
    hall.open()
    ids = list(hall.run.electors.values_list("pk", flat=True)[:papers])
    services.paper_issue(actor=LIN, run_id=hall.run.pk, elector_ids=ids, at=AT)
    hall.close()
    return hall


def enter(hall: Hall, team: int, one: Sheet) -> None:
    services.count_enter(actor=LIN, run_id=hall.run.pk, team=team, sheet=one, at=AT)


def test_papers_are_counted_by_two_teams_who_must_agree(here: Town) -> None:
    hall = hall_with_papers(here)
    with pytest.raises(services.NotNow, match="还缺2份计票单"):
        hall.decide()
    enter(hall, 1, sheet(8, 1, issued=10, returned=10, spoiled=1))
    with pytest.raises(services.NotNow, match="还缺1份计票单"):
        hall.decide()
    enter(hall, 2, sheet(7, 1, issued=10, returned=10, spoiled=2))
    with pytest.raises(services.NotNow, match=f"废票1／2、{QUESTION}赞成8／7"):
        hall.decide()
    enter(hall, 2, sheet(8, 1, issued=10, returned=10, spoiled=1))
    run = hall.decide()
    assert run.outcome == "passed"
    assert run.result["valid"] == 9
    assert hall.run.counts.filter(superseded=True).count() == 1


def test_a_sheet_must_match_the_papers_handed_out(here: Town) -> None:
    hall = hall_with_papers(here, papers=10)
    with pytest.raises(services.CountRefused, match="发出9张，名单登记发出10张") as refused:
        enter(hall, 1, sheet(8, issued=9))
    assert refused.value.field == "issued"


@pytest.mark.parametrize(
    ("one", "field"),
    [
        (Sheet(tellers="甲、乙", issued=10, returned=5, votes={QUESTION: 6}), "votes"),
        (Sheet(tellers="甲、乙", issued=10, returned=5, spoiled=6), "spoiled"),
        (Sheet(tellers="甲、乙", issued=10, returned=5, votes={"别的": 1}), "votes"),
        (Sheet(tellers="甲、乙", issued=10, returned=5, votes={QUESTION: 3},
               against={QUESTION: 3}), "against"),
        (Sheet(tellers=" ", issued=10), "tellers"),
    ],
)  # fmt: skip
def test_sums_that_no_papers_could_give_are_refused_by_the_number_at_fault(
    here: Town, one: Sheet, field: str
) -> None:
    hall = hall_with_papers(here)
    with pytest.raises(services.CountRefused) as refused:
        enter(hall, 1, one)
    assert refused.value.field == field
    assert not hall.run.counts.exists()


def test_more_papers_back_than_handed_out_make_the_vote_void(here: Town) -> None:
    hall = hall_with_papers(here)
    for team in (1, 2):
        enter(hall, team, sheet(11, issued=10, returned=11))
    run = hall.decide()
    assert run.outcome == "void"
    assert "收回11张，多于发出的10张" in run.finding["sentence"]


def test_phones_and_papers_are_added_together(here: Town) -> None:
    hall = make_hall(here, deputies=12, by_phone=True, on_paper=True)
    hall.open()
    for number in range(4):
        hall.cast(number, FOR)
    held = hall.run.electors.filter(way="").values_list("pk", flat=True)[:4]
    services.paper_issue(actor=LIN, run_id=hall.run.pk, elector_ids=list(held), at=AT)
    hall.close()
    for team in (1, 2):
        enter(hall, team, sheet(3, 1, issued=4))
    run = hall.decide()
    assert run.result["votes"] == {QUESTION: 7}
    assert (run.result["issued"], run.result["returned"]) == (8, 8)
    assert run.outcome == "passed"


def test_papers_are_not_counted_while_people_still_vote(here: Town) -> None:
    hall = make_hall(here, on_paper=True)
    hall.open()
    with pytest.raises(services.NotNow, match="还在投票，不能计票"):
        enter(hall, 1, sheet(0))
    with pytest.raises(services.NotNow, match="还在投票"):
        hall.decide()


def test_a_phone_vote_has_nothing_to_count_by_hand(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    with pytest.raises(services.NotNow, match="没有要人工清点的票"):
        enter(hall, 1, sheet(1))


def test_one_name_written_in_two_ways_is_one_person(here: Town) -> None:
    hall = make_hall(here, scheme=ELECTION, names=["张三"], takes_write_ins=True, on_paper=True)
    hall.open()
    ids = list(hall.run.electors.values_list("pk", flat=True))
    services.paper_issue(actor=LIN, run_id=hall.run.pk, elector_ids=ids, at=AT)
    hall.close()
    entered = Sheet(
        tellers="甲、乙",
        issued=12,
        returned=12,
        votes={"张三": 6},
        write_ins={"李 四": 2, "李四": 3, "": 9},
    )
    enter(hall, 1, entered)
    count = hall.run.counts.get()
    assert count.write_ins == {"李四": 5}


@pytest.mark.parametrize(("approve", "outcome"), [(3, "rejected"), (4, "passed")])
def test_a_presidium_decides_by_more_than_half_of_its_members(
    here: Town, approve: int, outcome: str
) -> None:
    hall = make_hall(here, deputies=7, method=HANDS, body=PRESIDIUM)
    with pytest.raises(services.NotLawful):
        hall.open(present=3)
    hall.open(present=5)
    assert raise_hands(hall, approve).outcome == outcome


def test_where_no_law_speaks_it_is_said_so(here: Town) -> None:
    hall = make_hall(here, method=HANDS, body=OTHER)
    hall.open(present=4)
    run = raise_hands(hall, 3)
    assert run.outcome == "passed"
    assert run.finding["level"] == "no_rule"
    assert "法律没有规定" in run.finding["sentence"]


def test_whoever_called_the_vote_hears_the_result(
    here: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[RunDecided] = []
    monkeypatch.setitem(events._listeners, RunDecided, [heard.append])
    hall = make_hall(here, method=HANDS)
    hall.open()
    raise_hands(hall, 12)
    assert [(one.kind, one.subject_key, one.outcome) for one in heard] == [
        ("resolution", "item:1", "passed")
    ]


# ---- corrections ----


def decided(here: Town) -> Hall:
    hall = hall_with_papers(here)
    for team in (1, 2):
        enter(hall, team, sheet(6, 4, issued=10))
    assert hall.decide().outcome == "rejected"
    return hall


def test_a_correction_takes_two_people_and_keeps_both_values(here: Town) -> None:
    hall = decided(here)
    right = sheet(7, 3, issued=10)
    correction = services.count_correct(
        actor=LIN, run_id=hall.run.pk, sheet=right, reason="一张赞成票误放入反对票", at=AT
    )
    assert hall.fresh().outcome == "rejected"
    with pytest.raises(services.NotNow, match="提出人不能自己确认"):
        services.correction_confirm(
            actor=LIN, run_id=hall.run.pk, correction_id=correction.pk, at=AT
        )
    run = services.correction_confirm(
        actor=CHEN, run_id=hall.run.pk, correction_id=correction.pk, at=AT
    )
    correction.refresh_from_db()
    assert run.outcome == "passed"
    assert correction.before["result"]["votes"] == {QUESTION: 6}
    assert correction.after["result"]["votes"] == {QUESTION: 7}
    assert correction.confirmed_by == "陈主席"


def test_a_ruling_against_the_computed_result_needs_reason_and_second_person(here: Town) -> None:
    hall = decided(here)
    with pytest.raises(services.NotNow, match="请写明理由"):
        services.ruling_propose(actor=LIN, run_id=hall.run.pk, outcome="passed", reason="", at=AT)
    with pytest.raises(services.NotNow, match="没有这种结果"):
        services.ruling_propose(actor=LIN, run_id=hall.run.pk, outcome="fine", reason="理由", at=AT)
    ruling = services.ruling_propose(
        actor=LIN, run_id=hall.run.pk, outcome="passed", reason="会议另有决定", at=AT
    )
    with pytest.raises(services.NotNow, match="已经有一项更正在等确认"):
        services.ruling_propose(
            actor=CHEN, run_id=hall.run.pk, outcome="void", reason="理由", at=AT
        )
    run = services.correction_confirm(
        actor=CHEN, run_id=hall.run.pk, correction_id=ruling.pk, at=AT
    )
    assert (run.outcome, run.is_overruled) == ("passed", True)
    assert run.finding["level"] == "violation"  # what the law computed stays as it was


def test_a_phone_count_cannot_be_typed_over(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    hall.cast(0, Marks.of([QUESTION]))
    hall.close()
    hall.decide()
    with pytest.raises(services.NotNow, match="手机票由系统计票"):
        services.count_correct(actor=LIN, run_id=hall.run.pk, sheet=sheet(9), reason="理由", at=AT)


# ---- elections, projects, satisfaction ----


def cast_all(hall: Hall, papers: list[Marks]) -> BallotRun:
    hall.open()
    for number, marks in enumerate(papers):
        hall.cast(number, marks)
    hall.close()
    return hall.decide()


def test_an_officer_needs_more_than_half_of_all_deputies(here: Town) -> None:
    def elect(votes: int) -> BallotRun:
        hall = make_hall(
            here, scheme=ELECTION, names=["张三"], seats=1, particulars={"post": "chair"}
        )
        against = Marks.of(against=["张三"])
        return cast_all(hall, [Marks.of(["张三"])] * votes + [against] * (12 - votes))

    assert elect(7).outcome == "elected"
    short = elect(6)
    assert short.outcome == "short"
    assert short.finding["computed"]["seats_due"] == 1


def test_a_tie_for_the_last_post_is_voted_on_again(here: Town) -> None:
    hall = make_hall(
        here,
        scheme=ELECTION,
        names=["张三", "李四", "王五"],
        seats=2,
        particulars={"post": "deputy_head", "margin": 1},
    )
    first, second = Marks.of(["张三", "李四"]), Marks.of(["张三", "王五"])
    both = Marks.of(["李四", "王五"])
    run = cast_all(hall, [first] * 5 + [second] * 5 + [both] * 2)
    assert run.outcome == "tied"
    assert run.finding["computed"]["elected"] == "张三"
    assert run.finding["computed"]["tied"] == "李四、王五"


def test_projects_need_more_than_half_of_all_not_only_the_most_votes(here: Town) -> None:
    hall = make_hall(here, scheme=CHOICE, names=["修路", "清淤", "路灯"], seats=2)
    run = cast_all(
        hall, [Marks.of(["修路", "清淤"])] * 6 + [Marks.of(["修路", "路灯"])] * 2 + [ABSTAIN]
    )
    assert run.outcome == "short"
    assert run.finding["computed"]["chosen"] == "修路"
    assert run.finding["computed"]["missing"] == 1


def test_a_grade_is_what_the_place_has_a_scale_for(here: Town) -> None:
    hall = make_hall(here, scheme=SCALE, names=["满意", "基本满意", "不满意"])
    run = cast_all(hall, [Marks.of(["满意"])] * 8)
    assert run.outcome == "undecided"  # 浙江's texts have no scale: said, not made up
    assert run.finding["level"] == "no_rule"


def test_an_election_no_law_speaks_of_is_left_to_people(here: Town) -> None:
    hall = make_hall(here, scheme=ELECTION, names=["张三"], body=OTHER)
    run = cast_all(hall, [Marks.of(["张三"])] * 12)
    assert run.outcome == "undecided"


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ({"scheme": ELECTION, "particulars": {"post": "chair"}}, ["张三"]),
        ({"scheme": CHOICE}, ["修路", "清淤"]),
    ],
)
def test_an_election_with_more_papers_than_were_given_out_is_void_by_the_kernel(
    here: Town, given: dict[str, object], names: list[str]
) -> None:
    hall = make_hall(here, names=names, on_paper=True, **given)
    hall.open()
    ids = list(hall.run.electors.values_list("pk", flat=True)[:10])
    services.paper_issue(actor=LIN, run_id=hall.run.pk, elector_ids=ids, at=AT)
    hall.close()
    for team in (1, 2):
        one = Sheet(tellers="甲、乙", issued=10, returned=11, votes={names[0]: 11})
        services.count_enter(actor=LIN, run_id=hall.run.pk, team=team, sheet=one, at=AT)
    run = hall.decide()
    assert run.outcome == "void"
    assert "无效" in run.finding["sentence"]
    assert run.finding["basis"]
