from django.urls import path

from xiangyin.casework.views import (
    assignments,
    checks,
    commitments,
    contacts,
    extensions,
    feedback,
    inbox,
    lists,
    office,
    replies,
    sent_ups,
    settings,
)

app_name = "casework"
urlpatterns = [
    # lists
    path("inbox/", inbox.inbox, name="inbox"),
    path("inbox/done/", inbox.inbox_done, name="inbox-done"),
    path("matters/", lists.matters, name="matters"),
    path("matters/export/", lists.matters_export, name="matters-export"),
    path("commitments/", lists.commitments, name="commitments"),
    path("commitments/export/", lists.commitments_export, name="commitments-export"),
    path("sent-up/", sent_ups.sent_up_list, name="sent-up"),
    path("sent-up/export/", sent_ups.sent_up_export, name="sent-up-export"),
    path("sent-up/new/", sent_ups.send_up, name="send-up"),
    # a paper sent up
    path("sent-up/<int:sent_up_id>/", sent_ups.sent_up, name="sent-up-one"),
    path("sent-up/<int:sent_up_id>/paper/", sent_ups.sent_up_paper, name="sent-up-paper"),
    path("sent-up/<int:sent_up_id>/receive/", sent_ups.sent_up_receive, name="sent-up-receive"),
    path("sent-up/<int:sent_up_id>/answer/", sent_ups.sent_up_answer, name="sent-up-answer"),
    # a case
    path("<int:case_id>/", lists.case, name="case"),
    path("<int:case_id>/hand-over/", assignments.hand_over, name="hand-over"),
    path("<int:case_id>/press/", office.press, name="press"),
    path("<int:case_id>/mark-key/", office.mark_key, name="mark-key"),
    path("<int:case_id>/sign-off/", office.sign_off, name="sign-off"),
    path("<int:case_id>/close/", office.close, name="close"),
    path("<int:case_id>/feedback/", feedback.feedback, name="feedback"),
    path("<int:case_id>/feedback/<int:party_id>/", feedback.feedback, name="feedback"),
    path("<int:case_id>/remind-feedback/", feedback.remind_feedback, name="remind-feedback"),
    path("<int:case_id>/end-round/", feedback.end_round, name="end-round"),
    path("contacts/<int:contact_id>/confirm/", contacts.contact_confirm, name="contact-confirm"),
    # a unit's part
    path("assignments/<int:assignment_id>/accept/", assignments.accept, name="accept"),
    path("assignments/<int:assignment_id>/send-back/", assignments.send_back, name="send-back"),
    path("assignments/<int:assignment_id>/reassign/", assignments.reassign, name="reassign"),
    path("assignments/<int:assignment_id>/contact/", contacts.log_contact, name="log-contact"),
    path(
        "assignments/<int:assignment_id>/extension/",
        extensions.ask_extension,
        name="ask-extension",
    ),
    path("assignments/<int:assignment_id>/reply/", replies.reply, name="reply"),
    path(
        "assignments/<int:assignment_id>/reply/submit/", replies.submit_reply, name="submit-reply"
    ),
    path("assignments/<int:assignment_id>/reply/point/", replies.reply_point, name="reply-point"),
    path("assignments/<int:assignment_id>/reply/gaps/", replies.reply_gaps, name="reply-gaps"),
    path(
        "extensions/<int:extension_id>/decide/",
        extensions.decide_extension,
        name="decide-extension",
    ),
    path("replies/<int:reply_id>/check/", checks.reply_check, name="reply-check"),
    path("replies/<int:reply_id>/issue/", checks.issue_reply, name="issue-reply"),
    path("replies/<int:reply_id>/return/", checks.return_reply, name="return-reply"),
    path("replies/<int:reply_id>/evidence/<int:file_id>/", replies.evidence, name="evidence"),
    path("commitments/<int:commitment_id>/fulfil/", commitments.fulfil, name="fulfil"),
    path("commitments/<int:commitment_id>/answer/", commitments.answer_again, name="answer-again"),
    path("commitments/<int:commitment_id>/supersede/", commitments.supersede, name="supersede"),
    # what the office decides for itself
    path("rules/", settings.rules, name="rules"),
    path("holidays/", settings.holidays, name="holidays"),
]
