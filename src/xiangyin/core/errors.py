"""Refusals that a person can act on: what, why, what next.

A subclass lives beside the service that raises it. The page shows all three sentences; nothing
else of an error ever reaches a person.
"""

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from xiangyin.law import Finding


class DomainError(Exception):
    """A verb was refused.

    `message` says what is refused and why, `hint` what to do next, `basis` which article says so
    (always the kernel's own citation). `code` is stable, for tests and the log.
    """

    code = "refused"
    status = 422
    keeps_text = False  # shown on a page of its own, with what was typed

    def __init__(self, message: str, *, hint: str = "", basis: str = "", code: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.basis = basis
        self.code = code or self.code

    @classmethod
    def from_finding(cls, finding: "Finding", *, hint: str = "") -> Self:
        """Refuse with the kernel's sentence, and what of its basis the sentence does not name."""
        unsaid = [b.cite() for b in finding.basis if b.cite() not in finding.sentence]
        basis = "；".join(dict.fromkeys(unsaid))
        return cls(finding.sentence, hint=hint, basis=basis, code=finding.rule)

    def __str__(self) -> str:
        basis = f"（{self.basis}）" if self.basis else ""
        return f"{self.message}{basis}{self.hint}"


class NotAllowed(DomainError):
    """The actor's role does not include this verb on this matter."""

    code = "not-allowed"
    status = 403


class NotFound(DomainError):
    """There is no such thing, or not for this actor: the two are never told apart."""

    code = "not-found"
    status = 404


class OutOfDate(DomainError):
    """Somebody else changed the matter between reading and writing."""

    code = "out-of-date"
    status = 409


class NotNow(DomainError):
    """The step does not follow from where the matter, the gathering or the vote stands."""

    code = "not-now"


class NotLawful(DomainError):
    """The law refuses; the kernel's sentence says why."""

    code = "not-lawful"
