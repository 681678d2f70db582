"""Every verb of the room and every refusal, as sentences with the cast."""

from datetime import date

import pytest

from xiangyin.casework.models import Assignment, Clock
from xiangyin.casework.selectors import inbox_for
from xiangyin.casework.services import HandOver
from xiangyin.congress.models import Deputy
from xiangyin.congress.testing import Town, deputy_actor, make_deputy, town, unit_actor
from xiangyin.core.errors import NotAllowed, NotFound, NotNow, OutOfDate
from xiangyin.core.models import AuditEntry
from xiangyin.core.scope import scope
from xiangyin.core.search.selectors import find, similar
from xiangyin.core.testing import AUDITOR, CHEN, COUNTY_HE, LIN, NEIGHBOUR, WU, moment
from xiangyin.duty.models import DutyEntry
from xiangyin.suggestions import services
from xiangyin.suggestions.models import Category, CoSponsor, Link, Suggestion
from xiangyin.suggestions.selectors import (
    mandate_of,
    signers_of,
    silent_deputies,
    suggestion_for,
    suggestions_for,
    waiting_for_me,
)
from xiangyin.suggestions.services import withdrawing
from xiangyin.suggestions.services.categories import BadCategory
from xiangyin.suggestions.services.screening import IN_RECESS, NoGround
from xiangyin.suggestions.services.steps import IncompleteText, NotItsTurn
from xiangyin.suggestions.services.withdrawing import WithdrawalRefused
from xiangyin.suggestions.services.writing import MotionRefused
from xiangyin.suggestions.testing import (
    CANAL,
    category,
    hand_over,
    motion,
    register,
    sign,
    start,
    submit,
    words,
)

State = Suggestion.State
AT = moment("2026-09-02 09:30")
ON = date(2026, 9, 2)


def zhang(here: Town) -> dict[str, object]:
    return {"actor": deputy_actor(here.zhang), "at": AT}


def audit_codes(suggestion: Suggestion) -> list[str]:
    entries = AuditEntry.objects.filter(
        subject_kind="suggestions.suggestion", subject_id=str(suggestion.pk)
    )
    return list(entries.order_by("seq").values_list("code", flat=True))


# ---- writing ----


def test_zhang_starts_with_nothing_but_an_idea(here: Town) -> None:
    draft = start(here.zhang, text=services.SuggestionText(title="渠"))
    assert (draft.state, draft.entered_by, draft.origin) == ("draft", "", "recess")
    assert draft.number_text == ""


def test_what_is_begun_while_the_session_sits_belongs_to_it(here: Town) -> None:
    assert start(here.zhang, at="2026-01-17 10:00").session == here.session


def test_begun_at_home_and_sent_in_the_session_it_belongs_to_the_session(here: Town) -> None:
    draft = start(here.zhang, at="2026-01-10 20:00")
    assert draft.session is None
    sent = services.suggestion_submit(
        actor=deputy_actor(here.zhang), suggestion_id=draft.pk, at=moment("2026-01-17 11:00")
    )
    assert (sent.session, sent.origin) == (here.session, "session")


def test_begun_in_the_session_and_sent_in_spring_it_belongs_to_the_recess(here: Town) -> None:
    draft = start(here.zhang, at="2026-01-17 10:00")
    sent = services.suggestion_submit(
        actor=deputy_actor(here.zhang), suggestion_id=draft.pk, at=moment("2026-03-02")
    )
    assert (sent.session, sent.origin) == (None, "recess")


def test_where_an_idea_came_from_stays_with_it(here: Town) -> None:
    draft = services.suggestion_start(
        actor=deputy_actor(here.zhang),
        lead_id=here.zhang.pk,
        kind=Suggestion.Kind.SUGGESTION,
        text=CANAL,
        origin=Suggestion.Origin.RECEPTION,
        at=moment("2026-01-17"),
    )
    sent = services.suggestion_submit(suggestion_id=draft.pk, **zhang(here))  # type: ignore[arg-type]
    assert sent.origin == "reception"


def test_zhao_cannot_start_in_zhangs_name(here: Town) -> None:
    with pytest.raises(NotAllowed, match="提出建议"):
        start(here.zhang, actor=deputy_actor(here.zhao))


def test_the_neighbours_secretary_finds_no_zhang(here: Town) -> None:
    with scope(NEIGHBOUR), pytest.raises(NotFound):
        start(here.zhang, actor=WU)


def test_a_suspended_deputy_raises_nothing(here: Town) -> None:
    Deputy.objects.filter(pk=here.ma.pk).update(status=Deputy.Status.SUSPENDED)
    with pytest.raises(NotItsTurn, match="暂停执行职务"):
        start(here.ma)


def test_zhang_changes_the_words_of_a_draft(here: Town) -> None:
    draft = start(here.zhang)
    edited = services.suggestion_edit(
        suggestion_id=draft.pk,
        text=words(place="青石村"),
        **zhang(here),  # type: ignore[arg-type]
    )
    assert (edited.place, edited.version) == ("青石村", 2)


def test_saving_unchanged_words_changes_nothing(here: Town) -> None:
    draft = start(here.zhang)
    same = services.suggestion_edit(suggestion_id=draft.pk, text=CANAL, **zhang(here))  # type: ignore[arg-type]
    assert same.version == 1
    assert audit_codes(draft) == ["suggestions.started"]


