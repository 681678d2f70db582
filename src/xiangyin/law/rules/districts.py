"""Electoral districts: their size, their equality, and who votes in them."""

from collections.abc import Sequence

from xiangyin.law.apportionment import deviation, percent_text
from xiangyin.law.blanks import districts as blanks
from xiangyin.law.facts import (
    DistrictEquality,
    DistrictMagnitude,
    DistrictSeats,
    DistrictSeatSum,
    OuterStaffVote,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.parameters import OuterStaff
from xiangyin.law.standing import Standing

from .duties import Fault, judge
from .rule import AnyRule, Rule


def magnitude(facts: DistrictMagnitude, standing: Standing) -> Finding:
    """选区的大小: one to three deputies."""
    value = standing.value(blanks.DISTRICT_SEATS)
    if value is None:
        return standing.nothing(blanks.DISTRICT_SEATS)
    _refuse_none(facts.districts)
    size = value.amount
    wrong = [one for one in facts.districts if not size.least <= one.seats <= size.most]
    faults = [
        Fault(f"{one.name}选代表{one.seats}名，应当选{size.least}名至{size.most}名", value)
        for one in wrong
    ]
    return judge(
        standing,
        [value],
        faults,
        fine=f"{len(facts.districts)}个选区，各选{size.least}名至{size.most}名",
        computed={"districts": len(facts.districts), "wrong": len(wrong)},
    )


def equality(facts: DistrictEquality, standing: Standing) -> Finding:
    """大体相等: the law gives no number; beyond the tolerance the office has set, a warning."""
    value = standing.value(blanks.DISTRICT_EQUALITY)
    if value is None:
        return standing.nothing(blanks.DISTRICT_EQUALITY)
    _refuse_none(facts.districts)
    people = sum(one.population for one in facts.districts)
    seats = sum(one.seats for one in facts.districts)
    if not people or not all(one.seats for one in facts.districts):
        raise FactsError("districts", "每个选区都应当有代表名额，人口数合计应当大于零")
    off = {one: deviation(one.population, one.seats, of=(people, seats)) for one in facts.districts}
    far = [one for one in off if abs(off[one]) * 100 > facts.tolerance_percent]
    said = [f"{one.name}每一代表所代表的人口数与平均数相差{percent_text(off[one])}" for one in far]
    limit = f"超过百分之{facts.tolerance_percent}"
    return judge(
        standing,
        [value],
        [Fault(f"{text}，{limit}", value, Level.WARNING) for text in said],
        fine=f"各选区每一代表所代表的人口数与平均数相差都不超过百分之{facts.tolerance_percent}",
        steps=[
            f"人口{people}人，代表{seats}名；法律没有规定“大体相等”的数字，"
            f"按本机关掌握的百分之{facts.tolerance_percent}判断",
            *(
                f"{one.name}{one.population}人，{one.seats}名：{percent_text(off[one])}"
                for one in off
            ),
        ],
        computed={"population": people, "seats": seats, "beyond": len(far)},
    )


def seat_sum(facts: DistrictSeatSum, standing: Standing) -> Finding:
    """All seats are shared out to districts."""
    value = standing.value(blanks.SEATS_TO_DISTRICTS)
    if value is None:
        return standing.nothing(blanks.SEATS_TO_DISTRICTS)
    shared = sum(one.seats for one in facts.districts)
    said = f"各选区名额合计{shared}名，应当等于代表总名额{facts.total}名"
    return judge(
        standing,
        [value],
        [Fault(said, value)] if shared != facts.total else [],
        fine=f"代表总名额{facts.total}名全部分配到选区",
        computed={"shared": shared, "missing": facts.total - shared},
    )


def outer_staff(facts: OuterStaffVote, standing: Standing) -> Finding:
    """驻乡镇的上级单位职工: may leave the township election out, must, or by agreement."""
    value = standing.value(blanks.OUTER_STAFF)
    if value is None:
        return standing.nothing(blanks.OUTER_STAFF)
    faults = []
    if facts.is_on_township_roll and value.amount is OuterStaff.EXCLUDED:
        said = "上级单位的职工只参加县级人民代表大会代表的选举，不参加乡镇人民代表大会代表的选举"
        faults.append(Fault(said, value))
    if facts.is_on_township_roll and value.amount is OuterStaff.NEGOTIATED:
        said = "上级单位的职工需要参加乡镇人民代表大会代表的选举的，由选举委员会同有关单位协商决定"
        if not facts.has_agreement:
            faults.append(Fault(said, value, Level.NEEDS_HUMAN))
    fine = (
        "上级单位的职工参加乡镇人民代表大会代表的选举"
        if facts.is_on_township_roll
        else "上级单位的职工只参加县级人民代表大会代表的选举"
    )
    return judge(standing, [value], faults, fine=fine, computed={"rule": value.amount.value})


def _refuse_none(districts: Sequence[DistrictSeats]) -> None:
    if not districts:
        raise FactsError("districts", "应当给出选区")


RULES: tuple[AnyRule, ...] = (
    Rule(
        "districts.magnitude",
        "选区的大小",
        DistrictMagnitude,
        magnitude,
        (blanks.DISTRICT_SEATS,),
    ),
    Rule(
        "districts.equality",
        "选区人口大体相等",
        DistrictEquality,
        equality,
        (blanks.DISTRICT_EQUALITY,),
    ),
    Rule(
        "districts.seat_sum",
        "选区名额合计",
        DistrictSeatSum,
        seat_sum,
        (blanks.SEATS_TO_DISTRICTS,),
    ),
    Rule(
        "districts.outer_staff",
        "上级单位职工参加选举",
        OuterStaffVote,
        outer_staff,
        (blanks.OUTER_STAFF,),
    ),
)
