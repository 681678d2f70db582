"""Casting: one person one paper, whatever the phone does; nobody else's paper."""

import pytest

from xiangyin.ballots import services
from xiangyin.ballots.marks import Marks
from xiangyin.ballots.models import BallotRun, Elector
from xiangyin.ballots.selectors import runs_for, turnout_of
from xiangyin.ballots.testing import (
    ABSTAIN,
    AGAINST,
    AT,
    CHOICE,
    ELECTION,
    FOR,
    HANDS,
    NAMED,
    make_hall,
)
from xiangyin.congress.testing import Town, deputy_actor, make_deputy, unit_actor
from xiangyin.core.errors import NotAllowed, NotFound, OutOfDate
from xiangyin.core.models import AuditEntry
from xiangyin.core.testing import CHEN, LIN, NEIGHBOUR, WU


def test_eight_of_twelve_open_the_vote_and_seven_do_not(here: Town) -> None:
    hall = make_hall(here, deputies=12)
    with pytest.raises(services.NotLawful, match="不足法定人数"):
        hall.open(present=7)
    assert hall.fresh().stage == BallotRun.Stage.DRAFT
    run = hall.open(present=8)
    assert run.stage == BallotRun.Stage.OPEN
    assert (run.base, run.present) == (12, 8)
    assert "三分之二" in run.quorum["sentence"]


def test_the_list_is_fixed_when_the_vote_opens(here: Town) -> None:
    hall = make_hall(here)
    hall.open(present=9)
    late = hall.deputies[10]
    with pytest.raises(NotFound, match="不在这次表决的投票人名单上"):
        hall.cast(10, FOR)
    assert not hall.run.electors.filter(person=late.person_id).exists()


