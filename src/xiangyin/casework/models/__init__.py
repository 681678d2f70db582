"""Cases and their rounds, assignments and clocks, contacts and replies, verdicts and promises."""

from xiangyin.casework.models.answers import Contact, Feedback, Reply, ReplyPoint
from xiangyin.casework.models.cases import (
    Case,
    CaseParty,
    LogEntry,
    OfficeRules,
    Press,
    Round,
    SignOff,
)
from xiangyin.casework.models.clocks import Assignment, Clock, Extension
from xiangyin.casework.models.marks import Commitment, Mark, MarkScheme
from xiangyin.casework.models.sent_ups import SentUp

__all__ = [
    "Assignment",
    "Case",
    "CaseParty",
    "Clock",
    "Commitment",
    "Contact",
    "Extension",
    "Feedback",
    "LogEntry",
    "Mark",
    "MarkScheme",
    "OfficeRules",
    "Press",
    "Reply",
    "ReplyPoint",
    "Round",
    "SentUp",
    "SignOff",
]
