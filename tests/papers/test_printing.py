"""What LibreOffice makes of our papers: pages and words. Left out where it is not installed."""

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from xiangyin.papers.docx import render as render_module
from xiangyin.papers.docx.contexts import PaperKind
from xiangyin.papers.docx.geometry import CHARS_PER_LINE, LINES_PER_PAGE
from xiangyin.papers.docx.render import render
from xiangyin.papers.docx.samples import LETTER, SAMPLES, text

SOFFICE = shutil.which("soffice")
PDFTOTEXT = shutil.which("pdftotext")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (SOFFICE and PDFTOTEXT), reason="LibreOffice Writer and poppler-utils are not installed"
    ),
]
PAGES = {
    PaperKind.NOTICE: 2,
    PaperKind.SUGGESTION_PAPER: 2,
    PaperKind.ASSIGNMENT_SLIP: 1,
    PaperKind.REPLY_LETTER: 2,
    PaperKind.FEEDBACK_FORM: 1,
    PaperKind.LEDGER: 3,
    PaperKind.HANDLING_REPORT: 5,
    PaperKind.BOOKLET: 6,
    PaperKind.MEMO: 2,
}
FONTS = Path(render_module.__file__).parent / "fonts.conf"
FULL = "grid"


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> dict[str, list[str]]:
    """The text of every page of every sample, by name; one conversion for all of them."""
    folder = tmp_path_factory.mktemp("print")
    for kind, context in SAMPLES.items():
        (folder / f"{kind.value}.docx").write_bytes(render(context))
    long = replace(LETTER, body=text("字" * CHARS_PER_LINE * LINES_PER_PAGE * 3), attachments=())
    (folder / f"{FULL}.docx").write_bytes(render(long))
    subprocess.run(  # noqa: S603 - our own files
        [
            str(SOFFICE),
            "--headless",
            f"-env:UserInstallation=file://{folder}/profile",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            *sorted(str(path) for path in folder.glob("*.docx")),
        ],
        check=True,
        capture_output=True,
        timeout=180,
        env=os.environ | {"FONTCONFIG_FILE": str(FONTS)},
    )
    return {path.stem: _pages(path) for path in folder.glob("*.pdf")}


def _pages(pdf: Path) -> list[str]:
    run = subprocess.run(  # noqa: S603 - our own files
        [str(PDFTOTEXT), "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60
    )
    # How wide a thin space is depends on the font: page numbers are compared without.
    return [page.replace("— ", "—").replace(" —", "—") for page in _split(run.stdout)]


def _split(output: bytes) -> list[str]:
    return output.decode().split("\f")[:-1]


def test_every_paper_could_be_printed(printed):
    assert set(printed) == {kind.value for kind in PaperKind} | {FULL}


@pytest.mark.parametrize("kind", list(PaperKind))
def test_a_paper_takes_the_pages_it_should(printed, kind):
    # Substitute fonts differ a little in width: a ledger may win or lose a page by it.
    spare = 1 if kind is PaperKind.LEDGER else 0
    assert abs(len(printed[kind.value]) - PAGES[kind]) <= spare


def test_a_full_line_holds_28_characters_and_a_full_page_22_lines(printed):
    page = printed[FULL][1]
    lines = [line.strip() for line in page.split("\n") if "字" in line]
    assert {len(line) for line in lines} == {CHARS_PER_LINE}
    assert len(lines) == LINES_PER_PAGE


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages(printed):
    report = printed[PaperKind.HANDLING_REPORT.value]
    foot = {n: page.rstrip().split("\n")[-1] for n, page in enumerate(report, start=1)}
    assert foot[1].strip() == "—1—"
    indent = {n: len(line) - len(line.lstrip()) for n, line in foot.items()}
    assert indent[1] > indent[2] + 20
    assert indent[3] > indent[4] + 20


def test_the_letter_has_no_number_on_its_first_page(printed):
    first, second = printed[PaperKind.REPLY_LETTER.value]
    assert "—1—" not in first.split()
    assert "—2—" in second.split()


def test_the_ledgers_head_is_repeated_on_every_page(printed):
    assert all("建议标题" in page for page in printed[PaperKind.LEDGER.value])


def test_the_imprint_stands_at_the_foot_of_the_last_page(printed):
    last = [
        line.strip() for line in printed[PaperKind.NOTICE.value][-1].split("\n") if line.strip()
    ]
    assert last[-3].startswith("抄送：镇党委")
    assert last[-2].endswith("印发")
    assert last[-1] == "—2—"
