"""How many deputies a congress has, who fixes the number, when it may change."""

from xiangyin.law.blanks import seats as blanks
from xiangyin.law.facts import (
    SeatAuthority,
    SeatChange,
    SeatChangeFiling,
    SeatExtra,
    SeatTotal,
    SmallUnit,
)
from xiangyin.law.findings import Finding, Level
from xiangyin.law.numerals import chinese_number
from xiangyin.law.parameters import ExtraSeats, PopulationBasis, SeatScale, Start, Value
from xiangyin.law.places import DIVISION_NAMES
from xiangyin.law.standing import Standing
from xiangyin.law.statutes import TOWNSHIP

from .duties import Fault, judge
from .rule import AnyRule, Rule
from .terms import settle

BODIES = {
    "provincial_standing_committee": "省级人民代表大会常务委员会",
    "county_standing_committee": "县级人民代表大会常务委员会",
    "congress": "本级人民代表大会",
    "presidium": "主席团",
    "election_committee": "选举委员会",
    "government": "人民政府",
}
FILED_WITH = {
    "provincial_standing_committee": "全国人民代表大会常务委员会",
    "county_standing_committee": "上一级人民代表大会常务委员会",
}
BASES = {
    "registered": PopulationBasis.REGISTERED,
    "resident": PopulationBasis.RESIDENT,
}


def total(facts: SeatTotal, standing: Standing) -> Finding:
    """代表总名额: the base and one more for every full lot of people, under the ceiling."""
    value = standing.value(blanks.SEAT_SCALE)
    if value is None:
        return standing.nothing(blanks.SEAT_SCALE)
    scale, seats = value.amount, value.amount.total(facts.population)
    basis = standing.value(blanks.POPULATION_BASIS)
    return judge(
        standing,
        [value],
        [*_basis_faults(facts, basis), *_fixed_faults(facts, value)],
        fine=f"人口{facts.population}人，代表总名额为{seats}名",
        steps=[*_sum_of(scale, facts.population), *_basis_steps(facts, basis)],
        computed={
            "total": seats,
            "base": scale.base,
            "added": facts.population // scale.people_per_seat,
            "may_be_below_base": scale.may_be_below_base(facts.population),
        },
    )


def _sum_of(scale: SeatScale, population: int) -> list[str]:
    added = population // scale.people_per_seat
    raw = scale.base + added
    steps = [
        f"基数{scale.base}名，每{scale.people_per_seat}人增加一名："
        f"{population}人增加{added}名，合计{raw}名"
    ]
    if raw > scale.most:
        steps.append(f"代表总名额不得超过{scale.most}名")
    if scale.may_be_below_base(population):
        steps.append(f"人口不足{scale.fewer_below}人，代表总名额可以少于{scale.base}名")
    return steps


def _basis_faults(facts: SeatTotal, basis: Value[PopulationBasis] | None) -> list[Fault]:
    if basis is None:
        return []
    if facts.population_basis is None:
        said = f"人口应当按{basis.amount.value}数统计，请核对所给的人口数"
        return [Fault(said, basis, Level.NEEDS_HUMAN)]
    if BASES[facts.population_basis] is not basis.amount:
        return [Fault(f"人口应当按{basis.amount.value}数统计", basis)]
    return []


def _basis_steps(facts: SeatTotal, basis: Value[PopulationBasis] | None) -> list[str]:
    if basis:
        return []
    used = BASES[facts.population_basis or "registered"].value
    by_default = "" if facts.population_basis else "（默认）"
    return [f"法律没有规定人口的统计口径，按{used}数计算{by_default}"]


def _fixed_faults(facts: SeatTotal, value: Value[SeatScale]) -> list[Fault]:
    scale, fixed = value.amount, facts.fixed
    seats = scale.total(facts.population)
    if fixed is None or fixed == seats:
        return []
    if fixed > seats:
        return [Fault(f"确定的名额{fixed}名，多于依法计算的{seats}名", value)]
    if fixed >= scale.base:
        said = f"确定的名额{fixed}名，少于按人口计算的{seats}名，是否少增由确定名额的机关决定"
        return [Fault(said, value, Level.WARNING)]
    if scale.may_be_below_base(facts.population):
        return []
    return [Fault(f"确定的名额{fixed}名，少于基数{scale.base}名", value)]


def extra(facts: SeatExtra, standing: Standing) -> Finding:
    """另加百分之五: where the text allows it and the province has so decided."""
    value = standing.value(blanks.EXTRA_SEATS)
    scale = standing.value(blanks.SEAT_SCALE)
    if value is None or scale is None:
        return standing.nothing(blanks.EXTRA_SEATS)
    faults = _extra_faults(facts, value)
    is_added = facts.has_provincial_decision and facts.division in value.amount.divisions
    more = facts.total * value.amount.percent // 100 if is_added else 0
    sum_with = facts.total + more
    if more and sum_with > scale.amount.most:
        said = (
            f"另加后{sum_with}名，法律没有规定能否超过{scale.amount.most}名，由确定名额的机关判断"
        )
        faults.append(Fault(said, value, Level.NEEDS_HUMAN))
    fine = f"另加{more}名，共{sum_with}名" if more else "没有另加名额"
    percent = f"百分之{chinese_number(value.amount.percent)}"
    return judge(
        standing,
        [value],
        faults,
        fine=fine,
        steps=[f"{facts.total}名的{percent}，不足一名的舍去（默认）：{more}名"] if is_added else (),
        computed={"extra": more, "total": sum_with},
    )


