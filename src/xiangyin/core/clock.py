"""The one place that reads the clock. Only doors (views, commands) and jobs call it.

Everything below takes the moment (`at`) or the day (`on`) as an argument, so that a rule can be
asked about any day and a test needs no frozen time.
"""

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    """Return this moment, aware, in Asia/Shanghai."""
    return timezone.localtime()


def today() -> date:
    """Return today's date in Asia/Shanghai."""
    return now().date()


def day_of(at: datetime) -> date:
    """Return the calendar day in Asia/Shanghai on which the moment `at` falls."""
    return timezone.localtime(at).date()