def test_zhao_cannot_even_see_zhangs_draft(here: Town) -> None:
    draft = start(here.zhang)
    with pytest.raises(NotFound):
        services.suggestion_edit(
            actor=deputy_actor(here.zhao), suggestion_id=draft.pk, text=CANAL, at=AT
        )


def test_lin_cannot_see_a_draft_that_zhang_types(here: Town) -> None:
    draft = start(here.zhang)
    with pytest.raises(NotFound):
        suggestion_for(LIN, draft.pk)


def test_sent_words_can_no_longer_be_changed(here: Town) -> None:
    sent = submit(here.zhang)
    with pytest.raises(NotItsTurn, match="待审查"):
        services.suggestion_edit(suggestion_id=sent.pk, text=CANAL, **zhang(here))  # type: ignore[arg-type]


@pytest.mark.parametrize("part", ["title", "situation", "analysis", "proposal"])
def test_whoever_signed_other_words_is_asked_again(here: Town, part: str) -> None:
    draft = start(here.zhang)
    sign(draft, [here.zhao])
    services.suggestion_edit(
        suggestion_id=draft.pk,
        text=words(**{part: "换了说法"}),
        **zhang(here),  # type: ignore[arg-type]
    )
    assert signers_of(draft).count == 1


def test_a_place_put_right_needs_no_new_signature(here: Town) -> None:
    draft = start(here.zhang)
    sign(draft, [here.zhao])
    services.suggestion_edit(
        suggestion_id=draft.pk,
        text=words(place="下畈闸"),
        **zhang(here),  # type: ignore[arg-type]
    )
    assert signers_of(draft).count == 2


def test_turning_a_suggestion_into_a_motion_needs_the_signatures_again(here: Town) -> None:
    draft = start(here.zhang)
    sign(draft, [here.zhao])
    services.suggestion_edit(
        suggestion_id=draft.pk,
        text=CANAL,
        kind=Suggestion.Kind.MOTION,
        **zhang(here),  # type: ignore[arg-type]
    )
    assert signers_of(draft).count == 1


# ---- sending ----


def test_zhang_sends_it_and_it_waits_for_screening(here: Town) -> None:
    sent = submit(here.zhang)
    assert (sent.state, sent.submitted_on) == ("submitted", date(2026, 9, 1))
    assert audit_codes(sent) == ["suggestions.started", "suggestions.submitted"]


@pytest.mark.parametrize(
    ("part", "said"), [("title", "标题"), ("situation", "情况"), ("proposal", "希望怎么办")]
)
def test_an_empty_part_stops_it_and_is_named(here: Town, part: str, said: str) -> None:
    draft = start(here.zhang, text=words(**{part: "  "}))
    with pytest.raises(IncompleteText, match=said):
        services.suggestion_submit(suggestion_id=draft.pk, **zhang(here))  # type: ignore[arg-type]


def test_whoever_wants_it_kept_private_says_why(here: Town) -> None:
    draft = start(here.zhang, text=words(wants_public=False))
    with pytest.raises(IncompleteText, match="理由"):
        services.suggestion_submit(suggestion_id=draft.pk, **zhang(here))  # type: ignore[arg-type]


def test_hints_never_stop_a_suggestion(here: Town) -> None:
    poor = words(title="修渠", situation="渠坏了", analysis="", proposal="希望重视", place="")
    assert submit(here.zhang, text=poor).state == "submitted"


def test_it_is_sent_once(here: Town) -> None:
    sent = submit(here.zhang)
    with pytest.raises(NotItsTurn):
        services.suggestion_submit(suggestion_id=sent.pk, **zhang(here))  # type: ignore[arg-type]


def test_a_sent_suggestion_is_found_similar_before_it_is_numbered(here: Town) -> None:
    sent = submit(here.zhang)
    assert find(kind="suggestions", query="东风渠") == [sent.pk]
    assert [m.item_id for m in similar(kind="suggestions", text="东风渠二支渠清淤")] == [sent.pk]


# ---- entered by the office ----


def entered(here: Town) -> Suggestion:
    draft = start(here.zhang, actor=LIN)
    return services.suggestion_submit(actor=LIN, suggestion_id=draft.pk, at=AT)


def test_what_lin_enters_waits_for_zhang(here: Town) -> None:
    waiting = entered(here)
    assert (waiting.state, waiting.entered_by) == ("confirming", "林秘书")
    assert list(waiting_for_me(deputy_actor(here.zhang))) == [waiting]
    assert audit_codes(waiting) == ["suggestions.started", "suggestions.sent_to_confirm"]


def test_zhang_confirms_and_it_is_sent(here: Town) -> None:
    waiting = entered(here)
    assert services.suggestion_confirm(suggestion_id=waiting.pk, **zhang(here)).state == "submitted"  # type: ignore[arg-type]
    assert not waiting_for_me(deputy_actor(here.zhang)).exists()


def test_zhao_cannot_confirm_for_zhang(here: Town) -> None:
    waiting = entered(here)
    with pytest.raises(NotFound):
        services.suggestion_confirm(actor=deputy_actor(here.zhao), suggestion_id=waiting.pk, at=AT)


