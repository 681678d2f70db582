"""The table of holidays and make-up workdays: one for the installation, replaced year by year."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework.permissions import CasePerm
from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.calendar import CalendarUnreadable, calendar_replace, read_rows
from xiangyin.core.models import CalendarDay
from xiangyin.core.permissions import require


@transaction.atomic
def holidays_replace(*, actor: Actor, year: int, table: bytes, at: datetime) -> int:
    """Replace one year's table by a CSV file, all of it or nothing; running clocks stay.

    Returns the number of days entered.
    """
    require(actor, CasePerm.KEEP_HOLIDAYS)
    rows = read_rows(_text_of(table))
    others = sorted({row.day.year for row in rows} - {year})
    if not rows or others:
        years = "、".join(f"{other}年" for other in others)
        raise CalendarUnreadable(
            _("表里有%(years)s的日期，没有存。") % {"years": years}
            if others
            else _("表里没有日期。"),
            hint=_("一次换一年：请只留%(year)s年的日期，每天一行。") % {"year": year},
        )
    before = CalendarDay.objects.filter(day__year=year).count()
    made = calendar_replace(rows=rows, years={year})
    first = CalendarDay.objects.filter(day__year=year).earliest("day")
    record(
        actor,
        "casework.holidays_replaced",
        first,
        at=at,
        division_code=actor.division_code,
        before={"year": year, "days": before},
        after={"year": year, "days": made},
    )
    return made


def _text_of(table: bytes) -> str:
    """Read the file as UTF-8, or as GB 18030, which Excel writes."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return table.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CalendarUnreadable(
        _("这个文件不是文本，读不懂。"), hint=_("请在 Excel 或 WPS 中另存为 CSV 后再传。")
    )
