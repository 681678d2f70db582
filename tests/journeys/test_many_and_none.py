"""Two hundred rows, none at all, and the longest names: nothing breaks out of the page."""

from datetime import date

import pytest

from tests.journeys.conftest import Arrive, Today
from tests.journeys.person import PHONE
from xiangyin.congress.testing import Town, make_deputy, make_unit
from xiangyin.suggestions.testing import category, hand_over, register, submit, words

LONGEST = "阿卜杜热合曼·麦麦提吐尔逊江·阿布都克里木"
LISTS = {
    "lin": [
        "/desk/", "/suggestions/", "/suggestions/hand-over/", "/suggestions/silent/",
        "/suggestions/categories/", "/cases/matters/", "/cases/commitments/",
        "/insight/handling/", "/insight/report/", "/congress/deputies/", "/congress/groups/",
        "/congress/presidium/", "/congress/composition/", "/congress/units/", "/duty/",
        "/papers/", "/accounts/codes/",
    ],
    "zhang": ["/desk/", "/suggestions/", "/suggestions/mine/", "/suggestions/waiting/",
              "/duty/mine/"],
    "agriculture": ["/desk/", "/cases/inbox/", "/cases/inbox/done/", "/cases/commitments/"],
    "he": ["/desk/", "/insight/county/", "/congress/townships/"],
    "chen": ["/desk/"],
    "": ["/", "/p/330799100/", "/p/330799100/deputies/", "/p/330799100/suggestions/",
         "/p/330799100/results/", "/p/330799100/about/"],
}  # fmt: skip


@pytest.mark.parametrize("username", LISTS)
def test_with_nothing_yet_each_page_says_so(here: Town, arrive: Arrive, username: str) -> None:
    person = arrive(username)
    if username:
        person.signs_in()
    for path in LISTS[username]:
        person.opens(path)


def test_two_hundred_rows_and_the_longest_names_stay_inside(
    here: Town, arrive: Arrive, today: Today
) -> None:
    category(here)
    make_unit(name="云岭县国有林场与自然保护地管理服务中心青石片区联络站")
    old = make_deputy(name=LONGEST, ethnicity="05", district="第十一联合选区（上塘、下畈、石门）")
    for number in range(200):
        make_deputy(name=f"{LONGEST[:12]}{number}", ethnicity="05")
    for number in range(52):
        text = words(title=f"关于修缮{'上塘村至下畈村机耕路' * 4}第{number}段的建议")
        filed = register(here, submit(old, text=text, at="2026-08-01 09:00"), on=date(2026, 8, 3))
        if number < 12:
            hand_over(here, filed, on=date(2026, 8, 5))
    lin, zhang, unit = arrive("lin", size=PHONE), arrive("zhang"), arrive("agriculture", size=PHONE)
    public = arrive("", size=PHONE)
    lin.signs_in()
    for path in LISTS["lin"]:
        lin.opens(path)
    zhang.signs_in()
    zhang.opens("/suggestions/")
    unit.signs_in()
    unit.opens("/cases/inbox/")
    for path in LISTS[""]:
        public.opens(path)
