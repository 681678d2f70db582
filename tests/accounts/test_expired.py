"""An expired sign-in in the middle of typing loses nothing that was typed."""

import re
from html import unescape

import pytest
from django.test import Client

from xiangyin.accounts import typed
from xiangyin.accounts.models import Grant
from xiangyin.accounts.testing import PASSWORD, make_grant, make_user, rest
from xiangyin.core.actors import Role
from xiangyin.core.models import AuditEntry, Draft
from xiangyin.core.typed import MAX_CHARACTERS

pytestmark = pytest.mark.django_db

SIGN_IN = "/accounts/sign-in/"
TARGET = "/accounts/users/add/?from=list"  # a long form of ours behind the sign-in
TYPED = {
    "username": "wang",
    "display_name": "王秘书，写了很久很久的一段话",
    "division_code": "",
    "password": "not-to-be-kept",
}


def hidden(page: str, name: str) -> str:
    found = re.search(rf'<input type="hidden" name="{name}" value="([^"]*)"', page)
    assert found, f"no hidden {name} on the page"
    return unescape(found.group(1))


class Browser:
    """A browser without JavaScript, under full CSRF checks."""

    def __init__(self) -> None:
        self.client = Client(enforce_csrf_checks=True)

    def read(self, address: str) -> str:
        self.page = self.client.get(address).content.decode()
        return self.page

    def send(self, address: str, fields: dict[str, str]):
        token = hidden(self.page, "csrfmiddlewaretoken")
        answer = self.client.post(address, fields | {"csrfmiddlewaretoken": token})
        if answer.status_code != 302:
            self.page = answer.content.decode()
        return answer

    def sign_in(self, username: str = "xie", **more: str):
        return self.send(SIGN_IN, {"username": username, "password": PASSWORD} | more)


@pytest.fixture
def xie() -> Grant:
    user = make_user(username="xie", display_name="系统管理员谢", division_code="")
    return make_grant(user=user, role=Role.SYSTEM_ADMIN, division_code="")


@pytest.fixture
def browser(xie: Grant) -> Browser:
    """Xie has signed in, opened the form, and rested for an hour."""
    browser = Browser()
    browser.read(SIGN_IN)
    browser.sign_in(next="/accounts/users/")
    browser.read(TARGET)
    rest(browser.client, 3600)
    return browser


def test_what_was_typed_comes_back_after_signing_in_and_is_sent(browser: Browser) -> None:
    answer = browser.send(TARGET, TYPED)
    assert answer.status_code == 401
    assert "登录已过期，内容还没有提交" in browser.page
    assert "写了很久很久的一段话" in browser.page
    assert "not-to-be-kept" not in browser.page
    packed = hidden(browser.page, "typed")

    assert browser.sign_in(typed=packed).url == "/accounts/resume/"
    browser.read("/accounts/resume/")
    assert "继续提交" in browser.page
    fields = {name: hidden(browser.page, name) for name in ("username", "display_name")}
    assert fields == {k: TYPED[k] for k in fields}
    assert 'name="password"' not in browser.page
    assert f'action="{TARGET}"' in browser.page

    done = browser.send(TARGET, fields)
    assert done.status_code == 200
    assert "初始密码" in browser.page
    assert AuditEntry.objects.filter(code="accounts.user_created").count() == 1


def test_a_wrong_password_on_the_way_loses_nothing(browser: Browser) -> None:
    browser.send(TARGET, TYPED)
    packed = hidden(browser.page, "typed")
    answer = browser.send(SIGN_IN, {"username": "xie", "password": "wrong", "typed": packed})
    assert answer.status_code == 422
    assert hidden(browser.page, "typed") == packed
    assert "写了很久很久的一段话" in browser.page
    assert browser.sign_in(typed=packed).url == "/accounts/resume/"


def test_being_locked_out_on_the_way_loses_nothing(browser: Browser) -> None:
    browser.send(TARGET, TYPED)
    packed = hidden(browser.page, "typed")
    for _n in range(5):
        browser.send(SIGN_IN, {"username": "xie", "password": "wrong", "typed": packed})
    assert "暂时不能登录" in browser.page
    assert hidden(browser.page, "typed") == packed


def test_anybody_else_cannot_go_on_with_it(browser: Browser) -> None:
    user = make_user(username="other", division_code="")
    make_grant(user=user, role=Role.SYSTEM_ADMIN, division_code="")
    browser.send(TARGET, TYPED)
    packed = hidden(browser.page, "typed")
    answer = browser.sign_in("other", typed=packed)
    assert answer.status_code == 422
    assert "属于刚才登录的账号" in browser.page
    assert browser.client.get("/accounts/resume/").status_code == 302, "nobody was signed in"


