"""Whom the seats go to: units by population, ethnic groups, women, nominees, the army."""

from xiangyin.law.apportionment import Apportioned, apportion, deviation, percent_text
from xiangyin.law.blanks import seats as blanks
from xiangyin.law.facts import (
    AllocationUnit,
    ArmySeats,
    Composition,
    EthnicSeats,
    PartyNominees,
    SeatAllocation,
)
from xiangyin.law.findings import Computed, FactsError, Finding, Level
from xiangyin.law.parameters import Duty, Value
from xiangyin.law.standing import Standing
from xiangyin.law.statutes import TOWNSHIP

from .duties import Fault, judge
from .rule import AnyRule, Rule

GROUPS = {
    "women": "妇女",
    "grassroots": "基层代表",
    "officials": "干部",
    "non_party": "非中共党员",
    "other": "所问的一类人",
}


def allocation(facts: SeatAllocation, standing: Standing) -> Finding:
    """名额分配: by largest remainder, and how far a draft is from it (the law has no formula)."""
    value = standing.value(blanks.EQUAL_POPULATION)
    if value is None:
        return standing.nothing(blanks.EQUAL_POPULATION)
    is_drafted = _is_drafted(facts)
    shared = _shared(facts)
    faults = _draft_faults(facts, standing, value) if is_drafted else []
    if shared.tied and not is_drafted:
        said = f"{'、'.join(shared.tied)}的余数相等，还有{shared.seats_in_tie}名应当协商确定给谁"
        faults.append(Fault(said, value, Level.NEEDS_HUMAN))
    computed: dict[str, Computed] = {f"seats.{one}": n for one, n in shared.seats.items()}
    return judge(
        standing,
        [value],
        faults,
        fine=f"{facts.seats}名按人口数分配到{len(facts.units)}个单位",
        steps=["法律没有规定计算方法，按最大余数法计算（默认）", *_lines(facts, shared)],
        computed={**computed, "seats_in_tie": shared.seats_in_tie},
    )


def _is_drafted(facts: SeatAllocation) -> bool:
    given = [one.seats is not None for one in facts.units]
    if any(given) and not all(given):
        raise FactsError("units", "各单位的名额应当全部给出，或者全部不给出")
    return any(given)


def _shared(facts: SeatAllocation) -> Apportioned:
    populations = {one.name: one.population for one in facts.units}
    if len(populations) < len(facts.units):
        raise FactsError("units", "单位的名称有重复")
    if not sum(populations.values()):
        raise FactsError("units", "各单位的人口数合计应当大于零")
    if not facts.seats:
        raise FactsError("seats", "名额应当大于零")
    return apportion(populations, facts.seats)


def _draft_faults(facts: SeatAllocation, standing: Standing, value: Value[Duty]) -> list[Fault]:
    drafted = sum(one.seats or 0 for one in facts.units)
    if drafted != facts.seats:
        return [Fault(f"分配的名额合计{drafted}名，应当是{facts.seats}名", value)]
    higher = standing.value(blanks.HIGHER_BODIES_CARRY_MORE)
    apart = [one for one in facts.units if one.is_of_higher_body and higher]
    own = [one for one in facts.units if one not in apart]
    faults = []
    if higher and higher.amount is Duty.SHALL:
        faults = [
            Fault(f"{one.name}是上级单位的选区，每一代表所代表的人口数应多于本级所属单位", higher)
            for one in apart
            if one.seats and not _carries_more(one, own)
        ]
        unsaid = [one.name for one in own if one.is_of_higher_body is None]
        if unsaid:
            said = f"没有说明是否上级单位的选区：{'、'.join(unsaid)}"
            faults.append(Fault(said, higher, Level.NEEDS_HUMAN))
    differing = _differing(own)
    if differing:
        said = f"与按人口数分配的不同：{'，'.join(differing)}"
        faults.append(Fault(said, value, Level.WARNING))
    return faults


def _differing(units: list[AllocationUnit]) -> list[str]:
    """Units whose drafted seats are not those of their people; a tie may go to any of the tied."""
    seats = sum(one.seats or 0 for one in units)
    if not seats or not any(one.population for one in units):
        return []
    shared = apportion({one.name: one.population for one in units}, seats)
    return [
        f"{one.name}按人口数{shared.seats[one.name]}名，拟{one.seats}名"
        for one in units
        if (one.seats or 0) - shared.seats[one.name] not in (0, int(one.name in shared.tied))
    ]


def _carries_more(unit: AllocationUnit, own: list[AllocationUnit]) -> bool:
    people, seats = sum(one.population for one in own), sum(one.seats or 0 for one in own)
    return unit.population * seats > people * (unit.seats or 0)


