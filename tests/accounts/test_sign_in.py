"""Signing in and out: by password, by code, the lock, the time limits, the trace they leave."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings as project
from django.test import Client

from xiangyin.accounts import services, sessions
from xiangyin.accounts.models import Grant, OneTimeCode
from xiangyin.accounts.testing import PASSWORD, make_grant, make_user, rest, role_client, sign_in
from xiangyin.core import clock
from xiangyin.core.actors import Role, job_actor
from xiangyin.core.audit.services import breaks
from xiangyin.core.models import AuditEntry
from xiangyin.core.testing import LIN, NEIGHBOUR, TOWN

pytestmark = pytest.mark.django_db

SIGN_IN = "/accounts/sign-in/"
HAT = "/accounts/hat/"
PASSWORD_PAGE = "/accounts/password/"


@pytest.fixture
def lin() -> Grant:
    return make_grant(user=make_user(username="lin"))


def enter(client: Client, username: str = "lin", password: str = PASSWORD, **more: str):
    return client.post(SIGN_IN, {"username": username, "password": password, "next": HAT} | more)


def trail() -> list[tuple[str, str, str]]:
    rows = AuditEntry.objects.order_by("id")
    return [(e.code.removeprefix("accounts."), e.division_code, e.actor_name) for e in rows]


# ---- in and out ----


def test_lin_signs_in_and_out_and_both_are_recorded_in_her_division(
    client: Client, lin: Grant
) -> None:
    answer = enter(client)
    assert (answer.status_code, answer.url) == (302, HAT)
    assert "以哪个身份办事" in client.get(HAT).content.decode()
    assert client.post("/accounts/sign-out/").url == SIGN_IN
    assert client.get(HAT).status_code == 302
    assert trail() == [("signed_in", TOWN, "林秘书"), ("signed_out", TOWN, "林秘书")]
    assert json.loads(AuditEntry.objects.last().data)["after"] == {"reason": "主动退出"}
    assert list(breaks()) == []


def test_the_page_is_for_strangers_and_says_nothing_classified_goes_in(client: Client) -> None:
    page = client.get(SIGN_IN)
    assert page.status_code == 200
    assert "严禁存储、处理、传输国家秘密" in page.content.decode()
    assert 'data-verb="accounts.sign_in"' in page.content.decode()
    assert "演示账号" not in page.content.decode()


def test_a_wrong_password_and_an_unknown_name_are_answered_alike(
    client: Client, lin: Grant
) -> None:
    wrong, unknown = enter(client, password="x"), enter(client, username="nobody")
    assert wrong.status_code == unknown.status_code == 422
    for page in (wrong, unknown):
        assert "登录名或密码不对" in page.content.decode()
    assert [code for code, *_rest in trail()] == ["sign_in_failed", "sign_in_failed"]
    assert [place for _code, place, _who in trail()] == [TOWN, ""]


def test_a_name_that_is_no_accounts_is_not_written_down(client: Client) -> None:
    enter(client, username="my-secret-by-mistake")
    entry = AuditEntry.objects.get()
    assert "my-secret-by-mistake" not in f"{vars(entry)}"


def test_a_closed_account_is_answered_like_a_wrong_password(client: Client) -> None:
    make_grant(user=make_user(username="gone", is_active=False))
    assert "登录名或密码不对" in enter(client, username="gone").content.decode()


def test_signing_in_gives_a_new_session_key(client: Client, lin: Grant) -> None:
    client.get(SIGN_IN)
    session = client.session
    session["before"] = "1"
    session.save()
    client.cookies[project.SESSION_COOKIE_NAME] = before = session.session_key
    enter(client)
    assert client.session.session_key != before


@pytest.mark.parametrize(
    "wanted", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"]
)
def test_next_leads_to_our_own_pages_only(
    client: Client, lin: Grant, wanted: str, settings
) -> None:
    settings.LOGIN_REDIRECT_URL = "accounts:hat"
    assert enter(client, next=wanted).url == HAT


def test_signing_out_needs_a_post(client: Client, lin: Grant) -> None:
    sign_in(client, lin)
    assert client.get("/accounts/sign-out/").status_code == 405


def test_csrf_is_demanded(lin: Grant) -> None:
    assert enter(Client(enforce_csrf_checks=True)).status_code == 403


def test_demo_names_are_shown_in_the_demo_only(client: Client, settings, tmp_path: Path) -> None:
    from xiangyin.accounts.demo import DemoName, demo_names, demo_names_write

    settings.DATA_DIR = tmp_path
    demo_names_write([DemoName("lin", "青石镇人大秘书", "demo-password")])
    assert demo_names() == []
    settings.DEMO = True
    page = client.get(SIGN_IN).content.decode()
    assert "青石镇人大秘书" in page
    assert "demo-password" in page


# ---- the lock ----


def test_five_wrong_passwords_lock_and_the_administrator_unlocks(
    client: Client, lin: Grant
) -> None:
    for _n in range(4):
        assert enter(client, password="x").status_code == 422
    fifth = enter(client, password="x")
    assert fifth.status_code == 429
    assert "已连续输错5次" in fifth.content.decode()
    assert "30分钟" in fifth.content.decode()
    assert enter(client).status_code == 429, "the right password does not open a locked account"
    codes = [code for code, *_rest in trail()]
    assert codes == ["sign_in_failed"] * 5 + ["locked_out"], "what comes after is not recorded"
    services.user_unlock(actor=job_actor("命令行"), user_id=lin.user_id, at=clock.now())
    assert enter(client).url == HAT


def test_the_lock_looks_the_same_for_names_that_do_not_exist(client: Client, lin: Grant) -> None:
    def locked(name: str) -> str:
        pages = [enter(client, username=name, password="x") for _n in range(5)]
        return pages[-1].content.decode().replace(name, "")

    def visible(page: str) -> str:
        return page[page.index("<main") : page.index("</main>")].split("csrf")[0]

    assert visible(locked("lin")) == visible(locked("nobody"))


def test_the_lock_opens_by_itself_after_half_an_hour(client: Client, lin: Grant) -> None:
    from axes.models import AccessAttempt

    for _n in range(5):
        enter(client, password="x")
    AccessAttempt.objects.update(attempt_time=clock.now() - timedelta(minutes=31))
    assert enter(client).url == HAT


def test_failed_attempts_keep_no_password_code_or_typed_text(client: Client, lin: Grant) -> None:
    from axes.models import AccessAttempt

    enter(client, password="almost-right", typed="what somebody wrote")
    client.post("/accounts/code/", {"code": "1234567890"})
    kept = "".join(AccessAttempt.objects.values_list("post_data", flat=True))
    for secret in ("almost-right", "what somebody wrote", "1234567890"):
        assert secret not in kept


# ---- time limits ----


def at_rest(client: Client, seconds: float) -> str:
    rest(client, seconds)
    answer = client.get(HAT)
    assert answer.status_code == 302
    return client.get(answer.url).content.decode()


def test_a_secretarys_session_ends_after_half_an_hour_of_rest(client: Client, lin: Grant) -> None:
    sign_in(client, lin)
    rest(client, 29 * 60)
    assert client.get(HAT).status_code == 200
    assert "30分钟没有操作" in at_rest(client, 31 * 60)
    assert json.loads(AuditEntry.objects.last().data)["after"] == {"reason": "久未操作"}


def test_an_old_deputy_may_rest_for_hours(client: Client) -> None:
    sign_in(client, make_grant(role=Role.DEPUTY))
    rest(client, 3 * 3600)
    assert client.get(HAT).status_code == 200
    assert "240分钟没有操作" in at_rest(client, 5 * 3600)


def test_every_session_ends_after_twelve_hours_however_busy(client: Client, lin: Grant) -> None:
    sign_in(client, lin)
    session = client.session
    session[sessions.SIGNED_IN] -= 12 * 3600
    session.save()
    answer = client.get(HAT)
    assert "已满12小时" in client.get(answer.url).content.decode()


def test_an_administrator_ends_all_sessions_of_an_account(client: Client, lin: Grant) -> None:
    sign_in(client, lin)
    other = sign_in(Client(), lin)
    services.sessions_end(actor=job_actor("命令行"), user_id=lin.user_id, at=clock.now())
    for browser in (client, other):
        answer = browser.get(HAT)
        assert "管理员结束了您的登录" in browser.get(answer.url).content.decode()
    lin.user.refresh_from_db()
    assert sign_in(Client(), lin).get(HAT).status_code == 200, "one may sign in again"


def test_a_closed_account_is_out_at_once(client: Client, lin: Grant) -> None:
    sign_in(client, lin)
    services.user_disable(actor=job_actor("命令行"), user_id=lin.user_id, at=clock.now())
    assert client.get(HAT).status_code == 302


def test_the_public_pages_ask_the_database_nothing_about_visitors(
    client: Client, django_assert_num_queries
) -> None:
    with django_assert_num_queries(0):
        client.get(SIGN_IN)


def test_a_page_costs_three_queries_before_its_own(
    client: Client, lin: Grant, django_assert_num_queries, monkeypatch
) -> None:
    monkeypatch.setattr("xiangyin.core.context._navigators", [])  # the menu is the desk's own
    sign_in(client, lin)
    client.get(PASSWORD_PAGE)
    with django_assert_num_queries(3):  # session, account, hats
        client.get(PASSWORD_PAGE)


def test_no_shared_cache_keeps_a_signed_in_page(client: Client, lin: Grant) -> None:
    sign_in(client, lin)
    assert client.get(HAT)["Cache-Control"] == "private, no-cache"


# ---- the first password ----


def test_the_initial_password_leads_to_the_password_page_and_nowhere_else(
    client: Client,
) -> None:
    grant = make_grant(user=make_user(username="new", must_change_password=True))
    assert enter(client, username="new").url == HAT
    assert client.get(HAT).url == PASSWORD_PAGE
    assert client.post(HAT, {"grant": grant.pk}).url == PASSWORD_PAGE
    page = client.get(PASSWORD_PAGE).content.decode()
    assert "您现在用的是初始密码" in page


def change_password(client: Client, old: str = PASSWORD, new: str = "Qing-Shi-2027", again=""):
    fields = {"old_password": old, "new_password": new, "again_password": again or new}
    return client.post(PASSWORD_PAGE, fields)


def test_a_changed_password_opens_the_other_pages_and_closes_other_browsers(
    client: Client, settings
) -> None:
    settings.LOGIN_REDIRECT_URL = "accounts:hat"
    grant = make_grant(user=make_user(must_change_password=True))
    sign_in(client, grant)
    other = sign_in(Client(), grant)
    assert change_password(client).url == HAT
    assert client.get(HAT).status_code == 200
    assert other.get(HAT).status_code == 302
    assert other.get(HAT).url.startswith(SIGN_IN)


def test_a_refused_password_stays_on_the_form_in_words(client: Client, lin: Grant) -> None:
    sign_in(client, lin)
    page = change_password(client, new="abcdefgh")
    assert page.status_code == 422
    assert "至少三类" in page.content.decode()
    page = change_password(client, again="Other-2027")
    assert "两次输入的新密码不一样" in page.content.decode()


def test_a_password_ninety_days_old_must_be_changed(client: Client) -> None:
    old = clock.now() - timedelta(days=91)
    sign_in(client, make_grant(user=make_user(password_changed_at=old)))
    assert client.get(HAT).url == PASSWORD_PAGE


def test_the_forced_change_can_be_switched_off(client: Client, settings) -> None:
    settings.PASSWORD_DAYS = 0
    old = clock.now() - timedelta(days=910)
    sign_in(client, make_grant(user=make_user(password_changed_at=old)))
    assert client.get(HAT).status_code == 200


def test_an_initial_password_unused_for_two_weeks_is_void(client: Client) -> None:
    issued = clock.now() - timedelta(days=15)
    make_grant(
        user=make_user(username="late", must_change_password=True, password_changed_at=issued)
    )
    page = enter(client, username="late")
    assert "初始密码超过14天没有使用" in page.content.decode()
    assert client.get(HAT).status_code == 302


# ---- hats ----


def test_somebody_with_two_hats_chooses_one_and_may_change(client: Client, settings) -> None:
    settings.LOGIN_REDIRECT_URL = "accounts:password"
    user = make_user(username="chen", display_name="陈主席")
    chair = make_grant(user=user, role=Role.CHAIR)
    deputy = make_grant(user=user, role=Role.DEPUTY)
    assert enter(client, username="chen", next="").url == HAT
    key = client.session.session_key
    assert client.post(HAT, {"grant": deputy.pk}).url == PASSWORD_PAGE
    assert client.session[sessions.GRANT] == deputy.pk
    assert client.session.session_key != key, "a change of hat is a new session key"
    assert AuditEntry.objects.last().code == "accounts.hat_changed"
    assert AuditEntry.objects.last().actor_role == "deputy"
    assert chair.pk != deputy.pk


def test_nobody_puts_on_anothers_hat_or_an_ended_one(client: Client, lin: Grant) -> None:
    sign_in(client, lin)
    other = make_grant(role=Role.CHAIR)
    ended = make_grant(user=lin.user, role=Role.CHAIR, until_on=clock.today())
    for grant_id in (other.pk, ended.pk, 0, "x"):
        assert client.post(HAT, {"grant": grant_id}).status_code == 404
    assert client.session[sessions.GRANT] == lin.pk


def test_a_hat_taken_back_is_off_at_the_next_click(client: Client, lin: Grant) -> None:
    sign_in(client, lin)
    lin.until_on = clock.today()
    lin.save()
    page = client.get(HAT)
    assert page.status_code == 403
    assert "账号还没有身份" in page.content.decode()
    assert client.post("/accounts/sign-out/").status_code == 302


def test_the_trace_is_left_on_the_chain_of_the_hat(client: Client) -> None:
    make_grant(user=make_user(username="wu", division_code=TOWN), division_code=NEIGHBOUR)
    enter(client, username="wu")
    assert AuditEntry.objects.get().division_code == NEIGHBOUR


# ---- codes ----


def code_for(grant: Grant) -> str:
    return services.sign_in_code_make(actor=LIN, grant_id=grant.pk, at=clock.now()).code


@pytest.fixture
def zhang() -> Grant:
    user = make_user(display_name="张代表", must_change_password=True)
    return make_grant(user=user, role=Role.DEPUTY)


def test_zhang_signs_in_by_code_and_is_not_asked_for_a_password(
    client: Client, zhang: Grant, settings
) -> None:
    settings.LOGIN_REDIRECT_URL = "accounts:hat"
    code = code_for(zhang)
    assert client.post("/accounts/code/", {"code": code}).url == HAT
    assert client.get(HAT).status_code == 200
    entry = AuditEntry.objects.get(code="accounts.signed_in")
    assert json.loads(entry.data)["after"]["way"] == "登录码"
    again = Client().post("/accounts/code/", {"code": code})
    assert again.status_code == 422
    assert "已经用过" in again.content.decode()


def test_looking_at_the_qr_page_uses_nothing_up_and_says_nothing(
    client: Client, zhang: Grant
) -> None:
    code = code_for(zhang)
    live = client.get(f"/accounts/code/{code}/").content.decode()
    dead = client.get("/accounts/code/0000000000/").content.decode()
    assert 'data-verb="accounts.sign_in_by_code"' in live
    assert OneTimeCode.objects.get().used_at is None
    shown = [page[page.index("<h1>") : page.index("<form")] for page in (live, dead)]
    assert shown[0] == shown[1]


def test_a_code_opens_the_deputys_hat_and_never_the_chairs(client: Client, settings) -> None:
    settings.LOGIN_REDIRECT_URL = "accounts:hat"
    user = make_user(display_name="陈主席")
    chair = make_grant(user=user, role=Role.CHAIR)
    deputy = make_grant(user=user, role=Role.DEPUTY)
    client.post("/accounts/code/", {"code": code_for(deputy)})
    assert client.session[sessions.GRANT] == deputy.pk
    refused = client.post(HAT, {"grant": chair.pk})
    assert refused.status_code == 403
    assert "只能以代表身份办事" in refused.content.decode()
    deputy.until_on = clock.today()
    deputy.save()
    assert client.get(HAT).status_code == 403, "no other hat is put on instead"


def test_guessing_codes_is_stopped_after_five(client: Client, zhang: Grant) -> None:
    for _n in range(4):
        assert client.post("/accounts/code/", {"code": "0000000000"}).status_code == 422
    assert client.post("/accounts/code/", {"code": "0000000000"}).status_code == 429
    assert client.post("/accounts/code/", {"code": code_for(zhang)}).status_code == 429


def test_the_secretary_prints_a_slip_with_a_qr(zhang: Grant) -> None:
    client = sign_in(Client(), LIN)
    assert "张代表" in client.get("/accounts/codes/").content.decode()
    slip = client.post(f"/accounts/codes/{zhang.pk}/make/", {"printed": "1"})
    page = slip.content.decode()
    assert 'src="data:image/svg+xml' in page
    assert "style=" not in page
    assert "no-store" in slip["Cache-Control"]
    assert OneTimeCode.objects.get().made_by == "林秘书"


def test_the_deputies_of_the_neighbours_are_not_listed_nor_served(zhang: Grant) -> None:
    client = role_client(Role.SECRETARY, NEIGHBOUR)
    assert "张代表" not in client.get("/accounts/codes/").content.decode()
    assert client.post(f"/accounts/codes/{zhang.pk}/make/").status_code == 404
