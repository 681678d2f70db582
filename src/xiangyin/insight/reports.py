"""The yearly report on handling to the congress, every figure traced (代表法: reported, public)."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from xiangyin.casework.models import Case, Feedback
from xiangyin.congress.models import Congress
from xiangyin.core.actors import Actor
from xiangyin.core.shares import point_change, points_text
from xiangyin.insight.appraisals import AppraisalResult, appraisal_of
from xiangyin.insight.rates import Tally, rates
from xiangyin.insight.selectors import (
    Period,
    items_behind,
    promises_behind,
    tallies,
    tally_all,
    verdicts_behind,
    withdrawn_behind,
)
from xiangyin.papers.services import (
    HandlingReport,
    OutcomeRow,
    Paragraph,
    RateRow,
    TracedFigure,
    UnitRow,
    count_figure,
    rate_figure,
)

SATISFIED, BASICALLY = Feedback.Grade.SATISFIED.value, Feedback.Grade.BASICALLY.value

RESULTS = [
    ("done", "已解决"),
    ("under_way", "正在办理"),
    ("planned", "列入计划"),
    ("explained", "暂不能办，已说明"),
    ("pending", "尚未答复"),
]


class _Numbers:
    """The item numbers behind each figure, read once each."""

    def __init__(self, actor: Actor, period: Period, on: date, where: Q) -> None:
        self.actor, self.period, self.on, self.where = actor, period, on, where
        self._known: dict[tuple[str, str, str], tuple[str, ...]] = {}

    def of(self, figure: str, axis: str = "all", label: str = "合计") -> tuple[str, ...]:
        """The items that a figure of `selectors.item_figures` counts."""
        key = (figure, axis, label)
        if key not in self._known:
            found = items_behind(
                self.actor,
                figure,
                period=self.period,
                on=self.on,
                axis=axis,
                label=label,
                where=self.where,
            )
            self._known[key] = tuple(found.values_list("number_text", flat=True))
        return self._known[key]

    def judged(self, *grades: str) -> tuple[str, ...]:
        """The items on which forms with these grades were given; one entry a form."""
        return verdicts_behind(self.actor, *grades, period=self.period, where=self.where)

    def promises(self, *, kept: bool) -> tuple[str, ...]:
        """The items whose promises are due, or kept; one entry a promise."""
        return promises_behind(
            self.actor, kept=kept, period=self.period, on=self.on, where=self.where
        )

    def withdrawn(self) -> tuple[str, ...]:
        """The items that their deputies took back."""
        return withdrawn_behind(self.actor, period=self.period, where=self.where)

    def behind(self, rate: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Numerator and denominator of a rate of `rates.rates`."""
        forms, happy, content = self.judged(), self.judged(SATISFIED), self.judged(BASICALLY)
        pairs = {
            "contact": lambda: (self.of("contacted"), self.of("handed_over")),
            "reply": lambda: (self.of("replied"), self.of("due")),
            "on_time": lambda: (self.of("on_time"), self.of("due")),
            "closure": lambda: (self.of("closed"), self.of("items")),
            "done": lambda: (self.of("done"), self.of("items")),
            "satisfaction_strict": lambda: (happy, forms),
            "satisfaction_wide": lambda: (happy + content, forms),
            "fulfilment": lambda: (self.of("done"), self.of("replied")),
            "promise": lambda: (self.promises(kept=True), self.promises(kept=False)),
        }
        return pairs[rate]()


def handling_report(
    actor: Actor, congress: Congress, *, year: int, on: date, reporter: str = ""
) -> HandlingReport:
    """Return the report on the year's items of one congress, as known on the day `on`.

    Its words state only what the figures say; judging the work is left to the office.
    """
    period = Period(date(year, 1, 1), date(year + 1, 1, 1))
    where = Q(congress=congress)
    numbers = _Numbers(actor, period, on, where)
    tally = tally_all(actor, period=period, on=on, where=where)
    everything = numbers.of("items")
    return HandlingReport(
        title=_("关于%(year)s年代表建议办理情况的报告") % {"year": year},
        reporter=reporter or None,
        body=tuple(
            _body(
                congress,
                year,
                tally,
                has_withdrawn=bool(numbers.withdrawn()),
                appraisal=appraisal_of(actor, congress, year=year, on=on),
            )
        ),
        outcomes=tuple(
            OutcomeRow(
                label=label,
                count=count_figure(label, numbers.of(code)),
                share=rate_figure(f"{label}占比", numbers.of(code), everything),
            )
            for code, label in RESULTS
        ),
        units=tuple(_units(actor, period, on, where, numbers)),
        rates=tuple(_rates(tally, _tally_before(actor, year, where), numbers)),
        open_items=tuple(_open_items(actor, period, on, where)),
        issuer=f"{congress.short_name}主席团",
        reported_on=on,
        figures=tuple(_figures(numbers)),
    )


