"""What each paper of a suggestion says, taken from its records; nothing is typed twice.

`paper_of(actor, suggestion, kind, unit)` returns the context that `papers` prints. A draft can
be printed at any time; the official copy is kept by `jobs.paper_keep` when the act happens.
"""

from collections.abc import Callable
from datetime import date

from django.utils.translation import gettext as _

from xiangyin.casework.models import Assignment, Case, Clock, Contact, Reply, SentUp, SignOff
from xiangyin.core.errors import DomainError
from xiangyin.papers.services import (
    CONTACT_WAYS,
    DEGREES,
    FIVE_STEPS,
    YES_NO,
    AssignmentSlip,
    Choice,
    CoOpinion,
    FeedbackForm,
    Memo,
    PaperKind,
    Paragraph,
    ReplyLetter,
    Sponsor,
    Step,
    SuggestionPaper,
    blocks_of,
)
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.selectors import Signers, signers_of

Context = SuggestionPaper | AssignmentSlip | ReplyLetter | FeedbackForm


class NothingToPrint(DomainError):
    """The act that this paper tells of has not happened yet."""

    code = "nothing-to-print"
    status = 404


def paper_of(
    suggestion: Suggestion, kind: PaperKind, assignment: Assignment | None = None
) -> Context:
    """Return the paper's context; NothingToPrint names what is still missing."""
    builders: dict[PaperKind, Callable[[], Context]] = {
        PaperKind.SUGGESTION_PAPER: lambda: suggestion_paper(suggestion),
        PaperKind.ASSIGNMENT_SLIP: lambda: assignment_slip(
            suggestion, _lead(suggestion, assignment)
        ),
        PaperKind.REPLY_LETTER: lambda: reply_letter(suggestion, _lead(suggestion, assignment)),
        PaperKind.FEEDBACK_FORM: lambda: feedback_form(suggestion, _lead(suggestion, assignment)),
    }
    if kind not in builders:
        raise NothingToPrint(_("这一件没有这种文书。"))
    return builders[kind]()


def _case(suggestion: Suggestion) -> Case:
    case = suggestion.case
    if case is None:
        raise NothingToPrint(_("这一件还没有登记交办，没有可打印的文书。"))
    return case.merged_into or case


def _lead(suggestion: Suggestion, assignment: Assignment | None) -> Assignment:
    if assignment is not None:
        return assignment
    found = (
        _case(suggestion)
        .assignments.exclude(state__in=[Assignment.State.SENT_BACK, Assignment.State.WITHDRAWN])
        .exclude(role=Assignment.Role.CO)
        .select_related("unit", "round")
        .order_by("-round__number", "id")
        .first()
    )
    if found is None:
        raise NothingToPrint(_("这一件还没有交办，没有承办单位。"), hint=_("请先交办。"))
    return found


def _text(value: str) -> tuple[Paragraph, ...]:
    return Paragraph.of(blocks_of(value))


def _names(signers: Signers) -> str:
    return "、".join(str(deputy) for deputy in [signers.lead, *signers.confirmed])


def _units(case: Case, role: Assignment.Role, round_id: int | None = None) -> str:
    rows = case.assignments.filter(role=role).exclude(
        state__in=[Assignment.State.SENT_BACK, Assignment.State.WITHDRAWN]
    )
    if round_id is not None:
        rows = rows.filter(round_id=round_id)
    names = rows.select_related("unit").order_by("id").values_list("unit__name", flat=True)
    return "、".join(dict.fromkeys(names))


