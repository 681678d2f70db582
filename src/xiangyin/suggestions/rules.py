"""Gather facts, ask the kernel, nothing else."""

from datetime import date

from xiangyin import law
from xiangyin.congress.models import Congress, Session
from xiangyin.core.clock import day_of
from xiangyin.law import Finding, Ground, facts
from xiangyin.suggestions.models import Suggestion


def grounds_for_declining(congress: Congress, on: date) -> tuple[Ground, ...]:
    """The legal grounds on which a text is not handled as a suggestion, there and then."""
    return law.exclusion_grounds(on, congress.division_code, congress.level)  # type: ignore[arg-type]


def intake_finding(congress: Congress, ground: str, on: date) -> Finding:
    """What the law says of declining on this ground."""
    return law.decide(
        facts.Intake(ground=ground, level=congress.level),  # type: ignore[arg-type]
        on=on,
        place=congress.division_code,
    )


def motion_finding(
    motion: Suggestion, *, movers: int, on: date, is_within_competence: bool | None = None
) -> Finding:
    """Whether a motion is admissible: movers, subject, grounds, proposal, competence."""
    return law.decide(
        facts.MotionFiling(
            movers=movers,
            has_subject=bool(motion.title.strip()),
            has_grounds=bool((motion.situation + motion.analysis).strip()),
            has_proposal=bool(motion.proposal.strip()),
            is_within_competence=is_within_competence,
            level=motion.congress.level,  # type: ignore[arg-type]
        ),
        on=on,
        place=motion.division_code,
    )


def movers_needed(congress: Congress, on: date) -> int | None:
    """How many deputies it takes to file a motion there; None where no rule says."""
    blank = facts.MotionFiling(
        movers=0,
        has_subject=True,
        has_grounds=True,
        has_proposal=True,
        is_within_competence=True,
        level=congress.level,  # type: ignore[arg-type]
    )
    least = law.decide(blank, on=on, place=congress.division_code).computed.get("least_movers")
    return least if isinstance(least, int) else None


def deadline_finding(session: Session, *, on: date) -> Finding:
    """Whether a motion filed on that day is in time for its session."""
    cut_off = session.motion_deadline_at
    return law.decide(
        facts.MotionDeadline(filed_on=on, cut_off_on=day_of(cut_off) if cut_off else None),
        on=on,
        place=session.division_code,
    )


def motion_withdrawal_finding(motion: Suggestion, *, movers: int, on: date) -> Finding:
    """Whether all movers may still take their motion back."""
    return law.decide(
        facts.MotionWithdrawal(
            movers=movers,
            withdrawing=movers,
            is_on_agenda=motion.state == Suggestion.State.ADMITTED,
            level=motion.congress.level,  # type: ignore[arg-type]
        ),
        on=on,
        place=motion.division_code,
    )


def withdrawal_finding(suggestion: Suggestion, *, signers: int, agreeing: int, on: date) -> Finding:
    """Whether a suggestion may still be taken back."""
    return law.decide(
        facts.Withdrawal(
            is_in_writing=True,
            is_handed_over=suggestion.state == Suggestion.State.HANDED_OVER,
            signers=signers,
            signers_agreeing=agreeing,
            level=suggestion.congress.level,  # type: ignore[arg-type]
        ),
        on=on,
        place=suggestion.division_code,
    )
