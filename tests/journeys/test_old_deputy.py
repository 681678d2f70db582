"""An old deputy: the office writes for her, she comes in by the code on paper and confirms."""

from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.journeys.conftest import Arrive, Today
from xiangyin.congress.testing import Town
from xiangyin.suggestions.testing import CANAL


def test_the_office_writes_and_the_deputy_confirms_by_a_code(
    here: Town, arrive: Arrive, today: Today
) -> None:
    zhao, lin = arrive("zhao"), arrive("lin")
    lin.signs_in()
    lin.presses("suggestions.enter")
    lin.picks("领衔代表", "赵代表（第二选区）")
    for label, words in [
        ("什么事", CANAL.title), ("情况怎样", CANAL.situation), ("希望怎么办", CANAL.proposal),
    ]:  # fmt: skip
        lin.fills(label, words)
    lin.presses("suggestions.review")
    lin.presses("suggestions.submit")
    lin.reads("待代表确认")

    # The slip is printed; its code leads in, once.
    lin.opens("/accounts/codes/")
    lin.presses("accounts.sign_in_code_print", within="赵代表")
    code = lin.page.locator("[data-code]").inner_text()
    link = f"/accounts/code/{code.replace(' ', '').replace('-', '')}/"
    assert lin.page.get_by_alt_text("登录二维码").is_visible()
    zhao.opens(link)
    zhao.presses("accounts.sign_in_by_code")

    # In the largest type she reads what was written in her name, and says that it is hers.
    for _ in range(2):
        zhao.page.locator("[data-size-form] button").filter(visible=True).first.click()
    expect(zhao.page.locator("html")).to_have_attribute("data-size", "largest")
    zhao.looks()
    zhao.presses("suggestions.open_waiting")
    zhao.reads("林秘书代您写好了", CANAL.proposal)
    zhao.presses("suggestions.confirm")
    zhao.reads("已确认并提交")
    lin.opens("/suggestions/")
    lin.goes_to(CANAL.title)
    expect(lin.control("suggestions.screen")).to_be_visible()

    # The code is used up.
    zhao.presses("accounts.sign_out")
    zhao.opens(link)
    zhao.presses("accounts.sign_in_by_code")
    assert urlsplit(zhao.page.url).path == "/accounts/code/"
    zhao.reads("登录码")
