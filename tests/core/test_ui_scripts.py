"""What the scripts do in a real browser: nothing typed is lost, nothing is sent twice."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template import Context, Template
from django.urls import include, path
from playwright.sync_api import Browser, Page, Route, expect

from tests.conftest import CHROMIUM

STATIC = Path(__file__).resolve().parents[2] / "src" / "xiangyin" / "core" / "static"
SITE = "http://xiangyin.test"
SHEET = """{% extends "shell/bare.html" %}{% block content %}
<form method="post" action="/send/" data-draft="sheet" data-draft-url="/draft/">
  <input type="hidden" name="csrfmiddlewaretoken" value="t">
  <label>情况<textarea name="situation">{{ situation }}</textarea></label>
  {% include "ui/draft.html" only %}
  <button class="btn">提交</button>
</form>{% endblock %}"""

urlpatterns = [path("core/", include("xiangyin.core.urls"))]
pytestmark = [
    pytest.mark.journey,
    pytest.mark.urls(__name__),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install chromium"),
]


class Site:
    """A site of one form; a test says how its server answers."""

    def __init__(self) -> None:
        self.situation = ""
        self.draft_answer = 200
        self.drafts: list[dict[str, str]] = []
        self.sent: list[str] = []
        self.done = False

    def answer(self, route: Route) -> None:
        where = route.request.url.removeprefix(SITE)
        if where.startswith("/static/"):
            file = STATIC / where.removeprefix("/static/")
            route.fulfill(path=file) if file.exists() else route.fulfill(status=404, body="")
        elif where == "/draft/":
            self.keep(route)
        elif where == "/send/":
            self.sent.append(route.request.post_data or "")
            route.fulfill(status=204)
        else:
            route.fulfill(body=self.draw(), content_type="text/html; charset=utf-8")

    def keep(self, route: Route) -> None:
        if self.draft_answer == 0:
            route.abort()
        elif self.draft_answer == 302:
            route.fulfill(status=302, headers={"Location": "/sign-in/"})
        else:
            self.drafts.append(json.loads(route.request.post_data or "{}"))
            route.fulfill(json={"saved_at": "15:04"})

    def draw(self) -> str:
        done = '<p data-draft-done="sheet">已提交</p>' if self.done else ""
        return Template(SHEET).render(Context({"situation": self.situation})) + done


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    context.route("**/*", site.answer)
    page = context.new_page()
    page.goto(f"{SITE}/")
    yield page
    context.close()


def type_situation(page: Page, words: str) -> None:
    page.get_by_label("情况").fill(words)


def device_copy(page: Page) -> list[str]:
    return page.evaluate("Object.keys(localStorage)")  # type: ignore[no-any-return]


def test_what_is_typed_reaches_the_server_and_the_device_keeps_no_copy(
    page: Page, site: Site
) -> None:
    type_situation(page, "二支渠多年没有清淤")
    expect(page.locator("[data-draft-status]")).to_have_text("已保存 15:04", timeout=9000)
    assert site.drafts[-1] == {"situation": "二支渠多年没有清淤"}
    assert device_copy(page) == []


def test_the_phone_goes_to_sleep_at_once_and_the_words_are_there_on_waking(page: Page) -> None:
    type_situation(page, "渠堵了")
    assert device_copy(page) == ["draft::sheet"]


def test_an_expired_sign_in_loses_nothing_and_says_so(page: Page, site: Site) -> None:
    site.draft_answer = 302
    type_situation(page, "写到一半")
    expect(page.locator("[data-draft-status]")).to_contain_text("登录已过期", timeout=9000)
    page.reload()
    expect(page.get_by_role("alert")).to_contain_text("没有存到系统的内容")
    page.get_by_role("button", name="恢复这份内容").click()
    expect(page.get_by_label("情况")).to_have_value("写到一半")


def test_no_network_keeps_the_words_and_sends_them_when_it_is_back(page: Page, site: Site) -> None:
    site.draft_answer = 0
    type_situation(page, "山里没有信号")
    expect(page.locator("[data-draft-status]")).to_contain_text("已存在这台设备上", timeout=9000)
    site.draft_answer = 200
    expect(page.locator("[data-draft-status]")).to_have_text("已保存 15:04", timeout=9000)
    assert site.drafts[-1] == {"situation": "山里没有信号"}


def test_the_older_words_wait_while_newer_ones_are_typed(page: Page, site: Site) -> None:
    site.draft_answer = 302
    type_situation(page, "昨天写的")
    page.reload()
    type_situation(page, "今天写的")
    page.reload()
    expect(page.get_by_role("alert")).to_have_count(2)


def test_the_reader_may_keep_what_stands(page: Page, site: Site) -> None:
    site.draft_answer = 302
    type_situation(page, "旧的")
    site.situation = "别处存的新的"
    page.reload()
    page.get_by_role("button", name="不用，以现在的为准").click()
    expect(page.get_by_label("情况")).to_have_value("别处存的新的")
    page.reload()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_once_the_text_has_arrived_the_device_forgets_it(page: Page, site: Site) -> None:
    site.draft_answer = 302
    type_situation(page, "提交了的")
    page.get_by_role("button", name="提交").click()
    site.done = True
    page.reload()
    expect(page.get_by_role("alert")).to_have_count(0)
    assert device_copy(page) == []


def test_a_second_click_sends_nothing(page: Page, site: Site) -> None:
    type_situation(page, "只提一次")
    page.evaluate("document.querySelector('form[data-draft] button').click()")
    page.evaluate("document.querySelector('form[data-draft]').requestSubmit()")
    expect(page.get_by_role("button", name="提交")).to_be_disabled()
    assert len(site.sent) == 1


def test_large_type_is_one_touch_and_stays(page: Page) -> None:
    page.context.clear_cookies()
    page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<form method=post data-size-form>"
        "<button name=size value=large data-large=特大字 data-largest=标准字>大字</button></form>')"
    )
    page.get_by_role("button", name="大字").click()
    expect(page.locator("html")).to_have_attribute("data-size", "large")
    assert page.context.cookies()[0]["value"] == "large"
    expect(page.get_by_role("button", name="特大字")).to_be_visible()