def _lines(facts: SeatAllocation, shared: Apportioned) -> list[str]:
    whole = (sum(one.population for one in facts.units), facts.seats)
    lines = []
    for one in facts.units:
        seats = shared.seats[one.name] if one.seats is None else one.seats
        line = f"{one.name}{one.population}人，{seats}名"
        if seats:
            line += f"，与平均数相差{percent_text(deviation(one.population, seats, of=whole))}"
        lines.append(line)
    return lines


def ethnic(facts: EthnicSeats, standing: Standing) -> Finding:
    """少数民族代表名额: by the share of the group, and never none for a settled one."""
    _refuse_larger_parts(facts)
    settled, scattered = (
        standing.value(blanks.ETHNIC_DEPUTY),
        standing.value(blanks.SCATTERED_ETHNIC),
    )
    if settled is None or scattered is None:
        return standing.nothing(blanks.ETHNIC_DEPUTY)
    by_population = facts.group_population * facts.seats // facts.population
    cited: list[Value[Duty]] = [settled if facts.is_settled else scattered]
    fault = _ethnic_fault(facts, standing, settled, by_population) if facts.is_settled else None
    whole = f"总人口{facts.population}人，总名额{facts.seats}名"
    return judge(
        standing,
        cited,
        [fault] if fault else [],
        fine=f"该民族{facts.group_population}人，代表{facts.group_seats}名",
        steps=[f"{whole}；该民族按人口数为{by_population}名（不足一名的舍去）"],
        computed={"by_population": by_population},
    )


def _ethnic_fault(
    facts: EthnicSeats, standing: Standing, settled: Value[Duty], by_population: int
) -> Fault | None:
    equal_from, reduced_below, least_people, most_seats = (
        standing.values(blank)[0]
        for blank in (
            blanks.ETHNIC_EQUAL_FROM,
            blanks.ETHNIC_REDUCED_BELOW,
            blanks.ETHNIC_LEAST_PEOPLE,
            blanks.ETHNIC_MOST_SEATS,
        )
    )
    people, seats, band = facts.group_population, facts.group_seats, reduced_below
    if not seats:
        return Fault("每一聚居的少数民族都应当有代表", settled)
    if equal_from.amount.is_met(people, facts.population):
        exact = people * facts.seats == facts.population * by_population
        if by_population <= seats <= by_population + (not exact):
            return None
        said = f"每一代表所代表的人口数应当相当，按人口数为{by_population}名，现为{seats}名"
        return Fault(said, equal_from, Level.NEEDS_HUMAN)
    if reduced_below.amount.is_met(people, facts.population):
        share = most_seats.amount
        most = facts.seats * share.p // share.q
        if seats > most:
            said = f"代表{seats}名，超过代表总名额的百分之{share.p}（{most}名）"
            return Fault(said, most_seats)
        band = most_seats
    elif not facts.has_provincial_exception:
        half = least_people.amount
        most = people * facts.seats * half.q // (facts.population * half.p)
        if seats > max(most, 1):
            said = f"代表{seats}名，每一代表所代表的人口数少于平均数的二分之一，至多{most}名"
            return Fault(said, least_people)
    if seats < by_population:
        said = f"代表{seats}名，少于按人口数的{by_population}名，每一代表所代表的人口数多于平均数"
        return Fault(said, band, Level.NEEDS_HUMAN)
    return None


def _refuse_larger_parts(facts: EthnicSeats) -> None:
    if not facts.population or not facts.seats:
        raise FactsError("seats" if facts.population else "population", "应当大于零")
    if facts.group_population > facts.population:
        raise FactsError("group_population", "一个民族的人口多于总人口")
    if facts.group_seats > facts.seats:
        raise FactsError("group_seats", "一个民族的代表多于代表总名额")


def composition(facts: Composition, standing: Standing) -> Finding:
    """代表结构: a share and its trend; a number only where the province sets one."""
    now = _basis_points(facts.count, facts.total, "count")
    last = _last_basis_points(facts)
    computed: dict[str, Computed] = {"basis_points": now, "last_basis_points": last}
    name = GROUPS[facts.group]
    shown = f"{name}{facts.count}人，占{facts.total}人的{now // 100}.{now % 100:02d}%"
    blank = {"women": blanks.WOMEN_DEPUTIES, "grassroots": blanks.GRASSROOTS_DEPUTIES}.get(
        facts.group
    )
    value = standing.value(blank) if blank else None
    if value is None:
        said = f"{shown}；法律没有规定这一比例。"
        return standing.finding(Level.NO_RULE, said, computed=computed)
    faults = []
    if not facts.count:
        faults.append(Fault(f"没有{name}，应当有适当数量", value, Level.WARNING))
    if facts.group == "women":
        if last is not None and now < last:
            said = f"{shown}，低于上届的{last // 100}.{last % 100:02d}%，应当逐步提高"
            faults.append(Fault(said, value, Level.WARNING))
        faults += _women_faults(facts, standing, shown)
    return judge(standing, [value], faults, fine=shown, computed=computed)


