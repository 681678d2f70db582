"""Structure of the deputies. The golden figures are those of real townships (G01, G03, G08).

Where a source contradicts itself (G21) the test says what the counts give, and that the printed
percentage fits no count; no printed percentage is taken on trust.
"""

from collections import Counter
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.congress.roster_files import CHEN, HEAD, ON, ZHANG, ZHAO, changed, previewed, workbook
from xiangyin.congress.roster.composition import (
    AXES,
    age_axis,
    check_target,
    compare_terms,
    compose,
    composition_of_counts,
)
from xiangyin.congress.roster.particulars import RosterEntry
from xiangyin.core.shares import counts_fitting, share


@pytest.mark.parametrize(
    ("n", "percent"), [(552, "70.05%"), (236, "29.95%"), (428, "54.31%"), (360, "45.69%"),
                       (423, "53.68%"), (165, "20.94%"), (97, "12.31%"), (103, "13.07%")]
)  # fmt: skip
def test_g01_788_deputies_of_twelve_townships(n: int, percent: str) -> None:
    assert share(n, 788).percent(2) == percent


def test_g01_each_axis_is_a_partition_of_all_788() -> None:
    sexes = composition_of_counts(AXES["sex"], {"1": 552, "2": 236})
    assert (sexes.total, sexes.unstated) == (788, 0)
    assert [str(line.share) for line in sexes.lines] == ["70.1%（552/788）", "29.9%（236/788）"]
    party = composition_of_counts(AXES["party"], {"cpc": 428, "other": 360})
    assert party.share_of("cpc").percent() == "54.3%"
    work = {"farmer": 423, "cadre": 165, "professional": 97, "other": 103}
    occupations = composition_of_counts(AXES["occupation"], work)
    assert occupations.total == 788
    rounded = [line.share.percent_value(1) for line in occupations.lines]
    assert sum(value for value in rounded if value is not None) == Decimal("100.0")


def test_g01_women_are_29_9_to_one_digit_and_30_to_none() -> None:
    assert share(236, 788).percent(1) == "29.9%"
    assert share(236, 788).percent(0) == "30%"
    assert share(552, 788).percent(0) == "70%"


def test_g03_one_of_49_states_no_schooling_and_stays_in_the_base() -> None:
    schooling = composition_of_counts(AXES["education"], {"college": 42, "secondary": 6, "": 1})
    assert schooling.total == 49
    assert schooling.share_of("college").percent(2) == "85.71%"
    assert schooling.share_of("secondary").percent(2) == "12.24%"
    assert schooling.unstated == 1
    assert schooling.lines[-1].label == "未填"


def test_g03_the_other_shares_of_officials() -> None:
    assert share(72, 85).percent(1) == "84.7%"
    assert share(74, 85).percent(1) == "87.1%"
    assert share(11, 12).percent(1) == "91.7%"
    assert share(5, 12).percent(1) == "41.7%"


def test_g21_under_thirty_is_5_9_of_85_and_6_7_needs_another_base() -> None:
    assert share(5, 85).percent(2) == "5.88%"
    assert 5 not in counts_fitting(Decimal("6.7"), 85)
    assert counts_fitting(Decimal("6.7"), 75) == (5,)


def test_g21_six_women_are_one_share_of_one_base() -> None:
    assert share(6, 49).percent(1) == "12.2%"
    assert counts_fitting(Decimal("14.3"), 49) == (7,)
    assert counts_fitting(Decimal("14.3"), 42) == (6,)


@pytest.mark.parametrize(("n", "percent"), [(51, "86.44%"), (16, "27.12%"), (19, "32.20%")])
def test_g08_a_town_of_59_deputies(n: int, percent: str) -> None:
    assert share(n, 59).percent(2) == percent


def test_g21_printed_shares_of_59_that_no_count_gives() -> None:
    assert counts_fitting(Decimal("70.1"), 59) == ()
    assert counts_fitting(Decimal("27.11"), 59) == ()
    assert counts_fitting(Decimal("27.12"), 59) == (16,)
    assert [share(n, 59).percent(2) for n in (41, 42)] == ["69.49%", "71.19%"]


