"""Who the deputies are: the people of the story by hand, the others from a fixed seed.

青石镇 keeps to G08: 59 deputies, 16 women (27.12 %), 19 outside the Party (32.20 %), 8 officials.
"""

import random
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from xiangyin.cli.demo.data_files import table
from xiangyin.cli.demo.names import name_for
from xiangyin.congress.services import MandateFacts, PersonFacts
from xiangyin.core.text.idnumber import check_digit

COUNTY, TOWN, NEIGHBOUR, HILLS = "330799", "330799100", "330799101", "330799200"
SEED = 330799
PARTS = {  # seats, women, Party members, officials, also county deputies
    TOWN: (59, 16, 40, 8, 10),
    NEIGHBOUR: (52, 14, 33, 7, 4),
    HILLS: (46, 12, 28, 6, 3),
}
COUNTY_ONLY = {TOWN: 14, NEIGHBOUR: 10, HILLS: 6, COUNTY: 73}
FLAGS = {
    "incumbent": "is_incumbent",
    "new_stratum": "is_new_stratum",
    "private": "is_private_owned",
    "state": "is_state_owned",
    "migrant": "is_migrant_worker",
}
EDUCATIONS = ("14", "21", "21", "21", "31", "31", "61", "61", "61", "41", "71", "71", "81")
TRADES = ("farmer", "farmer", "farmer", "village_cadre", "worker", "professional", "enterprise")
FRONTLINE = {"farmer", "worker", "professional"}


@dataclass(frozen=True)
class Someone:
    """One person as the roster has it, and whether a county deputy as well."""

    facts: PersonFacts
    mandate: MandateFacts
    is_county: bool = False


class Registry:
    """Gives each person a name, an identity number and a telephone nobody else has."""

    def __init__(self) -> None:
        self.luck = random.Random(SEED)  # noqa: S311 (a fixed seed is the point)
        self.taken: set[str] = {row[0] for rows in _cast().values() for row in rows}
        self.count = 0

    def person(self, name: str, sex: str, born_on: date, ethnicity: str) -> PersonFacts:
        self.count += 1
        serial = 10 + self.count * 2 + (sex == "1")
        head = f"{COUNTY}{born_on:%Y%m%d}{serial % 1000:03d}"
        return PersonFacts(
            name=name,
            sex=sex,
            born_on=born_on,
            ethnicity=ethnicity,
            id_number=head + check_digit(head),
            phone=f"1990000{self.count:04d}",
        )

    def invented(self, sex: str) -> PersonFacts:
        is_young = self.luck.random() < 0.2
        first, last = (1988, 1999) if is_young else (1956, 1987)
        born_on = date(
            self.luck.randint(first, last), self.luck.randint(1, 12), self.luck.randint(1, 28)
        )
        name = name_for(self.luck, sex, is_young, self.taken)
        ethnicity = "22" if name[0] in "蓝雷" else "01"
        return self.person(name, sex, born_on, ethnicity)


def _cast() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = dict(table("people"))
    return {code: rows for code, rows in found.items() if code != "staff"}


def villages_of(code: str) -> list[tuple[str, str]]:
    """Return (code, name) of the villages of a township."""
    divisions: dict[str, str] = table("places")["divisions"]
    return [(c, name) for c, name in divisions.items() if len(c) == 12 and c.startswith(code)]


def township_people(code: str, registry: Registry) -> list[Someone]:
    """Return all deputies of a township: its cast first, then as many as its seats ask for."""
    seats, women, members, officials, county = PARTS[code]
    people = _cast_of(code, registry)
    wanted = seats - len(people)
    sexes = _deck(registry, wanted, women - sum(p.facts.sex == "2" for p in people), "2", "1")
    parties = _deck(registry, wanted, members - sum(_is_member(p) for p in people), "01", "13")
    posts = _deck(registry, wanted, officials - sum(p.mandate.is_cadre for p in people), "c", "")
    seats_above = _deck(registry, wanted, county - sum(p.is_county for p in people), "y", "")
    for sex, party, post, above in zip(sexes, parties, posts, seats_above, strict=True):
        trade = "cadre" if post else registry.luck.choice(TRADES)
        village = registry.luck.choice(villages_of(code))
        mandate = _mandate(registry, party, trade, village, district_of(code, len(people)))
        people.append(Someone(registry.invented(sex), mandate, is_county=bool(above)))
    return people


def county_people(code: str, registry: Registry) -> list[Someone]:
    """Return those who hold a county seat only; the county's own cast is among its 73."""
    people = _cast_of(code, registry) if code == COUNTY else []
    luck = registry.luck
    while len(people) < COUNTY_ONLY[code]:
        party = "01" if luck.random() < 0.65 else "13"
        trade = luck.choice((*TRADES, "cadre"))
        village = luck.choice(villages_of(code)) if code != COUNTY else ("", "")
        number = 1 + len(people) // 3
        mandate = _mandate(registry, party, trade, village, f"县第{number}选区")
        sex = "2" if luck.random() < 0.3 else "1"
        people.append(Someone(registry.invented(sex), mandate, is_county=True))
    return people


def district_of(code: str, index: int) -> str:
    """Two or three seats a district."""
    return f"第{index * 24 // PARTS[code][0] + 1}选区"


def _deck(registry: Registry, size: int, count: int, one: str, other: str) -> list[str]:
    cards = [one] * max(0, count) + [other] * (size - max(0, count))
    registry.luck.shuffle(cards)
    return cards


def _is_member(someone: Someone) -> bool:
    return someone.mandate.party == "01"


def _cast_of(code: str, registry: Registry) -> list[Someone]:
    """The cast sits in districts spread over the whole township."""
    rows = _cast()[code]
    step = PARTS[code][0] // len(rows) if code in PARTS else 0
    places = [district_of(code, n * step) if step else "县直选区" for n in range(len(rows))]
    return [_from_row(row, code, place, registry) for row, place in zip(rows, places, strict=True)]


def _from_row(row: list[str], code: str, district: str, registry: Registry) -> Someone:
    name, sex, born, ethnicity, party, education, trade, village, workplace, marks = row
    known = {village_name: village_code for village_code, village_name in villages_of(code)}
    facts = registry.person(name, str(sex), date.fromisoformat(str(born)), ethnicity)
    mandate = MandateFacts(
        district=district,
        village_code=known.get(village, ""),
        party=party,
        education=education,
        occupation=trade,
        workplace=workplace,
        is_frontline=trade in FRONTLINE,
        is_cadre=trade == "cadre",
    )
    flags: dict[str, Any] = {FLAGS[mark]: True for mark in marks.split() if mark in FLAGS}
    mandate = replace(mandate, **flags)
    return Someone(facts, mandate, is_county="county" in marks)


def _mandate(
    registry: Registry, party: str, trade: str, village: tuple[str, str], district: str
) -> MandateFacts:
    luck = registry.luck
    works = {
        "farmer": "村民",
        "village_cadre": "村干部",
        "worker": "企业职工",
        "professional": "教师",
        "enterprise": "个体经营户",
        "cadre": "机关干部",
    }
    return MandateFacts(
        district=district,
        village_code=village[0],
        party=party,
        education=luck.choice(EDUCATIONS) if trade != "cadre" else "21",
        occupation=trade,
        workplace=f"{village[1]}{works[trade]}",
        is_frontline=trade in FRONTLINE,
        is_cadre=trade == "cadre",
        is_incumbent=luck.random() < 0.3,
        is_private_owned=trade == "enterprise",
    )
