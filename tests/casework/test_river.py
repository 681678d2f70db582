"""One matter from hand-over to its end, the usual way and each way it can turn."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db.models import Exists, OuterRef

from xiangyin.casework import services
from xiangyin.casework.models import (
    Assignment,
    Case,
    Clock,
    Commitment,
    Extension,
    Feedback,
    Press,
)
from xiangyin.casework.selectors import (
    case_for,
    cases_for,
    open_matters,
    promises_found,
    verdicts_for,
)
from xiangyin.casework.services.cases import BadHandOver
from xiangyin.casework.services.replies import ReplyIncomplete
from xiangyin.casework.services.steps import CaseClosedAlready
from xiangyin.casework.testing import (
    BASICALLY,
    DISSATISFIED,
    DONE,
    HANDED_OVER,
    PLANNED,
    SATISFIED,
    World,
    accept,
    answer,
    hand_over,
    judge,
    make_case,
    meet,
)
from xiangyin.congress.testing import Town, deputy_actor, make_unit, unit_actor
from xiangyin.core.actors import Actor
from xiangyin.core.errors import NotAllowed, NotFound, NotNow, OutOfDate
from xiangyin.core.scope import scope
from xiangyin.core.testing import CHEN, LIN, NEIGHBOUR, TOWN, WU, moment


@pytest.fixture(autouse=True)
def _sums_hold(world: World) -> Iterator[None]:
    """After each story, what every case keeps for the counts is what its records say."""
    yield
    with scope(TOWN):
        for case in Case.objects.all():
            assert kept_sums(case) == recounted_sums(case)


def kept_sums(case: Case) -> list[int]:
    grades = [case.satisfied, case.basically, case.dissatisfied]
    return [case.judged, *grades, case.rehandled, case.promises]


def recounted_sums(case: Case) -> list[int]:
    later = Feedback.objects.filter(
        party=OuterRef("party"), round__number__gt=OuterRef("round__number")
    )
    latest = Feedback.objects.filter(~Exists(later), round__case=case)
    return [
        latest.count(),
        *(latest.filter(result=grade).count() for grade in (SATISFIED, BASICALLY, DISSATISFIED)),
        latest.filter(round__number__gt=1).count(),
        Commitment.objects.filter(case=case).count(),
    ]


def clock(world: World, kind: str, **which: object) -> Clock:
    return Clock.objects.get(case=world.case, kind=kind, superseded=False, **which)


def test_a_matter_runs_from_hand_over_to_closing(world: World) -> None:
    stages = [world.case.stage]
    hand_over(world)
    stages.append(world.fresh().stage)
    accept(world)
    stages.append(world.fresh().stage)
    meet(world)
    answer(world, mark="A")
    stages.append(world.fresh().stage)
    judge(world, world.town.zhang)
    judge(world, world.town.zhao, BASICALLY)
    stages.append(world.fresh().stage)
    services.case_close(
        actor=LIN, case_id=world.case.pk, on=date(2026, 12, 5), at=moment("2026-12-05")
    )
    stages.append(world.fresh().stage)
    assert stages == ["waiting", "assigned", "handling", "feedback", "review", "closed"]
    assert world.fresh().result == Case.Result.DONE
    assert [entry.verb for entry in world.case.log.order_by("at", "id")] == [
        "open",
        "hand_over",
        "accept",
        "contact",
        "confirm_contact",
        "submit_reply",
        "issue_reply",
        "give_feedback",
        "give_feedback",
        "end_round",
        "close",
    ]


def test_the_reply_is_due_three_months_after_hand_over_and_shows_its_sum(world: World) -> None:
    hand_over(world)
    due = clock(world, "reply")
    assert due.due_on == date(2026, 12, 5)
    assert due.starts_on == HANDED_OVER
    assert "代表法第五十一条第二款" in due.citation
    assert any("2026年9月5日" in step for step in due.steps)
    assert world.fresh().due_on == date(2026, 12, 5)


def test_a_difficult_matter_has_six_months_and_needs_a_reason(world: World) -> None:
    with pytest.raises(BadHandOver, match="须写明理由"):
        hand_over(world, is_difficult=True)
    hand_over(world, is_difficult=True, difficult_reason="涉及水利、财政和两个村")
    assert clock(world, "reply").due_on == date(2027, 3, 5)


def test_each_unit_has_clocks_of_its_own(world: World) -> None:
    hand_over(world, co=[world.town.station])
    lead, co = world.assignment(), world.assignment(world.town.station)
    assert set(lead.clocks.values_list("kind", flat=True)) >= {"send_back", "reply"}
    assert set(co.clocks.values_list("kind", flat=True)) == {"send_back", "opinion"}


def test_a_co_unit_gives_its_opinion_without_the_congress_check(world: World) -> None:
    hand_over(world, co=[world.town.station])
    station = world.town.station
    accept(world, station)
    entry = services.ReplyEntry(points=[DONE])
    given = {"actor": unit_actor(station), "assignment_id": world.assignment(station).pk}
    services.reply_draft(**given, entry=entry, at=moment("2026-10-08"))
    services.reply_submit(**given, signed_by="站长", on=date(2026, 10, 8), at=moment("2026-10-08"))
    assert clock(world, "opinion").met_on == date(2026, 10, 8)
    assert world.fresh().stage == Case.Stage.ASSIGNED  # the lead unit has not even signed


@pytest.mark.parametrize(
    ("roles", "sentence"),
    [
        (["co"], "须有一个主办单位"),
        (["lead", "lead"], "须有一个主办单位"),
        (["lead", "separate"], "主办与分办不能并用"),
        ([], "须有一个主办单位"),
    ],
)
def test_a_hand_over_needs_one_lead_or_only_separate_units(
    world: World, roles: list[str], sentence: str
) -> None:
    to = [
        services.HandOver(unit.pk, Assignment.Role(role))
        for unit, role in zip(world.town.units, roles, strict=False)
    ]
    with pytest.raises(BadHandOver, match=sentence):
        services.case_hand_over(
            actor=LIN, case_id=world.case.pk, to=to, on=HANDED_OVER, at=moment("2026-09-05")
        )


def test_a_unit_of_another_county_cannot_be_handed_the_matter(world: World) -> None:
    far = make_unit(division_code="330800", name="外县水利局")
    with pytest.raises(BadHandOver, match="不属本县"):
        services.case_hand_over(
            actor=LIN,
            case_id=world.case.pk,
            to=[services.HandOver(far.pk, Assignment.Role.LEAD)],
            on=HANDED_OVER,
            at=moment("2026-09-05"),
        )


def test_separate_units_must_all_answer_before_the_deputies_judge(world: World) -> None:
    town = world.town
    services.case_hand_over(
        actor=LIN,
        case_id=world.case.pk,
        to=[
            services.HandOver(town.agriculture.pk, Assignment.Role.SEPARATE, task="清淤"),
            services.HandOver(town.roads.pk, Assignment.Role.SEPARATE, task="修桥"),
        ],
        on=HANDED_OVER,
        at=moment("2026-09-05"),
    )
    accept(world)
    meet(world)
    answer(world, mark="A")
    assert world.fresh().stage == Case.Stage.HANDLING
    with pytest.raises(NotNow, match="还没有全部答复"):
        judge(world, town.zhang)


# ---- sending back ----


def send_back(
    world: World, on: date = date(2026, 9, 8), reason: str = "渠道属县水利局管护"
) -> None:
    services.assignment_send_back(
        actor=unit_actor(world.town.agriculture),
        assignment_id=world.assignment().pk,
        reason=reason,
        proposed_unit="县水利局",
        on=on,
        at=moment(f"{on}"),
    )


def test_a_unit_sends_back_what_is_not_its_own_and_another_gets_it(world: World) -> None:
    hand_over(world)
    old = world.assignment()
    send_back(world)
    assert world.fresh().stage == Case.Stage.WAITING
    new = services.assignment_reassign(
        actor=LIN,
        assignment_id=old.pk,
        to=services.HandOver(world.town.roads.pk, Assignment.Role.LEAD),
        reason="按职责分工",
        on=date(2026, 9, 9),
        at=moment("2026-09-09"),
    )
    assert new.unit == world.town.roads
    assert clock(world, "reply", assignment=new).due_on == date(2026, 12, 9)


def test_sending_back_needs_a_reason_and_the_term(world: World) -> None:
    hand_over(world)
    with pytest.raises(NotNow, match="须写明理由"):
        send_back(world, reason="不管")
    with pytest.raises(NotNow, match="退办期限是"):
        send_back(world, on=date(2026, 12, 1))


def test_after_everybody_sent_it_back_it_can_be_handed_over_again(world: World) -> None:
    hand_over(world)
    send_back(world)
    hand_over(world, on=date(2026, 9, 10))
    assert world.fresh().stage == Case.Stage.ASSIGNED


def test_a_running_matter_is_not_handed_over_twice(world: World) -> None:
    hand_over(world)
    with pytest.raises(NotNow, match="已经交办"):
        hand_over(world)


# ---- contact ----


def test_a_contact_the_deputy_denies_does_not_count(world: World) -> None:
    hand_over(world)
    accept(world)
    contact = meet(world, confirm=False)
    services.contact_deny(
        actor=deputy_actor(world.town.zhang),
        case_id=world.case.pk,
        contact_id=contact.pk,
        words="没有人来过",
        on=date(2026, 10, 13),
        at=moment("2026-10-13"),
    )
    with pytest.raises(ReplyIncomplete, match="还没有与代表沟通的记录"):
        answer(world)


def test_another_deputy_cannot_confirm_zhangs_contact(world: World) -> None:
    hand_over(world)
    accept(world)
    contact = meet(world, confirm=False)
    for stranger in (world.town.zhao, world.town.qian):
        with pytest.raises(NotFound):
            services.contact_confirm(
                actor=deputy_actor(stranger),
                case_id=world.case.pk,
                contact_id=contact.pk,
                on=date(2026, 10, 13),
                at=moment("2026-10-13"),
            )


# ---- the reply ----


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        (services.ReplyEntry(points=[], mark_code="A"), "每一个问题都要有答复"),
        (services.ReplyEntry(points=[DONE]), "请选择办理结果类别"),
        (services.ReplyEntry(points=[DONE], mark_code="B"), "B类须有承诺时限"),
        (services.ReplyEntry(points=[DONE], mark_code="C"), "C类须说明不能办理的原因"),
        (
            services.ReplyEntry(points=[DONE], mark_code="A", is_public=False),
            "不公开的答复须写明理由",
        ),
    ],
)
def test_a_perfunctory_reply_is_told_what_it_lacks(
    world: World, entry: services.ReplyEntry, sentence: str
) -> None:
    hand_over(world)
    accept(world)
    meet(world)
    given = {
        "actor": unit_actor(world.town.agriculture),
        "assignment_id": world.assignment().pk,
        "at": moment("2026-11-20"),
    }
    services.reply_draft(**given, entry=entry)
    with pytest.raises(ReplyIncomplete, match=sentence):
        services.reply_submit(**given, signed_by="吴主任", on=date(2026, 11, 20))


def submitted(world: World) -> int:
    hand_over(world)
    accept(world)
    meet(world)
    given = {
        "actor": unit_actor(world.town.agriculture),
        "assignment_id": world.assignment().pk,
        "at": moment("2026-11-20"),
    }
    entry = services.ReplyEntry(points=[PLANNED], mark_code="B", contact="小周")
    services.reply_draft(**given, entry=entry)
    return services.reply_submit(**given, signed_by="吴主任", on=date(2026, 11, 20)).pk


def test_the_office_returns_a_reply_that_is_not_in_due_form(world: World) -> None:
    reply_id = submitted(world)
    assert world.fresh().stage == Case.Stage.APPROVAL
    reply = services.reply_return(
        actor=LIN, reply_id=reply_id, note="第1点没有写责任单位", at=moment("2026-11-21")
    )
    assert reply.state == "returned"
    assert world.fresh().stage == Case.Stage.HANDLING


def test_two_people_deciding_the_same_reply_at_once_do_not_overwrite_each_other(
    world: World,
) -> None:
    reply_id = submitted(world)
    both_saw = world.fresh().version
    services.reply_return(
        actor=LIN, reply_id=reply_id, note="请补充", at=moment("2026-11-21"), seen=both_saw
    )
    with pytest.raises(OutOfDate, match="就在刚才，答复退回"):
        services.reply_issue(
            actor=CHEN,
            reply_id=reply_id,
            number_text="",
            on=date(2026, 11, 21),
            at=moment("2026-11-21"),
            seen=both_saw,
        )


def test_a_unit_cannot_issue_its_own_reply(world: World) -> None:
    reply_id = submitted(world)
    with pytest.raises(NotAllowed, match="审核答复"):
        services.reply_issue(
            actor=unit_actor(world.town.agriculture),
            reply_id=reply_id,
            number_text="",
            on=date(2026, 11, 21),
            at=moment("2026-11-21"),
        )


def test_what_a_reply_plans_becomes_a_commitment_tracked_until_kept(world: World) -> None:
    hand_over(world)
    accept(world)
    meet(world)
    answer(world, mark="B")
    promise = Commitment.objects.get(case=world.case)
    assert promise.due_on == date(2027, 3, 31)
    assert world.fresh().result == Case.Result.PLANNED
    judge(world, world.town.zhang)
    judge(world, world.town.zhao)
    services.case_close(
        actor=LIN, case_id=world.case.pk, on=date(2026, 12, 5), at=moment("2026-12-05")
    )
    assert world.fresh().result == Case.Result.PLANNED  # closed is not solved (S141)
    unit = unit_actor(world.town.agriculture)
    kept = {"actor": unit, "commitment_id": promise.pk, "at": moment("2027-03-20")}
    with pytest.raises(NotNow, match="还没有兑现"):
        services.commitment_answer(**kept, on=date(2027, 3, 20))
    services.commitment_fulfil(**kept, evidence="3月18日竣工，两村验收", on=date(2027, 3, 18))
    services.commitment_answer(**kept, on=date(2027, 3, 20))
    assert world.fresh().result == Case.Result.DONE


# ---- verdicts and rounds ----


def answered(world: World) -> None:
    hand_over(world)
    accept(world)
    meet(world)
    answer(world, mark="B")


def test_a_dissatisfied_deputy_opens_a_second_round_with_its_own_clock(world: World) -> None:
    answered(world)
    judge(world, world.town.zhang, DISSATISFIED, comment="只说计划，没说钱", wants_redo=True)
    assert world.case.rounds.count() == 1  # Zhao has not judged yet
    judge(world, world.town.zhao, on=date(2026, 12, 2))
    second = world.round(2)
    assert second.started_on == date(2026, 12, 2)
    assert clock(world, "reply", round=second).due_on == date(2027, 1, 2)  # 浙江: one month
    assert world.round(1).feedbacks.count() == 2  # the first round stays as it was
    assert world.fresh().stage == Case.Stage.ASSIGNED
    accept(world, round_number=2)
    meet(world, on=date(2026, 12, 15))
    answer(world, mark="A", on=date(2026, 12, 28), round_number=2)
    judge(world, world.town.zhang, on=date(2027, 1, 4))
    judge(world, world.town.zhao, on=date(2027, 1, 4))
    assert world.fresh().stage == Case.Stage.REVIEW
    assert world.case.rounds.count() == 2


def test_a_second_round_sent_back_by_all_keeps_the_term_of_a_second_round(world: World) -> None:
    answered(world)
    judge(world, world.town.zhang, DISSATISFIED, comment="只说计划", wants_redo=True)
    judge(world, world.town.zhao, on=date(2026, 12, 2))
    services.assignment_send_back(
        actor=unit_actor(world.town.agriculture),
        assignment_id=world.assignment(round_number=2).pk,
        reason="资金属县水利局安排",
        proposed_unit="",
        on=date(2026, 12, 4),
        at=moment("2026-12-04"),
    )
    hand_over(world, on=date(2026, 12, 7))
    assert clock(world, "reply", round=world.round(2)).due_on == date(2027, 1, 7)


def test_dissatisfaction_without_a_wish_to_redo_needs_an_explanation_to_close(
    world: World,
) -> None:
    answered(world)
    judge(world, world.town.zhang, DISSATISFIED, comment="太慢")
    judge(world, world.town.zhao)
    given = {"actor": LIN, "case_id": world.case.pk, "on": date(2026, 12, 5)}
    with pytest.raises(NotNow, match="还有代表评价为不满意"):
        services.case_close(**given, at=moment("2026-12-05"))
    services.case_close(**given, explanation="主席上门说明了资金安排", at=moment("2026-12-05"))
    assert world.fresh().stage == Case.Stage.CLOSED


def test_dissatisfied_needs_words(world: World) -> None:
    answered(world)
    with pytest.raises(NotNow, match="请写明原因"):
        judge(world, world.town.zhang, DISSATISFIED)


def test_nobody_judges_twice_or_for_another(world: World) -> None:
    answered(world)
    judge(world, world.town.zhang)
    with pytest.raises(Exception, match="已经评价过"):
        judge(world, world.town.zhang)
    with pytest.raises(NotFound):
        judge(world, world.town.qian)


def test_the_unit_sees_no_verdict_before_the_round_ends_and_no_name_after(world: World) -> None:
    answered(world)
    unit = unit_actor(world.town.agriculture)
    judge(world, world.town.zhang, DISSATISFIED, comment="只说计划")
    during = verdicts_for(unit, world.round(), expected=2)
    assert (during.given, during.forms, during.counts, during.comments) == (1, [], {}, [])
    judge(world, world.town.zhao)
    after = verdicts_for(unit, world.round(), expected=2)
    assert after.forms == []
    assert after.counts["result"] == {"satisfied": 1, "basically": 0, "dissatisfied": 1}
    assert after.comments == ["只说计划"]


def test_a_deputy_sees_only_the_own_verdict_and_the_office_sees_all(world: World) -> None:
    answered(world)
    judge(world, world.town.zhang)
    judge(world, world.town.zhao)
    zhang = verdicts_for(deputy_actor(world.town.zhang), world.round(), expected=2)
    assert [f.party.deputy for f in zhang.forms] == [world.town.zhang]
    assert len(verdicts_for(LIN, world.round(), expected=2).forms) == 2


def test_the_log_a_unit_reads_does_not_tell_how_anybody_judged(world: World) -> None:
    answered(world)
    judge(world, world.town.zhang, DISSATISFIED, comment="只说计划")
    told = " ".join(world.case.log.values_list("sentence", flat=True))
    assert "不满意" not in told
    assert "只说计划" not in told


def test_a_round_ends_without_the_missing_verdicts_only_after_a_reminder(world: World) -> None:
    answered(world)
    judge(world, world.town.zhang)
    given = {"actor": LIN, "case_id": world.case.pk}
    with pytest.raises(NotNow, match="还没有提醒过"):
        services.round_end(**given, on=date(2027, 1, 10), at=moment("2027-01-10"))
    services.feedback_remind(**given, at=moment("2027-01-05"))
    services.round_end(**given, on=date(2027, 1, 10), at=moment("2027-01-10"))
    assert world.fresh().stage == Case.Stage.REVIEW


def test_the_office_enters_a_signed_paper_form_for_a_deputy(world: World) -> None:
    answered(world)
    party = world.case.parties.get(deputy=world.town.zhao)
    feedback = services.feedback_give(
        actor=LIN,
        case_id=world.case.pk,
        party_id=party.pk,
        attitude=SATISFIED,
        result=SATISFIED,
        paper_note="2026年卷第3号",
        on=date(2026, 12, 1),
        at=moment("2026-12-01"),
    )
    assert (feedback.party, feedback.entered_by) == (party, "林秘书")


# ---- time ----


def ask(world: World, until: date) -> Extension:
    return services.extension_ask(
        actor=unit_actor(world.town.agriculture),
        assignment_id=world.assignment().pk,
        until=until,
        reason="需等县里资金批复",
        on=date(2026, 11, 20),
        at=moment("2026-11-20"),
    )


def test_more_time_is_asked_for_decided_and_both_dates_are_kept(world: World) -> None:
    hand_over(world)
    accept(world)
    asked = ask(world, date(2027, 1, 31))
    services.extension_decide(
        actor=CHEN,
        extension_id=asked.pk,
        granted=True,
        note="",
        on=date(2026, 11, 22),
        at=moment("2026-11-22"),
    )
    old, new = Clock.objects.filter(case=world.case, kind="reply").order_by("id")
    assert (old.due_on, old.superseded) == (date(2026, 12, 5), True)
    assert (new.due_on, new.superseded) == (date(2027, 1, 31), False)
    assert world.fresh().due_on == date(2027, 1, 31)
    with pytest.raises(NotNow, match="已由陈主席决定"):
        services.extension_decide(
            actor=LIN,
            extension_id=asked.pk,
            granted=False,
            note="不同意",
            on=date(2026, 11, 23),
            at=moment("2026-11-23"),
        )


def test_more_time_than_the_law_allows_is_refused_with_the_article(world: World) -> None:
    hand_over(world)
    accept(world)
    with pytest.raises(Exception, match=r"六个月|2027年3月5日") as refused:
        ask(world, date(2027, 6, 1))
    assert "代表法" in str(refused.value) or "浙江" in str(refused.value)


def test_a_refused_extension_leaves_the_clock_running(world: World) -> None:
    hand_over(world)
    accept(world)
    asked = ask(world, date(2027, 1, 31))
    services.extension_decide(
        actor=LIN,
        extension_id=asked.pk,
        granted=False,
        note="汛前必须完成",
        on=date(2026, 11, 22),
        at=moment("2026-11-22"),
    )
    assert clock(world, "reply").due_on == date(2026, 12, 5)


# ---- pressing, merging, closing ----


def test_pressing_goes_up_one_rung_at_a_time(world: World) -> None:
    hand_over(world)
    given = {
        "actor": LIN,
        "case_id": world.case.pk,
        "means": Press.Means.WRITTEN,
        "on": date(2026, 12, 6),
        "at": moment("2026-12-06"),
    }
    with pytest.raises(NotNow, match="下一步是提醒"):
        services.press_add(**given, step=Press.Step.NOTICE, note="限期答复")
    for step in (Press.Step.REMIND, Press.Step.PRESS, Press.Step.NOTICE):
        services.press_add(**given, step=step, note="请尽快答复")
    assert world.case.presses.count() == 3


def test_a_key_case_has_a_leader_and_a_reason(world: World) -> None:
    given = {"actor": CHEN, "case_id": world.case.pk, "at": moment("2026-09-02")}
    with pytest.raises(NotNow, match="须写明领办领导和理由"):
        services.case_mark_key(**given, leader="陈主席", reason="")
    services.case_mark_key(**given, leader="陈主席", reason="多年未解决")
    assert world.fresh().is_key


def test_merged_matters_answer_every_deputy_on_their_own_item(world: World) -> None:
    town: Town = world.town
    other = make_case(
        town, leads=[town.qian], joint=[town.zhao], number_text="第15号", title="关于修渠的建议"
    )
    services.case_merge(
        actor=LIN,
        case_id=other.pk,
        into_id=world.case.pk,
        reason="同一条渠",
        at=moment("2026-09-03"),
    )
    answers = world.case.parties.order_by("id").values_list(
        "deputy__person__full_name", "item_text"
    )
    assert list(answers) == [
        ("张代表", "第12号"),
        ("赵代表", "第12号"),
        ("钱代表", "第15号"),
        ("赵代表", "第15号"),
    ]
    assert Case.objects.get(pk=other.pk).stage == Case.Stage.MERGED
    assert world.case in open_matters(LIN)
    assert other not in open_matters(LIN)


def test_nothing_leaves_the_open_list_unless_the_congress_closes_it(world: World) -> None:
    answered(world)
    judge(world, world.town.zhang)
    judge(world, world.town.zhao)
    assert world.case in open_matters(LIN)
    given = {"case_id": world.case.pk, "on": date(2026, 12, 5), "at": moment("2026-12-05")}
    for outsider in (unit_actor(world.town.agriculture), deputy_actor(world.town.zhang)):
        with pytest.raises(NotAllowed):
            services.case_close(actor=outsider, **given)
    services.case_close(actor=LIN, **given)
    assert world.case not in open_matters(LIN)
    with pytest.raises(CaseClosedAlready, match="已办结"):
        services.case_close(actor=LIN, **given)


def test_closing_says_what_still_bars_it(world: World) -> None:
    hand_over(world)
    with pytest.raises(NotNow, match="农业农村办公室尚未答复，代表尚未评价"):
        services.case_close(
            actor=LIN, case_id=world.case.pk, on=date(2026, 9, 9), at=moment("2026-09-09")
        )


# ---- who sees it ----


def test_the_neighbour_townships_secretary_cannot_find_the_matter(world: World) -> None:
    with scope(NEIGHBOUR), pytest.raises(NotFound):
        case_for(WU, world.case.pk)


def test_a_unit_sees_only_what_was_handed_to_it(world: World) -> None:
    hand_over(world)
    with scope(TOWN):
        assert world.case in cases_for(unit_actor(world.town.agriculture))
        assert world.case not in cases_for(unit_actor(world.town.roads))


def test_a_deputy_sees_only_the_matters_that_must_answer_them(world: World) -> None:
    assert world.case in cases_for(deputy_actor(world.town.zhao))
    assert world.case not in cases_for(deputy_actor(world.town.qian))


# ---- taken back ----


def withdraw(world: World, actor: Actor = LIN) -> Case:
    return services.case_withdraw(
        actor=actor,
        case_id=world.case.pk,
        said="撤回：村里清了",
        on=date(2026, 9, 8),
        at=moment("2026-09-08"),
    )


def test_a_matter_taken_back_ends_with_its_log_and_without_a_deadline(world: World) -> None:
    hand_over(world)
    case = withdraw(world, deputy_actor(world.town.zhang))
    assert (case.stage, case.due_on, case.is_open) == (Case.Stage.WITHDRAWN, None, False)
    assert not Clock.objects.filter(case=case, met_on=None, superseded=False).exists()
    assert case.log.order_by("-id")[0].sentence == "撤回：村里清了"
    assert not open_matters(LIN).exists()


def test_an_answered_matter_is_judged_and_not_taken_back(world: World) -> None:
    hand_over(world)
    accept(world)
    meet(world)
    answer(world)
    with pytest.raises(NotNow, match="已经答复"):
        withdraw(world)


def test_a_cosigner_does_not_take_the_matter_back(world: World) -> None:
    with pytest.raises(NotAllowed):
        withdraw(world, deputy_actor(world.town.zhao))


def test_what_was_taken_back_is_not_taken_back_twice(world: World) -> None:
    withdraw(world)
    with pytest.raises(CaseClosedAlready, match="已撤回"):
        withdraw(world)


# ---- a promise that a later round has replaced ----


def replaced(world: World) -> Commitment:
    """Planned at first; dissatisfied, handled again and answered: done."""
    hand_over(world)
    accept(world)
    meet(world)
    answer(world)
    judge(world, world.town.zhao)
    judge(world, world.town.zhang, DISSATISFIED, comment="没有动", wants_redo=True)
    accept(world, round_number=2)
    meet(world, on=date(2026, 12, 10))
    answer(world, mark="A", on=date(2026, 12, 20), round_number=2)
    return Commitment.objects.get(case=world.case)


def supersede(
    promise: Commitment, actor: Actor = LIN, reason: str = "第二次已经修好"
) -> Commitment:
    return services.commitment_supersede(
        actor=actor,
        commitment_id=promise.pk,
        reason=reason,
        on=date(2026, 12, 22),
        at=moment("2026-12-22"),
    )


def test_a_replaced_promise_is_closed_by_the_office_with_its_reason(world: World) -> None:
    promise = replaced(world)
    on = date(2027, 5, 1)
    assert promises_found(LIN, "late", on).count() == 1  # it does not lapse by itself
    done = supersede(promise)
    assert (done.superseded_on, done.fulfilled_on) == (date(2026, 12, 22), None)
    assert "第二次已经修好" in world.case.log.get(verb="supersede").sentence
    assert not promises_found(LIN, "late", on).exists()
    assert not promises_found(LIN, "open", on).exists()
    assert list(promises_found(LIN, "superseded", on)) == [promise]
    with pytest.raises(NotNow, match="已经了结"):
        supersede(promise)
    with pytest.raises(NotNow, match="由后一次办理代替"):
        services.commitment_fulfil(
            actor=unit_actor(world.town.agriculture),
            commitment_id=promise.pk,
            evidence="清淤完工了",
            on=date(2027, 1, 5),
            at=moment("2027-01-05"),
        )


def test_a_promise_nothing_has_replaced_is_to_be_kept(world: World) -> None:
    hand_over(world)
    accept(world)
    meet(world)
    answer(world)
    with pytest.raises(NotNow, match="承诺仍须兑现"):
        supersede(Commitment.objects.get(case=world.case))


def test_a_unit_does_not_let_its_own_promise_lapse(world: World) -> None:
    promise = replaced(world)
    with pytest.raises(NotAllowed):
        supersede(promise, unit_actor(world.town.agriculture))
    with pytest.raises(NotNow, match="为什么"):
        supersede(promise, reason="好")
