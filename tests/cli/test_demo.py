"""The demo county: loaded once for all tests here, inside a transaction that is taken back."""

import csv
import gzip
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from django.db.models import Count
from django.test import Client, override_settings
from django.urls import NoReverseMatch, reverse

from xiangyin.accounts.demo import demo_file, demo_names
from xiangyin.accounts.models import Grant, User
from xiangyin.casework.models import Case, Commitment, Extension, Press, Round
from xiangyin.casework.selectors import inbox_for, open_matters
from xiangyin.cli.demo.data_files import texts
from xiangyin.cli.demo.load import demo_load, demo_people, refuse_among_real_data
from xiangyin.cli.errors import CommandRefused
from xiangyin.congress.identity import id_open, phone_open
from xiangyin.congress.models import Deputy, Person
from xiangyin.congress.selectors import groups_of, presidium_of
from xiangyin.core.actors import Actor, Role
from xiangyin.core.audit.services import breaks
from xiangyin.core.models import AuditEntry
from xiangyin.core.scope import everywhere, scope
from xiangyin.core.testing import COUNTY, TOWN
from xiangyin.core.text.idnumber import read_id
from xiangyin.duty.models import DutyEntry
from xiangyin.places.models import Division
from xiangyin.suggestions.hints import hints
from xiangyin.suggestions.models import Link, Suggestion
from xiangyin.suggestions.selectors import waiting_for_me

