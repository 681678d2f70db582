"""Everything of one case that this reader may know, read once."""

from dataclasses import dataclass
from datetime import date

from xiangyin.casework.models import (
    Assignment,
    Case,
    CaseParty,
    Clock,
    Commitment,
    Contact,
    Extension,
    Feedback,
    LogEntry,
    OfficeRules,
    Press,
    Reply,
    Round,
    SignOff,
)
from xiangyin.casework.panel import records
from xiangyin.casework.permissions import CasePerm
from xiangyin.casework.selectors import office_rules_of, replies_of
from xiangyin.core.actors import Actor, Role
from xiangyin.core.permissions import may

LIVE = {Assignment.State.ASSIGNED, Assignment.State.ACCEPTED}
ANSWERING = {Assignment.Role.LEAD, Assignment.Role.SEPARATE}


@dataclass(frozen=True)
class CaseFacts:
    """The records of a case, and the questions the panel asks of them."""

    actor: Actor
    case: Case
    on: date
    office: OfficeRules
    rounds: list[Round]
    parties: list[CaseParty]
    assignments: list[Assignment]
    clocks: list[Clock]
    contacts: list[Contact]
    replies: list[Reply]
    extensions: list[Extension]
    feedbacks: list[Feedback]
    commitments: list[Commitment]
    presses: list[Press]
    sign_offs: list[SignOff]
    log: list[LogEntry]

    @property
    def sees_all(self) -> bool:
        """The congress side, and the auditor, read what is not for the others."""
        return self.actor.is_congress_side or self.actor.role is Role.AUDITOR

    @property
    def leads(self) -> bool:
        """The reader's own office leads this case, and the case still changes."""
        return self.case.is_open and may(self.actor, CasePerm.HAND_OVER, self.case)

    @property
    def round(self) -> Round | None:
        """The round in hand or, after it ended, the last one."""
        return self.rounds[-1] if self.rounds else None

    def live(self) -> list[Assignment]:
        """The units in charge in the latest round."""
        return [a for a in self.of_round(self.round) if a.state in LIVE]

    def answering(self) -> list[Assignment]:
        """Those of them that must answer the deputies."""
        return [a for a in self.live() if a.role in ANSWERING]

    def of_round(self, round_: Round | None) -> list[Assignment]:
        return [a for a in self.assignments if round_ and a.round_id == round_.pk]

    def own(self) -> list[Assignment]:
        """What the reader's unit has in the latest round."""
        unit_id = self.actor.unit_id if self.actor.role is Role.UNIT else None
        return [a for a in self.live() if a.unit_id == unit_id]

    def own_parties(self) -> list[CaseParty]:
        """The reader's own places among the deputies to be answered."""
        if self.actor.role is not Role.DEPUTY:
            return []
        return [p for p in self.parties if p.deputy.person_id == self.actor.person_id]

    def running(self, *kinds: Clock.Kind) -> list[Clock]:
        """The running clocks of these kinds, the nearest first."""
        return [c for c in self.clocks if c.is_running and c.kind in kinds]

    def expected(self) -> list[CaseParty]:
        """Those whose verdict a round waits for (selectors.verdicts.expected_parties)."""
        if self.office.joint_feedback == OfficeRules.JointFeedback.LEAD:
            return [p for p in self.parties if p.is_lead]
        return self.parties

    def forms_of(self, round_: Round) -> list[Feedback]:
        return [f for f in self.feedbacks if f.round_id == round_.pk]

    def unjudged(self) -> list[CaseParty]:
        """Those of the latest round whose verdict has not come."""
        if self.round is None:
            return []
        given = {f.party_id for f in self.forms_of(self.round)}
        return [p for p in self.expected() if p.pk not in given]


def facts_of(actor: Actor, case: Case, on: date) -> CaseFacts:
    """Read the case: one query for each kind of record, however many there are."""
    pk = case.pk
    return CaseFacts(
        actor=actor,
        case=case,
        on=on,
        office=office_rules_of(case.congress),
        rounds=records.rounds(case=pk),
        parties=records.parties(case=pk),
        assignments=records.assignments(case=pk),
        clocks=records.clocks(case=pk),
        contacts=records.contacts(case=pk),
        replies=replies_of(actor, case),
        extensions=_extensions_read(actor, pk),
        feedbacks=records.feedbacks(case=pk),
        commitments=records.commitments(case=pk),
        presses=records.presses(case=pk),
        sign_offs=records.sign_offs(case=pk),
        log=_log_read(actor, pk),
    )


def _extensions_read(actor: Actor, case_id: int) -> list[Extension]:
    """A unit reads its own requests, a deputy those that were decided."""
    found = records.extensions(case=case_id)
    if actor.role is Role.UNIT:
        return [asked for asked in found if asked.assignment.unit_id == actor.unit_id]
    if actor.role is Role.DEPUTY:
        return [asked for asked in found if asked.decision != Extension.Decision.PENDING]
    return found


def _log_read(actor: Actor, case_id: int) -> list[LogEntry]:
    sees_all = actor.is_congress_side or actor.role is Role.AUDITOR
    return [entry for entry in records.log(case=case_id) if sees_all or not entry.congress_only]
