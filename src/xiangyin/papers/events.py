"""What this room announces."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class DocumentIssued:
    """Announced when a paper has been issued and kept, in the issuing verb's transaction."""

    document_id: int
    division_code: str
    kind: str
    source_kind: str
    source_key: str
    issued_on: date


@dataclass(frozen=True)
class DocumentWithdrawn:
    """Announced when an issued paper has been withdrawn."""

    document_id: int
    division_code: str
    source_kind: str
    source_key: str