def test_lin_confirms_for_zhang_only_from_a_signed_paper(here: Town) -> None:
    waiting = entered(here)
    with pytest.raises(NotItsTurn, match="纸质"):
        services.suggestion_confirm(actor=LIN, suggestion_id=waiting.pk, at=AT)
    sent = services.suggestion_confirm(
        actor=LIN, suggestion_id=waiting.pk, at=AT, paper_note="2026年建议卷第3页"
    )
    assert sent.state == "submitted"


def test_a_draft_is_not_there_to_be_confirmed(here: Town) -> None:
    draft = start(here.zhang, actor=LIN)
    with pytest.raises(NotItsTurn):
        services.suggestion_confirm(suggestion_id=draft.pk, **zhang(here))  # type: ignore[arg-type]


# ---- taking back ----


def test_zhang_takes_it_back_before_screening_and_it_stays_readable(here: Town) -> None:
    sent = submit(here.zhang)
    services.suggestion_withdraw(suggestion_id=sent.pk, reason="村里已经清了", **zhang(here))  # type: ignore[arg-type]
    assert suggestion_for(LIN, sent.pk).get_state_display() == "已撤回"
    assert find(kind="suggestions", query="东风渠") == []


def test_taking_back_needs_a_word_of_why(here: Town) -> None:
    sent = submit(here.zhang)
    with pytest.raises(NotItsTurn, match="理由"):
        services.suggestion_withdraw(suggestion_id=sent.pk, reason=" ", **zhang(here))  # type: ignore[arg-type]


def test_zhang_takes_back_alone_what_is_numbered_and_nobody_else_signed(here: Town) -> None:
    numbered = register(here)
    services.suggestion_withdraw(suggestion_id=numbered.pk, reason="村里清了", **zhang(here))  # type: ignore[arg-type]
    taken = suggestion_for(LIN, numbered.pk)
    assert (taken.state, taken.number_text) == ("withdrawn", numbered.number_text)
    assert taken.screening_note == "村里清了（领衔代表张代表要求撤回）"
    assert taken.case is not None
    assert (taken.case.stage, taken.case.due_on) == ("withdrawn", None)
    assert not taken.case.clocks.filter(met_on=None, superseded=False).exists()
    assert find(kind="suggestions", query="东风渠") != []


def test_what_others_signed_is_taken_back_through_the_office(here: Town) -> None:
    joint = register(here, joint=[here.zhao])
    with pytest.raises(WithdrawalRefused, match="有1名联名代表"):
        services.suggestion_withdraw(suggestion_id=joint.pk, reason="算了", **zhang(here))  # type: ignore[arg-type]


def withdraw_by_office(
    suggestion: Suggestion, *agreeing: Deputy, paper: str = "建议卷第3号"
) -> Suggestion:
    return services.suggestion_withdraw(
        actor=LIN,
        suggestion_id=suggestion.pk,
        reason="已由村里办好。",
        agreeing=[deputy.pk for deputy in agreeing],
        paper_note=paper,
        at=AT,
    )


def test_the_office_enters_who_agreed_and_where_the_paper_lies(here: Town) -> None:
    joint = register(here, joint=[here.zhao, here.ma])
    taken = withdraw_by_office(joint, here.zhang, here.zhao)
    assert taken.screening_note == (
        "已由村里办好（领衔代表张代表要求撤回，联名代表赵代表同意，"
        "联名代表马代表没有表示同意；书面件：建议卷第3号）"
    )
    assert taken.case is not None
    assert taken.case.log.get(verb="withdraw").sentence == f"撤回：{taken.screening_note}"
    assert DutyEntry.objects.filter(withdrawn_on=None).count() == 0


def test_the_office_takes_nothing_back_without_the_lead_or_without_a_paper(here: Town) -> None:
    joint = register(here, joint=[here.zhao])
    with pytest.raises(WithdrawalRefused, match="没有同意"):
        withdraw_by_office(joint, here.zhao)
    with pytest.raises(WithdrawalRefused, match="签名"):
        withdraw_by_office(joint, here.zhang, paper=" ")


def test_in_shanghai_every_signer_must_ask_for_it(here: Town) -> None:
    joint = register(here, joint=[here.zhao])
    joint.division_code = "310115100"
    with pytest.raises(WithdrawalRefused, match="一致要求"):
        withdrawing._require_lawful(joint, signers_of(joint), [here.zhang], date(2027, 1, 10))


def test_after_hand_over_the_office_enters_it_until_it_is_answered(here: Town) -> None:
    given = hand_over(here)
    with pytest.raises(WithdrawalRefused, match="已经交办"):
        services.suggestion_withdraw(suggestion_id=given.pk, reason="算了", **zhang(here))  # type: ignore[arg-type]
    taken = withdraw_by_office(given, here.zhang)
    assert taken.state == "withdrawn"
    assert taken.case is not None
    assert inbox_for(unit_actor(here.agriculture)).count() == 0


def test_a_merged_one_leaves_the_one_that_would_answer_it(here: Town) -> None:
    main, other = register(here), register(here, lead=here.zhao)
    services.suggestion_merge(
        actor=LIN, suggestion_id=other.pk, into_id=main.pk, reason="同一条渠", at=AT
    )
    with pytest.raises(NotNow, match="已并入本件"):
        withdraw_by_office(main, here.zhang)
    taken = withdraw_by_office(other, here.zhao)
    assert taken.case is not None
    assert taken.case.merged_into is None
    assert [p.deputy for p in main.case.parties.all()] == [here.zhang]  # type: ignore[union-attr]


