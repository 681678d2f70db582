"""Calendars as iCalendar text (RFC 5545): all-day events, UIDs that stay, lines of 75 octets."""

from datetime import date, timedelta
from hashlib import sha256

from .entries import Calendar, Entry

LINE_OCTETS = 75
PRODUCT = "-//Xiangyin//Law Kernel//ZH"


def as_ics(calendar: Calendar, *, stamped_on: date | None = None) -> str:
    """The dated entries as all-day events, the undated ones left out.

    `stamped_on` is the day the text is made (DTSTAMP); not given, the calendar's own day, so that
    the same calendar is always the same text. A UID depends on the calendar and the entry alone.
    """
    stamp = f"{(stamped_on or calendar.day):%Y%m%d}T000000Z"
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(calendar.title)}",
    ]
    for entry in calendar.entries:
        if entry.ends:
            lines += _event(calendar, entry, entry.ends, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(calendar: Calendar, entry: Entry, ends: date, stamp: str) -> list[str]:
    begins = entry.begins or ends
    cites = "、".join(one.cite() for one in entry.basis)
    note = "（法律没有规定日期，为默认安排）" if entry.is_default else ""
    note += "（比照适用）" if entry.by_analogy else ""
    summary = f"{entry.act}（{entry.offset}）"
    description = f"{entry.body}\n{cites}{note}"
    return [
        "BEGIN:VEVENT",
        f"UID:{_uid(calendar, entry)}",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{begins:%Y%m%d}",
        f"DTEND;VALUE=DATE:{ends + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(summary)}",
        f"DESCRIPTION:{_escaped(description)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _uid(calendar: Calendar, entry: Entry) -> str:
    name = "|".join((calendar.kind, calendar.place, calendar.day.isoformat(), entry.key))
    return f"{sha256(name.encode()).hexdigest()[:32]}@law.xiangyin"


def _escaped(text: str) -> str:
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text


def _folded(line: str) -> str:
    """No line longer than 75 octets; a character is never cut in two."""
    parts, part, size = [], "", 0
    for character in line:
        octets = len(character.encode())
        if size + octets > LINE_OCTETS:
            parts.append(part)
            part, size = " ", 1
        part, size = part + character, size + octets
    return "\r\n".join([*parts, part])
