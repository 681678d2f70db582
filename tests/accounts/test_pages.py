"""The administrators', the auditor's and the secretary's pages; who may open which."""

from datetime import date

import pytest
from django.test import Client
from django.urls import get_resolver

from xiangyin.accounts import services
from xiangyin.accounts.middleware import NOWHERE, scope_of
from xiangyin.accounts.models import Grant, User
from xiangyin.accounts.testing import (
    grant_of,
    make_grant,
    make_user,
    role_client,
    sign_in,
)
from xiangyin.accounts.urls import urlpatterns
from xiangyin.congress.models import Deputy
from xiangyin.congress.testing import make_deputy, make_unit
from xiangyin.core import clock
from xiangyin.core.actors import Actor, Role, job_actor
from xiangyin.core.models import AuditEntry
from xiangyin.core.scope import everywhere, scope
from xiangyin.core.testing import AUDITOR, COUNTY, LIN, NEIGHBOUR, TOWN
from xiangyin.places.models import Division

pytestmark = pytest.mark.django_db

NOBODY = "nobody"
ROLES = [role for role in Role if role is not Role.JOB]


@pytest.fixture(autouse=True)
def _places() -> None:
    for code, name, level in [
        (COUNTY, "云岭县", "county"),
        (TOWN, "青石镇", "township"),
        (NEIGHBOUR, "白水镇", "township"),
    ]:
        Division.objects.create(code=code, name=name, level=level, from_on=date(2000, 1, 1))


# ---- who may open what: every address of the room, every role ----

EVERYBODY = {*ROLES, NOBODY}
SIGNED_IN = set(ROLES)
SYSTEM, SECURITY, AUDIT = {Role.SYSTEM_ADMIN}, {Role.SECURITY_ADMIN}, {Role.AUDITOR}
TABLE = {
    "sign-in": ("get", EVERYBODY),
    "sign-out": ("post", SIGNED_IN),
    "resume": ("get", SIGNED_IN),
    "code": ("get", EVERYBODY),
    "code-link": ("get", EVERYBODY),
    "hat": ("get", SIGNED_IN),
    "password": ("get", SIGNED_IN),
    "codes": ("get", {Role.SECRETARY, Role.COUNTY}),
    "code-make": ("post", {Role.SECRETARY}),
    "users": ("get", SYSTEM | SECURITY | AUDIT),
    "user-add": ("get", SYSTEM),
    "user": ("get", SYSTEM | SECURITY | AUDIT),
    "user-disable": ("post", SYSTEM),
    "user-enable": ("post", SYSTEM),
    "user-unlock": ("post", SYSTEM),
    "sessions-end": ("post", SYSTEM),
    "password-reset": ("post", SYSTEM),
    "grant-add": ("get", SECURITY),
    "grant-end": ("post", SECURITY),
    "trail": ("get", AUDIT),
    "trail-verify": ("post", AUDIT),
}


def test_every_address_of_the_room_is_in_the_table() -> None:
    assert {pattern.name for pattern in urlpatterns} == set(TABLE)
    assert get_resolver().reverse_dict is not None


@pytest.mark.parametrize("who", [*ROLES, NOBODY])
def test_the_permission_table(who: str, settings) -> None:
    settings.LOGIN_REDIRECT_URL = "accounts:hat"
    target = make_grant(user=make_user(display_name="张代表"), role=Role.DEPUTY)
    place = COUNTY if who in {Role.COUNTY, *SYSTEM, *SECURITY, *AUDIT} else TOWN
    wrong = []
    for name, (method, allowed) in TABLE.items():
        client = Client() if who == NOBODY else role_client(Role(who), place)
        pattern = next(p for p in urlpatterns if p.name == name)
        path = "/accounts/" + str(pattern.pattern)
        path = path.replace("<int:user_id>", str(target.user_id))
        path = path.replace("<int:grant_id>", str(target.pk)).replace("<str:code>", "123")
        answer = getattr(client, method)(path)
        opened = answer.status_code in {200, 302} and not (
            answer.status_code == 302 and answer.url.startswith("/accounts/sign-in/?")
        )
        if opened != (who in allowed):
            wrong.append((name, answer.status_code))
    assert wrong == []


# ---- where a request reads ----


def test_a_request_reads_in_its_actors_division(client: Client) -> None:
    make_deputy(name="张代表")
    make_deputy(division_code=NEIGHBOUR, name="邻代表")
    seen = {}
    for role, place in [(Role.SECRETARY, TOWN), (Role.COUNTY, COUNTY), (Role.SYSTEM_ADMIN, "")]:
        actor = Actor(role=role, name="某", division_code=place)
        with scope(scope_of(actor)):
            seen[role] = set(Deputy.objects.values_list("person__full_name", flat=True))
    assert seen[Role.SECRETARY] == {"张代表"}
    assert seen[Role.COUNTY] == {"张代表", "邻代表"}
    assert seen[Role.SYSTEM_ADMIN] == set(), "administrators read no business data at all"
    assert scope_of(AUDITOR) == ""
    assert NOWHERE not in {"", TOWN, COUNTY}


