"""An office's own templates and fonts."""

from datetime import datetime

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import DomainError
from xiangyin.core.files import file_store
from xiangyin.core.permissions import require
from xiangyin.papers.docx.contexts import KIND_NAMES, PaperKind
from xiangyin.papers.models import PaperStyle, PaperTemplate
from xiangyin.papers.permissions import Office, PapersPerm
from xiangyin.papers.selectors import template_in_force


class TemplateRefused(DomainError):
    """The file cannot be used as a template; `problems` says everything that is wrong."""

    code = "template-refused"

    def __init__(self, problems: list[str]) -> None:
        super().__init__(_("这个文件不能用作模板。"), hint=" ".join(problems[:3]))
        self.problems = problems


@transaction.atomic
def template_replace(
    *, actor: Actor, division_code: str, kind: PaperKind, name: str, content: bytes, at: datetime
) -> PaperTemplate:
    """Print this kind of paper from the office's own file from now on."""
    # Here, not above: the packages that read Word files take long to load, for a rare upload.
    from xiangyin.papers.docx.template_check import check_template

    earlier = template_in_force(division_code, kind)
    require(actor, PapersPerm.KEEP_TEMPLATES, Office(division_code))
    problems = check_template(content, kind)
    if problems:
        raise TemplateRefused(problems)
    upload = SimpleUploadedFile(name, content)
    file = file_store(actor=actor, division_code=division_code, upload=upload, at=at)
    _retire(earlier, at)
    template = PaperTemplate.objects.create(
        division_code=division_code,
        kind=kind.value,
        file=file,
        uploaded_by=actor.name,
        uploaded_at=at,
    )
    record(
        actor,
        "papers.template_replaced",
        template,
        at=at,
        before={"sha256": earlier.file.sha256 if earlier else ""},
        after={"sha256": file.sha256, "name": file.name},
    )
    return template


@transaction.atomic
def template_restore(
    *, actor: Actor, division_code: str, kind: PaperKind, at: datetime
) -> PaperTemplate:
    """Print this kind of paper from the shipped template again; the own one stays on file."""
    own = template_in_force(division_code, kind)
    require(actor, PapersPerm.KEEP_TEMPLATES, Office(division_code))
    if own is None:
        raise DomainError(
            _("《%(name)s》用的就是系统模板，不需要恢复。") % {"name": KIND_NAMES[kind]},
            hint=_("请返回模板列表。"),
            code="template-is-shipped",
        )
    _retire(own, at)
    record(actor, "papers.template_restored", own, at=at, before={"sha256": own.file.sha256})
    return own


@transaction.atomic
def style_set(*, actor: Actor, division_code: str, fonts: str, at: datetime) -> PaperStyle:
    """Name in papers the fonts this office's computers have."""
    style = PaperStyle.objects.filter(division_code=division_code).first()
    require(actor, PapersPerm.KEEP_TEMPLATES, Office(division_code))
    if fonts not in PaperStyle.Fonts.values:
        raise DomainError(_("没有这一套字体。"), hint=_("请从列出的几套字体中选一套。"))
    before = style.fonts if style else ""
    style = style or PaperStyle(division_code=division_code)
    style.fonts = fonts
    style.save()
    record(
        actor, "papers.style_set", style, at=at, before={"fonts": before}, after={"fonts": fonts}
    )
    return style


def _retire(template: PaperTemplate | None, at: datetime) -> None:
    if template is not None:
        template.retired_at = at
        template.save(update_fields=["retired_at"])