def _figures(numbers: _Numbers) -> Iterable[TracedFigure]:
    yield count_figure("总件数", numbers.of("items"))
    yield count_figure("并案件数", numbers.of("merged"))
    yield count_figure("交办件数", numbers.of("handed_over"))
    yield count_figure("撤回件数", numbers.withdrawn())
    yield count_figure("重点督办件数", numbers.of("key"))
    yield rate_figure("答复率", numbers.of("replied"), numbers.of("due"), _("已答复 ÷ 应答复"))
    yield rate_figure(
        "按期答复率", numbers.of("on_time"), numbers.of("due"), _("期限内答复 ÷ 应答复")
    )
    yield rate_figure("办结率", numbers.of("closed"), numbers.of("items"))
    yield rate_figure("解决率", numbers.of("done"), numbers.of("items"))


def _body(
    congress: Congress,
    year: int,
    tally: Tally,
    *,
    has_withdrawn: bool,
    appraisal: AppraisalResult,
) -> Iterable[Paragraph]:
    yield Paragraph(text=_("一、基本情况"), level=1)
    yield Paragraph(
        text=_(
            "%(year)s年，%(name)s共登记代表建议[[总件数]]件，其中并案办理[[并案件数]]件，"
            "已交办[[交办件数]]件，列为重点督办[[重点督办件数]]件。"
        )
        % {"year": year, "name": congress.short_name}
    )
    if has_withdrawn:
        yield Paragraph(text=_("另有[[撤回件数]]件由代表撤回，编号保留，不计入以上件数。"))
    yield Paragraph(text=_("二、办理情况"), level=1)
    yield Paragraph(
        text=_(
            "应答复的建议，答复率[[答复率]]，按期答复率[[按期答复率]]；"
            "人大办结率[[办结率]]，问题解决率[[解决率]]。正在办理和列入计划的，不计入解决率。"
        )
    )
    yield Paragraph(
        text=_(
            "收回代表评价%(n)s份：满意%(a)s份，基本满意%(b)s份，不满意%(c)s份；已答复而未评价%(d)s件。"
        )
        % {
            "n": tally.judged,
            "a": tally.satisfied,
            "b": tally.basically,
            "c": tally.dissatisfied,
            "d": tally.unjudged,
        }
    )
    if tally.promises:
        yield Paragraph(
            text=_("答复中作出承诺%(n)s项，到期%(d)s项，已兑现%(k)s项。")
            % {"n": tally.promises, "d": tally.promises_due, "k": tally.promises_kept}
        )
    if appraisal.has_any:
        yield from _appraised(appraisal)
    number = _("四") if appraisal.has_any else _("三")
    yield Paragraph(text=_("%(no)s、尚未办结的建议") % {"no": number}, level=1)
    yield Paragraph(text=_("见后附清单。未办结的，下一年度继续跟踪督办。"))


def _appraised(result: AppraisalResult) -> Iterable[Paragraph]:
    """What the deputies' groups said of the year's handling, in points got of points possible."""
    yield Paragraph(text=_("三、代表评议情况"), level=1)
    items = "，".join(f"{label}{points.beside()}" for label, points in result.items)
    yield Paragraph(
        text=_(
            "%(m)s个代表小组中有%(n)s个评议了政府办理工作，%(p)s名代表参加。"
            "五项得分率（得分/满分）：%(items)s；总得分率%(total)s。"
        )
        % {
            "m": result.returned.N,
            "n": result.returned.n,
            "p": result.present.n,
            "items": items,
            "total": result.total.beside(),
        }
    )
    for row in result.groups:
        if row.appraisal and row.appraisal.remark:
            words = {"group": row.group, "remark": row.appraisal.remark}
            yield Paragraph(text=_("%(group)s：%(remark)s") % words)


def _units(
    actor: Actor, period: Period, on: date, where: Q, numbers: _Numbers
) -> Iterable[UnitRow]:
    for row in tallies(actor, axis="unit", period=period, on=on, where=where):

        def of(code: str, label: str = row.label) -> tuple[str, ...]:
            return numbers.of(code, "unit", label)

        yield UnitRow(
            unit=row.label,
            assigned=count_figure(f"{row.label}承办", of("items")),
            replied=count_figure(f"{row.label}答复", of("replied")),
            on_time=count_figure(f"{row.label}按期", of("on_time")),
            closed=count_figure(f"{row.label}办结", of("closed")),
        )


def _tally_before(actor: Actor, year: int, where: Q) -> Tally:
    """Last year as it stood at its end."""
    period = Period(date(year - 1, 1, 1), date(year, 1, 1))
    return tally_all(actor, period=period, on=date(year - 1, 12, 31), where=where)


def _rates(tally: Tally, before: Tally, numbers: _Numbers) -> Iterable[RateRow]:
    for now, then in zip(rates(tally), rates(before), strict=True):
        part, whole = numbers.behind(now.code)
        yield RateRow(
            label=now.label,
            formula=now.formula,
            this_year=TracedFigure(now.label, now.share.beside(), part, whole, now.formula),
            last_year=then.share.beside(),
            change=points_text(point_change(now.share, then.share)),
        )


def _open_items(actor: Actor, period: Period, on: date, where: Q) -> Iterable[str]:
    found = items_behind(actor, "items", period=period, on=on, where=where)
    for case in found.exclude(stage__in=[Case.Stage.CLOSED, Case.Stage.MERGED]):
        yield f"{case.number_text}　{case.title}（{case.get_stage_display()}）"