def test_a_paper_pressed_twice_is_one_paper_and_says_so_both_times(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    hall.cast(0, FOR)
    hall.cast(0, AGAINST)  # the first press's answer was lost on the way; this one is acknowledged
    hall.close()
    run = hall.decide()
    assert run.result["returned"] == 1
    assert run.result["votes"] == {services.QUESTION: 1}


def test_zhang_cannot_cast_for_zhao_nor_wu_for_anybody(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    stranger = make_deputy(division_code=NEIGHBOUR, name="邻乡代表")
    for actor in (deputy_actor(stranger), LIN, WU, unit_actor(here.agriculture)):
        with pytest.raises(NotFound):
            services.paper_cast(actor=actor, run_id=hall.run.pk, marks=FOR)
    assert turnout_of(hall.run).voted == 0


def test_only_the_office_runs_a_vote(here: Town) -> None:
    hall = make_hall(here)
    people = [one.person_id for one in hall.deputies]
    with pytest.raises(NotFound):
        services.run_open(
            actor=deputy_actor(hall.deputies[0]), run_id=hall.run.pk, present=people, base=12, at=AT
        )
    hall.open()
    with pytest.raises(NotAllowed):
        services.run_close(actor=deputy_actor(hall.deputies[0]), run_id=hall.run.pk, at=AT)


def test_a_deputy_sees_only_the_votes_on_whose_list_he_is(here: Town) -> None:
    hall = make_hall(here)
    first = deputy_actor(hall.deputies[0])
    assert not runs_for(first).exists()
    hall.open(present=8)
    assert list(runs_for(first)) == [hall.run]
    assert not runs_for(deputy_actor(hall.deputies[9])).exists()
    assert not runs_for(unit_actor(here.agriculture)).exists()


def test_after_the_close_no_paper_is_taken_and_none_is_lost(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    hall.cast(0, FOR)
    hall.close()
    with pytest.raises(services.NotNow, match="已经停止投票，您的票没有投出"):
        hall.cast(1, FOR)
    hall.cast(0, FOR)  # pressed again after the close: still acknowledged
    assert hall.decide().result["returned"] == 1


def test_a_phone_refuses_the_paper_that_would_be_spoiled(here: Town) -> None:
    hall = make_hall(here, scheme=CHOICE, names=["修路", "清淤", "路灯"], seats=2)
    hall.open()
    with pytest.raises(services.NotNow, match="会作废：所选人数多于应选人数"):
        hall.cast(0, Marks.of(["修路", "清淤", "路灯"]))
    with pytest.raises(services.NotNow, match="会作废"):
        hall.cast(0, Marks.of(["修桥"]))
    with pytest.raises(services.NotNow, match="会作废"):
        hall.cast(0, Marks.of(["修路"], against=["清淤"]))
    hall.cast(0, Marks.of(["修路", "清淤"]))
    assert turnout_of(hall.run).by_phone == 1


def test_an_election_paper_takes_another_name_and_nothing_contradictory(here: Town) -> None:
    hall = make_hall(here, scheme=ELECTION, names=["张三", "李四"], seats=1, takes_write_ins=True)
    hall.open()
    with pytest.raises(services.NotNow, match="既赞成又反对"):
        hall.cast(0, Marks.of(["张三"], against=["张三"]))
    with pytest.raises(services.NotNow, match="反对的人不在票上"):
        hall.cast(0, Marks.of(["张三"], against=["王五"]))
    hall.cast(0, Marks.of(["王　五"], against=["张三", "李四"]))
    hall.close()
    assert [pile.marks for pile in hall.run.piles.all()] == [
        '{"chosen": ["王五"], "against": ["张三", "李四"]}'
    ]


def test_who_holds_a_paper_does_not_vote_by_phone_until_it_is_given_back(here: Town) -> None:
    hall = make_hall(here, by_phone=True, on_paper=True)
    hall.open()
    elector = hall.run.electors.get(person=hall.deputies[0].person_id)
    services.paper_issue(actor=LIN, run_id=hall.run.pk, elector_ids=[elector.pk], at=AT)
    with pytest.raises(services.NotNow, match="已经领取纸质票"):
        hall.cast(0, FOR)
    services.paper_take_back(actor=LIN, run_id=hall.run.pk, elector_id=elector.pk, at=AT)
    hall.cast(0, FOR)
    with pytest.raises(services.NotNow, match="已经投票或者已经领票"):
        services.paper_issue(actor=LIN, run_id=hall.run.pk, elector_ids=[elector.pk], at=AT)
    assert turnout_of(hall.run).by_phone == 1


def test_handing_out_papers_is_all_or_nothing(here: Town) -> None:
    hall = make_hall(here, on_paper=True)
    hall.open()
    first, second, *_ = hall.run.electors.values_list("pk", flat=True)
    services.paper_issue(actor=LIN, run_id=hall.run.pk, elector_ids=[first], at=AT)
    with pytest.raises(services.NotNow, match="一张也没有登记"):
        services.paper_issue(actor=LIN, run_id=hall.run.pk, elector_ids=[first, second], at=AT)


def test_names_are_called_and_may_be_put_right_until_the_close(here: Town) -> None:
    hall = make_hall(here, method=NAMED)
    hall.open()
    ids = list(hall.run.electors.values_list("pk", flat=True))
    for number, elector_id in enumerate(ids):
        marks = FOR if number < 7 else ABSTAIN
        services.elector_call(
            actor=LIN, run_id=hall.run.pk, elector_id=elector_id, marks=marks, at=AT
        )
    services.elector_call(actor=CHEN, run_id=hall.run.pk, elector_id=ids[0], marks=AGAINST, at=AT)
    hall.close()
    run = hall.decide()
    assert run.result["votes"] == {services.QUESTION: 6}
    assert run.result["against"] == {services.QUESTION: 1}
    assert run.result["abstain"] == {services.QUESTION: 5}
    assert run.outcome == "rejected"
    entry = AuditEntry.objects.filter(code="ballots.called").latest("seq")
    assert '"before"' in entry.data


def test_a_secret_vote_is_not_called_by_name(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    elector = hall.run.electors.first()
    assert elector
    with pytest.raises(services.NotNow, match="只有记名表决可以点名"):
        services.elector_call(
            actor=LIN, run_id=hall.run.pk, elector_id=elector.pk, marks=FOR, at=AT
        )


def test_two_people_deciding_on_one_page_the_second_is_told(here: Town) -> None:
    hall = make_hall(here)
    seen = hall.fresh().version
    people = [one.person_id for one in hall.deputies]
    services.run_open(actor=LIN, run_id=hall.run.pk, present=people, base=12, at=AT, seen=seen)
    with pytest.raises(OutOfDate, match="现在是“投票中”"):
        services.run_open(actor=CHEN, run_id=hall.run.pk, present=people, base=12, at=AT, seen=seen)


def test_a_void_vote_stays_on_record_and_its_papers_are_unread(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    hall.cast(0, FOR)
    with pytest.raises(services.NotNow, match="请写明"):
        services.run_void(actor=LIN, run_id=hall.run.pk, reason=" ", at=AT)
    run = services.run_void(actor=LIN, run_id=hall.run.pk, reason="停电，重新表决", at=AT)
    assert run.stage == BallotRun.Stage.VOID
    assert not run.piles.exists()
    assert not run.electors.exclude(sealed=b"").exists()
    with pytest.raises(services.NotNow):
        hall.decide()


def test_a_paper_vote_is_secret_and_a_secret_vote_has_a_way(here: Town) -> None:
    with pytest.raises(services.NotNow, match="纸质票是无记名的"):
        make_hall(here, method=HANDS, on_paper=True)
    with pytest.raises(services.NotNow, match="要有手机票或者纸质票"):
        make_hall(here, by_phone=False, on_paper=False)


def test_two_lines_of_one_name_are_refused_with_what_to_do(here: Town) -> None:
    with pytest.raises(services.NotNow, match="出现了两次") as refused:
        make_hall(here, scheme=ELECTION, names=["张伟", "张　伟"])
    assert "加注" in refused.value.hint


def test_the_list_is_in_the_order_of_strokes(here: Town) -> None:
    hall = make_hall(here)
    hall.open()
    keys = (
        Elector.objects.filter(run=hall.run)
        .order_by("order")
        .values_list("person__stroke_key", flat=True)
    )
    assert list(keys) == sorted(keys)