TODAY = datetime(2026, 11, 23, 10, 30, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture(scope="module")
def county(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """云岭县 as `make demo` makes it."""
    with ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())
        stack.enter_context(override_settings(DEMO=True))
        stack.enter_context(transaction.atomic())
        stack.enter_context(everywhere(reason="the tests look at the whole county"))
        assert demo_load(at=TODAY)
        yield
        transaction.set_rollback(True)
    demo_file().unlink()


pytestmark = [pytest.mark.usefixtures("county"), pytest.mark.django_db]


def actor(username: str) -> Actor:
    return Grant.objects.select_related("user").get(user__username=username).actor()


def test_every_stage_of_a_matter_can_be_looked_at() -> None:
    there = set(Case.objects.values_list("stage", flat=True))
    assert there == set(Case.Stage.values)


def test_every_state_of_a_suggestion_can_be_looked_at() -> None:
    there = set(Suggestion.objects.values_list("state", flat=True))
    assert there == set(Suggestion.State.values)


def test_every_outcome_can_be_looked_at_but_never_planned_as_done() -> None:
    there = set(Case.objects.values_list("result", flat=True))
    assert there == {"pending", "done", "planned", "explained"} | (there & {"under_way"})


def test_something_is_overdue_and_something_is_due_soon() -> None:
    days = [
        (due - TODAY.date()).days
        for due in Case.objects.open().values_list("due_on", flat=True)
        if due is not None
    ]
    assert any(d < 0 for d in days)
    assert any(0 <= d <= 7 for d in days)
    assert any(d > 30 for d in days)


def test_promises_are_kept_overdue_due_soon_and_far_off() -> None:
    promises = list(Commitment.objects.all())
    left = [(p.due_on - TODAY.date()).days for p in promises if p.fulfilled_on is None]
    assert any(p.fulfilled_on and p.answered_on for p in promises)
    assert any(d < 0 for d in left)
    assert any(0 <= d <= 15 for d in left)
    assert any(d > 60 for d in left)


def test_a_second_round_is_running_and_one_has_ended_well() -> None:
    second = Round.objects.filter(number=2).order_by("ended_on")
    assert {r.ended_on is None for r in second} == {True, False}


def test_merged_converted_admitted_pressed_and_key_matters_are_there() -> None:
    assert Link.objects.filter(kind="merged").exists()
    assert Suggestion.objects.filter(converted_from__isnull=False, case__isnull=False).exists()
    assert Suggestion.objects.filter(state="admitted", kind="motion").exists()
    assert {"remind", "press", "notice"} <= set(Press.objects.values_list("step", flat=True))
    assert Case.objects.filter(is_key=True).exclude(key_leader="").exists()
    assert {"pending", "granted"} <= set(Extension.objects.values_list("decision", flat=True))


def test_what_is_published_was_cleared_and_shows_nothing_private() -> None:
    published = list(Suggestion.objects.published())
    assert len(published) > 30
    for suggestion in published:
        found = hints(
            title=suggestion.title,
            situation=suggestion.situation,
            analysis=suggestion.analysis,
            proposal=suggestion.proposal,
            place=suggestion.place,
        )
        assert not {h.code for h in found} & {"private-number", "secret"}
    handed_over = Suggestion.objects.filter(state="handed_over")
    assert handed_over.count() == handed_over.published().count()


def test_numbers_run_without_gaps_and_none_is_given_twice() -> None:
    numbered = Suggestion.objects.exclude(number=None)
    runs: dict[tuple[object, ...], list[int]] = {}
    for s in numbered:
        run = (s.congress_id, s.session_id or s.year, s.kind == "motion")
        runs.setdefault(run, []).append(s.number or 0)
    for numbers in runs.values():
        assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_the_audit_chain_holds() -> None:
    assert AuditEntry.objects.count() > 900
    assert list(breaks()) == []


def test_the_trail_is_in_the_order_of_the_days() -> None:
    days = list(
        AuditEntry.objects.filter(code__startswith="casework.", division_code=TOWN)
        .order_by("seq")
        .values_list("at", flat=True)
    )
    assert days == sorted(days)
    assert days[-1] < TODAY


def test_the_town_has_the_figures_of_the_seeds_town() -> None:
    deputies = Deputy.objects.filter(division_code=TOWN, term__number=18)
    assert deputies.count() == 59
    assert deputies.filter(person__sex="2").count() == 16
    assert deputies.exclude(party="01").count() == 19
    assert deputies.filter(is_cadre=False).count() == 51
    county = Deputy.objects.filter(division_code=COUNTY, person__division_code=TOWN)
    both = county.filter(person__mandates__division_code=TOWN).distinct()
    assert (county.count(), both.count()) == (24, 10)
    assert Deputy.objects.filter(division_code=TOWN, term__number=17).count() == 57


def test_bodies_are_as_the_law_wants_them() -> None:
    term = Deputy.objects.filter(division_code=TOWN, term__number=18)[0].term
    presidium = presidium_of(term, on=TODAY.date())
    groups = groups_of(term, on=TODAY.date())
    assert len(presidium.seats) == 9
    assert presidium.warnings == []
    assert len(groups) == 6
    assert all(group.leader and not group.is_too_small for group in groups)


def test_the_structure_is_set_against_last_term_and_its_targets() -> None:
    term = Deputy.objects.filter(division_code=TOWN, term__number=18)[0].term
    before = Deputy.objects.filter(division_code=TOWN, term__number=17)
    assert (before.count(), before.filter(person__sex="2").count()) == (57, 13)
    assert before.filter(person__mandates__term=term).count() == 21
    assert term.targets.count() == 4


def test_duty_entries_came_from_the_acts_themselves() -> None:
    kinds = Counter(DutyEntry.objects.values_list("kind", flat=True))
    assert set(kinds) == set(DutyEntry.Kind.values)


def test_every_identity_number_is_valid_and_of_no_real_county() -> None:
    known = Person.objects.exclude(id_mask="")
    assert known.count() == 59 + 52 + 46
    for person in known:
        reading = read_id(id_open(person))
        assert reading.citizen is not None
        assert reading.citizen.area_code == COUNTY
        assert (reading.citizen.sex, reading.citizen.birth) == (person.sex, person.born_on)
        assert phone_open(person).startswith("1990000")


def test_no_two_people_of_the_demo_share_a_name() -> None:
    names = Person.objects.values("full_name").annotate(n=Count("pk")).filter(n__gt=1)
    assert list(names) == []


def test_names_of_every_shape_are_there() -> None:
    names = list(Deputy.objects.filter(division_code=TOWN).values_list("person__full_name"))
    flat = {name for (name,) in names}
    assert any("·" in name for name in flat)
    assert any(len(name) == 2 for name in flat)
    assert any("䶮" in name for name in flat)
    assert any(name.startswith("欧阳") for name in flat)


def test_no_code_is_a_real_place(shared_data: Path) -> None:
    ours = {d.code for d in Division.objects.all() if len(d.code) >= 6}
    real: set[str] = set()
    for file in ("areas.csv", "streets.csv"):
        with (shared_data / "divisions" / file).open(encoding="utf-8-sig", newline="") as rows:
            real |= {row["code"] for row in csv.DictReader(rows)}
    villages = shared_data / "divisions" / "villages.csv.gz"
    with gzip.open(villages, "rt", encoding="utf-8-sig") as rows:
        real |= {row["code"] for row in csv.DictReader(rows)}
    assert len(real) > 100_000
    assert not ours & real


@pytest.mark.parametrize(
    "username", ["lin", "chen", "wu", "he", "zhang", "zhao", "nong", "jian", "jiaotong"]
)
def test_everybody_who_signs_in_finds_something_to_do(username: str) -> None:
    who = actor(username)
    with scope(who.division_code):
        if who.role is Role.DEPUTY:
            todo = waiting_for_me(who).count()
        elif who.role is Role.UNIT:
            todo = inbox_for(who).count()
        else:
            todo = open_matters(who).count()
    assert todo > 0


@pytest.mark.parametrize("username", ["lin", "chen", "he", "zhang", "nong", "shenji", "xitong"])
def test_everybodys_home_page_opens(username: str) -> None:
    try:
        home = reverse("desk:home")
    except NoReverseMatch:
        pytest.skip("the desk has no home page yet")
    client = Client()
    client.force_login(
        User.objects.get(username=username), backend="django.contrib.auth.backends.ModelBackend"
    )
    session = client.session
    session["signed_in_at"] = session["seen_at"] = datetime.now(TODAY.tzinfo).timestamp()
    session.save()
    assert client.get(home, follow=True).status_code == 200


def test_one_can_sign_in_with_the_printed_password() -> None:
    printed = demo_people()
    assert len({password for _, password, _ in printed}) == 1
    assert [name.username for name in demo_names()] == [username for username, _, _ in printed]
    for username, password, who in printed:
        assert who
        assert User.objects.get(username=username).is_active
        assert len(password) >= 12
    username, password, _ = printed[0]
    assert User.objects.get(username=username).check_password(password)


def test_loading_again_changes_nothing() -> None:
    entries = AuditEntry.objects.count()
    printed = demo_people()
    assert demo_load(at=TODAY) is False
    assert AuditEntry.objects.count() == entries
    assert demo_people() == printed


def test_invented_people_never_stand_beside_real_ones() -> None:
    with override_settings(DEMO=False), pytest.raises(CommandRefused, match="演示用"):
        refuse_among_real_data()
    with pytest.raises(CommandRefused, match="已经有账号"):
        refuse_among_real_data()


def test_every_text_of_the_story_is_told() -> None:
    titles = set(Suggestion.objects.values_list("title", flat=True))
    told = {text["title"].replace("的议案", "的建议") for text in texts().values()}
    assert told <= {title.replace("的议案", "的建议") for title in titles}
