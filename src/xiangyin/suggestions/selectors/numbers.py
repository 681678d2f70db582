"""The runs in which suggestions are numbered, and what number the next one would get."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from xiangyin.congress.models import Session
from xiangyin.core.models import Sequence
from xiangyin.core.text.numerals import chinese_number
from xiangyin.suggestions.models import Suggestion


@dataclass(frozen=True)
class NumberRun:
    """One run: its key in `core.numbering`, its year, and how its numbers are printed."""

    key: str
    year: int
    pattern: str

    def text_of(self, number: int) -> str:
        """十八届二次会议第12号, 闭会〔2026〕15号."""
        return self.pattern % {"n": number}


def session_run(suggestion: Suggestion, session: Session) -> NumberRun:
    """Within a session suggestions run on, and motions on their own."""
    term, count = chinese_number(suggestion.term.number), chinese_number(session.number)
    words = {"term": term, "count": count, "n": "%(n)s"}
    if suggestion.is_motion:
        pattern = _("%(term)s届%(count)s次会议议案第%(n)s号") % words
        return NumberRun(f"motions:session:{session.pk}", session.opens_on.year, pattern)
    pattern = _("%(term)s届%(count)s次会议第%(n)s号") % words
    return NumberRun(f"suggestions:session:{session.pk}", session.opens_on.year, pattern)


def recess_run(suggestion: Suggestion, on: date) -> NumberRun:
    """Between sessions they run on through the year in which they were sent."""
    year = (suggestion.submitted_on or on).year
    pattern = _("闭会〔%(year)s〕%(n)s号") % {"year": year, "n": "%(n)s"}
    return NumberRun(f"suggestions:{suggestion.congress_id}:{year}", year, pattern)


def next_text(run: NumberRun) -> str:
    """Return the number the next one gets, if nobody is faster."""
    last = Sequence.objects.filter(pk=run.key).values_list("last", flat=True).first()
    return run.text_of((last or 0) + 1)
