"""What a matter's page shows of its handling, whoever the reader is.

    panel = case_panel(actor, case, on)      # `case` comes from cases_for(actor)

The page belongs to the room that opened the case; it puts its own first steps before
`panel.rail` and includes `casework/parts/*.html`, which read `panel`.
"""

from dataclasses import dataclass
from datetime import date

from xiangyin.casework.lights import Light
from xiangyin.casework.models import Case, LogEntry, Press, SignOff
from xiangyin.casework.panel.deadlines import Deadline, deadline_ahead
from xiangyin.casework.panel.facts import facts_of
from xiangyin.casework.panel.rail import RailStep, light_of_case, rail_of
from xiangyin.casework.panel.rows import (
    CommitmentRow,
    ContactRow,
    ExtensionRow,
    ReplyRow,
    RoundRow,
    commitment_rows,
    contact_rows,
    extension_rows,
    reply_rows,
    round_rows,
)
from xiangyin.casework.panel.verbs import Barred, Verb, barred_of, verbs_of
from xiangyin.core.actors import Actor

__all__ = ["Barred", "CasePanel", "RailStep", "Verb", "case_panel"]


@dataclass(frozen=True)
class CasePanel:
    """Everything the parts draw; what the reader may not see is not in it."""

    case: Case
    rail: list[RailStep]
    light: Light
    deadline: Deadline | None
    verbs: list[Verb]
    barred: list[Barred]
    rounds: list[RoundRow]
    contacts: list[ContactRow]
    replies: list[ReplyRow]
    extensions: list[ExtensionRow]
    commitments: list[CommitmentRow]
    presses: list[Press]
    sign_offs: list[SignOff]
    log: list[LogEntry]
    shows_findings: bool


def case_panel(actor: Actor, case: Case, on: date) -> CasePanel:
    """Read the case once, in a constant number of queries, and lay it out for this reader."""
    facts = facts_of(actor, case, on)
    return CasePanel(
        case=case,
        rail=rail_of(facts),
        light=light_of_case(facts),
        deadline=deadline_ahead(facts),
        verbs=verbs_of(facts),
        barred=barred_of(facts),
        rounds=round_rows(facts),
        contacts=contact_rows(facts),
        replies=reply_rows(facts),
        extensions=extension_rows(facts),
        commitments=commitment_rows(facts),
        presses=facts.presses,
        sign_offs=facts.sign_offs,
        log=facts.log,
        shows_findings=facts.sees_all,
    )
