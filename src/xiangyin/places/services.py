"""The verbs of divisions. A code is never used again for another place."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from xiangyin.core.actors import Actor
from xiangyin.core.audit.services import record
from xiangyin.core.errors import DomainError, NotFound
from xiangyin.core.events import announce
from xiangyin.core.permissions import require
from xiangyin.core.scope import everywhere
from xiangyin.places.events import DivisionAdded, DivisionClosed
from xiangyin.places.models import CODE_LENGTHS, Division
from xiangyin.places.permissions import PlacesPerm


class DivisionRefused(DomainError):
    """The division cannot be entered or closed as told."""

    code = "division-refused"


@dataclass(frozen=True)
class DivisionRow:
    """One line of a table of divisions."""

    code: str
    name: str
    from_on: date


@transaction.atomic
def division_add(*, actor: Actor, code: str, name: str, from_on: date, at: datetime) -> Division:
    """Enter a division from a day on (GB/T 2260, GB/T 10114)."""
    with everywhere(reason="a code must be free in the whole installation"):
        earlier = list(Division.objects.filter(code=code).order_by("from_on", "id"))
    require(actor, PlacesPerm.KEEP_DIVISIONS, code)
    _check_code(code, name)
    _check_unused(earlier, code, name, from_on)
    division = Division(code=code, name=name, level=CODE_LENGTHS[len(code)], from_on=from_on)
    division.save()
    record(
        actor,
        "places.division_added",
        division,
        at=at,
        division_code=code,
        after={"code": code, "name": name, "from_on": from_on},
    )
    announce(DivisionAdded(code, from_on))
    return division


@transaction.atomic
def division_close(
    *, actor: Actor, code: str, on: date, at: datetime, successor_code: str = ""
) -> Division:
    """Close a division on a day (exclusive): renamed, merged or abolished."""
    division = Division.objects.in_force(on).filter(code=code).first()
    if division is None:
        raise NotFound("没有这个行政区划，或者它已经停用。", hint="请核对代码和日期。")
    require(actor, PlacesPerm.KEEP_DIVISIONS, code)
    if successor_code:
        _check_successor(division, successor_code, on)
    if on <= division.from_on:
        raise DivisionRefused(
            f"{division.name}从{division.from_on:%Y-%m-%d}才启用，不能在这之前停用。",
            hint="请改停用日期。",
        )
    division.until_on, division.successor_code = on, successor_code
    division.save(update_fields=["until_on", "successor_code"])
    record(
        actor,
        "places.division_closed",
        division,
        at=at,
        division_code=code,
        before={"until_on": None},
        after={"until_on": on, "successor_code": successor_code},
    )
    announce(DivisionClosed(code, on, successor_code))
    return division


def read_rows(text: str) -> list[DivisionRow]:
    """Read a CSV of 代码,名称,启用日期. Raises DivisionRefused naming the line."""
    rows = []
    for number, row in enumerate(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))), start=2):
        try:
            day = date.fromisoformat(row["启用日期"].strip())
            rows.append(DivisionRow(row["代码"].strip(), row["名称"].strip(), day))
        except (KeyError, ValueError, AttributeError) as error:
            raise DivisionRefused(
                f"行政区划表第{number}行读不懂。",
                hint="每行依次是：代码（330799100）、名称、启用日期（2020-01-01）。",
            ) from error
    return rows


@transaction.atomic
def divisions_load(*, actor: Actor, rows: Iterable[DivisionRow], at: datetime) -> int:
    """Enter a whole table, all or nothing; what is there already stays. Returns how many."""
    with everywhere(reason="a table may span several counties"):
        known = set(Division.objects.filter(until_on=None).values_list("code", "name"))
    added = 0
    for row in rows:
        if (row.code, row.name) in known:
            continue
        division_add(actor=actor, code=row.code, name=row.name, from_on=row.from_on, at=at)
        known.add((row.code, row.name))
        added += 1
    return added


def _check_code(code: str, name: str) -> None:
    if not code.isdecimal() or len(code) not in CODE_LENGTHS:
        raise DivisionRefused(
            f"「{code}」不是行政区划代码。",
            hint="代码只有数字：省2位、地4位、县6位、乡镇9位、村12位。",
        )
    if not name.strip():
        raise DivisionRefused("没有写行政区划的名称。", hint="请写全称，如：青石镇。")


def _check_unused(earlier: list[Division], code: str, name: str, from_on: date) -> None:
    for division in earlier:
        if division.until_on is None:
            raise DivisionRefused(
                f"代码{code}正由{division.name}使用。", hint="改名的，请先停用旧名称。"
            )
        if division.name != name or from_on < division.until_on:
            raise DivisionRefused(
                f"代码{code}曾由{division.name}使用，停用的代码不再给别的地方用。",
                hint="请向民政部门核对新代码。",
            )


def _check_successor(division: Division, successor_code: str, on: date) -> None:
    with everywhere(reason="a division may merge into one outside the actor's own"):
        found = Division.objects.in_force(on).filter(code=successor_code).exists()
    if not found or successor_code == division.code:
        raise DivisionRefused(
            f"并入的代码{successor_code}在{on:%Y-%m-%d}没有启用。",
            hint="请先登记新的行政区划，再停用旧的。",
        )