def test_what_was_merged_and_handed_over_is_not_taken_back_by_itself(here: Town) -> None:
    main, other = register(here), register(here, lead=here.zhao)
    services.suggestion_merge(
        actor=LIN, suggestion_id=other.pk, into_id=main.pk, reason="同一条渠", at=AT
    )
    hand_over(here, main)
    with pytest.raises(NotNow, match="一并交办"):
        withdraw_by_office(other, here.zhao)


def test_a_withdrawn_one_is_not_withdrawn_twice(here: Town) -> None:
    sent = submit(here.zhang)
    services.suggestion_withdraw(suggestion_id=sent.pk, reason="已办", **zhang(here))  # type: ignore[arg-type]
    with pytest.raises(NotItsTurn):
        services.suggestion_withdraw(suggestion_id=sent.pk, reason="已办", **zhang(here))  # type: ignore[arg-type]


def test_a_filed_motion_may_be_taken_back_until_it_is_on_the_agenda(here: Town) -> None:
    filed = motion(here)
    assert DutyEntry.objects.filter(withdrawn_on=None).count() == 5
    taken = services.suggestion_withdraw(suggestion_id=filed.pk, reason="再调研", **zhang(here))  # type: ignore[arg-type]
    assert taken.state == "withdrawn"
    assert DutyEntry.objects.filter(withdrawn_on=None).count() == 0  # struck, still readable


def test_a_motion_on_the_agenda_needs_the_presidiums_consent(here: Town) -> None:
    filed = motion(here)
    services.motion_admit(actor=CHEN, motion_id=filed.pk, decision="", on=ON, at=AT)
    with pytest.raises(WithdrawalRefused, match="经主席团同意"):
        services.suggestion_withdraw(suggestion_id=filed.pk, reason="再调研", **zhang(here))  # type: ignore[arg-type]


# ---- signing together ----


def test_a_cosigner_counts_only_after_confirming_in_person(here: Town) -> None:
    draft = start(here.zhang)
    services.cosponsor_invite(
        suggestion_id=draft.pk,
        deputy_ids=[here.zhao.pk, here.ma.pk],
        **zhang(here),  # type: ignore[arg-type]
    )
    assert signers_of(draft).count == 1
    services.cosponsor_answer(
        actor=deputy_actor(here.zhao), suggestion_id=draft.pk, agrees=True, at=AT
    )
    services.cosponsor_answer(
        actor=deputy_actor(here.ma), suggestion_id=draft.pk, agrees=False, at=AT
    )
    signers = signers_of(draft)
    assert (signers.count, signers.confirmed, signers.invited) == (2, [here.zhao], [])


def test_inviting_twice_asks_once_and_the_lead_is_never_invited(here: Town) -> None:
    draft = start(here.zhang)
    for _again in range(2):
        services.cosponsor_invite(
            suggestion_id=draft.pk,
            deputy_ids=[here.zhang.pk, here.zhao.pk],
            **zhang(here),  # type: ignore[arg-type]
        )
    assert [row.deputy for row in draft.cosponsors.all()] == [here.zhao]


def test_who_declined_may_be_asked_again(here: Town) -> None:
    draft = start(here.zhang)
    ask = {"suggestion_id": draft.pk, "deputy_ids": [here.zhao.pk], **zhang(here)}
    services.cosponsor_invite(**ask)  # type: ignore[arg-type]
    services.cosponsor_answer(
        actor=deputy_actor(here.zhao), suggestion_id=draft.pk, agrees=False, at=AT
    )
    services.cosponsor_invite(**ask)  # type: ignore[arg-type]
    assert draft.cosponsors.get().state == CoSponsor.State.INVITED


def test_a_deputy_of_another_congress_cannot_be_invited(here: Town) -> None:
    draft = start(here.zhang)
    with scope(NEIGHBOUR):
        other = town(division_code=NEIGHBOUR).zhao
    with pytest.raises(NotFound, match="本届在任代表"):
        services.cosponsor_invite(suggestion_id=draft.pk, deputy_ids=[other.pk], **zhang(here))  # type: ignore[arg-type]


def test_zhao_cannot_sign_for_ma(here: Town) -> None:
    draft = start(here.zhang)
    services.cosponsor_invite(
        suggestion_id=draft.pk,
        deputy_ids=[here.zhao.pk, here.ma.pk],
        **zhang(here),  # type: ignore[arg-type]
    )
    services.cosponsor_answer(
        actor=deputy_actor(here.zhao),
        suggestion_id=draft.pk,
        agrees=True,
        at=AT,
        deputy_id=here.ma.pk,
    )
    assert signers_of(draft).confirmed == [here.zhao]


def test_lin_logs_a_signature_on_paper_under_her_own_name(here: Town) -> None:
    waiting = entered(here)
    services.cosponsor_invite(actor=LIN, suggestion_id=waiting.pk, deputy_ids=[here.zhao.pk], at=AT)
    row = services.cosponsor_answer(
        actor=LIN, suggestion_id=waiting.pk, agrees=True, at=AT, deputy_id=here.zhao.pk
    )
    assert (row.state, row.entered_by) == ("confirmed", "林秘书")


