"""The keyboard alone, and no scripts at all."""

from playwright.sync_api import expect

from tests.journeys.conftest import Arrive, Today
from tests.journeys.person import Person
from xiangyin.accounts.testing import PASSWORD
from xiangyin.congress.testing import Town
from xiangyin.suggestions.testing import CANAL, category, submit

FOCUSED = """() => {
  const e = document.activeElement, s = getComputedStyle(e), next = e.nextElementSibling;
  const label = e.matches(".choice input") && next ? getComputedStyle(next) : s;
  return {verb: e.dataset.verb || "", words: e.textContent.trim(), name: e.name || "",
          seen: s.outlineStyle !== "none" || label.outlineStyle !== "none"};
}"""


def tabs_to(person: Person, **wanted: str) -> None:
    """Press Tab until the focus is there; wherever it rests on the way, it can be seen."""
    for _ in range(80):
        person.page.keyboard.press("Tab")
        here = person.page.evaluate(FOCUSED)
        assert here["seen"], f"the focus cannot be seen on {here}"
        if all(value in here[key] for key, value in wanted.items()):
            return
    raise AssertionError(f"Tab never came to {wanted}")


def enters(person: Person) -> None:
    with person.page.expect_navigation():
        person.page.keyboard.press("Enter")
    person.looks()


def test_a_suggestion_is_registered_with_tab_and_enter_alone(
    here: Town, arrive: Arrive, today: Today
) -> None:
    subject = category(here)
    submit(here.zhang)
    lin = arrive("lin")
    lin.opens("/accounts/sign-in/")
    tabs_to(lin, name="username")
    lin.page.keyboard.type("lin")
    tabs_to(lin, name="password")
    lin.page.keyboard.type(PASSWORD)
    tabs_to(lin, verb="accounts.sign_in")
    enters(lin)

    # The first Tab offers to skip the menu.
    lin.page.keyboard.press("Tab")
    expect(lin.page.get_by_role("link", name="跳到正文")).to_be_focused()
    lin.page.keyboard.press("Enter")
    expect(lin.page.locator("main")).to_be_focused()
    tabs_to(lin, words="待审查登记")
    enters(lin)
    tabs_to(lin, words=CANAL.title)
    enters(lin)
    tabs_to(lin, verb="suggestions.screen")
    enters(lin)
    tabs_to(lin, name="category_id")
    lin.page.keyboard.press("ArrowDown")
    expect(lin.field("类别")).to_have_value(str(subject.pk))
    tabs_to(lin, verb="suggestions.register")
    enters(lin)
    lin.reads("已登记")


def test_without_scripts_a_deputy_raises_and_submits(here: Town, arrive: Arrive) -> None:
    zhang = arrive("zhang", java_script_enabled=False)
    zhang.signs_in()
    zhang.presses("suggestions.new")
    zhang.fills("什么事", CANAL.title)
    zhang.fills("情况怎样", CANAL.situation)
    zhang.presses("suggestions.hints")
    zhang.fills("希望怎么办", CANAL.proposal)
    zhang.page.get_by_label("赵代表").check()
    zhang.presses("suggestions.review")
    zhang.presses("suggestions.submit")
    zhang.reads("提交好了")
