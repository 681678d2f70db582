"""An office's own template and fonts: taken, used, refused, given back."""

from datetime import date

import pytest

from xiangyin.congress.testing import town, unit_actor
from xiangyin.core.errors import DomainError, NotAllowed
from xiangyin.core.models import AuditEntry
from xiangyin.core.scope import scope
from xiangyin.core.testing import COUNTY_HE, LIN, NEIGHBOUR, TOWN, WU, moment
from xiangyin.papers.docx.contexts import PaperKind
from xiangyin.papers.docx.kinds import shipped_template
from xiangyin.papers.docx.package import package_of, parts_of
from xiangyin.papers.docx.render import render
from xiangyin.papers.docx.samples import LETTER
from xiangyin.papers.models import PaperTemplate
from xiangyin.papers.selectors import paper_render, template_content, template_lines
from xiangyin.papers.services import (
    TemplateRefused,
    document_issue,
    style_set,
    template_replace,
    template_restore,
)

pytestmark = pytest.mark.django_db
REPLY = PaperKind.REPLY_LETTER
AT = moment("2026-03-12 10:00")


@pytest.fixture(autouse=True)
def _in_town(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    with scope(TOWN):
        yield


def own_template(word="敬复"):
    parts = parts_of(shipped_template(REPLY))
    document = parts["word/document.xml"].decode().replace("办理结果：", f"{word}：")
    return package_of(parts | {"word/document.xml": document.encode()})


def replace_it(actor=LIN, content=None, division_code=TOWN):
    return template_replace(
        actor=actor,
        division_code=division_code,
        kind=REPLY,
        name="答复函.docx",
        content=content or own_template(),
        at=AT,
    )


def text_of(content):
    return parts_of(content)["word/document.xml"].decode()


def test_papers_are_printed_from_the_offices_own_template():
    replace_it()
    assert "敬复：" in text_of(paper_render(TOWN, LETTER))


def test_the_next_township_still_prints_from_the_shipped_one():
    replace_it()
    with scope(NEIGHBOUR):
        assert paper_render(NEIGHBOUR, LETTER) == render(LETTER)


def test_a_unit_prints_on_the_offices_template_and_the_document_remembers_which():
    template = replace_it()
    unit = town().agriculture
    document = document_issue(
        actor=unit_actor(unit),
        division_code=TOWN,
        context=LETTER,
        title="答复",
        issued_on=date(2026, 5, 8),
        at=AT,
        unit_ids=[unit.pk],
    )
    assert document.template == template


def test_a_second_template_retires_the_first_and_both_stay_on_file():
    first, second = replace_it(), replace_it(content=own_template("此复"))
    first.refresh_from_db()
    assert first.retired_at == AT
    assert template_content(TOWN, REPLY) == own_template("此复")
    assert second.retired_at is None


def test_a_broken_template_is_refused_and_the_old_one_stays():
    with pytest.raises(TemplateRefused) as refused:
        replace_it(content=own_template("{{ 敬复"))
    assert any("没有写完" in problem for problem in refused.value.problems)
    assert not PaperTemplate.objects.exists()
    assert template_content(TOWN, REPLY) == shipped_template(REPLY)


def test_the_shipped_template_can_be_restored():
    replace_it()
    template_restore(actor=LIN, division_code=TOWN, kind=REPLY, at=AT)
    assert template_content(TOWN, REPLY) == shipped_template(REPLY)
    with pytest.raises(DomainError, match="不需要恢复"):
        template_restore(actor=LIN, division_code=TOWN, kind=REPLY, at=AT)


def test_wu_the_county_and_a_unit_cannot_touch_this_offices_templates():
    for actor in (WU, COUNTY_HE, unit_actor(town().agriculture)):
        with pytest.raises(NotAllowed):
            replace_it(actor=actor)
        with pytest.raises(NotAllowed):
            template_restore(actor=actor, division_code=TOWN, kind=REPLY, at=AT)
        with pytest.raises(NotAllowed):
            style_set(actor=actor, division_code=TOWN, fonts="win", at=AT)


def test_the_offices_fonts_are_named_in_its_papers():
    style_set(actor=LIN, division_code=TOWN, fonts="fangzheng", at=AT)
    styles = parts_of(paper_render(TOWN, LETTER))["word/styles.xml"].decode()
    assert "方正仿宋_GBK" in styles
    assert 'w:eastAsia="仿宋"' not in styles


def test_fonts_nobody_knows_are_refused():
    with pytest.raises(DomainError, match="没有这一套字体"):
        style_set(actor=LIN, division_code=TOWN, fonts="comic", at=AT)


def test_every_change_is_recorded():
    replace_it()
    template_restore(actor=LIN, division_code=TOWN, kind=REPLY, at=AT)
    style_set(actor=LIN, division_code=TOWN, fonts="gb2312", at=AT)
    codes = AuditEntry.objects.order_by("seq").values_list("code", flat=True)
    assert list(codes) == [
        "papers.template_replaced",
        "papers.template_restored",
        "papers.style_set",
    ]


def test_the_list_shows_which_kinds_have_an_own_template():
    replace_it()
    own = {line.kind for line in template_lines(TOWN) if line.own}
    assert own == {REPLY}
    assert len(template_lines(TOWN)) == len(PaperKind)
