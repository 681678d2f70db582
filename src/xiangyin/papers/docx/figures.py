"""The yearly report on handling, every figure of it traced to the items it counts.

In the text a figure is written [[答复率]]; in the tables it stands as it is. Each prints with a
raised mark, and the appendix lists under that mark the items above and below the line.
"""

# ruff: noqa: RUF009 - the field helpers of `entries` return dataclass fields

import re
from dataclasses import dataclass, replace
from datetime import date

from xiangyin.papers.docx.contexts import Paragraph
from xiangyin.papers.docx.entries import (
    Plain,
    day,
    fixed,
    heading,
    line,
    many,
    optional,
    plain,
    plain_entries,
)
from xiangyin.papers.docx.wording import joined_numbers

MARK_OPEN, MARK_CLOSE = "⟦", "⟧"
_PLACE = re.compile(r"\[\[(.+?)\]\]")


@dataclass(frozen=True)
class TracedFigure:
    """A figure and the items it counts; a rate has items below the line as well."""

    label: str
    value: str
    numerator_refs: tuple[str, ...]
    denominator_refs: tuple[str, ...] = ()
    formula: str = ""


@dataclass(frozen=True, kw_only=True)
class OutcomeRow:
    """How many items ended in one way."""

    label: str | None = line("结果")
    count: TracedFigure | None = optional("件数")
    share: TracedFigure | None = optional("占比")


@dataclass(frozen=True, kw_only=True)
class UnitRow:
    """One unit's year."""

    unit: str | None = line("单位")
    assigned: TracedFigure | None = optional("交办")
    replied: TracedFigure | None = optional("答复")
    on_time: TracedFigure | None = optional("按期答复")
    closed: TracedFigure | None = optional("办结")
    satisfied: TracedFigure | None = optional("满意")
    dissatisfied: TracedFigure | None = optional("不满意")


@dataclass(frozen=True, kw_only=True)
class RateRow:
    """One rate this year, last year, and the change."""

    label: str | None = line("指标")
    formula: str | None = line("算法")
    this_year: TracedFigure | None = optional("本年")
    last_year: str | None = optional("上年")
    change: str | None = optional("增减")


@dataclass(frozen=True, kw_only=True)
class SourceRow:
    """One line of the appendix: a mark, its figure, and what it counts."""

    mark: str | None = line("标号")
    label: str | None = line("数据")
    value: str | None = line("数值")
    formula: str | None = optional("算法")
    numerator: str | None = line("计入", "计入的建议编号")
    denominator: str | None = optional("基数", "基数的建议编号")


@dataclass(frozen=True, kw_only=True)
class HandlingReport:
    """关于代表建议办理情况的报告."""

    title: str | None = heading("标题")
    occasion: str | None = heading(
        "会议", "如：2026年12月20日在青石镇第十八届人民代表大会第二次会议上", longest=24
    )
    reporter: str | None = line("报告人")
    salutation: str | None = fixed("称谓", "各位代表")
    body: tuple[Paragraph, ...] = many("正文")
    closing: tuple[Paragraph, ...] = many("结尾")
    outcomes: tuple[OutcomeRow, ...] = many("办理结果")
    units: tuple[UnitRow, ...] = many("承办单位")
    rates: tuple[RateRow, ...] = many("指标")
    open_items: tuple[str, ...] = many("未办结", "未办结的建议，一件一行")
    issuer: str | None = line("报告机关")
    reported_on: date | None = day("报告日期")
    sources: tuple[SourceRow, ...] = many("数据出处", "由系统逐项列出")
    figures: tuple[TracedFigure, ...] = many("数据", "正文中用[[名称]]引用")


class FigureWithoutSource(LookupError):
    """The text names a figure that the report does not carry."""


def count_figure(label: str, refs: tuple[str, ...]) -> TracedFigure:
    """A number of items, counted from the items themselves."""
    return TracedFigure(label, str(len(refs)), refs)


def rate_figure(
    label: str, part: tuple[str, ...], whole: tuple[str, ...], formula: str = ""
) -> TracedFigure:
    """A rate with n/N beside it, to one decimal; the part must lie within the whole."""
    strangers = set(part) - set(whole)
    if strangers:
        raise ValueError(f"“{label}”的分子有不在分母中的建议：{'、'.join(sorted(strangers))}。")
    return TracedFigure(label, f"{percent(len(part), len(whole))}", part, whole, formula)


def percent(part: int, whole: int) -> str:
    """39.1%（27/69）, rounded half up in whole numbers; no base, no rate."""
    if not whole:
        return "—（0/0）"
    tenths = (part * 2000 + whole) // (2 * whole)
    return f"{tenths // 10}.{tenths % 10}%（{part}/{whole}）"


class _Marks:
    """Gives each figure its mark, in order of first appearance."""

    def __init__(self) -> None:
        self.marked: list[TracedFigure] = []

    def text_of(self, figure: TracedFigure) -> str:
        """The value followed by its mark."""
        if figure not in self.marked:
            self.marked.append(figure)
        mark = self.marked.index(figure) + 1
        return f"{figure.value}{MARK_OPEN}{mark}{MARK_CLOSE}"

    def sources(self) -> tuple[SourceRow, ...]:
        """The appendix."""
        return tuple(
            SourceRow(
                mark=f"[{mark}]",
                label=figure.label,
                value=figure.value,
                formula=figure.formula,
                numerator=_counted(figure.numerator_refs),
                denominator=_counted(figure.denominator_refs) if figure.denominator_refs else None,
            )
            for mark, figure in enumerate(self.marked, start=1)
        )


def _counted(refs: tuple[str, ...]) -> str:
    return f"{len(refs)}件：{joined_numbers(refs)}" if refs else "0件"


def figures_of(report: HandlingReport) -> list[TracedFigure]:
    """Every figure the report prints, in the order of its marks."""
    return _traced(report)[1].marked


def report_plain(report: HandlingReport) -> dict[str, Plain]:
    """The report as its template sees it: every figure marked, the appendix filled in."""
    values, marks = _traced(report)
    values["数据出处"] = plain(marks.sources())
    return values


def _traced(report: HandlingReport) -> tuple[dict[str, Plain], _Marks]:
    marks = _Marks()
    known = {figure.label: figure for figure in report.figures}
    traced = replace(
        report,
        body=_figures_place(report.body, known, marks),
        closing=_figures_place(report.closing, known, marks),
        figures=(),
    )
    return plain_entries(traced, {TracedFigure: marks.text_of}), marks


def _figures_place(
    paragraphs: tuple[Paragraph, ...], known: dict[str, TracedFigure], marks: _Marks
) -> tuple[Paragraph, ...]:
    def place(found: re.Match[str]) -> str:
        label = found.group(1)
        if label not in known:
            raise FigureWithoutSource(f"报告正文引用了“{label}”，但没有给出这个数据的出处。")
        return marks.text_of(known[label])

    return tuple(replace(item, text=_PLACE.sub(place, item.text or "")) for item in paragraphs)
