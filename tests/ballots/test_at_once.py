"""At the same moment: two phones, a phone and the close. On PostgreSQL, where it can happen."""

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.db import connection

from xiangyin.ballots import services
from xiangyin.ballots.marks import Marks
from xiangyin.ballots.models import BallotRun
from xiangyin.ballots.testing import AGAINST, AT, FOR, Hall, make_hall
from xiangyin.congress.testing import deputy_actor, town
from xiangyin.core.scope import scope
from xiangyin.core.testing import LIN, TOWN

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        connection.vendor != "postgresql",
        reason="SQLite in memory has one connection: run with DATABASE_URL",
    ),
]


def together(*acts: Callable[[], object]) -> list[str]:
    """Run all at one moment; return what was refused. Anything else that is raised is a bug."""
    barrier, refused, broken = Barrier(len(acts)), [], []

    def one(act: Callable[[], object]) -> None:
        try:
            with scope(TOWN):
                barrier.wait(timeout=30)
                act()
        except services.NotNow as error:
            refused.append(error.message)
        except Exception as error:  # noqa: BLE001 (shown by the assertion below)
            broken.append(repr(error))
        finally:
            connection.close()

    threads = [Thread(target=one, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert broken == []
    return refused


def opened() -> Hall:
    with scope(TOWN):
        hall = make_hall(town(), deputies=40)
        hall.open()
    return hall


def press(hall: Hall, number: int, marks: Marks) -> Callable[[], object]:
    actor = deputy_actor(hall.deputies[number])
    return lambda: services.paper_cast(actor=actor, run_id=hall.run.pk, marks=marks)


def test_one_person_with_two_phones_casts_one_paper() -> None:
    hall = opened()
    refused = together(*(press(hall, 0, marks) for marks in (FOR, AGAINST, FOR, AGAINST)))
    assert refused == []  # each is told that the paper is in
    with scope(TOWN):
        hall.close()
        assert hall.decide().result["returned"] == 1


def test_forty_people_press_at_once_and_forty_papers_are_counted() -> None:
    hall = opened()
    refused = together(*(press(hall, n, FOR if n % 3 else AGAINST) for n in range(40)))
    assert refused == []
    with scope(TOWN):
        hall.close()
        run = hall.decide()
    assert run.result["returned"] == 40
    assert sum(run.result["against"].values()) == 14


def test_a_paper_pressed_while_the_vote_closes_is_counted_or_refused_never_lost() -> None:
    for _again in range(15):
        hall = opened()
        acts = [press(hall, number, FOR) for number in range(6)]
        acts.insert(3, lambda hall=hall: services.run_close(actor=LIN, run_id=hall.run.pk, at=AT))
        refused = together(*acts)
        with scope(TOWN):
            run = BallotRun.objects.get(pk=hall.run.pk)
            counted = sum(run.piles.values_list("papers", flat=True))
            voted = run.electors.exclude(way="").count()
        assert run.stage == BallotRun.Stage.COUNTING
        assert counted == voted == 6 - len(refused)