def test_whoever_was_not_invited_has_nothing_to_answer(here: Town) -> None:
    sent = submit(here.zhang, joint=[here.zhao])
    with pytest.raises(NotFound):
        services.cosponsor_answer(
            actor=deputy_actor(here.ma), suggestion_id=sent.pk, agrees=True, at=AT
        )


def test_zhao_leaves_before_screening_and_must_be_invited_anew(here: Town) -> None:
    sent = submit(here.zhang, joint=[here.zhao, here.ma])
    services.cosponsor_withdraw(actor=deputy_actor(here.zhao), suggestion_id=sent.pk, at=AT)
    assert signers_of(sent).confirmed == [here.ma]
    with pytest.raises(NotItsTurn, match="重新邀请"):
        services.cosponsor_answer(
            actor=deputy_actor(here.zhao), suggestion_id=sent.pk, agrees=True, at=AT
        )


def test_nobody_leaves_once_it_is_numbered(here: Town) -> None:
    numbered = register(here, joint=[here.zhao])
    with pytest.raises(NotItsTurn):
        services.cosponsor_withdraw(actor=deputy_actor(here.zhao), suggestion_id=numbered.pk, at=AT)


def test_ma_joins_a_numbered_suggestion_and_will_be_answered_too(here: Town) -> None:
    numbered = register(here)
    services.cosponsor_join(
        actor=deputy_actor(here.ma), suggestion_id=numbered.pk, deputy_id=here.ma.pk, at=AT
    )
    assert signers_of(numbered).confirmed == [here.ma]
    assert numbered.case is not None
    assert numbered.case.parties.filter(deputy=here.ma, is_lead=False).exists()
    assert DutyEntry.objects.filter(deputy=here.ma, kind="suggestion_joint").count() == 1


def test_the_lead_does_not_join_and_nobody_joins_twice(here: Town) -> None:
    numbered = register(here, joint=[here.zhao])
    for deputy in (here.zhang, here.zhao):
        with pytest.raises(NotItsTurn):
            services.cosponsor_join(
                actor=deputy_actor(deputy),
                suggestion_id=numbered.pk,
                deputy_id=deputy.pk,
                at=AT,
            )


def test_after_hand_over_it_is_too_late_to_join(here: Town) -> None:
    given = hand_over(here)
    with pytest.raises(NotItsTurn, match="已交办"):
        services.cosponsor_join(
            actor=deputy_actor(here.ma), suggestion_id=given.pk, deputy_id=here.ma.pk, at=AT
        )


# ---- screening ----


def test_registered_it_has_a_number_a_case_and_duty_entries(here: Town) -> None:
    numbered = register(here, joint=[here.zhao])
    assert (numbered.state, numbered.number_text) == ("registered", "闭会〔2026〕1号")
    assert numbered.case is not None
    assert numbered.case.stage == "waiting"
    assert [p.deputy for p in numbered.case.parties.order_by("-is_lead")] == [here.zhang, here.zhao]
    kinds = DutyEntry.objects.order_by("deputy_id").values_list("deputy__person__full_name", "kind")
    assert list(kinds) == [("张代表", "suggestion_lead"), ("赵代表", "suggestion_joint")]


def test_the_hand_over_clock_starts_with_registration(here: Town) -> None:
    numbered = register(here)
    assert Clock.objects.filter(case=numbered.case, kind="hand_over").count() == 1


def test_only_the_congress_side_screens(here: Town) -> None:
    sent = submit(here.zhang)
    choice = {"category_id": category(here).pk, "level": Suggestion.Level.TOWNSHIP}
    for actor in (deputy_actor(here.zhang), COUNTY_HE, AUDITOR):
        with pytest.raises(NotAllowed, match="不能审查登记建议"):
            services.suggestion_register(actor=actor, suggestion_id=sent.pk, on=ON, at=AT, **choice)


def test_a_subject_must_be_one_of_the_congresss_own(here: Town) -> None:
    sent = submit(here.zhang)
    with pytest.raises(NotItsTurn, match="类别"):
        services.suggestion_register(
            actor=LIN,
            suggestion_id=sent.pk,
            category_id=0,
            level=Suggestion.Level.TOWNSHIP,
            on=ON,
            at=AT,
        )


def test_the_second_of_two_clerks_is_told_that_the_first_was_faster(here: Town) -> None:
    sent = submit(here.zhang)
    seen = sent.version
    services.suggestion_return(
        actor=CHEN, suggestion_id=sent.pk, note="请写明地点", at=AT, seen=seen
    )
    with pytest.raises(OutOfDate, match="退回修改"):
        services.suggestion_register(
            actor=LIN,
            suggestion_id=sent.pk,
            category_id=category(here).pk,
            level=Suggestion.Level.TOWNSHIP,
            on=ON,
            at=AT,
            seen=seen,
        )


def test_returned_with_a_note_it_comes_back_with_better_words(here: Town) -> None:
    sent = submit(here.zhang)
    services.suggestion_return(actor=LIN, suggestion_id=sent.pk, note="请写明地点", at=AT)
    services.suggestion_edit(
        suggestion_id=sent.pk,
        text=words(place="下畈闸"),
        **zhang(here),  # type: ignore[arg-type]
    )
    again = services.suggestion_submit(suggestion_id=sent.pk, **zhang(here))  # type: ignore[arg-type]
    assert (again.state, again.screening_note) == ("submitted", "")


