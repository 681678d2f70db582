"""Issue a paper and keep it; withdraw one that is wrong."""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import DomainError
from xiangyin.core.events import announce
from xiangyin.core.files import file_store
from xiangyin.core.models import StoredFile
from xiangyin.core.permissions import require
from xiangyin.papers.docx.contexts import AssignmentSlip, Memo, Notice, ReplyLetter
from xiangyin.papers.docx.figures import HandlingReport, figures_of
from xiangyin.papers.docx.kinds import Context, kind_of
from xiangyin.papers.events import DocumentIssued, DocumentWithdrawn
from xiangyin.papers.models import DocumentReader, OfficialDocument
from xiangyin.papers.numbers import is_well_formed, number_take
from xiangyin.papers.permissions import Issue, PapersPerm
from xiangyin.papers.selectors import (
    document_for,
    number_prefix_of,
    paper_render,
    template_in_force,
)

NOT_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


class DocumentRefused(DomainError):
    """The paper cannot be issued or withdrawn as told."""

    code = "document-refused"


@dataclass(frozen=True)
class Source:
    """What a paper is about: a kind and a key that only the higher room understands."""

    kind: str
    key: str


@transaction.atomic
def document_issue(
    *,
    actor: Actor,
    division_code: str,
    context: Context,
    title: str,
    issued_on: date,
    at: datetime,
    source: Source | None = None,
    number: str = "",
    takes_number: bool = False,
    unit_ids: Sequence[int] = (),
    person_ids: Sequence[int] = (),
) -> OfficialDocument:
    """Print a paper on the office's template, number it if wanted, and keep it for its readers.

    `number` is one the unit gave itself; `takes_number` takes the congress's next of the year.
    """
    kind = kind_of(context)
    template = template_in_force(division_code, kind)
    require(actor, PapersPerm.ISSUE, Issue(division_code, kind, frozenset(unit_ids)))
    if takes_number:
        number = _next_number(division_code, issued_on.year)
    _check_number(division_code, number)
    content = paper_render(division_code, _numbered(context, number))
    file = _keep(actor, division_code, f"{file_name(title)}.docx", content, at)
    document = OfficialDocument.objects.create(
        division_code=division_code,
        kind=kind.value,
        title=title[:200],
        number=number,
        issued_on=issued_on,
        source_kind=source.kind if source else "",
        source_key=source.key if source else "",
        file=file,
        sha256=file.sha256,
        template=template,
        figures=_figures(context),
        made_by=actor.name,
        made_at=at,
    )
    _address(document, unit_ids, person_ids)
    after = {"kind": kind.value, "number": number, "sha256": file.sha256}
    record(actor, "papers.document_issued", document, at=at, after=after)
    announce(
        DocumentIssued(
            document.pk,
            division_code,
            kind.value,
            document.source_kind,
            document.source_key,
            issued_on,
        )
    )
    return document


def file_name(title: str) -> str:
    """A title as a file name: nothing Windows forbids, not too long."""
    return NOT_IN_FILE_NAMES.sub("", title).strip(" .")[:80] or _("公文")


@transaction.atomic
def document_withdraw(
    *, actor: Actor, document_id: int, reason: str, at: datetime
) -> OfficialDocument:
    """Take back a paper with a mistake in it; it stays on file, and its number may be used for
    the paper that replaces it."""
    document = document_for(actor, document_id)
    require(actor, PapersPerm.WITHDRAW, document)
    if document.withdrawn_at is not None:
        raise DocumentRefused(_("这份公文已经撤回过了。"), hint=_("请在公文列表中查看新的一份。"))
    if not reason.strip():
        raise DocumentRefused(_("没有写撤回的原因。"), hint=_("请写明哪里有误，再撤回。"))
    document.withdrawn_at = at
    document.withdrawn_reason = reason.strip()[:200]
    document.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    record(
        actor,
        "papers.document_withdrawn",
        document,
        at=at,
        after={"reason": document.withdrawn_reason, "number": document.number},
    )
    announce(
        DocumentWithdrawn(
            document.pk, document.division_code, document.source_kind, document.source_key
        )
    )
    return document


def _next_number(division_code: str, year: int) -> str:
    prefix = number_prefix_of(division_code)
    if not prefix:
        raise DocumentRefused(
            _("本级人大还没有设定发文字号的代字，不能编号。"),
            hint=_("请先在人大资料里填写发文代字，例如“青石人大”。"),
        )
    return str(number_take(division_code=division_code, prefix=prefix, year=year))


def _check_number(division_code: str, number: str) -> None:
    if not number:
        return
    if not is_well_formed(number):
        raise DocumentRefused(
            _("文号“%(number)s”的写法不合公文格式。") % {"number": number},
            hint=_("应写为“青政函〔2026〕8号”：年份写全四位，用六角括号，序号前不加“第”和0。"),
        )
    taken = OfficialDocument.objects.filter(
        division_code=division_code, number=number, withdrawn_at=None
    ).first()
    if taken:
        raise DocumentRefused(
            _("文号“%(number)s”已经用于《%(title)s》。") % {"number": number, "title": taken.title},
            hint=_("请换用下一个号；如果那一份有误，请先撤回。"),
        )


def _numbered(context: Context, number: str) -> Context:
    """The context with its number, for the papers that bear one."""
    if not number:
        return context
    if isinstance(context, AssignmentSlip):
        return replace(context, slip_number=number)
    if isinstance(context, Memo | Notice | ReplyLetter):
        return replace(context, number=number)
    return context


def _figures(context: Context) -> list[dict[str, object]]:
    if not isinstance(context, HandlingReport):
        return []
    return [asdict(figure) for figure in figures_of(context)]


def _keep(actor: Actor, division_code: str, name: str, content: bytes, at: datetime) -> StoredFile:
    upload = SimpleUploadedFile(name, content)
    return file_store(actor=actor, division_code=division_code, upload=upload, at=at)


def _address(
    document: OfficialDocument, unit_ids: Sequence[int], person_ids: Sequence[int]
) -> None:
    units = [DocumentReader(document=document, unit_id=key) for key in sorted(set(unit_ids))]
    people = [DocumentReader(document=document, person_id=key) for key in sorted(set(person_ids))]
    DocumentReader.objects.bulk_create([*units, *people])