def _extra_faults(facts: SeatExtra, value: Value[ExtraSeats]) -> list[Fault]:
    if not facts.has_provincial_decision:
        return []
    if facts.division not in value.amount.divisions:
        allowed = "、".join(DIVISION_NAMES[one] for one in value.amount.divisions)
        name = DIVISION_NAMES[facts.division]
        return [Fault(f"{name}不能另加名额，只有{allowed}可以另加", value)]
    reasons = [facts.has_ethnic_settlements]
    asked = "聚居的少数民族多"
    if value.amount.for_scattered:
        reasons.append(facts.is_scattered)
        asked += "或者人口居住分散"
    if True in reasons:
        return []
    if None in reasons:
        return [Fault(f"另加名额的，应当{asked}，请予确认", value, Level.NEEDS_HUMAN)]
    return [Fault(f"不符合{asked}的条件，不能另加名额", value)]


def authority(facts: SeatAuthority, standing: Standing) -> Finding:
    """The township's number is fixed by the county's standing committee and filed above it."""
    value = standing.value(blanks.SEATS_FIXED_BY)
    if value is None:
        return standing.nothing(blanks.SEATS_FIXED_BY)
    fixes, filed_with = BODIES[value.amount], FILED_WITH[value.amount]
    faults = []
    if facts.fixed_by != value.amount:
        said = f"代表的具体名额应当由{fixes}确定，不能由{BODIES[facts.fixed_by]}确定"
        faults.append(Fault(said, value))
    if not facts.is_filed:
        level = Level.NEEDS_HUMAN if facts.is_filed is None else None
        faults.append(Fault(f"代表的具体名额应当报{filed_with}备案", value, level))
    fine = f"代表的具体名额由{fixes}确定，已报{filed_with}备案"
    return judge(standing, [value], faults, fine=fine)


def change(facts: SeatChange, standing: Standing) -> Finding:
    """A number once fixed stays, but for new boundaries or many people moved."""
    value = standing.value(blanks.SEATS_FINAL)
    if value is None:
        return standing.nothing(blanks.SEATS_FINAL)
    said = (
        "代表总名额经确定后不再变动；只有行政区划变动，"
        "或者重大工程建设等原因造成人口较大变动的，才能重新确定"
    )
    faults = [Fault(said, value)] if facts.reason == "other" else []
    why = "行政区划变动" if facts.reason == "division_changed" else "人口较大变动"
    return judge(standing, [value], faults, fine=f"因{why}，代表总名额依法重新确定")


def change_filing(facts: SeatChangeFiling, standing: Standing) -> Finding:
    """The new number is filed within so many days; for townships where the province says so."""
    is_township = facts.level == TOWNSHIP
    who = "县级" if is_township else "省级"
    return settle(
        standing,
        blanks.SEAT_CHANGE_FILING,
        {Start.SEATS_REFIXED: facts.refixed_on},
        facts,
        act="将重新确定代表名额的情况报送备案",
        silence=f"法律和{standing.local_rules}没有规定{who}人大常委会报送备案的期限。",
    )


def small_unit(facts: SmallUnit, standing: Standing) -> Finding:
    """A very small township has a deputy in the county's congress; a village, here and there."""
    value = standing.value(blanks.SMALL_UNIT_SEAT)
    unit = "村" if facts.level == TOWNSHIP else "乡镇"
    if value is None or facts.division not in value.amount:
        name = DIVISION_NAMES[facts.division]
        return standing.silent(
            f"法律和{standing.local_rules}没有规定{name}人民代表大会中人口特少的{unit}的代表。"
        )
    faults = []
    if not facts.deputies and facts.is_very_small is not False:
        usually = "一般应" if value.is_general else "至少应"
        level = Level.NEEDS_HUMAN if facts.is_very_small is None else None
        faults.append(Fault(f"人口特少的{unit}，{usually}有代表一人", value, level))
    fine = f"该{unit}有代表{facts.deputies}人" if facts.deputies else f"该{unit}不属于人口特少的"
    return judge(standing, [value], faults, fine=fine, computed={"deputies": facts.deputies})


RULES: tuple[AnyRule, ...] = (
    Rule(
        "seats.total", "代表总名额", SeatTotal, total, (blanks.SEAT_SCALE, blanks.POPULATION_BASIS)
    ),
    Rule("seats.extra", "另加代表名额", SeatExtra, extra, (blanks.EXTRA_SEATS, blanks.SEAT_SCALE)),
    Rule(
        "seats.authority",
        "代表名额的确定和备案",
        SeatAuthority,
        authority,
        (blanks.SEATS_FIXED_BY,),
    ),
    Rule("seats.change", "代表名额的变动", SeatChange, change, (blanks.SEATS_FINAL,)),
    Rule(
        "seats.change_filing",
        "重新确定代表名额的备案",
        SeatChangeFiling,
        change_filing,
        (blanks.SEAT_CHANGE_FILING,),
    ),
    Rule(
        "seats.small_unit", "人口特少的单位的代表", SmallUnit, small_unit, (blanks.SMALL_UNIT_SEAT,)
    ),
)
