"""A number is given once and for good: rolled back, declined, at the same moment, in any order."""

from datetime import date
from threading import Barrier, Thread

import pytest
from django.db import connection, transaction

from xiangyin.congress.testing import Town, make_session, town
from xiangyin.core.models import Sequence
from xiangyin.core.scope import scope
from xiangyin.core.testing import LIN, TOWN, moment
from xiangyin.suggestions import services
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.selectors import next_text, recess_run, session_run
from xiangyin.suggestions.services.steps import NotItsTurn
from xiangyin.suggestions.testing import category, motion, register, submit, words

ON = date(2026, 9, 3)


def number(suggestion: Suggestion, category_id: int) -> Suggestion:
    return services.suggestion_register(
        actor=LIN,
        suggestion_id=suggestion.pk,
        category_id=category_id,
        level=Suggestion.Level.TOWNSHIP,
        on=ON,
        at=moment("2026-09-03"),
    )


def test_between_sessions_numbers_run_through_the_year_of_sending(here: Town) -> None:
    texts = [
        register(here, at="2025-11-20", on=date(2025, 11, 25)).number_text,
        register(here, at="2025-12-31", on=date(2026, 1, 4)).number_text,
        register(here).number_text,
    ]
    assert texts == ["闭会〔2025〕1号", "闭会〔2025〕2号", "闭会〔2026〕1号"]


def test_each_session_has_its_own_run_and_motions_theirs(here: Town) -> None:
    third = make_session(
        term=here.term, number=3, opens_on=date(2026, 7, 10), closes_on=date(2026, 7, 10)
    )
    texts = [
        register(here, at="2026-01-17", on=date(2026, 1, 17)).number_text,
        motion(here).number_text,
        register(here, at="2026-01-18", on=date(2026, 1, 18)).number_text,
        register(here, at="2026-07-10", on=date(2026, 7, 10)).number_text,
    ]
    assert texts == [
        "十八届二次会议第1号",
        "十八届二次会议议案第1号",
        "十八届二次会议第2号",
        "十八届三次会议第1号",
    ]
    assert Suggestion.objects.filter(session=third).count() == 1


def test_a_late_paper_may_be_numbered_in_its_session(here: Town) -> None:
    late = register(here, at="2026-01-20", on=date(2026, 1, 21), session_id=here.session.pk)
    assert late.number_text == "十八届二次会议第1号"
    assert late.case is not None
    assert late.case.session_closed_on == here.session.closes_on


def test_the_number_foretold_is_the_number_given(here: Town) -> None:
    register(here)
    sent = submit(here.zhao)
    foretold = next_text(recess_run(sent, ON))
    assert next_text(session_run(sent, here.session)) == "十八届二次会议第1号"
    assert register(here, sent).number_text == foretold == "闭会〔2026〕2号"


def test_looking_at_the_next_number_takes_none(here: Town) -> None:
    sent = submit(here.zhang)
    for _look in range(3):
        next_text(recess_run(sent, ON))
    assert register(here, sent).number == 1


def test_a_registration_that_fails_leaves_no_gap_and_no_double(here: Town) -> None:
    register(here)
    sent = submit(here.zhao)
    subject = category(here).pk

    def power_fails_after_numbering() -> None:
        with transaction.atomic():
            number(sent, subject)
            raise RuntimeError("no power")

    with pytest.raises(RuntimeError, match="no power"):
        power_fails_after_numbering()
    sent.refresh_from_db()
    assert (sent.state, sent.number) == ("submitted", None)
    assert number(sent, subject).number == 2


def test_a_number_stays_with_what_it_was_given_to(here: Town) -> None:
    first = register(here)
    with pytest.raises(NotItsTurn):
        number(first, category(here).pk)
    filed = motion(here)
    services.motion_decline(
        actor=LIN, motion_id=filed.pk, reason="县里统一制定", on=ON, at=moment("2026-09-03")
    )
    filed.refresh_from_db()
    assert filed.number_text == "十八届二次会议议案第1号"
    sequence = Sequence.objects.get(pk=f"motions:session:{here.session.pk}")
    assert sequence.last == 1


def test_a_converted_motion_keeps_its_number_and_gets_the_next_of_the_suggestions(
    here: Town,
) -> None:
    register(here, at="2026-01-17", on=date(2026, 1, 17))
    filed = motion(here)
    converted = services.motion_convert(
        actor=LIN, motion_id=filed.pk, reason="转为建议办理", on=ON, at=moment("2026-01-18")
    )
    assert (filed.number_text, converted.number_text) == (
        "十八届二次会议议案第1号",
        "十八届二次会议第2号",
    )


def test_merging_renumbers_nothing(here: Town) -> None:
    first, second, third = (
        register(here, text=words(title=f"关于第{n}处塌口的建议")) for n in range(3)
    )
    services.suggestion_merge(
        actor=LIN, suggestion_id=second.pk, into_id=first.pk, reason="同渠", at=moment("2026-09-04")
    )
    assert [s.number for s in (first, second, third)] == [1, 2, 3]
    assert register(here).number == 4


@pytest.mark.django_db(transaction=True)
def test_clerks_who_register_at_the_same_moment_get_different_numbers() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite in memory has one connection: run with DATABASE_URL")
    with scope(TOWN):
        here = town()
        subject = category(here).pk
        sent = [submit(here.zhang, text=words(title=f"关于第{n}盏路灯的建议")) for n in range(8)]
    barrier, failed = Barrier(len(sent)), []

    def clerk(suggestion: Suggestion) -> None:
        try:
            with scope(TOWN):
                barrier.wait(timeout=30)
                number(suggestion, subject)
        except Exception as error:  # noqa: BLE001 (shown by the assertion below)
            failed.append(error)
        finally:
            connection.close()

    threads = [Thread(target=clerk, args=(one,)) for one in sent]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert failed == []
    with scope(TOWN):
        given = Suggestion.objects.order_by("number").values_list("number", flat=True)
        assert list(given) == list(range(1, len(sent) + 1))


@pytest.mark.django_db(transaction=True)
def test_two_clerks_who_register_the_same_one_number_it_once() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite in memory has one connection: run with DATABASE_URL")
    with scope(TOWN):
        here = town()
        subject, sent = category(here).pk, submit(here.zhang)
    barrier, refused = Barrier(2), []

    def clerk() -> None:
        try:
            with scope(TOWN):
                barrier.wait(timeout=30)
                number(sent, subject)
        except NotItsTurn as error:
            refused.append(error.message)
        finally:
            connection.close()

    threads = [Thread(target=clerk) for _one in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    with scope(TOWN):
        assert Suggestion.objects.get().number == 1
    assert len(refused) == 1
    assert "已登记" in refused[0]
