"""The shipped templates are what their layouts say, and what Word, WPS and our checks accept."""

import re

import pytest

from xiangyin.papers.docx.build import template_build, templates_build
from xiangyin.papers.docx.contexts import PaperKind
from xiangyin.papers.docx.kinds import shipped_template
from xiangyin.papers.docx.package import package_of, parts_of
from xiangyin.papers.docx.template_check import check_template

KINDS = list(PaperKind)
# The order the schema of WordprocessingML prescribes inside w:pPr; Word refuses another.
PARAGRAPH_ORDER = (  # noqa: SIM905
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs "
    "autoSpaceDE autoSpaceDN snapToGrid spacing ind jc outlineLvl"
).split()


@pytest.mark.parametrize("kind", KINDS)
def test_the_committed_template_is_the_one_its_layout_builds(kind):
    assert parts_of(shipped_template(kind)) == parts_of(template_build(kind)), (
        "run: python -m xiangyin.papers.docx.build"
    )


def test_building_writes_one_file_for_each_kind(tmp_path):
    assert {path.stem for path in templates_build(tmp_path)} == {kind.value for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_template_passes_the_check_for_uploads(kind):
    assert check_template(shipped_template(kind), kind) == []


@pytest.mark.parametrize("kind", KINDS)
def test_paragraph_properties_stand_in_the_order_word_wants(kind):
    for name, part in parts_of(template_build(kind)).items():
        for properties in re.findall(r"<w:pPr>(.*?)</w:pPr>", part.decode()):
            inner = re.sub(r"<w:(pBdr|tabs)>.*?</w:\1>", r"<w:\1/>", properties)
            found = re.findall(r"<w:(\w+)", inner)
            assert found == sorted(found, key=PARAGRAPH_ORDER.index), name


@pytest.mark.parametrize("kind", KINDS)
def test_every_style_used_is_defined(kind):
    parts = {name: part.decode() for name, part in parts_of(template_build(kind)).items()}
    defined = set(re.findall(r'w:styleId="(\w+)"', parts["word/styles.xml"]))
    for part in parts.values():
        assert set(re.findall(r'<w:(?:p|r|tbl)Style w:val="(\w+)"', part)) <= defined


def test_a_package_is_the_same_whatever_the_order_of_its_parts():
    parts = {"[Content_Types].xml": b"1", "word/b.xml": b"2", "a.xml": b"3"}
    assert package_of(parts) == package_of(dict(reversed(parts.items())))
