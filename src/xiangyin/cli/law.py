"""`xiangyin law …`: the statute kernel at the terminal. Needs no site, no database, no folder."""

import argparse
import json
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from xiangyin.cli.errors import CommandRefused
from xiangyin.law import FactsError, Finding, Level, decide, facts_from
from xiangyin.law.calendars import (
    Calendar,
    as_ics,
    clashes,
    congress_year,
    deputies_election,
    neighbourhood_election,
    village_election,
)
from xiangyin.law.rules import RULE_NAMED, RULES, AnyRule
from xiangyin.law.schema import facts_schema, finding_schema
from xiangyin.law.sheets import Sheet, sheet_of

ELECTIONS: dict[str, Callable[[date, str], Calendar]] = {
    "deputies": deputies_election,
    "by-election": partial(deputies_election, is_by_election=True),
    "village": village_election,
    "neighbourhood": neighbourhood_election,
}
BAD_INPUT = 2
EXIT_CODES = {
    Level.OK: 0,
    Level.WARNING: 0,
    Level.VIOLATION: 1,
    Level.NOT_AVAILABLE: 1,
    Level.NEEDS_HUMAN: 3,
    Level.NO_RULE: 3,
}


def add_law(commands: Any) -> None:
    """Add `law` and what belongs to it."""
    law = commands.add_parser("law", help="法律规则：列出、查看、判断")
    law.set_defaults(needs_folder=False)
    verbs = law.add_subparsers(title="命令", metavar="命令", required=True)
    one = verbs.add_parser("list", help="列出全部规则")
    one.set_defaults(command=law_list)
    one.add_argument("area", nargs="?", default="", metavar="范围", help="如 suggestion")
    one = verbs.add_parser("show", help="查看一条规则：依据、版本、各省规定、需要的事实")
    one.set_defaults(command=law_show)
    one.add_argument("rule", type=rule_named, metavar="规则")
    one = verbs.add_parser("check", help="从标准输入读取事实（JSON），输出判断结果（JSON）")
    one.set_defaults(command=law_check)
    one.add_argument("rule", type=rule_named, metavar="规则")
    one.add_argument("--date", type=day, required=True, metavar="日期", help="如 2026-12-15")
    one.add_argument("--place", required=True, metavar="区划代码", help="两位以上，如 330281")
    add_calendar(verbs)
    one = verbs.add_parser("schema", help="输出一条规则的事实或者判断结果的 JSON Schema")
    one.set_defaults(command=law_schema)
    one.add_argument("rule", nargs="?", type=rule_named, metavar="规则", help="省略为判断结果")


def add_calendar(verbs: Any) -> None:
    one = verbs.add_parser("calendar", help="选举日程、年度工作日程：JSON 或者 iCalendar")
    one.set_defaults(command=law_calendar)
    when = one.add_mutually_exclusive_group(required=True)
    when.add_argument("--election-day", type=day, metavar="日期", help="选举日，如 2026-12-15")
    when.add_argument("--year", type=int, metavar="年", help="年度工作日程，如 2027")
    one.add_argument("--place", required=True, metavar="区划代码", help="两位以上，如 13")
    one.add_argument(
        "--kind",
        choices=sorted(ELECTIONS),
        default="deputies",
        metavar="选举",
        help="deputies（默认）、by-election、village、neighbourhood",
    )
    one.add_argument("--today", type=day, metavar="日期", help="列出到这一天已经来不及的事项")
    one.add_argument("--ics", action="store_true", help="输出 iCalendar")


def rule_named(name: str) -> AnyRule:
    """The rule of that name, for argparse: an unknown one is refused with the nearest."""
    if name not in RULE_NAMED:
        near = [one for one in RULE_NAMED if name.split(".")[-1] in one]
        hint = f"，相近的有：{'、'.join(near[:5])}" if near else "；`xiangyin law list` 列出全部"
        raise argparse.ArgumentTypeError(f"没有规则“{name}”{hint}")
    return RULE_NAMED[name]


def day(text: str) -> date:
    """A day as 2026-12-15, for argparse."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"不是日期（如2026-12-15）：{text}") from None


def law_list(given: argparse.Namespace) -> int:
    found = [rule for rule in RULES if rule.name.startswith(given.area)]
    if not found:
        raise CommandRefused(f"没有以“{given.area}”开头的规则。")
    width = max(len(rule.name) for rule in found)
    for rule in found:
        print(f"{rule.name:<{width}}  {rule.title}")
    return 0


def law_show(given: argparse.Namespace) -> int:
    print(page_of(sheet_of(given.rule)))
    return 0


def page_of(sheet: Sheet) -> str:
    """A rule's sheet as plain text."""
    told = [
        f"  {one.name}（{one.kind}{'' if one.is_required else '，可省略'}）" for one in sheet.fields
    ]
    lines = [
        f"  {one.place} {one.cites}：{one.blank} {one.says}"
        f"（{'；'.join(filter(None, (one.life, one.note)))}）"
        for one in sheet.lines
    ]
    return "\n".join([f"{sheet.title}  {sheet.name}", "", "事实：", *told, "", "依据：", *lines])


def law_check(given: argparse.Namespace) -> int:
    """Judge facts from standard input; the exit code says how grave the finding is."""
    try:
        finding = finding_of(given.rule, sys.stdin.read(), given.date, given.place)
    except FactsError as fault:
        refused = {"error": {"field": fault.field, "message": str(fault)}}
        print(json.dumps(refused, ensure_ascii=False, indent=2), file=sys.stderr)
        return BAD_INPUT
    print(json.dumps(finding.as_dict(), ensure_ascii=False, indent=2))
    return EXIT_CODES[finding.level]


def finding_of(rule: AnyRule, text: str, on: date, place: str) -> Finding:
    """The finding on facts given as JSON; what can't be read is a FactsError as well."""
    try:
        given = json.loads(text)
    except ValueError as fault:
        raise FactsError("facts", f"不是JSON：{fault}") from None
    return decide(facts_from(rule.facts, given), on=on, place=place)


def law_calendar(given: argparse.Namespace) -> int:
    """A calendar as JSON, with what today makes impossible; or as iCalendar text."""
    try:
        calendar = (
            ELECTIONS[given.kind](given.election_day, given.place)
            if given.election_day
            else congress_year(given.year, given.place)
        )
    except FactsError as fault:
        raise CommandRefused(str(fault)) from None
    if given.ics:
        sys.stdout.write(as_ics(calendar))
        return 0
    found = clashes(calendar, today=given.today)
    late = [{"key": one.key, "other": one.other, "text": one.text} for one in found]
    print(json.dumps({**calendar.as_dict(), "clashes": late}, ensure_ascii=False, indent=2))
    return 1 if late else 0


def law_schema(given: argparse.Namespace) -> int:
    schema = facts_schema(given.rule.facts) if given.rule else finding_schema()
    print(json.dumps(schema, ensure_ascii=False, indent=2))
    return 0
