"""The shipped layouts, one module a paper; each is built into a template an office may edit."""

from xiangyin.papers.docx.contexts import PaperKind
from xiangyin.papers.docx.document import Layout
from xiangyin.papers.docx.layouts import (
    assignment_slip,
    booklet,
    feedback_form,
    handling_report,
    ledger,
    memo,
    notice,
    reply_letter,
    suggestion_paper,
)

LAYOUTS: dict[PaperKind, Layout] = {
    PaperKind.NOTICE: notice.LAYOUT,
    PaperKind.SUGGESTION_PAPER: suggestion_paper.LAYOUT,
    PaperKind.ASSIGNMENT_SLIP: assignment_slip.LAYOUT,
    PaperKind.REPLY_LETTER: reply_letter.LAYOUT,
    PaperKind.FEEDBACK_FORM: feedback_form.LAYOUT,
    PaperKind.LEDGER: ledger.LAYOUT,
    PaperKind.HANDLING_REPORT: handling_report.LAYOUT,
    PaperKind.BOOKLET: booklet.LAYOUT,
    PaperKind.MEMO: memo.LAYOUT,
}
