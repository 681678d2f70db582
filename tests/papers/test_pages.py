"""The pages of papers: what they say, who sees them, what they hand out."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from xiangyin.accounts.testing import role_client, sign_in
from xiangyin.congress.testing import deputy_actor, town, unit_actor
from xiangyin.core.actors import Role
from xiangyin.core.scope import scope
from xiangyin.core.testing import LIN, NEIGHBOUR, TOWN, moment
from xiangyin.papers.docx.contexts import PaperKind
from xiangyin.papers.docx.kinds import shipped_template
from xiangyin.papers.docx.package import package_of, parts_of
from xiangyin.papers.docx.samples import LETTER, REPORT
from xiangyin.papers.models import OfficialDocument, PaperTemplate
from xiangyin.papers.services import document_issue

pytestmark = pytest.mark.django_db
AT = moment("2026-05-08 10:00")


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def people():
    return town()


def letter(people, **given):
    with scope(TOWN):
        return document_issue(
            actor=LIN,
            division_code=TOWN,
            context=given.pop("context", LETTER),
            title=given.pop("title", "关于第12号建议的答复"),
            issued_on=date(2026, 5, 8),
            at=AT,
            unit_ids=[people.agriculture.pk],
            person_ids=[people.zhang.person_id],
            **given,
        )


def body(response):
    return response.content.decode()


def test_the_list_shows_title_number_and_day(people):
    letter(people, number="青政函〔2026〕8号")
    page = body(role_client(Role.SECRETARY).get("/papers/"))
    assert "关于第12号建议的答复" in page
    assert "青政函〔2026〕8号" in page
    assert "2026年5月8日" in page


def test_the_list_can_be_searched_and_says_when_nothing_fits(people):
    letter(people)
    client = role_client(Role.SECRETARY)
    assert "关于第12号建议的答复" in body(client.get("/papers/", {"q": "第12号"}))
    page = body(client.get("/papers/", {"kind": "ledger"}))
    assert "没有符合条件的公文" in page
    assert "关于第12号建议的答复" not in page


def test_thirty_papers_cost_the_list_no_more_queries_than_three(
    people, django_assert_num_queries, django_assert_max_num_queries
):
    client = role_client(Role.SECRETARY)
    letter(people)
    client.get("/papers/")
    with django_assert_max_num_queries(20) as three:
        client.get("/papers/")
    with scope(TOWN):
        document = OfficialDocument.objects.get()
        OfficialDocument.objects.bulk_create(
            [
                OfficialDocument(
                    division_code=TOWN,
                    kind=document.kind,
                    title=f"第{n}件",
                    issued_on=document.issued_on,
                    file=document.file,
                    sha256=document.sha256,
                    made_by="林秘书",
                    made_at=AT,
                )
                for n in range(29)
            ]
        )
    with django_assert_num_queries(len(three)):
        client.get("/papers/")


def test_the_paper_is_handed_out_as_a_word_file_with_its_title(people):
    document = letter(people)
    response = role_client(Role.SECRETARY).get(f"/papers/{document.pk}/download/")
    content = b"".join(response.streaming_content)
    assert "word/document.xml" in parts_of(content)
    assert "attachment" in response["Content-Disposition"]
    assert "%E5%85%B3%E4%BA%8E" in response["Content-Disposition"]
    assert response["X-Content-Type-Options"] == "nosniff"


def test_the_addressees_may_fetch_it_and_strangers_find_nothing(people):
    address = f"/papers/{letter(people).pk}/download/"
    for reader in (unit_actor(people.agriculture), deputy_actor(people.zhang)):
        assert sign_in(Client(), reader).get(address).status_code == 200
    for stranger in (
        unit_actor(people.roads, user_id=201),
        deputy_actor(people.zhao, user_id=101),
    ):
        assert sign_in(Client(), stranger).get(address).status_code == 404
    assert role_client(Role.SECRETARY, NEIGHBOUR).get(address).status_code == 404
    assert role_client(Role.SYSTEM_ADMIN, "").get(address).status_code == 403
    assert Client().get(address).status_code == 302


def test_a_reports_page_lists_what_each_figure_counts(people):
    document = letter(people, context=REPORT, title="办理情况报告")
    page = body(role_client(Role.AUDITOR).get(f"/papers/{document.pk}/"))
    assert "39.1%（27/69）" in page
    assert "第1—27号" in page


def test_a_paper_is_withdrawn_with_a_reason_and_says_so(people):
    document = letter(people)
    client = role_client(Role.SECRETARY)
    address = f"/papers/{document.pk}/withdraw/"
    assert client.post(address, {"reason": ""}).status_code == 422
    response = client.post(address, {"reason": "日期有误"}, follow=True)
    assert "这份公文已撤回" in body(response)
    assert "日期有误" in body(response)


def test_a_deputy_has_no_way_to_withdraw(people):
    document = letter(people)
    client = sign_in(Client(), deputy_actor(people.zhang))
    assert "撤回" not in body(client.get(f"/papers/{document.pk}/"))
    assert client.post(f"/papers/{document.pk}/withdraw/", {"reason": "误"}).status_code == 403


class TestTemplates:
    """The pages of templates."""

    address = "/papers/templates/reply_letter/"

    def upload(self, client, content, name="答复函.docx"):
        return client.post(self.address, {"file": SimpleUploadedFile(name, content)})

    def own(self, word):
        parts = parts_of(shipped_template(PaperKind.REPLY_LETTER))
        document = parts["word/document.xml"].decode().replace("办理结果：", word)
        return package_of(parts | {"word/document.xml": document.encode()})

    def test_the_list_names_every_kind(self):
        page = body(role_client(Role.SECRETARY).get("/papers/templates/"))
        for name in ("通知", "答复函", "建议交办单", "征询意见表", "办理台账", "建议汇编"):
            assert name in page

    def test_template_and_sample_can_be_downloaded(self):
        client = role_client(Role.SECRETARY)
        template = client.get(f"{self.address}download/").content
        assert "{{ 答复单位 }}" in parts_of(template)["word/document.xml"].decode()
        sample = client.get(f"{self.address}sample/").content
        assert "机耕路" in parts_of(sample)["word/document.xml"].decode()

    def test_the_upload_page_explains_each_field(self):
        page = body(role_client(Role.SECRETARY).get(self.address))
        assert "{{ 答复单位 }}" in page
        assert "主动公开或者不予公开" in page

    def test_a_good_template_is_taken_and_can_be_given_back(self):
        client = role_client(Role.SECRETARY)
        assert self.upload(client, self.own("敬复：")).status_code == 302
        page = body(client.get("/papers/templates/"))
        assert "本级模板" in page
        assert "恢复系统模板" in page
        response = client.post(f"{self.address}restore/", follow=True)
        assert "今后的《答复函》用系统模板" in body(response)

    @pytest.mark.parametrize(
        ("content", "name", "says"),
        [
            (b"", "答复函.docx", "空"),
            (b"\xd0\xcf\x11\xe0", "答复函.doc", "另存为"),
            (b"PK\x03\x04", "答复函.docx", "另存为"),
        ],
    )
    def test_a_wrong_file_is_answered_with_what_to_do(self, content, name, says):
        client = role_client(Role.SECRETARY)
        response = self.upload(client, content, name)
        assert response.status_code == 422
        assert says in body(response)
        with scope(TOWN):
            assert not PaperTemplate.objects.exists()

    def test_every_fault_of_a_template_stands_beside_the_field(self):
        response = self.upload(role_client(Role.SECRETARY), self.own("{{ 承办科室 }}{{ 电话号 }}"))
        page = body(response)
        assert "“承办科室”不是《答复函》的栏目" in page
        assert "“电话号”不是《答复函》的栏目" in page

    def test_fonts_are_chosen_on_the_same_page(self):
        client = role_client(Role.SECRETARY)
        response = client.post("/papers/style/", {"fonts": "gb2312"}, follow=True)
        assert "公文字体已保存" in body(response)
        assert client.post("/papers/style/", {"fonts": "?"}).status_code == 422

    @pytest.mark.parametrize("role", [Role.DEPUTY, Role.UNIT, Role.AUDITOR])
    def test_others_keep_out(self, role):
        client = role_client(role)
        for address in ("/papers/templates/", self.address, f"{self.address}download/"):
            assert client.get(address).status_code == 403
        assert client.post(f"{self.address}restore/").status_code == 403

    def test_an_unknown_kind_is_not_found(self):
        assert role_client(Role.SECRETARY).get("/papers/templates/x/").status_code == 404