def test_g21_the_district_shares_are_of_23_not_of_24() -> None:
    for printed, n in (("91.3", 21), ("39.13", 9), ("30.43", 7), ("87", 20)):
        assert counts_fitting(Decimal(printed), 23) == (n,)
    for printed in ("91.3", "39.13", "30.43", "87"):
        assert counts_fitting(Decimal(printed), 24) == ()


def test_a_roster_is_counted_over_every_axis() -> None:
    rows = previewed(workbook(HEAD, ZHANG, ZHAO, CHEN)).rows
    found = {key: compose(rows, axis, ON) for key, axis in AXES.items()}
    assert all(composition.total == 3 for composition in found.values())
    assert found["sex"].share_of("2").beside() == "33.3%（1/3）"
    assert found["party"].share_of("cpc").n == 2
    assert found["ethnicity"].share_of("minority").n == 1
    assert found["education"].share_of("postgraduate", "bachelor", "college").n == 2
    assert found["occupation"].share_of("cadre").n == 1
    assert found["age"].share_of("to_55").n == 2
    assert found["front_line"].share_of("yes").n == 2
    assert found["incumbent"].unstated == 3


def test_ages_are_reckoned_on_the_day() -> None:
    born = RosterEntry(ref="a", name="李明", birth=date(1990, 11, 22))
    assert compose([born], AXES["age"], date(2026, 11, 21)).share_of("to_35").n == 1
    assert compose([born], AXES["age"], date(2026, 11, 22)).share_of("to_55").n == 1
    assert [c.label for c in age_axis((30, 45, 60)).classes] == [
        "30岁及以下", "31—45岁", "46—60岁", "61岁及以上",
    ]  # fmt: skip


def test_a_share_is_held_against_a_target_in_people() -> None:
    women = check_target("妇女", share(16, 59), Fraction(30, 100))
    assert not women.is_met
    assert women.sentence == "妇女27.1%（16/59），低于目标30%，还差2人"
    cadres = check_target("党政干部", share(13, 59), Fraction(20, 100), "at_most")
    assert cadres.sentence == "党政干部22.0%（13/59），超过上限20%，多出2人"
    assert check_target("妇女", share(18, 60), Fraction(3, 10)).sentence == (
        "妇女30.0%（18/60），达到目标30%"
    )
    assert check_target("妇女", share(0, 0), Fraction(3, 10)).sentence == (
        "妇女—（0/0），没有代表，无从比较"
    )


def test_a_rounded_share_never_meets_a_target_the_exact_one_misses() -> None:
    nearly = share(2996, 10_000)
    assert nearly.percent(0) == "30%"
    assert not check_target("妇女", nearly, Fraction(3, 10)).is_met


def test_change_against_the_last_term_is_in_points_of_exact_shares() -> None:
    now = composition_of_counts(AXES["sex"], {"1": 42, "2": 18})
    before = composition_of_counts(AXES["sex"], {"1": 43, "2": 16})
    lines = {line.label: line for line in compare_terms(now, before)}
    assert lines["女"].points == Decimal("2.9")
    assert lines["女"].text == "提高2.9个百分点"
    assert lines["男"].text == "下降2.9个百分点"


def test_front_line_rows_differ_from_cadres_by_class() -> None:
    rows = previewed(workbook(HEAD, ZHANG, changed(ZHAO, occupation="民营企业家"))).rows
    assert [sorted(row.occupation_flags) for row in rows] == [["front_line"], ["private_owned"]]


@given(st.lists(st.sampled_from(["1", "2", "0", "9", "x"])), st.sampled_from(sorted(AXES)))
def test_the_classes_of_an_axis_always_add_up_to_everybody(sexes: list[str], key: str) -> None:
    people = [RosterEntry(ref=str(i), name="李明", sex=sex) for i, sex in enumerate(sexes)]
    composition = compose(people, AXES[key], ON)
    assert sum(line.share.n for line in composition.lines) == composition.total == len(people)
    assert all(len(people) == line.share.N for line in composition.lines)
    assert composition == composition_of_counts(
        AXES[key], Counter(AXES[key].class_of(person, ON) for person in people)
    )
