"""What deputies do between sessions: groups, voters, days of work; and their rights and duties."""

from datetime import date, timedelta

from xiangyin.law.blanks import contact as blanks
from xiangyin.law.days import add_months
from xiangyin.law.facts import (
    ContactOrganised,
    GroupActivities,
    ReturnVisits,
    RightsAndDuties,
    VoterReception,
    WorkingDays,
)
from xiangyin.law.findings import FactsError, Finding, Level
from xiangyin.law.numerals import counted
from xiangyin.law.parameters import Frequency, Heading, Per, Value
from xiangyin.law.standing import Standing

from .duties import Fault, judge, unless
from .rule import AnyRule, Rule


def rights_and_duties(facts: RightsAndDuties, standing: Standing) -> Finding:
    """A handbook or file lists every right and every duty of the law in force."""
    rights, duties = standing.listed(blanks.DEPUTY_RIGHT), standing.listed(blanks.DEPUTY_DUTY)
    if not rights:
        return standing.nothing(blanks.DEPUTY_RIGHT)
    faults = [
        *_left_out("rights", facts.rights, rights, "权利"),
        *_left_out("duties", facts.duties, duties, "义务"),
    ]
    return judge(
        standing,
        [next(iter(rights.values())), next(iter(duties.values()))],
        faults,
        fine=f"代表的权利{len(rights)}项、义务{len(duties)}项，全部列明",
        computed={"rights": len(rights), "duties": len(duties), "left_out": len(faults)},
    )


def _left_out(
    field: str, listed: tuple[str, ...], all_items: dict[str, Value[Heading]], name: str
) -> list[Fault]:
    unknown = [code for code in listed if code not in all_items]
    if unknown:
        raise FactsError(field, f"当日有效的法律没有列明：{'、'.join(unknown)}")
    return [
        Fault(f"漏列代表的{name}：{value.amount.label}", value, Level.WARNING)
        for code, value in all_items.items()
        if code not in listed
    ]


def group_activities(facts: GroupActivities, standing: Standing) -> Finding:
    """So many in each year, half-year or quarter; a stretch still running is not yet short."""
    if any(day.year != facts.year for day in facts.held_on):
        raise FactsError("held_on", f"活动日期应当都在{facts.year}年")
    value = standing.value(blanks.GROUP_ACTIVITIES)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定代表小组活动的次数。")
    times = value.amount.times
    faults, steps = [], []
    for label, first, last in _stretches(facts.year, value.amount):
        held = sum(first <= day <= last for day in facts.held_on)
        steps.append(f"{label}{held}次")
        if held < times and standing.on > last:
            said = f"{label}代表小组活动{held}次，应当不少于{counted(times)}次"
            faults.append(Fault(said, value))
    return judge(
        standing,
        [value],
        faults,
        fine=f"{facts.year}年代表小组活动{len(facts.held_on)}次，没有不足的",
        steps=steps,
        computed={"held": len(facts.held_on), "times": times, "short": len(faults)},
    )


def _stretches(year: int, frequency: Frequency) -> list[tuple[str, date, date]]:
    """The stretches of a calendar year: their names, first and last days."""
    length = frequency.months
    firsts = [date(year, month, 1) for month in range(1, 13, length)]
    names = {
        Per.YEAR: [""],
        Per.HALF_YEAR: ["上半年", "下半年"],
    }.get(frequency.per, [f"第{n}季度" for n in range(1, len(firsts) + 1)])
    return [
        (f"{year}年{name}", first, add_months(first, length) - timedelta(days=1))
        for name, first in zip(names, firsts, strict=True)
    ]


def reception(facts: VoterReception, standing: Standing) -> Finding:
    """Receiving voters: twice a year in Beijing and Shanghai."""
    value = standing.value(blanks.RECEPTION)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定代表接待选民的次数。")
    return _yearly(standing, value, facts.times, facts.is_year_over, "接待选民、联系群众")


def return_visits(facts: ReturnVisits, standing: Standing) -> Finding:
    """A deputy who lives elsewhere comes back to the district's activities."""
    value = standing.value(blanks.RETURN_VISITS)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定回原选区参加活动的次数。")
    if facts.lives_in_district:
        return judge(standing, [value], [], fine="代表在原选区居住，不适用")
    if facts.lives_in_district is None:
        said = "没有说明代表是否在原选区居住"
        return judge(standing, [value], [Fault(said, value, Level.NEEDS_HUMAN)], fine="")
    return _yearly(standing, value, facts.times, facts.is_year_over, "回原选区参加代表活动")


def _yearly(
    standing: Standing, value: Value[Frequency], times: int, is_over: bool, act: str
) -> Finding:
    least = value.amount.times
    said = f"本年度{act}{times}次，每年应当不少于{counted(least)}次"
    is_short = times < least
    left = f"，还应当有{counted(least - times)}次" if is_short else ""
    return judge(
        standing,
        [value],
        [Fault(said, value)] if is_short and is_over else [],
        fine=f"本年度{act}{times}次{left}",
        computed={"times": times, "least": least},
    )


def contact_organised(facts: ContactOrganised, standing: Standing) -> Finding:
    """The presidium organises it regularly; a station where the province asks for one."""
    value = standing.value(blanks.CONTACT_ORGANISED)
    station = standing.value(blanks.STATION)
    if value is None:
        return standing.nothing(blanks.CONTACT_ORGANISED)
    faults = []
    if not facts.times and facts.is_year_over:
        said = "应当定期组织代表开展联系人民群众的活动，本年度一次也没有"
        faults.append(Fault(said, value, Level.WARNING))
    faults += unless(facts.has_station, "应当建设、管理代表联络站", station)
    return judge(
        standing,
        [value, station] if station else [value],
        faults,
        fine=f"本年度组织代表联系人民群众{facts.times}次；法律规定定期组织，没有规定次数",
        computed={"times": facts.times},
    )


def working_days(facts: WorkingDays, standing: Standing) -> Finding:
    """Working time a deputy gives to the office: a usual number of days, never a strict one."""
    value = standing.value(blanks.WORKING_DAYS)
    if value is None:
        return standing.silent(f"法律和{standing.local_rules}没有规定执行代表职务的工作时间。")
    is_short = facts.days < value.amount
    said = f"本年度执行代表职务{facts.days}日，一般为{value.amount}日"
    return judge(
        standing,
        [value],
        [Fault(said, value)] if is_short and facts.is_year_over else [],
        fine=said,
        computed={"days": facts.days, "usual": value.amount},
    )


RULES: tuple[AnyRule, ...] = (
    Rule(
        "deputy.rights_and_duties",
        "代表的权利和义务",
        RightsAndDuties,
        rights_and_duties,
        (blanks.DEPUTY_RIGHT, blanks.DEPUTY_DUTY),
    ),
    Rule(
        "deputy.group_activities",
        "代表小组活动",
        GroupActivities,
        group_activities,
        (blanks.GROUP_ACTIVITIES,),
    ),
    Rule("deputy.reception", "接待选民", VoterReception, reception, (blanks.RECEPTION,)),
    Rule(
        "deputy.return_visits",
        "回原选区参加代表活动",
        ReturnVisits,
        return_visits,
        (blanks.RETURN_VISITS,),
    ),
    Rule(
        "deputy.contact_organised",
        "组织代表联系群众",
        ContactOrganised,
        contact_organised,
        (blanks.CONTACT_ORGANISED, blanks.STATION),
    ),
    Rule(
        "deputy.working_days",
        "执行代表职务的工作时间",
        WorkingDays,
        working_days,
        (blanks.WORKING_DAYS,),
    ),
)