def test_returning_needs_a_note(here: Town) -> None:
    sent = submit(here.zhang)
    with pytest.raises(NotItsTurn, match="怎样修改"):
        services.suggestion_return(actor=LIN, suggestion_id=sent.pk, note=" ", at=AT)


def test_declined_on_a_legal_ground_it_stays_readable_with_the_explanation(here: Town) -> None:
    sent = submit(here.zhang)
    declined = services.suggestion_decline(
        actor=LIN,
        suggestion_id=sent.pk,
        ground="pending_case",
        explanation="这件事法院正在审理，判决后可以就普遍问题另提。",
        on=ON,
        at=AT,
    )
    assert declined.state == "declined"
    assert "依法处理的具体案件" in suggestion_for(deputy_actor(here.zhang), sent.pk).screening_note


def test_without_a_legal_ground_nothing_is_declined(here: Town) -> None:
    sent = submit(here.zhang)
    with pytest.raises(NoGround, match="法规列明"):
        services.suggestion_decline(
            actor=LIN,
            suggestion_id=sent.pk,
            ground="too_much_work",
            explanation="镇里今年没有这笔钱，以后再说吧。",
            on=ON,
            at=AT,
        )


def test_without_an_explanation_nothing_is_declined(here: Town) -> None:
    sent = submit(here.zhang)
    with pytest.raises(NoGround, match="说明"):
        services.suggestion_decline(
            actor=LIN, suggestion_id=sent.pk, ground="bidding", explanation="不行", on=ON, at=AT
        )


def routed(suggestion: Suggestion, reason: str = "闸门属县水利局管理") -> Suggestion:
    return services.suggestion_route(
        actor=LIN,
        suggestion_id=suggestion.pk,
        level=Suggestion.Level.COUNTY,
        reason=reason,
        at=AT,
    )


def test_what_turns_out_to_be_the_countys_is_routed_there_with_a_reason(here: Town) -> None:
    given = routed(hand_over(here))
    assert given.level == "county"
    entry = AuditEntry.objects.get(code="suggestions.routed")
    assert "闸门属县水利局管理" in entry.data
    assert "township" in entry.data


def test_routing_needs_a_reason_and_a_change(here: Town) -> None:
    given = hand_over(here)
    with pytest.raises(NotItsTurn, match="理由"):
        routed(given, reason=" ")
    routed(given)
    with pytest.raises(NotItsTurn, match="没有变"):
        routed(given)


def test_what_is_not_numbered_is_routed_when_it_is_registered(here: Town) -> None:
    with pytest.raises(NotItsTurn, match="待审查"):
        routed(submit(here.zhang))


def test_a_deputy_does_not_route(here: Town) -> None:
    with pytest.raises(NotAllowed, match="改办理层级"):
        services.suggestion_route(
            actor=deputy_actor(here.zhang),
            suggestion_id=register(here).pk,
            level=Suggestion.Level.COUNTY,
            reason="该县里办",
            at=AT,
        )


# ---- motions ----


def test_four_deputies_cannot_file_a_motion_and_are_told_why(here: Town) -> None:
    with pytest.raises(MotionRefused, match="五人以上联名，现有4人") as refused:
        submit(here.zhang, joint=[here.zhao, here.ma, here.qian], kind=Suggestion.Kind.MOTION)
    assert "地方组织法第" in str(refused.value)


def test_an_invited_deputy_who_has_not_answered_does_not_count(here: Town) -> None:
    draft = start(here.zhang, kind=Suggestion.Kind.MOTION, at="2026-01-17")
    sign(draft, [here.zhao, here.ma, here.qian])
    services.cosponsor_invite(suggestion_id=draft.pk, deputy_ids=[here.sun.pk], **zhang(here))  # type: ignore[arg-type]
    with pytest.raises(MotionRefused, match="还有1名代表没有确认联名"):
        services.suggestion_submit(
            actor=deputy_actor(here.zhang), suggestion_id=draft.pk, at=moment("2026-01-17")
        )


def test_five_deputies_file_a_motion_with_a_number_of_its_own_run(here: Town) -> None:
    register(here, submit(here.zhao, at="2026-01-17"), on=date(2026, 1, 17))
    filed = motion(here)
    assert filed.number_text == "十八届二次会议议案第1号"
    assert filed.case is None


def test_where_no_rule_makes_the_cut_off_binding_a_late_motion_reaches_the_presidium(
    here: Town,
) -> None:
    here.session.motion_deadline_at = moment("2026-01-17 12:00")
    here.session.save()
    assert motion(here, register_it=False, at="2026-01-18 09:00").state == "submitted"


def test_the_presidium_admits_a_motion(here: Town) -> None:
    admitted = services.motion_admit(
        actor=CHEN, motion_id=motion(here).pk, decision="第三次主席团会议决定列入", on=ON, at=AT
    )
    assert (admitted.state, admitted.screening_note) == ("admitted", "第三次主席团会议决定列入")


def test_a_motion_that_lost_a_signer_after_filing_is_not_admitted(here: Town) -> None:
    filed = motion(here, register_it=False)
    services.cosponsor_withdraw(actor=deputy_actor(here.sun), suggestion_id=filed.pk, at=AT)
    register(here, filed, on=date(2026, 1, 17))
    with pytest.raises(MotionRefused, match="现有4人"):
        services.motion_admit(actor=CHEN, motion_id=filed.pk, decision="", on=ON, at=AT)


