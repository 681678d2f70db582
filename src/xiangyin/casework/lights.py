"""红黄绿灯: how near a deadline is, in colour and in words (standards.md §9)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from xiangyin.law import date_text


@dataclass(frozen=True)
class Light:
    """A tone of ui/tag.html and the words that stand beside it."""

    tone: str
    words: str


def light_of(due_on: date | None, on: date, *, yellow_days: int) -> Light:
    """Green while there is time, amber when it is near, red when it is past."""
    if due_on is None:
        return Light("gray", _("没有期限"))
    left = (due_on - on).days
    if left < 0:
        return Light("red", _("超期 %(n)s 天") % {"n": -left})
    if left == 0:
        return Light("amber", _("今天到期"))
    words = _("还剩 %(n)s 天") % {"n": left}
    return Light("amber" if left <= yellow_days else "green", words)


def day_words(day: date, on: date) -> str:
    """A day as one says it: without the year where it is this year's."""
    if day.year != on.year:
        return date_text(day)
    return _("%(month)s月%(day)s日") % {"month": day.month, "day": day.day}
