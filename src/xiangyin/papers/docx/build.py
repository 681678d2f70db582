"""Build the shipped templates from their layouts: `python -m xiangyin.papers.docx.build`."""

from pathlib import Path

from xiangyin.papers.docx.contexts import PaperKind
from xiangyin.papers.docx.document import document_build
from xiangyin.papers.docx.kinds import TEMPLATES
from xiangyin.papers.docx.layouts import LAYOUTS


def template_build(kind: PaperKind) -> bytes:
    """The template of one kind of paper."""
    return document_build(LAYOUTS[kind])


def templates_build(folder: Path = TEMPLATES) -> list[Path]:
    """Write every template into the folder; the paths written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for kind in PaperKind:
        path = folder / f"{kind.value}.docx"
        path.write_bytes(template_build(kind))
        written.append(path)
    return written


if __name__ == "__main__":
    templates_build()