def suggestion_paper(suggestion: Suggestion) -> SuggestionPaper:
    """The paper that the deputy signs and the office files (R37)."""
    signers = signers_of(suggestion)
    is_motion = suggestion.is_motion
    case = suggestion.case
    due = _clock(case, Clock.Kind.REPLY) if case else None
    congress = suggestion.session.full_name if suggestion.session else suggestion.congress.name
    return SuggestionPaper(
        congress=congress,
        kind=_("议案") if is_motion else _("建议、批评和意见"),
        number=suggestion.number_text,
        title=suggestion.title,
        category=suggestion.category.name if suggestion.category else "",
        origin=suggestion.get_origin_display(),
        raised_on=suggestion.submitted_on,
        lead=Sponsor(name=str(signers.lead), card=signers.lead.card_number),
        co_sponsors=tuple(
            Sponsor(name=str(deputy), card=deputy.card_number) for deputy in signers.confirmed
        ),
        situation_name=_("案由") if is_motion else _("情况和问题"),
        situation=_text(suggestion.situation),
        analysis_name=_("案据") if is_motion else _("分析"),
        analysis=_text(suggestion.analysis),
        proposal_name=_("方案") if is_motion else _("具体建议"),
        proposal=_text(suggestion.proposal),
        suggested_unit=suggestion.suggested_unit,
        publication=Choice(
            ("同意", "不同意"), ("同意",) if suggestion.wants_public else ("不同意",)
        ),
        publication_reason=suggestion.not_public_reason,
        screening=suggestion.screening_note,
        lead_unit=_units(case, Assignment.Role.LEAD) if case else "",
        co_units=_units(case, Assignment.Role.CO) if case else "",
        separate_units=_units(case, Assignment.Role.SEPARATE) if case else "",
        handed_over_on=case.handed_over_on if case else None,
        due_on=due.due_on if due else None,
    )


def _clock(
    case: Case | None, kind: Clock.Kind, assignment: Assignment | None = None
) -> Clock | None:
    if case is None:
        return None
    clocks = case.clocks.filter(kind=kind, superseded=False)
    if assignment is not None:
        clocks = clocks.filter(assignment=assignment)
    return clocks.order_by("-id").first()


def assignment_slip(suggestion: Suggestion, assignment: Assignment) -> AssignmentSlip:
    """建议交办单: text, units, deadline with its sum, the five steps (R39, S126)."""
    case = _case(suggestion)
    kind = Clock.Kind.OPINION if assignment.role == Assignment.Role.CO else Clock.Kind.REPLY
    due = _clock(case, kind, assignment)
    congress = suggestion.congress
    return AssignmentSlip(
        issuer=f"{congress.short_name}主席团",
        slip_number=f"{suggestion.number_text}（{assignment.unit.name}）",
        number=suggestion.number_text,
        title=suggestion.title,
        deputies=_names(signers_of(suggestion)),
        item_text=_text("\n".join(filter(None, [suggestion.situation, suggestion.proposal]))),
        lead_unit=_units(case, Assignment.Role.LEAD, assignment.round_id),
        co_units=_units(case, Assignment.Role.CO, assignment.round_id),
        separate_units=_units(case, Assignment.Role.SEPARATE, assignment.round_id),
        contact=assignment.unit.contact,
        phone=assignment.unit.phone,
        handed_over_on=assignment.assigned_on,
        due_on=due.due_on if due else None,
        due_sum="；".join(due.steps) if due else "",
        due_basis=(due.citation or due.sentence) if due else "",
        requirements=assignment.task,
        steps=_steps(case),
        issued_on=assignment.assigned_on,
        received_by=assignment.accepted_by,
        received_on=assignment.accepted_on,
    )


def _steps(case: Case) -> tuple[Step, ...]:
    signed = {row.step: row for row in case.sign_offs.all()}
    order = list(SignOff.Step)
    return tuple(
        Step(name=str(step.label), person=row.person, opinion=row.note, done_on=row.on)
        if (row := signed.get(step.value))
        else blank
        for step, blank in zip(order, FIVE_STEPS, strict=True)
    )


def _reply(assignment: Assignment) -> Reply:
    found = (
        assignment.replies.filter(is_opinion=False).select_related("mark").order_by("-id").first()
    )
    if found is None:
        raise NothingToPrint(_("承办单位还没有起草答复。"), hint=_("起草后即可打印草稿。"))
    return found


