"""Who opens which page, what it says, what it costs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from html import unescape
from io import BytesIO

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from openpyxl import load_workbook

from xiangyin.accounts.testing import role_client, sign_in
from xiangyin.casework.models import Assignment
from xiangyin.congress.testing import Town, deputy_actor, make_deputy, town, unit_actor
from xiangyin.core import clock
from xiangyin.core.actors import Actor, Role
from xiangyin.core.models import Draft
from xiangyin.core.scope import scope
from xiangyin.core.testing import AUDITOR, CHEN, COUNTY, COUNTY_HE, LIN, NEIGHBOUR, TOWN, WU, moment
from xiangyin.suggestions import services
from xiangyin.suggestions.models import CoSponsor, Suggestion
from xiangyin.suggestions.selectors import signers_of, waiting_for_me
from xiangyin.suggestions.testing import (
    CANAL,
    category,
    hand_over,
    motion,
    register,
    start,
    submit,
    words,
)

State = Suggestion.State
NOW = moment("2026-09-04 09:00")


@pytest.fixture(autouse=True)
def _a_day_in_september(monkeypatch: pytest.MonkeyPatch) -> None:
    """The doors read this clock; everything below them takes the day as an argument."""
    monkeypatch.setattr(clock, "now", lambda: NOW)


def as_(actor: Actor) -> Client:
    return sign_in(Client(), actor)


def zhang(here: Town) -> Client:
    return as_(deputy_actor(here.zhang))


def zhao(here: Town) -> Client:
    return as_(deputy_actor(here.zhao, user_id=101))


def text_of(response: object) -> str:
    return unescape(response.content.decode())  # type: ignore[attr-defined]


TYPED = {
    "title": CANAL.title,
    "situation": CANAL.situation,
    "analysis": CANAL.analysis,
    "proposal": CANAL.proposal,
    "place": CANAL.place,
    "suggested_unit": "",
    "kind": "suggestion",
    "wants_public": "yes",
    "not_public_reason": "",
}


# ---- the permission table ----


@dataclass(frozen=True)
class World:
    """One of each: what the table's addresses are about."""

    town: Town
    submitted: Suggestion
    handed: Suggestion
    motion: Suggestion
    draft: Suggestion


@pytest.fixture
def world(here: Town) -> Iterator[World]:
    given = World(
        town=here,
        submitted=submit(here.zhang, joint=[here.zhao]),
        handed=hand_over(here, text=words(title="关于修复下畈闸的建议")),
        motion=motion(here),
        draft=start(here.zhang, text=words(title="关于路灯的建议")),
    )
    yield given


COLUMNS = ("secretary", "chair", "deputy", "other", "unit", "county", "auditor", "stranger")
# 200 opens · 302 leads elsewhere or does nothing by GET · 403 may not · 404 there is no such thing
# for this person · 405 only by the button.
# lead: 张代表, whose they are. other: 赵代表, who co-signed the submitted one and the motion.
TABLE: dict[str, tuple[int, ...]] = {
    # county: one without a congress of its own, which sees its townships' and decides nothing there.
    #              sec  chr  dep  oth  unit cnty audt strg
    "list":       (200, 200, 200, 200, 200, 200, 200, 200),
    "export":     (200, 200, 200, 200, 200, 200, 200, 200),
    "booklet":    (200, 200, 404, 404, 404, 404, 404, 200),
    "mine":       (403, 403, 200, 200, 403, 403, 403, 403),
    "waiting":    (403, 403, 200, 200, 403, 403, 403, 403),
    "silent":     (200, 200, 403, 403, 403, 200, 200, 200),
    "new":        (403, 403, 200, 200, 403, 403, 403, 403),
    "enter":      (200, 403, 403, 403, 403, 403, 403, 200),
    "hints":      (405, 405, 405, 405, 405, 405, 405, 405),
    "similar":    (405, 405, 405, 405, 405, 405, 405, 405),
    "hand-over":  (200, 200, 403, 403, 403, 403, 403, 200),
    "categories": (200, 403, 403, 403, 403, 403, 403, 200),
    "categories-load": (302, 302, 302, 302, 302, 302, 302, 302),
    "category":   (200, 403, 403, 403, 403, 403, 403, 404),
    "detail":     (200, 200, 200, 200, 404, 200, 200, 404),
    "paper":      (200, 200, 200, 200, 404, 200, 200, 404),
    "edit":       (302, 403, 302, 403, 404, 403, 403, 404),
    "submit":     (302, 403, 302, 403, 404, 403, 403, 404),
    "confirm":    (200, 403, 200, 403, 404, 403, 403, 404),
    "withdraw":   (200, 403, 200, 403, 404, 403, 403, 404),
    "invite":     (200, 403, 200, 403, 404, 403, 403, 404),
    "answer":     (404, 404, 404, 200, 404, 404, 404, 404),
    "join":       (403, 403, 200, 200, 404, 403, 403, 404),
    "leave":      (404, 404, 404, 200, 404, 404, 404, 404),
    "screen":     (200, 200, 403, 403, 404, 403, 403, 404),
    "register":   (405, 405, 405, 405, 405, 405, 405, 405),
    "return":     (405, 405, 405, 405, 405, 405, 405, 405),
    "decline":    (405, 405, 405, 405, 405, 405, 405, 405),
    "decide":     (200, 200, 403, 403, 404, 403, 403, 404),
    "admit":      (405, 405, 405, 405, 405, 405, 405, 405),
    "convert":    (405, 405, 405, 405, 405, 405, 405, 405),
    "not-list":   (405, 405, 405, 405, 405, 405, 405, 405),
    "merge":      (200, 200, 403, 403, 404, 403, 403, 404),
    "link":       (200, 200, 403, 403, 404, 403, 403, 404),
    "publish":    (200, 200, 403, 403, 404, 403, 403, 404),
    "unpublish":  (200, 200, 403, 403, 404, 403, 403, 404),
    "adopt":      (200, 200, 403, 403, 404, 403, 403, 404),
}  # fmt: skip


def address(world: World, name: str) -> str:
    if name == "category":
        return reverse("suggestions:category", args=[category(world.town).pk])
    if name == "decide":
        return reverse("suggestions:decide", args=[world.motion.pk])
    if name == "paper":
        return reverse("suggestions:paper", args=[world.submitted.pk, "suggestion_paper"])
    patterns = {p.name: p for p in _patterns()}
    args = [world.submitted.pk] if patterns[name].pattern.converters else []
    return reverse(f"suggestions:{name}", args=args)


def _patterns() -> list[object]:
    return get_resolver("xiangyin.suggestions.urls").url_patterns


def clients(world: World) -> dict[str, Client]:
    here = world.town
    with scope(NEIGHBOUR):
        town(division_code=NEIGHBOUR)
    return {
        "secretary": as_(LIN),
        "chair": as_(CHEN),
        "deputy": zhang(here),
        "other": zhao(here),
        "unit": as_(unit_actor(here.agriculture)),
        "county": as_(COUNTY_HE),
        "auditor": as_(AUDITOR),
        "stranger": as_(WU),
    }


def test_the_table_lists_every_address_of_the_room() -> None:
    assert {p.name for p in _patterns()} == set(TABLE)  # type: ignore[attr-defined]


def test_who_opens_what(world: World) -> None:
    wrong = {}
    for who, client in clients(world).items():
        for name, row in TABLE.items():
            wanted = row[COLUMNS.index(who)]
            status = client.get(address(world, name)).status_code
            if status != wanted:
                wrong[(who, name)] = (status, wanted)
    assert wrong == {}
