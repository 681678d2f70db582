"""The public door: what goes in is checked by name, what comes out can be stored."""

import json
import subprocess
import sys
from dataclasses import FrozenInstanceError
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xiangyin import law
from xiangyin.law import (
    Basis,
    FactsError,
    Finding,
    Level,
    decide,
    exclusion_grounds,
    exit_causes,
    facts,
    provinces_with_pack,
    suspension_causes,
)
from xiangyin.law.facts import Facts
from xiangyin.law.places import PROVINCES
from xiangyin.law.rules import RULE_OF, RULES

DAY = date(2027, 1, 20)
REPLY = facts.ReplyClock(handed_over_on=DAY)
PROVINCE_CODES = st.sampled_from(sorted(PROVINCES))
DAYS = st.dates(date(2010, 1, 1), date(2040, 12, 31))


def test_a_finding_is_json_ready_and_stable() -> None:
    finding = decide(REPLY, on=DAY, place="330799100")
    stored = finding.as_dict()
    assert json.loads(json.dumps(stored, ensure_ascii=False)) == stored
    assert stored == decide(REPLY, on=DAY, place="330799100").as_dict()
    assert stored["due_on"] == "2027-04-20"
    assert stored["level"] == "ok"
    assert stored["basis"][0] == {
        "statute": "中华人民共和国全国人民代表大会和地方各级人民代表大会代表法",
        "short": "代表法",
        "article": "第五十一条第二款",
        "number": 51,
        "paragraph": 2,
        "item": 0,
        "version": "2025-03-11",
        "province": "",
    }


def test_a_basis_is_cited_as_an_official_writes_it() -> None:
    basis = Basis(
        statute="某法", short="某法", number=10, paragraph=1, item=5, version=date(2016, 7, 29)
    )
    assert basis.cite() == "某法第十条第一款第（五）项"


def test_only_a_violation_refuses() -> None:
    levels = {level: Finding(rule="r", level=level, sentence="。") for level in Level}
    assert [level for level, one in levels.items() if one.refuses] == [Level.VIOLATION]
    assert [level for level, one in levels.items() if one.is_ok] == [Level.OK]


def test_findings_and_facts_cannot_be_changed() -> None:
    finding = decide(REPLY, on=DAY, place="33")
    with pytest.raises(FrozenInstanceError):
        finding.level = Level.OK  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        REPLY.is_difficult = True  # type: ignore[misc]
    assert len({finding, decide(REPLY, on=DAY, place="33")}) == 1


@pytest.mark.parametrize("place", ["99", "3", "", "3x0799", "三三"])
def test_an_unknown_place_is_refused_by_name(place: str) -> None:
    with pytest.raises(FactsError) as refused:
        decide(REPLY, on=DAY, place=place)
    assert refused.value.field == "place"


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (lambda: facts.OneMatter(matters=-1), "matters"),
        (lambda: facts.OneMatter(matters=1.5), "matters"),
        (lambda: facts.DeputyCard(is_issued=True, level="province"), "level"),
        (lambda: facts.HandingOverClock(), "received_on"),
        (lambda: facts.SendingBackClock(handed_over_on=DAY, received_on=date(2027, 1, 1)),
         "received_on"),
        (lambda: facts.OneMatter(matters=0), "matters"),
        (lambda: facts.JointReply(signers=2, answered=3), "answered"),
        (lambda: facts.Withdrawal(is_in_writing=True, is_handed_over=False, signers_agreeing=2),
         "signers_agreeing"),
        (lambda: facts.SatisfactionBase(forms_sent=3, forms_returned=3,
                                        unreturned_after_reminder=1),
         "unreturned_after_reminder"),
        (lambda: facts.MotionWithdrawal(movers=5, withdrawing=6, is_on_agenda=True),
         "withdrawing"),
        (lambda: facts.Resignation(
            is_in_writing=True, accepted_by="congress", votes=66, members=65, is_chair=False),
         "votes"),
        (lambda: facts.RecallVote(votes=11, voters=10, is_chair=False), "votes"),
        (lambda: facts.PresidiumSize(members=12), "population"),
    ],
)  # fmt: skip
def test_bad_facts_are_refused_by_the_name_of_the_field(make, field: str) -> None:
    with pytest.raises(FactsError) as refused:
        decide(make(), on=DAY, place="50")
    assert refused.value.field == field


def test_facts_no_rule_knows_are_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError, match="no rule judges Facts"):
        decide(Facts(), on=DAY, place="33")


def test_every_kind_of_facts_has_exactly_one_rule() -> None:
    kinds = {kind for name in facts.__all__ if issubclass(kind := getattr(facts, name), Facts)}
    assert kinds - {facts.Facts, facts.ClockFacts} == set(RULE_OF)
    assert len(RULES) == len(RULE_OF) == len({rule.name for rule in RULES})