def test_the_shell_says_whose_place_it_is() -> None:
    page = role_client(Role.SECRETARY).get("/accounts/codes/").content.decode()
    assert "青石镇" in page


# ---- the system administrator ----


@pytest.fixture
def xie() -> Client:
    return role_client(Role.SYSTEM_ADMIN, COUNTY)


@pytest.fixture
def an() -> Client:
    return role_client(Role.SECURITY_ADMIN, COUNTY)


def test_the_system_administrator_makes_an_account_and_sees_its_secret_once(xie: Client) -> None:
    page = xie.post(
        "/accounts/users/add/",
        {"username": "wang", "display_name": "王秘书", "division_code": TOWN},
    )
    made = User.objects.get(username="wang")
    secret = page.content.decode().split("data-secret>")[1].split("<")[0]
    assert made.check_password(secret)
    assert "no-store" in page["Cache-Control"]
    assert secret not in xie.get(f"/accounts/users/{made.pk}/").content.decode()
    assert "王秘书" in xie.get("/accounts/users/?q=wan").content.decode()
    assert "王秘书" not in xie.get("/accounts/users/?q=zzz").content.decode()


def test_a_second_account_of_the_same_name_stays_on_the_form(xie: Client) -> None:
    fields = {"username": "wang", "display_name": "王秘书", "division_code": TOWN}
    xie.post("/accounts/users/add/", fields)
    again = xie.post("/accounts/users/add/", fields)
    assert again.status_code == 422
    assert "已经有人用了" in again.content.decode()
    assert 'value="王秘书"' in again.content.decode()


@pytest.mark.parametrize(
    ("verb", "said"),
    [
        ("disable", "已停用"),
        ("enable", "已启用"),
        ("unlock", "已解除锁定"),
        ("end-sessions", "已全部退出"),
    ],
)
def test_each_verb_of_an_account_answers_in_words(xie: Client, verb: str, said: str) -> None:
    user = make_user()
    answer = xie.post(f"/accounts/users/{user.pk}/{verb}/")
    assert answer.url == f"/accounts/users/{user.pk}/"
    assert said in xie.get(answer.url).content.decode()


def test_the_administrators_pages_name_no_account_of_another_county(xie: Client) -> None:
    stranger = make_user(display_name="外县人", division_code="330800")
    assert "外县人" not in xie.get("/accounts/users/").content.decode()
    assert xie.get(f"/accounts/users/{stranger.pk}/").status_code == 404


# ---- the security administrator ----


def test_a_hat_is_given_in_two_steps_and_taken_back(an: Client) -> None:
    user = make_user()
    deputy = make_deputy(name="张代表")
    start = f"/accounts/users/{user.pk}/grants/add/"
    assert an.get(start).status_code == 200
    step = an.get(start, {"role": "deputy", "place": "青石镇"}).content.decode()
    assert "张代表" in step
    an.post(f"{start}?role=deputy&place=青石镇", {"holder": deputy.person_id})
    with everywhere(reason="a test looks"):
        grant = Grant.objects.get(user=user)
    assert (grant.role, grant.division_code, grant.person_id) == (
        "deputy",
        TOWN,
        deputy.person_id,
    )
    assert "张代表" in an.get(f"/accounts/users/{user.pk}/").content.decode()
    an.post(f"/accounts/grants/{grant.pk}/end/")
    with everywhere(reason="a test looks"):
        grant.refresh_from_db()
    assert grant.until_on == clock.today()


def test_a_units_hat_offers_the_units_of_that_place(an: Client) -> None:
    make_unit(name="供电所")
    make_unit(division_code=NEIGHBOUR, name="邻镇供电所")
    user = make_user()
    query = {"role": "unit", "place": TOWN}
    page = an.get(f"/accounts/users/{user.pk}/grants/add/", query).content.decode()
    assert "供电所" in page
    assert "邻镇供电所" not in page


def test_a_place_that_fits_several_or_none_is_asked_again(an: Client) -> None:
    start = f"/accounts/users/{make_user().pk}/grants/add/"
    several = an.get(start, {"role": "chair", "place": "镇"}).content.decode()
    assert "青石镇（330799100）" in several
    assert "白水镇（330799101）" in several
    none = an.get(start, {"role": "chair", "place": "无此镇"}).content.decode()
    assert "没有这个行政区划" in none
    missing = an.get(start, {"role": "chair", "place": ""})
    assert missing.status_code == 422
    assert "请写明在哪个乡镇或县" in missing.content.decode()


def test_a_conflicting_hat_is_refused_on_the_form(an: Client) -> None:
    auditor = make_grant(role=Role.AUDITOR)
    start = f"/accounts/users/{auditor.user_id}/grants/add/?role=chair&place={TOWN}"
    page = an.post(start, {"until_on": ""})
    assert page.status_code == 422
    assert "三类管理员须分设" in page.content.decode()