def test_converted_it_goes_on_as_a_numbered_suggestion_with_its_signers(here: Town) -> None:
    filed = motion(here)
    converted = services.motion_convert(
        actor=LIN, motion_id=filed.pk, reason="不属于本级职权，转为建议办理", on=ON, at=AT
    )
    filed.refresh_from_db()
    assert (filed.state, filed.number_text) == ("converted", "十八届二次会议议案第1号")
    assert converted.converted_from == filed
    assert converted.title == "关于制定青石镇河道保洁办法的建议"
    assert converted.number_text == "十八届二次会议第1号"
    assert signers_of(converted).count == 5
    assert converted.case is not None
    assert converted.case.parties.count() == 5


def test_declining_or_converting_a_motion_needs_the_presidiums_reason(here: Town) -> None:
    filed = motion(here)
    for verb in (services.motion_convert, services.motion_decline):
        with pytest.raises(NotItsTurn, match="理由"):
            verb(actor=CHEN, motion_id=filed.pk, reason="不", on=ON, at=AT)


def test_a_declined_motion_keeps_its_reason(here: Town) -> None:
    declined = services.motion_decline(
        actor=CHEN, motion_id=motion(here).pk, reason="县里正在统一制定", on=ON, at=AT
    )
    assert (declined.state, declined.screening_note) == ("declined", "县里正在统一制定")


def test_a_suggestion_is_not_decided_like_a_motion(here: Town) -> None:
    with pytest.raises(NotItsTurn, match="是建议，不是议案"):
        services.motion_admit(actor=CHEN, motion_id=register(here).pk, decision="", on=ON, at=AT)


def test_a_motion_is_decided_once(here: Town) -> None:
    filed = motion(here)
    services.motion_decline(actor=CHEN, motion_id=filed.pk, reason="县里统一制定", on=ON, at=AT)
    with pytest.raises(NotItsTurn):
        services.motion_admit(actor=CHEN, motion_id=filed.pk, decision="", on=ON, at=AT)


# ---- hand-over, merging, linking ----


def lead_of(unit_id: int) -> list[HandOver]:
    return [HandOver(unit_id, Assignment.Role.LEAD)]


def test_handed_over_the_unit_sees_it_and_only_that_unit(here: Town) -> None:
    given = hand_over(here)
    assert given.state == "handed_over"
    assert list(suggestions_for(unit_actor(here.agriculture))) == [given]
    assert not suggestions_for(unit_actor(here.roads)).exists()


def test_what_is_not_numbered_is_not_handed_over(here: Town) -> None:
    sent = submit(here.zhang)
    with pytest.raises(NotItsTurn, match="还没有登记"):
        services.suggestion_hand_over(
            actor=LIN, suggestion_id=sent.pk, to=lead_of(here.roads.pk), on=ON, at=AT
        )


def test_a_motion_is_not_handed_over(here: Town) -> None:
    with pytest.raises(NotItsTurn, match="议案由主席团决定"):
        services.suggestion_hand_over(
            actor=LIN, suggestion_id=motion(here).pk, to=lead_of(here.roads.pk), on=ON, at=AT
        )


def test_merged_each_keeps_its_number_and_each_deputy_gets_an_answer(here: Town) -> None:
    first = register(here)
    second = register(here, lead=here.ma)
    link = services.suggestion_merge(
        actor=LIN, suggestion_id=second.pk, into_id=first.pk, reason="同一条渠", at=AT
    )
    assert link.kind == Link.Kind.MERGED
    assert first.case is not None
    parties = first.case.parties.order_by("id").values_list("item_text", flat=True)
    assert list(parties) == ["闭会〔2026〕1号", "闭会〔2026〕2号"]


def test_a_merged_one_is_handed_over_with_the_other_and_seen_by_its_unit(here: Town) -> None:
    first, second = register(here), register(here, lead=here.ma)
    services.suggestion_merge(
        actor=LIN, suggestion_id=second.pk, into_id=first.pk, reason="同一条渠", at=AT
    )
    hand_over(here, first)
    second.refresh_from_db()
    assert second.state == "handed_over"
    assert set(suggestions_for(unit_actor(here.agriculture))) == {first, second}


def test_merged_into_one_already_handed_over_it_is_handed_over(here: Town) -> None:
    first, second = hand_over(here), register(here, lead=here.ma)
    services.suggestion_merge(
        actor=LIN, suggestion_id=second.pk, into_id=first.pk, reason="同一条渠", at=AT
    )
    second.refresh_from_db()
    assert second.state == "handed_over"


def test_chen_may_decide_but_a_deputy_may_not_merge(here: Town) -> None:
    first, second = register(here), register(here, lead=here.ma)
    with pytest.raises(NotAllowed):
        services.suggestion_merge(
            actor=deputy_actor(here.zhang),
            suggestion_id=second.pk,
            into_id=first.pk,
            reason="同一条渠",
            at=AT,
        )


