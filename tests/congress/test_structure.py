"""The structure of deputies against the seeds' own figures (G01, G03, G08; G21 respected)."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from itertools import repeat

import pytest

from xiangyin.congress.models import Deputy, Person, Term
from xiangyin.congress.selectors import composition, roll_up, structure, structures
from xiangyin.congress.selectors.structure import axis_of
from xiangyin.congress.services import (
    Invalid,
    deputy_terminate,
    structure_target_remove,
    structure_target_set,
)
from xiangyin.congress.structure_axes import AXES
from xiangyin.congress.testing import make_congress, make_term, town
from xiangyin.core.errors import NotAllowed, NotFound
from xiangyin.core.scope import scope
from xiangyin.core.shares import counts_fitting
from xiangyin.core.testing import CHEN, COUNTY, LIN, TOWN, WU, moment

pytestmark = pytest.mark.django_db

AT = moment("2026-09-05")
ON = date(2026, 9, 5)


def spread(**values: list[tuple[str, int]]) -> list[dict[str, str]]:
    """Rows in which each field takes its values so many times: sex=[("1", 552), ("2", 236)]."""
    columns = {
        name: [value for value, n in pairs for value in repeat(value, n)]
        for name, pairs in values.items()
    }
    longest = max(map(len, columns.values()))
    return [{k: v[i] for k, v in columns.items() if i < len(v)} for i in range(longest)]


def elect(term: Term, rows: Iterable[dict[str, str]], born_on: date = date(1970, 1, 1)) -> None:
    """Seat so many deputies in a term, in two statements."""
    given = list(rows)
    code = term.division_code
    people = Person.objects.bulk_create(
        Person(
            division_code=code,
            full_name="代表",
            sex=row.get("sex", "0"),
            born_on=born_on,
        )
        for row in given
    )
    Deputy.objects.bulk_create(
        Deputy(
            division_code=code,
            term=term,
            person=person,
            party=row.get("party", ""),
            education=row.get("education", ""),
            occupation=row.get("occupation", ""),
            is_cadre=row.get("occupation") == "cadre",
        )
        for person, row in zip(people, given, strict=True)
    )


def percents(found: object) -> dict[str, str]:
    return {line.label: line.share.beside(2) for line in found.lines}  # type: ignore[attr-defined]


def test_g01_twelve_townships_add_up_to_788() -> None:
    rows = spread(
        sex=[("1", 552), ("2", 236)],
        party=[("01", 428), ("13", 360)],
        occupation=[("farmer", 423), ("cadre", 165), ("professional", 97), ("other", 103)],
    )
    for index in range(12):
        share = rows[index::12]
        term = make_term(
            division_code=f"{COUNTY}{110 + index}", from_on=date(2006, 7, 21), seats=len(share)
        )
        elect(term, share)
    with scope(COUNTY):
        sexes = roll_up(COUNTY, axis_of("sex"), on=date(2006, 8, 1))
        parties = roll_up(COUNTY, axis_of("party"), on=date(2006, 8, 1))
        work = roll_up(COUNTY, axis_of("occupation"), on=date(2006, 8, 1))
    assert (len(sexes.lines), sexes.total.total, sexes.seats) == (12, 788, 788)
    assert sexes.fill.beside() == "100.0%（788/788）"
    assert percents(sexes.total) == {"男": "70.05%（552/788）", "女": "29.95%（236/788）"}
    assert percents(parties.total)["中共党员"] == "54.31%（428/788）"
    assert percents(parties.total)["其他"] == "45.69%（360/788）"
    shares = [line.share for line in work.total.lines if line.share.n]
    assert {s.percent() for s in shares} == {"53.7%", "20.9%", "12.3%", "13.1%"}
    assert sum(s.percent_value() or 0 for s in shares) == Decimal("100.0")
    assert sum(line.composition.total for line in work.lines) == 788


def test_g03_one_official_without_schooling_stays_in_the_base() -> None:
    term = make_term(from_on=date(2006, 7, 21), seats=49)
    elect(term, spread(sex=[("1", 43), ("2", 6)], education=[("31", 42), ("41", 6)]))
    with scope(TOWN):
        schooling = composition(term, axis_of("education"), on=date(2006, 8, 1))
        women = composition(term, axis_of("sex"), on=date(2006, 8, 1)).share_of("2")
    assert schooling.share_of("college").beside(2) == "85.71%（42/49）"
    assert schooling.share_of("secondary").beside(2) == "12.24%（6/49）"
    assert schooling.unstated == 1
    assert women.beside(2) == "12.24%（6/49）"
    assert counts_fitting(Decimal("14.3"), 49) == (7,)  # the seed's 14.3% would need a seventh


def test_g08_a_town_of_59_and_a_district_whose_base_is_23() -> None:
    rows = spread(
        sex=[("2", 16), ("1", 43)],
        party=[("13", 19), ("01", 40)],
        occupation=[("cadre", 8), ("farmer", 51)],
    )
    term = make_term(from_on=date(2011, 12, 1))
    elect(term, rows)
    with scope(TOWN):
        on = date(2012, 1, 1)
        officials = composition(term, axis_of("cadre"), on=on)
        assert officials.share_of("no").beside(2) == "86.44%（51/59）"
        women = structure(term, axis_of("sex"), on=on).composition.share_of("2")
        assert women.beside(2) == "27.12%（16/59）"  # the seed cut it to 27.11
        outside = composition(term, axis_of("party"), on=on).share_of("other", "democratic")
        assert outside.beside(2) == "32.20%（19/59）"
    assert counts_fitting(Decimal("70.1"), 59) == ()  # high school: fits no count of 59
    assert counts_fitting(Decimal("91.3"), 24) == ()
    assert counts_fitting(Decimal("91.3"), 23) == (21,)


def test_the_change_against_the_last_term_is_in_points() -> None:
    last = make_term(number=17, from_on=date(2021, 12, 1), until_on=date(2025, 1, 10), seats=50)
    term = make_term(number=18, seats=59)
    elect(last, spread(sex=[("2", 11), ("1", 39)]))
    elect(term, spread(sex=[("2", 16), ("1", 43)]))
    with scope(TOWN):
        found = structure(term, axis_of("sex"), on=ON)
    women = next(row for row in found.rows if row.label == "女")
    assert found.before_term == last
    assert women.before is not None
    assert (women.before.beside(), women.change) == ("22.0%（11/50）", Decimal("5.1"))


def test_a_missed_target_says_how_many_are_missing() -> None:
    term = make_term()
    elect(term, spread(sex=[("2", 16), ("1", 43)], occupation=[("cadre", 25)]))
    with scope(TOWN):
        given = {"actor": LIN, "term_id": term.pk, "at": AT}
        target = structure_target_set(
            **given, axis="sex", value="2", direction="at_least", permille=300, source="县委通知"
        )
        assert str(target) == "女不低于30%"
        structure_target_set(**given, axis="cadre", value="yes", direction="at_most", permille=350)
        found = structures(term, [axis_of("sex"), axis_of("cadre")], on=ON)
        sentences = [check.sentence for s in found for check in s.warnings]
        assert sentences == [
            "女27.1%（16/59），低于目标30%，还差2人",
            "党政干部42.4%（25/59），超过上限35%，多出5人",
        ]
        structure_target_set(**given, axis="sex", value="2", direction="at_least", permille=250)
        structure_target_remove(**given, axis="cadre", value="yes")
        found = structures(term, [axis_of("sex"), axis_of("cadre")], on=ON)
        assert [s.warnings for s in found] == [[], []]
        row = next(row for row in found[0].rows if row.code == "2")
        assert (row.target, row.met) == ("25", True)


def test_targets_are_the_offices_to_set() -> None:
    term = make_term()
    given = {"term_id": term.pk, "axis": "sex", "direction": "at_least", "at": AT}
    with scope(TOWN):
        with pytest.raises(NotAllowed):
            structure_target_set(actor=CHEN, value="2", permille=250, **given)
        with pytest.raises(NotFound):
            structure_target_set(actor=WU, value="2", permille=250, **given)
        with pytest.raises(Invalid, match="没有这个类别"):
            structure_target_set(actor=LIN, value="7", permille=250, **given)
        with pytest.raises(Invalid, match="100%"):
            structure_target_set(actor=LIN, value="2", permille=1001, **given)
    with pytest.raises(NotFound):
        axis_of("height")


def test_those_who_left_count_as_elected_and_not_as_in_office() -> None:
    qingshi = town()
    with scope(TOWN):
        deputy_terminate(actor=LIN, deputy_id=qingshi.ma.pk, cause="died", on=ON, at=AT)
        now = composition(qingshi.term, axis_of("sex"), on=ON)
        then = composition(qingshi.term, axis_of("sex"), on=ON, base="elected")
    assert (now.total, then.total) == (4, 5)


def test_every_axis_counts_everybody_in_both_ways() -> None:
    """The roll-up counts in the database, the township page in Python: they agree."""
    qingshi = town()
    for index, born_on in enumerate([date(1990, 9, 6), date(1990, 9, 5), date(1970, 9, 5)]):
        elect(qingshi.term, spread(sex=[("1", 1)], education=[(f"{index + 3}1", 1)]), born_on)
    with scope(COUNTY):
        for axis in AXES.values():
            alone = composition(qingshi.term, axis, on=ON)
            together = roll_up(COUNTY, axis, on=ON).total
            assert alone == together, axis.label
            assert alone.total == 8
        ages = composition(qingshi.term, axis_of("age"), on=ON)
    # 35 on the eve of the birthday, 36 on it; 55 until the 56th birthday
    assert [line.share.n for line in ages.lines] == [1, 6, 1]


def test_the_roll_up_costs_the_same_for_three_and_for_thirty_townships(
    django_assert_num_queries: object,
) -> None:
    for start, count in ((0, 3), (3, 27)):
        for index in range(start, start + count):
            term = make_term(
                division_code=f"{COUNTY}{110 + index}",
                congress=make_congress(division_code=f"{COUNTY}{110 + index}"),
            )
            elect(term, spread(sex=[("1", 2)]))
        with scope(COUNTY), django_assert_num_queries(3):  # type: ignore[operator]
            assert len(roll_up(COUNTY, axis_of("age"), on=ON).lines) == start + count
