"""What people do again and again on the way from a suggestion to its close."""

from dataclasses import dataclass

from tests.journeys.person import Person
from xiangyin.suggestions.services import SuggestionText


@dataclass(frozen=True)
class Point:
    """One point of a reply, as the unit types it."""

    question: str
    outcome: str
    text: str
    promised_on: str = ""


def writes(deputy: Person, text: SuggestionText, *, invites: str = "") -> None:
    """Type it on the phone, one thing after another."""
    deputy.opens("/suggestions/new/")
    for label, words in [
        ("什么事", text.title),
        ("情况怎样", text.situation),
        ("为什么会这样", text.analysis),
        ("希望怎么办", text.proposal),
        ("在哪里", text.place),
    ]:
        deputy.fills(label, words)
        goes_on(deputy)
    for name in invites.split():
        deputy.page.get_by_label(name).check()
    goes_on(deputy)


def goes_on(deputy: Person) -> None:
    deputy.page.locator("[data-steps-on]").click()


def screens(lin: Person, title: str, subject: str = "农田水利") -> None:
    lin.opens("/suggestions/")
    lin.goes_to(title)
    lin.presses("suggestions.screen")
    lin.picks("类别", subject)
    lin.presses("suggestions.register")


def hands_over(lin: Person, unit: str) -> None:
    """On the matter's page: to this unit, as the one that answers."""
    lin.presses("casework.hand_over")
    lin.picks(f"{unit}的承办方式", "主办")
    lin.presses("casework.hand_over")


def accepts(unit: Person) -> None:
    unit.opens("/desk/")
    unit.presses("casework.open")
    unit.presses("casework.accept")
    unit.presses("casework.accept")


def visits(unit: Person, deputy: str, note: str) -> None:
    unit.presses("casework.log_contact")
    unit.ticks("代表", deputy)
    unit.ticks("方式", "现场察看")
    unit.fills("沟通情况", note)
    unit.presses("casework.log_contact")


def confirms_the_visit(deputy: Person) -> None:
    deputy.opens("/desk/")
    deputy.presses("casework.open_contact")
    deputy.presses("casework.confirm_contact")


def answers(unit: Person, points: list[Point], mark: str) -> None:
    """Draft the reply point by point, keep it, send it to be checked."""
    unit.presses("casework.draft_reply")
    for number, point in enumerate(points, start=1):
        if number > 1:
            unit.control("casework.add_point").click()
        card = unit.page.locator(f"#point-{number}")
        card.get_by_label("所提问题").fill(point.question)
        card.get_by_label("办理情况").select_option(label=point.outcome)
        card.get_by_label("答复内容").fill(point.text)
        card.get_by_label("承诺期限").fill(point.promised_on)
    unit.ticks("办理结果类别", mark)
    unit.fills("联系人", "水利员小周")
    unit.fills("联系电话", "0579-0000000")
    unit.presses("casework.draft_reply")
    unit.fills("签发人", "吴主任")
    unit.presses("casework.submit_reply")


def issues(lin: Person, number: str) -> None:
    lin.presses("casework.check_reply")
    lin.fills("发文字号", number)
    lin.presses("casework.issue_reply")


def judges(deputy: Person, grade: str, *, because: str = "", redo: bool = False) -> None:
    deputy.opens("/desk/")
    deputy.presses("casework.open_feedback")
    deputy.ticks("承办单位的办理态度", "满意" if grade == "不满意" else grade)
    deputy.ticks("办理结果，您满意吗", grade)
    deputy.ticks("当面答复", "是")
    deputy.ticks("结果类别", "否" if redo else "是")
    deputy.fills("您的意见", because)
    if redo:
        deputy.field("要求重新办理").check()
    deputy.presses("casework.give_feedback")
