"""In a real browser without scripts: every page fits a narrow phone in every size of type."""

import shutil

import pytest
from django.db import transaction
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from tests.portal.test_published import HOME, every_address
from tests.portal.world import Published, publish_many, publish_world

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install chromium"),
]
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture
def shown(transactional_db: None, divisions: None) -> Published:
    with transaction.atomic():
        world = publish_world()
        publish_many(world.town, 7)
        return world


def test_every_page_fits_a_phone_of_360_pixels(
    shown: Published, live_server: LiveServer, browser: Browser
) -> None:
    for size in ("normal", "large", "largest"):
        phone = browser.new_context(viewport={"width": 360, "height": 740})
        phone.add_cookies([{"name": "size", "value": size, "url": live_server.url}])
        page = phone.new_page()
        for where in ["/", *every_address(shown)]:
            page.goto(live_server.url + where)
            assert not page.evaluate(TOO_WIDE), f"{where} is too wide in {size} type"
        phone.close()


def test_large_type_comes_at_once_although_the_page_is_kept(
    shown: Published, live_server: LiveServer, browser: Browser
) -> None:
    reader = browser.new_context(java_script_enabled=False)
    page = reader.new_page()
    page.goto(live_server.url + HOME)
    for words, size in (("大字", "large"), ("特大字", "largest"), ("标准字", "normal")):
        page.click(f"[data-verb='portal.size']:text-is('{words}')")
        assert page.get_attribute("html", "data-size") == size
        assert page.url == live_server.url + HOME


def test_a_villager_finds_a_reply_without_scripts(
    shown: Published, live_server: LiveServer, browser: Browser
) -> None:
    reader = browser.new_context(java_script_enabled=False)
    page = reader.new_page()
    page.goto(live_server.url + "/")
    page.click("text=查建议和答复")
    page.fill("input[name=q]", "东风渠")
    page.click("text=查询")
    page.click(f"text={shown.public.title}")
    assert "今冬清淤" in page.inner_text("main")
    page.click("dd >> text=张代表")
    assert "以来履职" in page.inner_text("main")
