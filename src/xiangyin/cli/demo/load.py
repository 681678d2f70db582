"""`xiangyin demo load`: the demo county, made once, by the verbs everybody uses.

Days are counted back from today, so that whenever it is loaded something is overdue, something
is due soon and something waits for a verdict.
"""

import json
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from xiangyin.accounts.models import User
from xiangyin.cli.demo.bodies import bodies_make, divisions_make, offices_make
from xiangyin.cli.demo.data_files import table
from xiangyin.cli.demo.handling import handle_matter
from xiangyin.cli.demo.hats import (
    offices_sign_up,
    others_sign_up,
    passwords_set,
    sign_ins_file,
)
from xiangyin.cli.demo.mandates import mandates_make
from xiangyin.cli.demo.people import COUNTY, TOWN
from xiangyin.cli.demo.story import Matter, publish_matter, raise_matter, run, screen_matter
from xiangyin.cli.demo.upward import send_up_matter
from xiangyin.cli.demo.world import World
from xiangyin.cli.demo.yearly import yearly_make
from xiangyin.cli.errors import CommandRefused
from xiangyin.congress.models import Congress
from xiangyin.core.clock import day_of
from xiangyin.core.scope import everywhere


def demo_load(*, at: datetime) -> bool:
    """Make the demo county unless it is there; says whether it was made now."""
    if is_loaded():
        return False
    refuse_among_real_data()
    with transaction.atomic():
        county_make(World(today=day_of(at)))
        passwords_set(at=at)
    return True


def demo_people() -> list[tuple[str, str, str]]:
    """Return (sign-in name, password, whose it is) of everybody one may sign in as."""
    if not sign_ins_file().exists():
        return []
    rows = json.loads(sign_ins_file().read_text(encoding="utf-8"))
    return [(row["username"], row["password"], row["who"]) for row in rows]


def is_loaded() -> bool:
    with everywhere(reason="the demo county is there or not"):
        return bool(Congress.objects.filter(division_code=COUNTY).exists())


def refuse_among_real_data() -> None:
    """Invented people never stand beside real ones."""
    if not settings.DEMO:
        raise CommandRefused(
            _("演示县只能装入演示用的数据目录。"),
            hint=_("请另设一个数据目录，例如：XIANGYIN_DATA=/另一个目录 make demo"),
        )
    if User.objects.exists():
        raise CommandRefused(
            _("这个数据目录里已经有账号，没有装入演示县。"), hint=_("请换一个空的数据目录。")
        )


def county_make(world: World) -> None:
    """Bodies first, then people, then what they did, day by day."""
    divisions_make(world)
    offices_sign_up(world)
    offices_make(world)
    mandates_make(world)
    bodies_make(world)
    others_sign_up(world)
    run(matters_of(world))
    yearly_make(world)


def matters_of(world: World) -> list[Matter]:
    """Every suggestion of the story with all its steps noted."""
    rows = [(TOWN, told) for told in table("story/qingshi")]
    rows += [(code, told) for code, part in table("story/others").items() for told in part]
    matters: dict[str, Matter] = {}
    for place, (code, told) in enumerate(rows):
        matter = Matter(world, code, told, place, matters)
        matters[told["text"]] = matter
        for note in (raise_matter, screen_matter, handle_matter, send_up_matter, publish_matter):
            note(matter)
    return list(matters.values())