def test_the_hat_worn_while_typing_is_put_on_again(xie: Grant) -> None:
    user = make_user(username="chen", display_name="陈主席")
    make_grant(user=user, role=Role.CHAIR)
    deputy = make_grant(user=user, role=Role.DEPUTY)
    browser = Browser()
    browser.read(SIGN_IN)
    browser.sign_in("chen", next="/accounts/hat/")
    browser.read("/accounts/hat/")
    browser.send("/accounts/hat/", {"grant": str(deputy.pk), "next": "/accounts/hat/"})
    browser.read("/accounts/hat/")
    rest(browser.client, 5 * 3600)
    browser.send("/accounts/password/", {"display_name": "话"})
    browser.sign_in("chen", typed=hidden(browser.page, "typed"))
    assert browser.client.session["grant"] == deputy.pk


def test_a_session_the_browser_lost_is_known_by_its_signed_note(browser: Browser) -> None:
    del browser.client.cookies["sessionid"]
    browser.send(TARGET, TYPED)
    assert "写了很久很久的一段话" in browser.page
    make_grant(user=make_user(username="other"), role=Role.CHAIR)
    assert browser.sign_in("other", typed=hidden(browser.page, "typed")).status_code == 422


def test_signing_in_again_in_another_window_keeps_the_old_window_good(browser: Browser) -> None:
    browser.send(TARGET, TYPED)
    old_window, packed = browser.page, hidden(browser.page, "typed")
    browser.read(SIGN_IN)
    browser.sign_in(next="/accounts/users/")
    browser.page = old_window
    assert browser.send(SIGN_IN, {"typed": packed}).url == "/accounts/resume/"


def test_another_persons_sign_in_draws_a_new_csrf_token(browser: Browser) -> None:
    make_grant(user=make_user(username="other"), role=Role.CHAIR)
    browser.read(SIGN_IN)
    before = browser.client.cookies["csrftoken"].value
    browser.sign_in("other", next="/accounts/hat/")
    assert browser.client.cookies["csrftoken"].value != before


def test_what_was_typed_can_be_given_up(browser: Browser, settings) -> None:
    settings.LOGIN_REDIRECT_URL = "accounts:users"
    browser.send(TARGET, TYPED)
    browser.sign_in(typed=hidden(browser.page, "typed"))
    browser.read("/accounts/resume/")
    assert browser.send("/accounts/resume/", {}).url == "/accounts/users/"
    assert browser.client.get("/accounts/resume/").url == "/accounts/users/"


def test_an_altered_packet_is_not_believed(browser: Browser) -> None:
    browser.send(TARGET, TYPED)
    packed = hidden(browser.page, "typed")
    assert typed.unpack(packed) is not None
    assert typed.unpack(packed[:-2] + "xx") is None
    assert typed.unpack("") is None


def test_more_than_any_form_of_ours_is_not_kept_and_the_page_says_so(browser: Browser) -> None:
    answer = browser.send(TARGET, {"display_name": "长" * (MAX_CHARACTERS + 1)})
    assert answer.status_code == 401
    assert "没能代为保存" in browser.page
    assert len(browser.page) < 20_000


def test_files_are_named_as_not_kept(xie: Grant) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    answer = Client().post(TARGET, {"title": "修路", "photo": SimpleUploadedFile("路.jpg", b"x")})
    assert "附件没有留住" in answer.content.decode()
    assert "路.jpg" in answer.content.decode()


def test_autosave_and_htmx_get_a_sentence_not_a_redirect(client: Client) -> None:
    saved = client.post("/core/drafts/a/", {"title": "修路"}, content_type="application/json")
    assert saved.status_code == 401
    assert "登录已过期" in saved.json()["message"]
    assert not Draft.objects.exists()
    for ask in (client.get, client.post):
        part = ask(TARGET, headers={"HX-Request": "true"})
        assert part.status_code == 401
        assert part["HX-Retarget"] == "#notices"
        assert "您写的内容还在这一页上" in part.content.decode()


def test_a_page_merely_looked_at_leads_to_the_sign_in_and_back(client: Client) -> None:
    assert client.get(TARGET).url == f"{SIGN_IN}?next=/accounts/users/add/%3Ffrom%3Dlist"


def test_a_stranger_without_a_token_gets_no_page_that_shows_their_text() -> None:
    answer = Client(enforce_csrf_checks=True).post(TARGET, TYPED)
    assert answer.status_code == 403
    assert "写了很久" not in answer.content.decode()
