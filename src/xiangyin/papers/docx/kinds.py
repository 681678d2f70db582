"""The kinds of paper: what each is filled from, and the template it comes with."""

from pathlib import Path

from xiangyin.papers.docx.contexts import (
    AssignmentSlip,
    Booklet,
    FeedbackForm,
    Ledger,
    Memo,
    Notice,
    PaperKind,
    ReplyLetter,
    SuggestionPaper,
)
from xiangyin.papers.docx.figures import HandlingReport

Context = (
    Notice
    | SuggestionPaper
    | AssignmentSlip
    | ReplyLetter
    | FeedbackForm
    | Ledger
    | HandlingReport
    | Booklet
    | Memo
)
CONTEXTS: dict[PaperKind, type] = {
    PaperKind.NOTICE: Notice,
    PaperKind.SUGGESTION_PAPER: SuggestionPaper,
    PaperKind.ASSIGNMENT_SLIP: AssignmentSlip,
    PaperKind.REPLY_LETTER: ReplyLetter,
    PaperKind.FEEDBACK_FORM: FeedbackForm,
    PaperKind.LEDGER: Ledger,
    PaperKind.HANDLING_REPORT: HandlingReport,
    PaperKind.BOOKLET: Booklet,
    PaperKind.MEMO: Memo,
}
TEMPLATES = Path(__file__).parent / "templates"


def kind_of(context: Context) -> PaperKind:
    """The kind of paper a context is for."""
    return next(kind for kind, cls in CONTEXTS.items() if cls is type(context))


def shipped_template(kind: PaperKind) -> bytes:
    """The template that comes with the software."""
    return (TEMPLATES / f"{kind.value}.docx").read_bytes()
