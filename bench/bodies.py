"""Divisions, congresses, terms, units, people and bodies of a size, inserted past Django."""

import random
import sqlite3
from dataclasses import dataclass, field
from datetime import date, timedelta

from bench.progress import Progress
from bench.sizes import DAYS, Size
from bench.table import Table, plain
from bench.wording import MATTERS, VILLAGES, name
from xiangyin.casework.models import OfficeRules
from xiangyin.congress.models import (
    Congress,
    Deputy,
    DeputyGroup,
    GroupMember,
    Person,
    PresidiumMember,
    Session,
    Term,
    Unit,
)
from xiangyin.core.text.strokes import stroke_key
from xiangyin.places.models import Division
from xiangyin.suggestions.models import Category

UNITS = [
    *("农业农村办公室", "村镇建设办公室", "综合执法办公室", "社会事务办公室", "经济发展办公室"),
    *("财政所", "水利管理站", "供电所", "卫生院", "中心小学", "自然资源所", "司法所"),
]


@dataclass
class Place:
    """One township by its keys; deputies, units, sessions and categories run on from these."""

    code: str
    congress: int
    term: int
    session: int
    unit: int
    deputy: int
    deputies: int
    category: int
    names: list[str] = field(default_factory=list)


class Bodies:
    """Everything that stands before the first suggestion."""

    def __init__(self, size: Size, link: sqlite3.Connection, today: date, scheme: int) -> None:
        self.size, self.link, self.scheme = size, link, scheme
        self.luck = random.Random(size.name)
        self.began = today - timedelta(days=DAYS)
        self.today = today
        self.places: list[Place] = []
        self.divisions = Table(Division, "code name level from_on")
        self.congresses = Table(
            Congress, "id division_code level name short_name letter_prefix population"
        )
        self.terms = Table(Term, "id division_code congress_id number from_on seats")
        self.sessions = Table(Session, "id division_code term_id number opens_on closes_on")
        self.units = Table(Unit, "id division_code name kind leader contact phone")
        self.persons = Table(
            Person, "id division_code full_name stroke_key sex born_on ethnicity phone_mask"
        )
        self.deputies = Table(
            Deputy,
            "id division_code term_id person_id stroke_key district party education occupation "
            "workplace is_frontline is_cadre elected_on",
        )
        self.presidium = Table(
            PresidiumMember, "division_code term_id deputy_id post is_full_time from_on"
        )
        self.groups = Table(DeputyGroup, "id division_code term_id name")
        self.members = Table(GroupMember, "division_code group_id deputy_id is_leader from_on")
        self.categories = Table(Category, "division_code congress_id name position")
        self.rules = Table(OfficeRules, "division_code congress_id mark_scheme_id")

    def make(self) -> list[Place]:
        """Insert everything and return the townships."""
        progress = Progress("people and bodies", self.size.places)
        self._division("33", "浙江省", "province")
        for number in range(self.size.counties):
            code = self.size.county(number)
            if number % 90 == 0:
                self._division(code[:4], f"演示{number // 90 + 1}市", "prefecture")
            self._division(code, f"演示{number + 1}县", "county")
            self._congress(code, f"演示{number + 1}县", "county")
        for number, code in enumerate(self.size.codes()):
            self._township(number, code)
            progress.step()
        for table in self._tables():
            table.write(self.link)
        return self.places

    def _tables(self) -> list[Table]:
        return [
            self.divisions, self.congresses, self.terms, self.sessions, self.units, self.persons,
            self.deputies, self.presidium, self.groups, self.members, self.categories, self.rules,
        ]  # fmt: skip

    def _division(self, code: str, title: str, level: str) -> None:
        self.divisions.add(code, title, level, "2000-01-01")

    def _congress(self, code: str, title: str, level: str) -> int:
        key = len(self.congresses.rows) + 1
        full = f"{title}人民代表大会"
        self.congresses.add(key, code, level, full, f"{title}人大", f"{title}人大", 20_000)
        began = plain(self.began - timedelta(days=30))
        self.terms.add(key, code, key, 18, began, self.size.deputies + 1)
        for number in range(10):
            opens = self.began + timedelta(days=number * 182)
            closes = plain(opens + timedelta(days=1))
            self.sessions.add(
                (key - 1) * 10 + number + 1, code, key, number + 1, plain(opens), closes
            )
        for position, subject in enumerate(dict.fromkeys(m[0] for m in MATTERS), start=1):
            self.categories.add(code, key, subject, position)
        self.rules.add(code, key, self.scheme)
        return key

    def _township(self, number: int, code: str) -> None:
        title = f"{self.luck.choice(VILLAGES)}{number % 97 + 1}镇"
        self._division(code, title, "township")
        key = self._congress(code, title, "township")
        place = Place(
            code=code,
            congress=key,
            term=key,
            session=(key - 1) * 10 + 1,
            unit=number * len(UNITS) + 1,
            deputy=number * self.size.deputies + 1,
            deputies=self.size.deputies,
            category=(key - 1) * len({m[0] for m in MATTERS}) + 1,
        )
        for offset, unit in enumerate(UNITS):
            kind = "office" if unit.endswith("办公室") else "station"
            self.units.add(place.unit + offset, code, unit, kind, "主任", "小周", "0579-0000000")
        self._people(place)
        self.places.append(place)

    def _people(self, place: Place) -> None:
        luck, began = self.luck, plain(self.began)
        for offset in range(place.deputies):
            key, called = place.deputy + offset, name(luck)
            place.names.append(called)
            strokes = stroke_key(called)
            born = date(luck.randrange(1956, 1999), luck.randrange(1, 13), luck.randrange(1, 29))
            sex = "2" if luck.random() < 0.27 else "1"
            self.persons.add(
                key, place.code, called, strokes, sex, plain(born), "01", "199****0000"
            )
            trade = luck.choice(("farmer", "farmer", "village_cadre", "worker", "professional"))
            self.deputies.add(
                key, place.code, place.term, key, strokes, f"第{offset // 3 + 1}选区",
                luck.choice(("01", "13")), luck.choice(("21", "31", "61", "71")), trade,
                f"{luck.choice(VILLAGES)}村", trade != "village_cadre", False, began,
            )  # fmt: skip
            if offset < 9:
                post = ("chair", "vice_chair")[offset] if offset < 2 else "member"
                self.presidium.add(place.code, place.term, key, post, offset < 2, began)
            group = (place.deputy - 1) // place.deputies * 6 + offset % 6 + 1
            if offset < 6:
                self.groups.add(group, place.code, place.term, f"第{offset + 1}代表小组")
            self.members.add(place.code, group, key, offset < 6, began)