def _women_faults(facts: Composition, standing: Standing, shown: str) -> list[Fault]:
    least = standing.value(blanks.WOMEN_CANDIDATES)
    if least is None or facts.among != "candidates":
        return []
    if least.amount.is_met(facts.count, facts.total):
        return []
    needed = least.amount.least(facts.total)
    return [Fault(f"{shown}，应当不低于百分之{least.amount.p}（{needed}人）", least)]


def _basis_points(count: int, total: int, name: str) -> int:
    """Hundredths of a per cent, halves upwards: 236 of 788 is 2995, that is 29.95 %."""
    if count > total:
        raise FactsError(name, f"部分{count}多于全体{total}")
    if not total:
        raise FactsError(name.replace("count", "total"), "全体应当大于零")
    return (count * 20_000 + total) // (2 * total)


def _last_basis_points(facts: Composition) -> int | None:
    if facts.last_count is None or facts.last_total is None:
        if facts.last_count is not None or facts.last_total is not None:
            raise FactsError("last_total", "上届的人数和全体人数应当一并给出")
        return None
    return _basis_points(facts.last_count, facts.last_total, "last_count")


def party_nominees(facts: PartyNominees, standing: Standing) -> Finding:
    """Parties' and organisations' candidates: in some places no more than a share of all seats."""
    value = standing.value(blanks.PARTY_NOMINEES)
    if value is None:
        return standing.silent(
            f"法律和{standing.local_rules}没有规定政党、人民团体推荐的代表候选人占总名额的比例。"
        )
    share = value.amount
    most = facts.seats * share.p // share.q
    said = (
        f"政党、人民团体推荐{facts.nominees}人，一般不超过应选代表总数{facts.seats}名的"
        f"百分之{share.p}（{most}人）"
    )
    return judge(
        standing,
        [value],
        [Fault(said, value)] if facts.nominees > most else [],
        fine=f"政党、人民团体推荐{facts.nominees}人，不超过{most}人",
        computed={"most": most},
    )


def army(facts: ArmySeats, standing: Standing) -> Finding:
    """The army elects apart, and only to congresses from the county upwards."""
    value = standing.value(blanks.ARMY_ELECTS_APART)
    if value is None:
        return standing.nothing(blanks.ARMY_ELECTS_APART)
    said = (
        f"乡镇人民代表大会分配驻军代表{facts.army_seats}名："
        "人民解放军单独选举县级以上人民代表大会代表，不选举乡镇人民代表大会代表"
    )
    faults = [Fault(said, value)] if facts.level == TOWNSHIP and facts.army_seats else []
    fine = "没有驻军代表名额" if not facts.army_seats else f"驻军代表{facts.army_seats}名，单独选举"
    return judge(
        standing,
        [value],
        faults,
        fine=fine,
        steps=["《中国人民解放军选举全国人民代表大会和县级以上地方各级人民代表大会代表的办法》"],
    )


RULES: tuple[AnyRule, ...] = (
    Rule(
        "seats.allocation",
        "代表名额的分配",
        SeatAllocation,
        allocation,
        (blanks.EQUAL_POPULATION, blanks.HIGHER_BODIES_CARRY_MORE),
    ),
    Rule(
        "seats.ethnic",
        "少数民族代表名额",
        EthnicSeats,
        ethnic,
        (
            blanks.ETHNIC_DEPUTY,
            blanks.SCATTERED_ETHNIC,
            blanks.ETHNIC_EQUAL_FROM,
            blanks.ETHNIC_REDUCED_BELOW,
            blanks.ETHNIC_LEAST_PEOPLE,
            blanks.ETHNIC_MOST_SEATS,
        ),
    ),
    Rule(
        "seats.composition",
        "代表结构",
        Composition,
        composition,
        (blanks.WOMEN_DEPUTIES, blanks.GRASSROOTS_DEPUTIES, blanks.WOMEN_CANDIDATES),
    ),
    Rule(
        "seats.party_nominees",
        "政党、人民团体推荐的候选人比例",
        PartyNominees,
        party_nominees,
        (blanks.PARTY_NOMINEES,),
    ),
    Rule("seats.army", "驻军代表名额", ArmySeats, army, (blanks.ARMY_ELECTS_APART,)),
)