@given(PROVINCE_CODES, DAYS, st.booleans())
def test_no_province_gives_a_township_longer_than_the_nation(
    place: str, day: date, is_difficult: bool
) -> None:
    clock = facts.ReplyClock(handed_over_on=day, is_difficult=is_difficult, reason="面广")
    finding = decide(clock, on=day, place=place)
    if day < date(2015, 8, 29):
        assert finding.level in (Level.NO_RULE, Level.OK)
        return
    assert finding.due_on is not None
    assert day < finding.due_on <= law.add_months(day, 6 if is_difficult else 3)


@given(PROVINCE_CODES, DAYS, DAYS)
def test_a_reply_is_late_exactly_when_it_comes_after_the_last_day(
    place: str, day: date, done_on: date
) -> None:
    finding = decide(facts.ReplyClock(handed_over_on=day, done_on=done_on), on=day, place=place)
    if finding.due_on is not None:
        assert finding.is_ok is (done_on <= finding.due_on)


@given(PROVINCE_CODES, DAYS)
def test_rolling_forward_never_shortens_a_term(place: str, day: date) -> None:
    plain = decide(facts.ReplyClock(handed_over_on=day), on=day, place=place)
    rolled = decide(facts.ReplyClock(handed_over_on=day, roll_forward=True), on=day, place=place)
    if plain.due_on and rolled.due_on:
        assert plain.due_on <= rolled.due_on
        assert law.WorkCalendar().is_workday(rolled.due_on)


def test_the_sum_is_shown_line_by_line() -> None:
    handed_over = date(2026, 9, 5)
    finding = decide(
        facts.ReplyClock(handed_over_on=handed_over), on=handed_over, place="500799100"
    )
    assert finding.steps == (
        "2026年9月5日交办",
        "代表法第五十一条第二款：自交办之日起三个月内，即2026年12月5日",
        "重庆市乡镇人大工作条例第十六条第一款：自交办之日起两个月内，即2026年11月5日",
        "重庆市实施代表法办法第四十七条第一款：自交办之日起三个月内，即2026年12月5日",
        "本市规定更严，取两个月：2026年11月5日",
        "重庆市乡镇人大工作条例为2016年文本，早于2022年修改的地方组织法，适用时应当核对。",
    )
    assert finding.sentence == (
        "依据重庆市乡镇人大工作条例第十六条第一款，应当在2026年11月5日前（含当日）答复代表。"
    )


def steps_of(day: date, place: str) -> str:
    return "\n".join(decide(facts.ReplyClock(handed_over_on=day), on=day, place=place).steps)


def test_equal_terms_are_not_called_stricter() -> None:
    assert "更严" in steps_of(DAY, "13")
    assert "更严" not in steps_of(DAY, "33")


def test_only_provincial_texts_older_than_the_2022_organic_law_are_to_be_checked() -> None:
    assert "早于2022年" in steps_of(DAY, "50")
    assert "早于2022年" not in steps_of(DAY, "13")
    assert "早于2022年" not in steps_of(date(2025, 3, 11), "33")


def test_a_local_text_is_missed_until_the_day_it_is_in_force() -> None:
    assert "河北省乡镇人大条例所收文本自2024年11月28日起施行" in steps_of(date(2024, 11, 27), "13")
    assert "河北省乡镇人大条例所收文本" not in steps_of(date(2024, 11, 28), "13")


def test_exit_causes_are_the_closed_list_of_the_day() -> None:
    now = {cause.code for cause in exit_causes(DAY)}
    before = {cause.code for cause in exit_causes(date(2025, 3, 11))}
    assert now - before == {"resignation_ordered", "died"}
    assert before <= now
    assert [cause.code for cause in exit_causes(DAY) if cause.is_automatic] == ["died"]
    assert exit_causes(date(2014, 1, 1)) == ()


def test_suspension_has_two_causes() -> None:
    assert [cause.code for cause in suspension_causes(DAY)] == ["in_custody", "serving_sentence"]


def test_exclusion_grounds_carry_the_article_of_the_province() -> None:
    hebei = exclusion_grounds(DAY, "130123100")
    assert hebei[0].basis.cite() == "河北省实施代表法办法第十九条第三款第（一）项"
    assert not any(ground.by_analogy for ground in hebei)
    chongqing = {ground.code: ground for ground in exclusion_grounds(DAY, "50")}
    assert chongqing["complaints"].by_analogy
    assert not chongqing["bidding"].basis.province
    assert [g.basis.cite() for g in exclusion_grounds(DAY, "44")] == ["代表法第五十九条"] * 2


def test_ten_provinces_have_a_pack() -> None:
    assert provinces_with_pack() == ("11", "12", "13", "31", "33", "37", "41", "46", "50", "51")


def test_the_kernel_imports_nothing_but_python() -> None:
    """No framework, no clock read, no file opened by importing it."""
    script = (
        "import sys; before = set(sys.modules); import xiangyin.law; "
        "new = {name.split('.')[0] for name in set(sys.modules) - before}; "
        "print(sorted(new - set(sys.stdlib_module_names)))"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": "src"},
    )
    assert done.stdout.strip() == "['xiangyin']"
