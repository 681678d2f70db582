"""Facts from plain data: what is accepted, and what is refused by the name of its field."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Literal

import pytest

from xiangyin.law import FactsError, facts
from xiangyin.law.facts import Facts
from xiangyin.law.facts.base import Part
from xiangyin.law.reading import facts_from
from xiangyin.law.rules import RULES
from xiangyin.law.schema import facts_schema

DAY = date(2027, 1, 20)


class Mood(StrEnum):
    CALM = "calm"
    WARM = "warm"


@dataclass(frozen=True, kw_only=True)
class Stall(Part):
    """A piece."""

    name: str
    votes: int


@dataclass(frozen=True, kw_only=True)
class Fair(Facts):
    """Facts with a field of every kind."""

    stalls: tuple[Stall, ...]
    is_open: bool
    side: Literal["left", "right"] = "left"
    mood: Mood = Mood.CALM
    held_on: date | None = None
    holidays: frozenset[date] = frozenset()


GIVEN: dict[str, Any] = {
    "stalls": [{"name": "甲", "votes": 3}, {"name": "乙", "votes": 0}],
    "is_open": True,
    "side": "right",
    "mood": "warm",
    "held_on": "2027-01-20",
    "holidays": ["2027-01-01"],
}


def test_every_kind_of_field_is_read() -> None:
    assert facts_from(Fair, GIVEN) == Fair(
        stalls=(Stall(name="甲", votes=3), Stall(name="乙", votes=0)),
        is_open=True,
        side="right",
        mood=Mood.WARM,
        held_on=DAY,
        holidays=frozenset({date(2027, 1, 1)}),
    )


def test_what_may_be_left_out_may_be_left_out() -> None:
    assert facts_from(Fair, {"stalls": [], "is_open": False}) == Fair(stalls=(), is_open=False)


def test_dates_and_pieces_may_come_ready_made() -> None:
    ready = {**GIVEN, "held_on": DAY, "stalls": [Stall(name="甲", votes=3)]}
    assert facts_from(Fair, ready).stalls == (Stall(name="甲", votes=3),)


@pytest.mark.parametrize(
    ("change", "field", "says"),
    [
        ({"is_open": None}, "is_open", "true"),
        ({"is_open": 1}, "is_open", "true"),
        ({"side": "middle"}, "side", "left、right"),
        ({"mood": "cold"}, "mood", "calm、warm"),
        ({"mood": True}, "mood", "calm、warm"),
        ({"held_on": "20270120x"}, "held_on", "日期"),
        ({"held_on": 20270120}, "held_on", "日期"),
        ({"held_on": "2027-02-30"}, "held_on", "日期"),
        ({"holidays": "2027-01-01"}, "holidays", "列表"),
        ({"holidays": ["明天"]}, "holidays[0]", "日期"),
        ({"stalls": {"name": "甲"}}, "stalls", "列表"),
        ({"stalls": ["甲"]}, "stalls[0]", "字段"),
        ({"stalls": [{"name": "甲"}]}, "stalls[0].votes", "缺少"),
        ({"stalls": [{"name": "甲", "votes": 1.0}]}, "stalls[0].votes", "整数"),
        ({"stalls": [{"name": "甲", "votes": True}]}, "stalls[0].votes", "整数"),
        ({"stalls": [{"name": "甲", "votes": "3"}]}, "stalls[0].votes", "整数"),
        ({"stalls": [{"name": "甲", "votes": 3}, {"name": "乙", "votes": -1}]},
         "stalls[1].votes", "负数"),
        ({"stalls": [{"name": 1, "votes": 1}]}, "stalls[0].name", "文字"),
        ({"stalls": [{"name": "甲", "votes": 1, "vote": 1}]}, "stalls[0].vote", "name、votes"),
        ({"level": "province"}, "level", "township"),
        ({"extra": 1}, "extra", "没有这个字段"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_by_its_name(
    change: dict[str, Any], field: str, says: str
) -> None:
    with pytest.raises(FactsError, match=says) as refused:
        facts_from(Fair, {**GIVEN, **change})
    assert refused.value.field == field


@pytest.mark.parametrize("missing", ["stalls", "is_open"])
def test_what_is_missing_is_refused_not_filled_in(missing: str) -> None:
    with pytest.raises(FactsError, match="缺少") as refused:
        facts_from(Fair, {name: value for name, value in GIVEN.items() if name != missing})
    assert refused.value.field == missing


@pytest.mark.parametrize("given", [None, [], "{}", 3])
def test_what_is_no_set_of_fields_is_refused(given: object) -> None:
    with pytest.raises(FactsError) as refused:
        facts_from(Fair, given)
    assert refused.value.field == "facts"


def test_long_nonsense_is_not_repeated_at_length() -> None:
    with pytest.raises(FactsError) as refused:
        facts_from(facts.DeputyCard, {"is_issued": "长" * 500})
    assert len(str(refused.value)) < 100


def test_a_calendar_is_read_as_it_is_stored() -> None:
    given = {"handed_over_on": "2027-01-20", "calendar": {"holidays": ["2027-02-05"]}}
    clock = facts_from(facts.ReplyClock, given)
    assert clock.calendar.holidays == {date(2027, 2, 5)}


def test_a_schema_says_what_the_reader_accepts() -> None:
    schema = facts_schema(Fair)
    assert schema["required"] == ["stalls", "is_open"]
    assert schema["additionalProperties"] is False
    assert schema["properties"]["stalls"] == {
        "type": "array",
        "items": {"$ref": "#/$defs/Stall"},
    }
    assert schema["$defs"]["Stall"]["properties"]["votes"] == {"type": "integer", "minimum": 0}
    assert schema["properties"]["side"] == {"enum": ["left", "right"], "default": "left"}
    assert schema["properties"]["mood"] == {"enum": ["calm", "warm"], "default": "calm"}
    assert schema["properties"]["held_on"] == {
        "anyOf": [{"type": "string", "format": "date"}, {"type": "null"}],
        "default": None,
    }
    assert schema["properties"]["holidays"]["uniqueItems"] is True


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_publishes_the_schema_of_its_facts(rule: Any) -> None:
    schema = facts_schema(rule.facts)
    assert schema["title"] == rule.facts.__name__
    assert schema["description"]
