"""What is typed is never lost and never sent twice, whatever sign-in, finger and network do."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import Arrive, Today
from xiangyin.congress.testing import Town
from xiangyin.suggestions.testing import CANAL


def test_a_sign_in_that_expires_in_mid_typing_loses_nothing_even_without_scripts(
    here: Town, arrive: Arrive, today: Today
) -> None:
    zhang = arrive("zhang", java_script_enabled=False)
    zhang.signs_in()
    zhang.opens("/suggestions/new/")
    zhang.fills("什么事", CANAL.title)
    zhang.fills("情况怎样", CANAL.situation)
    zhang.fills("希望怎么办", CANAL.proposal)
    today.turn("2026-09-02 08:00")
    with zhang.refused(401):
        zhang.presses("suggestions.save")
    zhang.reads("登录已过期", "您写的内容还在")
    zhang.fills("登录名", "zhang")
    zhang.fills("密码", zhang.password)
    zhang.presses("accounts.sign_in")
    zhang.reads(CANAL.situation)
    zhang.presses("accounts.resume")
    zhang.opens("/suggestions/mine/")
    zhang.presses("suggestions.edit")
    expect(zhang.field("希望怎么办")).to_have_value(CANAL.proposal)


def test_a_double_click_on_submit_is_one_suggestion(here: Town, arrive: Arrive) -> None:
    zhang = arrive("zhang", java_script_enabled=False)
    zhang.signs_in()
    zhang.opens("/suggestions/new/")
    zhang.fills("什么事", CANAL.title)
    zhang.fills("情况怎样", CANAL.situation)
    zhang.fills("希望怎么办", CANAL.proposal)
    zhang.control("suggestions.review").dblclick()
    expect(zhang.page).to_have_url(re.compile(r"/submit/$"))  # polled: a click aborts the other
    zhang.looks()
    zhang.control("suggestions.submit").dblclick()
    expect(zhang.page).not_to_have_url(re.compile(r"/submit/$"))
    zhang.opens("/suggestions/mine/")
    expect(zhang.page.get_by_role("link", name=CANAL.title)).to_have_count(1)
    zhang.reads("待审查")


def test_without_network_the_device_keeps_the_words_and_gives_them_back(
    here: Town, arrive: Arrive
) -> None:
    zhang = arrive("zhang")
    zhang.signs_in()
    zhang.opens("/suggestions/new/")
    zhang.context.set_offline(True)
    zhang.fills("什么事", CANAL.title)
    expect(zhang.page.locator("[data-draft-status]")).to_contain_text("这台设备", timeout=9000)
    zhang.page.close()
    zhang.context.set_offline(False)
    zhang.comes_back("/suggestions/new/")
    if zhang.field("什么事").input_value() != CANAL.title:
        # unless the last words still reached the server when the network came back
        zhang.page.get_by_role("button", name="恢复这份内容").click()
        expect(zhang.page.locator("[data-draft-status]")).to_contain_text("已保存", timeout=9000)
    expect(zhang.field("什么事")).to_have_value(CANAL.title)
