"""Papers kept in the background: each act leaves its official copy, made once."""

from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.casework.models import Assignment, SentUp
from xiangyin.core import clock
from xiangyin.core.actors import job_actor
from xiangyin.core.jobs import task
from xiangyin.core.scope import everywhere, scope
from xiangyin.papers.selectors import documents_about
from xiangyin.papers.services import PaperKind, Source, document_issue
from xiangyin.suggestions.models import Suggestion
from xiangyin.suggestions.papers import memo_of, paper_of
from xiangyin.suggestions.selectors import signers_of

TITLES = {
    PaperKind.ASSIGNMENT_SLIP: _("建议交办单"),
    PaperKind.REPLY_LETTER: _("答复函"),
}


@task()
def paper_keep(kind: str, assignment_id: int) -> None:
    """Keep the slip or the letter of one unit's part; a second run finds it kept."""
    with everywhere(reason="a job is told an id and finds out whose it is"):
        found = Assignment.objects.select_related("case", "unit", "round").get(pk=assignment_id)
    with scope(found.division_code):
        _keep(PaperKind(kind), found)


@transaction.atomic
def _keep(kind: PaperKind, assignment: Assignment) -> None:
    actor = job_actor("papers", assignment.division_code)
    source = Source(f"suggestions.{kind.value}", str(assignment.pk))
    locked = Assignment.objects.select_for_update(of=("self",), no_key=True)
    locked.get(pk=assignment.pk)
    if documents_about(actor, source.kind, source.key).exists():
        return
    merged = Suggestion.objects.filter(case__merged_into=assignment.case)
    own = Suggestion.objects.filter(case=assignment.case)
    for suggestion in (own | merged).select_related("congress", "session__term__congress", "case"):
        context = paper_of(suggestion, kind, assignment)
        signers = signers_of(suggestion)
        document_issue(
            actor=actor,
            division_code=assignment.division_code,
            context=context,
            title=f"{TITLES[kind]} {suggestion.number_text}（{assignment.unit.name}）",
            issued_on=clock.today(),
            at=clock.now(),
            source=source,
            unit_ids=[assignment.unit_id],
            person_ids=[d.person_id for d in [signers.lead, *signers.confirmed]],
        )


@task()
def letter_keep(sent_up_id: int) -> None:
    """Keep what was sent up as an official copy; a second run finds it kept."""
    with everywhere(reason="a job is told an id and finds out whose it is"):
        found = SentUp.objects.select_related("congress").get(pk=sent_up_id)
    with scope(found.division_code), transaction.atomic():
        locked = SentUp.objects.select_for_update(of=("self",), no_key=True)
        sent = locked.select_related("congress").get(pk=sent_up_id)
        actor = job_actor("papers", sent.division_code)
        source = Source("casework.sent_up", str(sent.pk))
        if documents_about(actor, source.kind, source.key).exists():
            return
        document_issue(
            actor=actor,
            division_code=sent.division_code,
            context=memo_of(sent),
            title=f"{sent.get_kind_display()} {sent.title}",
            issued_on=sent.sent_on,
            at=clock.now(),
            source=source,
        )
