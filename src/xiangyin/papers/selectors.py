"""Questions about papers: which may I read, which template and fonts are in force here."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from xiangyin.congress.models import Congress
from xiangyin.core.actors import CONGRESS_SIDE, Actor, Role
from xiangyin.core.errors import NotFound
from xiangyin.core.permissions import require
from xiangyin.core.scope import everywhere
from xiangyin.papers.docx.contexts import KIND_NAMES, PaperKind
from xiangyin.papers.docx.geometry import DEFAULT_PROFILE
from xiangyin.papers.docx.kinds import Context, kind_of, shipped_template
from xiangyin.papers.models import OfficialDocument, PaperStyle, PaperTemplate
from xiangyin.papers.permissions import PapersPerm

SEES_ALL = CONGRESS_SIDE | {Role.AUDITOR, Role.JOB}


def documents_for(actor: Actor) -> QuerySet[OfficialDocument]:
    """The papers this actor may read: the office's own, or those addressed to them."""
    require(actor, PapersPerm.VIEW)
    found = OfficialDocument.objects.select_related("file")
    if actor.role in SEES_ALL:
        return found
    if actor.role is Role.UNIT and actor.unit_id:
        return found.filter(readers__unit_id=actor.unit_id, withdrawn_at=None)
    if actor.role is Role.DEPUTY and actor.person_id:
        return found.filter(readers__person_id=actor.person_id, withdrawn_at=None)
    return found.none()


def document_for(actor: Actor, document_id: int) -> OfficialDocument:
    """One paper, if this actor may read it."""
    document = documents_for(actor).filter(pk=document_id).first()
    if document is None:
        raise NotFound(_("没有这份公文，或者它不在您可以查看的范围内。"))
    return document


def documents_about(actor: Actor, source_kind: str, source_key: str) -> QuerySet[OfficialDocument]:
    """The papers printed about one matter, newest first."""
    found = documents_for(actor).filter(source_kind=source_kind, source_key=source_key)
    return found.order_by("-id")


def template_in_force(division_code: str, kind: PaperKind) -> PaperTemplate | None:
    """The office's own template, or None where the shipped one is used."""
    with everywhere(reason="an office's letterhead is no business data; a unit prints on it too"):
        found = PaperTemplate.objects.select_related("file").filter(
            division_code=division_code, kind=kind.value, retired_at=None
        )
        return found.first()


def template_content(division_code: str, kind: PaperKind) -> bytes:
    """The .docx that papers of this kind are printed from here."""
    own = template_in_force(division_code, kind)
    if own is None:
        return shipped_template(kind)
    with own.file.file.open("rb") as file:
        return bytes(file.read())


def fonts_of(division_code: str) -> str:
    """The font profile this office has chosen."""
    with everywhere(reason="an office's fonts are no business data; a unit prints in them too"):
        style = PaperStyle.objects.filter(division_code=division_code).first()
        return style.fonts if style else DEFAULT_PROFILE


def number_prefix_of(division_code: str) -> str:
    """What this congress's document numbers begin with (青石人大)."""
    with everywhere(reason="a congress's letter prefix stands on every paper it sends"):
        congress = Congress.objects.filter(division_code=division_code).first()
        return congress.letter_prefix if congress else ""


def paper_render(division_code: str, context: Context) -> bytes:
    """The paper as this office prints it: its own template where it has one, its fonts."""
    # Here, not above: the packages that write Word files take long to load, and few requests print.
    from xiangyin.papers.docx.render import render

    template = template_content(division_code, kind_of(context))
    return render(context, template=template, profile=fonts_of(division_code))


@dataclass(frozen=True)
class TemplateLine:
    """One line of the template page."""

    kind: PaperKind
    name: str
    own: PaperTemplate | None


def template_lines(division_code: str) -> list[TemplateLine]:
    """Every kind of paper with the template in force here."""
    own = {
        template.kind: template
        for template in PaperTemplate.objects.filter(
            division_code=division_code, retired_at=None
        ).order_by("id")
    }
    return [TemplateLine(kind, name, own.get(kind.value)) for kind, name in KIND_NAMES.items()]
