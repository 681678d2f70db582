"""The accounts one signs in with: one for every role, and one password for all of them."""

import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.contrib.auth.hashers import make_password

from xiangyin.accounts.models import Grant, User
from xiangyin.accounts.services import grant_give
from xiangyin.cli.demo.bodies import SESSIONS
from xiangyin.cli.demo.people import COUNTY, NEIGHBOUR, TOWN
from xiangyin.cli.demo.world import JOB, World, act
from xiangyin.core.actors import Role
from xiangyin.core.audit.services import record


@dataclass(frozen=True)
class Hat:
    """Who signs in how; `of` names the deputy or the unit the hat stands for."""

    username: str
    name: str
    who: str
    role: Role
    code: str
    of: str = ""


OFFICES = [
    Hat("lin", "林砚秋", "青石镇人大秘书", Role.SECRETARY, TOWN),
    Hat("chen", "陈樟年", "青石镇人大主席", Role.CHAIR, TOWN),
    Hat("wu", "吴映溪", "白水镇人大秘书（邻乡）", Role.SECRETARY, NEIGHBOUR),
    Hat("liu", "柳铭泽", "竹溪乡人大秘书", Role.SECRETARY, "330799200"),
    Hat("he", "何静川", "云岭县人大", Role.COUNTY, COUNTY),
    Hat("shenji", "审计员", "审计员", Role.AUDITOR, ""),
    Hat("xitong", "系统管理员", "系统管理员", Role.SYSTEM_ADMIN, ""),
    Hat("anquan", "安全管理员", "安全管理员", Role.SECURITY_ADMIN, ""),
]
OTHERS = [
    Hat("zhang", "张春苗", "代表（青石镇，手机）", Role.DEPUTY, TOWN, "张春苗"),
    Hat("zhao", "赵石根", "代表（青石镇，70岁）", Role.DEPUTY, TOWN, "赵石根"),
    Hat("nong", "倪关潮", "承办单位：农业农村办公室", Role.UNIT, TOWN, "农业农村办公室"),
    Hat("jian", "戴岳春", "承办单位：村镇建设办公室", Role.UNIT, TOWN, "村镇建设办公室"),
    Hat("jiaotong", "县交通局", "承办单位：云岭县交通运输局", Role.UNIT, TOWN, "云岭县交通运输局"),
]  # fmt: skip


def offices_sign_up(world: World) -> None:
    """Make the accounts of offices and administrators; they do the rest themselves."""
    for hat in OFFICES:
        grant = hat_make(world, hat)
        world.actors[hat.code, hat.role] = grant.actor()


def others_sign_up(world: World) -> None:
    """Make the accounts of two deputies and of the units."""
    for hat in OTHERS:
        grant = hat_make(world, hat)
        world.signed_in[hat.code, hat.of] = grant.user_id


def hat_make(world: World, hat: Hat) -> Grant:
    at = world.moment(SESSIONS[1][0])
    user = account_make(hat, at)
    deputy = world.deputies.get((hat.code, hat.of))
    unit = world.units.get((hat.code, hat.of))
    return act(
        grant_give,
        JOB,
        user_id=user.pk,
        role=hat.role,
        division_code=hat.code,
        on=world.day(SESSIONS[1][0]),
        at=at,
        person_id=deputy.person_id if deputy else None,
        unit_id=unit.pk if unit else None,
    )


def account_make(hat: Hat, at: datetime) -> User:
    """As `user_create`, without a first password that nobody would ever see (Argon2 is slow)."""
    user = User(username=hat.username, display_name=hat.name, division_code=hat.code)
    user.set_unusable_password()
    user.save()
    record(JOB, "accounts.user_created", user, at=at, after={"username": hat.username})
    return user


def passwords_set(*, at: datetime) -> None:
    """Give every account this installation's demo password, and keep the list for the page."""
    secret = f"Yunling-{secrets.randbelow(900_000) + 100_000}"
    hats = [*OFFICES, *OTHERS]
    User.objects.filter(username__in=[hat.username for hat in hats]).update(
        password=make_password(secret), must_change_password=False, password_changed_at=at
    )
    rows = [{"username": hat.username, "who": hat.who, "password": secret} for hat in hats]
    text = json.dumps(rows, ensure_ascii=False, indent=1)
    sign_ins_file().write_text(text + "\n", encoding="utf-8")


def sign_ins_file() -> Path:
    """Where the sign-in page of a demo finds the names to show."""
    return Path(settings.DATA_DIR) / "demo-signins.json"
