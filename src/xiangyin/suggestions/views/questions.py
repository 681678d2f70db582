"""The questions one may ask of the list of suggestions, and the answers offered to each reader."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from xiangyin.congress.models import Congress, Deputy, Session, Term, Unit
from xiangyin.congress.selectors import township_congresses, units_in_order
from xiangyin.core import clock
from xiangyin.core.actors import Actor, Role
from xiangyin.core.prepared import prepared
from xiangyin.suggestions.models import Category, Suggestion
from xiangyin.suggestions.selectors import PROGRESS

YEARS_OFFERED = 6
Questions = dict[str, tuple[str, list[Any]]]


def questions(actor: Actor, congress: Congress) -> Questions:
    """Each question's name and the answers it offers: a deputy's few, the office's all."""
    asked: Questions = {
        "progress": (_("进度"), list(PROGRESS.items())),
        "category": (_("类别"), [*_categories(congress=congress.pk)]),
    }
    if actor.role is Role.DEPUTY:
        return asked
    asked |= {
        "year": (_("年度"), _years(clock.today().year)),
        "kind": (_("种类"), list(Suggestion.Kind.choices)),
    }
    return asked if actor.role is Role.UNIT else asked | _of_the_office(actor, congress)


def _of_the_office(actor: Actor, congress: Congress) -> Questions:
    code = congress.division_code
    terms = _terms(congress=congress.pk)
    running = terms[0].pk if terms else 0
    units = units_in_order(_units(code=code, county=code[:6]))
    asked: Questions = {
        "session": (_("会议"), [(s.pk, str(s)) for s in _sessions(term=running)]),
        "term": (_("届次"), [(t.pk, str(t)) for t in terms]),
        "level": (_("谁能办"), list(Suggestion.Level.choices)),
        "unit": (_("承办单位"), [(u.pk, u.name) for u in units]),
        "deputy": (_("代表"), [*_deputies(term=running)]),
    }
    if len(actor.division_code) <= 6:
        towns = township_congresses(actor.division_code)
        asked["place"] = (_("乡镇"), [(c.division_code, c.place_name) for c in towns])
    return asked


def _years(this_year: int) -> list[tuple[int, str]]:
    years = range(this_year, this_year - YEARS_OFFERED, -1)
    return [(year, _("%(y)s年") % {"y": year}) for year in years]


@prepared
def _categories(*, congress: int) -> QuerySet[Category, tuple[int, str]]:
    found = Category.objects.filter(congress_id=congress, is_active=True)
    return found.order_by("position", "id").values_list("pk", "name")


@prepared
def _terms(*, congress: int) -> QuerySet[Term]:
    return Term.objects.filter(congress_id=congress).order_by("-number")


@prepared
def _sessions(*, term: int) -> QuerySet[Session]:
    found = Session.objects.filter(term_id=term).select_related("term__congress")
    return found.order_by("-number", "-id")


@prepared
def _units(*, code: str, county: str) -> QuerySet[Unit]:
    """The township's own units, and the county's departments above it."""
    found = Unit.objects.filter(Q(division_code=code) | Q(division_code=county), is_active=True)
    return found.only("name", "kind", "is_active")


@prepared
def _deputies(*, term: int) -> QuerySet[Deputy, tuple[int, str]]:
    found = Deputy.objects.filter(term_id=term).order_by("stroke_key", "id")
    return found.values_list("pk", "person__full_name")