def reply_letter(suggestion: Suggestion, assignment: Assignment) -> ReplyLetter:
    """答复函, answering point by point; one letter for each suggestion (S125)."""
    case = _case(suggestion)
    reply = _reply(assignment)
    where = suggestion.session.full_name if suggestion.session else suggestion.congress.name
    opinions = Reply.objects.filter(
        round=reply.round, is_opinion=True, state=Reply.State.ISSUED
    ).select_related("assignment__unit")
    opening = _("您%(when)s提出的《%(title)s》（%(no)s）收悉，现答复如下：") % {
        "when": _("在%(where)s") % {"where": where} if suggestion.session else "",
        "title": suggestion.title,
        "no": suggestion.number_text,
    }
    return ReplyLetter(
        unit=assignment.unit.name,
        number=reply.number_text,
        outcome=reply.mark.code if reply.mark else "",
        disclosure=_("主动公开") if reply.is_public else _("不予公开"),
        title=_("关于%(where)s%(no)s建议的答复")
        % {"where": suggestion.congress.place_name, "no": suggestion.number_text},
        salutation=_("%(names)s代表") % {"names": _names(signers_of(suggestion))},
        opening=reply.opening or opening,
        body=tuple(_points(reply)),
        co_opinions=tuple(
            CoOpinion(
                unit=opinion.assignment.unit.name,
                text="；".join(point.text for point in opinion.points.all()),
            )
            for opinion in opinions.prefetch_related("points").order_by("id")
        ),
        issued_on=reply.issued_on,
        contact=reply.contact,
        phone=reply.phone,
        copies=f"{case.congress.short_name}主席团",
    )


def _points(reply: Reply) -> list[Paragraph]:
    """Each point: what was asked as a heading, then the answer with its promised day."""
    paragraphs = []
    for number, point in enumerate(reply.points.order_by("position"), start=1):
        heading = f"{'一二三四五六七八九十'[number - 1] if number <= 10 else number}、{point.point}"
        paragraphs.append(Paragraph(text=heading, level=1))
        promise = (
            _("承诺期限：%(day)s。") % {"day": _day(point.promised_on)} if point.promised_on else ""
        )
        said = f"（{point.get_outcome_display()}）{point.text}"
        paragraphs.append(Paragraph(text=said + promise))
    if reply.closing:
        paragraphs += _text(reply.closing)
    return paragraphs


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def feedback_form(suggestion: Suggestion, assignment: Assignment) -> FeedbackForm:
    """征询意见表, blank for signing; a verdict already given is filled in by the office alone."""
    case = _case(suggestion)
    signers = signers_of(suggestion)
    contacts = Contact.objects.filter(assignment=assignment, denied_on=None)
    reply = (
        assignment.replies.filter(is_opinion=False, state=Reply.State.ISSUED)
        .select_related("mark")
        .order_by("-id")
        .first()
    )
    due = _clock(case, Clock.Kind.FEEDBACK)
    return FeedbackForm(
        number=suggestion.number_text,
        title=suggestion.title,
        lead_deputy=str(signers.lead),
        deputies="、".join(str(deputy) for deputy in signers.confirmed),
        unit=assignment.unit.name,
        contact_ways=Choice(CONTACT_WAYS),
        contact_times=contacts.count() or None,
        met_in_person=Choice(YES_NO),
        replied_on=reply.issued_on if reply else None,
        outcome=reply.mark.code if reply and reply.mark else "",
        attitude=Choice(DEGREES),
        result=Choice(DEGREES),
        outcome_is_right=Choice(YES_NO),
        wants_redo=Choice(YES_NO),
        return_to=suggestion.congress.short_name,
        return_by=due.due_on if due else None,
        phone=suggestion.congress.phone,
    )


def memo_of(sent: SentUp) -> Memo:
    """情况反映, or a matter sent up: the text as sent, the matters it rests on as attachments."""
    congress = sent.congress
    issuer = f"{congress.name}主席团"
    contact = _("联系电话：%(phone)s") % {"phone": congress.phone} if congress.phone else None
    return Memo(
        mark=f"{issuer}文件",
        number=sent.number_text or None,
        signer=sent.signer,
        title=sent.title,
        recipients=sent.addressee,
        body=_text(sent.text),
        attachments=tuple(str(case) for case in sent.cases.order_by("id")),
        issuer=issuer,
        issued_on=sent.sent_on,
        note=contact,
        printer=f"{issuer}办公室",
        printed_on=sent.sent_on,
    )