# ---- the auditor ----


@pytest.fixture
def busy() -> None:
    """Acts in two towns and at the installation."""
    at = clock.now()
    for code, name in [(TOWN, "张三丰"), (NEIGHBOUR, "李四光"), ("", "王五常")]:
        services.user_create(
            actor=job_actor(f"导入{name}"),
            username=name,
            display_name=name,
            division_code=code,
            at=at,
        )


def subjects(client: Client, **asked: str) -> set[str]:
    page = client.get("/accounts/trail/", asked).content.decode()
    return {name for name in ("张三丰", "李四光", "王五常") if f">{name}<" in page}


@pytest.mark.usefixtures("busy")
def test_an_auditor_reads_the_trail_of_their_own_division() -> None:
    assert subjects(role_client(Role.AUDITOR, TOWN)) == {"张三丰"}
    assert subjects(role_client(Role.AUDITOR, COUNTY)) == {"张三丰", "李四光"}
    assert subjects(role_client(Role.AUDITOR, "")) == {"张三丰", "李四光", "王五常"}


@pytest.mark.usefixtures("busy")
def test_the_trail_is_narrowed_by_place_person_act_and_day() -> None:
    auditor = role_client(Role.AUDITOR, "")
    today = clock.today().isoformat()
    assert subjects(auditor, place=TOWN) == {"张三丰"}
    assert subjects(auditor, who="导入李四光") == {"李四光"}
    assert subjects(auditor, code="accounts.user_created", day=today) == {
        "张三丰",
        "李四光",
        "王五常",
    }
    assert subjects(auditor, code="accounts.user_disabled") == set()
    assert subjects(auditor, day="2020-01-01") == set()
    assert subjects(auditor, day="不是日期") == {"张三丰", "李四光", "王五常"}


def test_the_trail_turns_its_pages_by_key() -> None:
    auditor = role_client(Role.AUDITOR, TOWN)
    grant = grant_of(LIN)
    for _n in range(60):
        services.sessions_end(actor=job_actor("重复"), user_id=grant.user_id, at=clock.now())
    first = auditor.get("/accounts/trail/?who=重复").content.decode()
    assert "下一页" in first
    assert "who=%E9%87%8D%E5%A4%8D" in first
    oldest = AuditEntry.objects.filter(actor_name="重复").order_by("-id")[49].pk
    second = auditor.get(f"/accounts/trail/?who=重复&before={oldest}").content.decode()
    assert second.count('scope="row"') == 10


@pytest.mark.usefixtures("busy")
def test_the_auditor_verifies_the_chains_and_hears_where_one_breaks() -> None:
    auditor = role_client(Role.AUDITOR, "")
    good = auditor.post("/accounts/trail/verify/").content.decode()
    assert "首尾相接，没有改动" in good
    AuditEntry.objects.filter(division_code=TOWN, seq=1).update(actor_name="别人")
    bad = auditor.post("/accounts/trail/verify/").content.decode()
    assert "记录被动过" in bad
    assert f"{TOWN}第1条：内容与摘要不符" in bad


@pytest.mark.usefixtures("busy")
def test_a_towns_auditor_verifies_that_towns_chain_only() -> None:
    AuditEntry.objects.filter(division_code=NEIGHBOUR, seq=1).update(actor_name="别人")
    town = role_client(Role.AUDITOR, TOWN).post("/accounts/trail/verify/").content.decode()
    assert "已逐条核对1条链" in town
    county = role_client(Role.AUDITOR, COUNTY).post("/accounts/trail/verify/").content.decode()
    assert f"{NEIGHBOUR}第1条" in county


def test_too_long_a_trail_is_not_walked_while_somebody_waits(monkeypatch) -> None:
    monkeypatch.setattr("xiangyin.accounts.chains.MOST_ENTRIES", 0)
    answer = role_client(Role.AUDITOR, TOWN).post("/accounts/trail/verify/")
    assert answer.status_code == 422
    assert "在网页上核验太久" in answer.content.decode()


def test_the_auditor_changes_nothing() -> None:
    auditor = role_client(Role.AUDITOR, COUNTY)
    page = auditor.get(f"/accounts/users/{make_user().pk}/").content.decode()
    assert "accounts.user_disable" not in page
    assert "accounts.grant_end" not in page


# ---- every page ----


@pytest.mark.parametrize(
    ("who", "path"),
    [
        (LIN, "/accounts/codes/"),
        (LIN, "/accounts/hat/"),
        (LIN, "/accounts/password/"),
        (AUDITOR, "/accounts/trail/"),
        (AUDITOR, "/accounts/users/"),
    ],
)
def test_pages_carry_no_inline_style_or_script(who: Actor, path: str) -> None:
    page = sign_in(Client(), who).get(path).content.decode()
    assert "style=" not in page
    assert "<script>" not in page
    assert "data-verb=" in page or path == "/accounts/users/"
