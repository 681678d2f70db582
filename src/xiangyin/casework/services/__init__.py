"""The engine's verbs, by noun."""

from xiangyin.casework.services.assignments import (
    assignment_accept,
    assignment_reassign,
    assignment_send_back,
)
from xiangyin.casework.services.cases import (
    CaseOpening,
    HandOver,
    PartyEntry,
    case_close,
    case_hand_over,
    case_mark_key,
    case_merge,
    case_open,
    sign_off_record,
)
from xiangyin.casework.services.commitments import (
    commitment_answer,
    commitment_fulfil,
    commitment_supersede,
)
from xiangyin.casework.services.contacts import contact_confirm, contact_deny, contact_log
from xiangyin.casework.services.extensions import extension_ask, extension_decide
from xiangyin.casework.services.feedback import feedback_give, feedback_remind, round_end
from xiangyin.casework.services.holidays import holidays_replace
from xiangyin.casework.services.office import marks_load_shipped, office_rules_set
from xiangyin.casework.services.presses import press_add
from xiangyin.casework.services.replies import (
    PointEntry,
    ReplyEntry,
    missing_in,
    missing_of,
    reply_draft,
    reply_issue,
    reply_return,
    reply_submit,
)
from xiangyin.casework.services.sent_ups import (
    SentUpEntry,
    sent_up_answer,
    sent_up_receive,
    sent_up_send,
)
from xiangyin.casework.services.withdrawals import case_withdraw

__all__ = [
    "CaseOpening",
    "HandOver",
    "PartyEntry",
    "PointEntry",
    "ReplyEntry",
    "SentUpEntry",
    "assignment_accept",
    "assignment_reassign",
    "assignment_send_back",
    "case_close",
    "case_hand_over",
    "case_mark_key",
    "case_merge",
    "case_open",
    "case_withdraw",
    "commitment_answer",
    "commitment_fulfil",
    "commitment_supersede",
    "contact_confirm",
    "contact_deny",
    "contact_log",
    "extension_ask",
    "extension_decide",
    "feedback_give",
    "feedback_remind",
    "holidays_replace",
    "marks_load_shipped",
    "missing_in",
    "missing_of",
    "office_rules_set",
    "press_add",
    "reply_draft",
    "reply_issue",
    "reply_return",
    "reply_submit",
    "round_end",
    "sent_up_answer",
    "sent_up_receive",
    "sent_up_send",
    "sign_off_record",
]