def test_what_is_raised_again_points_to_what_was_raised_before(here: Town) -> None:
    before = register(here, at="2026-03-02", on=date(2026, 3, 5))
    again = register(here, lead=here.ma)
    link = services.suggestion_link(actor=LIN, suggestion_id=again.pk, earlier_id=before.pk, at=AT)
    assert (link.kind, link.linked_by) == ("repeats", "林秘书")
    with pytest.raises(NotItsTurn, match="更晚"):
        services.suggestion_link(actor=LIN, suggestion_id=before.pk, earlier_id=again.pk, at=AT)
    with pytest.raises(NotItsTurn, match="自己"):
        services.suggestion_link(actor=LIN, suggestion_id=again.pk, earlier_id=again.pk, at=AT)


# ---- publishing ----


def published(here: Town, suggestion: Suggestion, by: str = "林秘书") -> Suggestion:
    return services.suggestion_publish(actor=LIN, suggestion_id=suggestion.pk, cleared_by=by, at=AT)


def test_the_public_reads_it_after_a_named_secrecy_review(here: Town) -> None:
    numbered = register(here)
    assert not Suggestion.objects.published().exists()
    published(here, numbered)
    assert list(Suggestion.objects.published()) == [numbered]


def test_without_a_name_nothing_is_published(here: Town) -> None:
    with pytest.raises(NotItsTurn, match="保密审查"):
        published(here, register(here), by=" ")


def test_a_telephone_number_in_the_text_stops_publishing(here: Town) -> None:
    numbered = register(here, text=words(situation="可问老周，电话13800001111。"))
    with pytest.raises(NotItsTurn, match="电话"):
        published(here, numbered)


def test_what_the_deputy_wants_private_stays_private(here: Town) -> None:
    numbered = register(here, text=words(wants_public=False, not_public_reason="涉及一户困难家庭"))
    with pytest.raises(NotItsTurn, match="涉及一户困难家庭"):
        published(here, numbered)


def test_what_is_not_accepted_is_not_published(here: Town) -> None:
    with pytest.raises(NotItsTurn):
        published(here, submit(here.zhang))


def test_taken_down_with_a_reason(here: Town) -> None:
    shown = published(here, register(here))
    with pytest.raises(NotItsTurn, match="理由"):
        services.suggestion_unpublish(actor=LIN, suggestion_id=shown.pk, reason="", at=AT)
    services.suggestion_unpublish(actor=LIN, suggestion_id=shown.pk, reason="代表要求改写", at=AT)
    assert not Suggestion.objects.published().exists()


def test_what_was_adopted_is_said_with_its_effect(here: Town) -> None:
    numbered = register(here)
    services.adopted_effect_set(
        actor=LIN, suggestion_id=numbered.pk, effect="列入2027年水利冬修", at=AT
    )
    assert suggestion_for(LIN, numbered.pk).adopted_effect == "列入2027年水利冬修"


# ---- subjects ----


def test_a_congress_starts_with_ten_subjects_and_keeps_its_own(here: Town) -> None:
    category(here)
    assert services.categories_load_default(actor=LIN, congress=here.congress, at=AT) == 0
    services.category_add(actor=LIN, congress=here.congress, name="文物保护", at=AT)
    names = Category.objects.filter(congress=here.congress).order_by("position")
    assert [c.name for c in names][-1] == "文物保护"
    assert names.count() == 11


def test_a_subject_is_renamed_or_rested_but_never_doubled(here: Town) -> None:
    water = category(here)
    services.category_edit(actor=LIN, category_id=water.pk, name="水利", is_active=False, at=AT)
    water.refresh_from_db()
    assert (water.name, water.is_active) == ("水利", False)
    with pytest.raises(BadCategory, match="同名"):
        services.category_edit(
            actor=LIN, category_id=water.pk, name="道路交通", is_active=True, at=AT
        )
    with pytest.raises(BadCategory, match="名称"):
        services.category_add(actor=LIN, congress=here.congress, name=" ", at=AT)


def test_a_deputy_keeps_no_subjects(here: Town) -> None:
    with pytest.raises(NotAllowed):
        services.category_add(
            actor=deputy_actor(here.zhang), congress=here.congress, name="水", at=AT
        )


# ---- who sees what ----


def test_the_neighbour_sees_nothing_of_ours(here: Town) -> None:
    register(here)
    with scope(NEIGHBOUR):
        assert not suggestions_for(WU).exists()


def test_a_deputy_sees_what_is_accepted_and_the_own(here: Town) -> None:
    accepted, own, other = register(here), start(here.zhao), submit(here.ma)
    seen = set(suggestions_for(deputy_actor(here.zhao)))
    assert {accepted, own} <= seen
    assert other not in seen


def test_who_is_silent_is_known_in_stroke_order(here: Town) -> None:
    register(here, joint=[here.zhao])
    assert set(silent_deputies(here.term)) == {here.ma, here.qian, here.sun}


def test_a_new_deputy_acts_by_the_running_mandate(here: Town) -> None:
    found = mandate_of(deputy_actor(here.zhang), ON)
    assert found == here.zhang
    assert mandate_of(deputy_actor(make_deputy(name="周代表")), date(2020, 1, 1)) is None


def test_numbering_in_the_recess_when_the_office_says_so(here: Town) -> None:
    sent = submit(here.zhang, at="2026-01-17 10:00")
    numbered = register(here, sent, on=date(2026, 1, 20), session_id=IN_RECESS)
    assert (numbered.number_text, numbered.origin) == ("闭会〔2026〕1号", "recess")
