"""The rates of handling: each a formula in words and n of N (standards.md §3.7; S140–S142).

Pure: a Tally of whole numbers in, Rates out. Solved and planned are never added together:
of 69 items with 27 done, 23 under way and 19 planned, 39.1 % are done, not 72.5 % (G09).
"""

from dataclasses import dataclass, fields

from xiangyin.core.shares import Share, share


@dataclass(frozen=True, kw_only=True)
class Tally:
    """What was counted of a set of items. Every number is a number of things, none a rate."""

    items: int = 0
    merged: int = 0
    handed_over: int = 0
    contacted: int = 0
    due: int = 0
    replied: int = 0
    on_time: int = 0
    closed: int = 0
    key: int = 0
    rehandled: int = 0
    pending: int = 0
    done: int = 0
    under_way: int = 0
    planned: int = 0
    explained: int = 0
    judged: int = 0
    satisfied: int = 0
    basically: int = 0
    dissatisfied: int = 0
    unjudged: int = 0
    promises: int = 0
    promises_due: int = 0
    promises_kept: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        names = [f.name for f in fields(self)]
        return Tally(**{name: getattr(self, name) + getattr(other, name) for name in names})


@dataclass(frozen=True)
class Rate:
    """A rate with its name, its formula in words, and its n of N."""

    code: str
    label: str
    formula: str
    share: Share


def rates(tally: Tally, *, small_below: int = 5) -> list[Rate]:
    """Return every rate of a tally, in the order of the paper report."""

    def rate(code: str, label: str, formula: str, n: int, of: int) -> Rate:
        return Rate(code, label, formula, share(n, of, small_below=small_below))

    t = tally
    return [
        rate(
            "contact",
            "见面率",
            "代表确认见过面的件数 ÷ 已交办件数",
            t.contacted,
            t.handed_over,
        ),
        rate("reply", "答复率", "已答复件数 ÷ 应答复件数（已答复或期限已到）", t.replied, t.due),
        rate("on_time", "按期答复率", "期限内答复件数 ÷ 应答复件数", t.on_time, t.due),
        rate("closure", "办结率", "人大办结件数 ÷ 全部件数", t.closed, t.items),
        rate(
            "done",
            "解决率",
            "已解决件数 ÷ 全部件数（正在办理、列入计划的不算）",
            t.done,
            t.items,
        ),
        rate(
            "satisfaction_strict",
            "满意率",
            "评价满意份数 ÷ 收回评价份数",
            t.satisfied,
            t.judged,
        ),
        rate(
            "satisfaction_wide",
            "满意率（含基本满意）",
            "评价满意和基本满意份数 ÷ 收回评价份数",
            t.satisfied + t.basically,
            t.judged,
        ),
        rate("fulfilment", "落实率", "已解决（含承诺兑现）件数 ÷ 已答复件数", t.done, t.replied),
        rate(
            "promise",
            "承诺兑现率",
            "已兑现承诺数 ÷ 到期承诺数",
            t.promises_kept,
            t.promises_due,
        ),
    ]


def rate_of(tally: Tally, code: str) -> Rate:
    """One rate by its code; an unknown code raises KeyError: a bug."""
    return {rate.code: rate for rate in rates(tally)}[code]
