"""The structure of a term's deputies: n of N over any axis, targets, change, county roll-up."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, cast

from django.db.models import Case, CharField, Count, Q, QuerySet, Value, When

from xiangyin.congress.models import Congress, Deputy, StructureTarget, Term
from xiangyin.congress.roster.composition import (
    AGE_LIMITS,
    Axis,
    Composition,
    Line,
    TargetCheck,
    check_target,
    compare_terms,
    compose,
    composition_of_counts,
)
from xiangyin.congress.selectors.congresses import previous_term, township_congresses
from xiangyin.congress.structure_axes import AXES, class_label
from xiangyin.core.errors import NotFound
from xiangyin.core.shares import Share
from xiangyin.core.text.codes import label_of
from xiangyin.law import add_months

Base = Literal["in_office", "elected"]
BASES = {"in_office": "现在任代表", "elected": "当选时全体代表"}

_COLUMNS = (
    "person__sex",
    "person__born_on",
    "person__ethnicity",
    "party",
    "education",
    "occupation",
    "is_incumbent",
    "is_cadre",
    "is_returned_overseas",
    "is_migrant_worker",
    "is_new_stratum",
    "is_state_owned",
    "is_private_owned",
    "is_frontline",
)
_COLUMN_OF_AXIS = {
    "sex": "person__sex",
    "ethnicity": "person__ethnicity",
    "party": "party",
    "education": "education",
    "occupation": "occupation",
    "incumbent": "is_incumbent",
    "cadre": "is_cadre",
    "returned_overseas": "is_returned_overseas",
    "migrant_worker": "is_migrant_worker",
    "new_strata": "is_new_stratum",
    "state_owned": "is_state_owned",
    "private_owned": "is_private_owned",
    "front_line": "is_frontline",
}
_FLAG_OF_COLUMN = {
    column: flag for flag, column in _COLUMN_OF_AXIS.items() if flag in AXES and flag != "cadre"
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What one deputy is counted by; nothing of it tells who."""

    sex: str = "0"
    birth: date | None = None
    ethnicity: str = ""
    party: str = ""
    education: str = ""
    occupation: str = ""
    occupation_flags: frozenset[str] = frozenset()
    incumbent: bool | None = None
    is_cadre: bool = False
    is_returned_overseas: bool = False


@dataclass(frozen=True)
class Row:
    """One class of an axis as the table and the chart show it."""

    code: str
    label: str
    share: Share
    before: Share | None = None
    change: Decimal | None = None
    check: TargetCheck | None = None

    @property
    def target(self) -> str:
        """Where the target line stands, from 0 to 100 ("" where there is none)."""
        return f"{float(self.check.target * 100):g}" if self.check else ""

    @property
    def met(self) -> bool:
        return self.check is None or self.check.is_met


@dataclass(frozen=True)
class Structure:
    """One axis of one body of deputies."""

    axis: Axis
    composition: Composition
    rows: list[Row]
    before_term: Term | None = None

    @property
    def warnings(self) -> list[TargetCheck]:
        """The targets missed."""
        return [row.check for row in self.rows if row.check and not row.check.is_met]


def axis_of(key: str) -> Axis:
    """The axis by its key. Raises NotFound."""
    if key not in AXES:
        raise NotFound("没有这一构成项。", hint="请从列表中选择性别、民族、学历等构成项。")
    return AXES[key]


def body_of(term: Term, base: Base) -> QuerySet[Deputy]:
    """Who is counted: those in office, or all who were elected in the term."""
    deputies: QuerySet[Deputy] = Deputy.objects.filter(term=term)
    return deputies if base == "elected" else deputies.filter(_in_office())


def composition(term: Term, axis: Axis, *, on: date, base: Base = "in_office") -> Composition:
    """Count a term's deputies over an axis. Ages are of the day `on`."""
    return compose(_counted(body_of(term, base)), axis, on)


def structure(term: Term, axis: Axis, *, on: date, base: Base = "in_office") -> Structure:
    """One axis with its targets and the change against the term before (R17)."""
    return structures(term, [axis], on=on, base=base)[0]


def structures(
    term: Term, axes: Iterable[Axis], *, on: date, base: Base = "in_office"
) -> list[Structure]:
    """Several axes at the cost of one: the deputies of both terms are read once.

    The term before is counted as elected, its ages as of its first day; so is this term where
    `base` is "elected".
    """
    people = list(_counted(body_of(term, base)))
    earlier = previous_term(term)
    before = list(_counted(body_of(earlier, "elected"))) if earlier else []
    targets = {(t.axis, t.value): t for t in StructureTarget.objects.filter(term=term)}
    day = term.from_on if base == "elected" else on
    found = []
    for axis in axes:
        now = compose(people, axis, day)
        last = compose(before, axis, earlier.from_on) if earlier and before else None
        found.append(Structure(axis, now, _rows(now, last, targets), earlier if last else None))
    return found


def _rows(
    now: Composition, last: Composition | None, targets: dict[tuple[str, str], StructureTarget]
) -> list[Row]:
    changes = {line.code: line for line in compare_terms(now, last)} if last else {}
    rows = []
    for line in now.lines:
        change = changes.get(line.code)
        target = targets.get((now.axis, line.code))
        rows.append(
            Row(
                line.code,
                line.label,
                line.share,
                change.before if change else None,
                change.points if change else None,
                _check(target, line.share) if target else None,
            )
        )
    return rows


def _check(target: StructureTarget, observed: Share) -> TargetCheck:
    direction: Literal["at_least", "at_most"] = (
        "at_least" if target.direction == StructureTarget.Direction.AT_LEAST else "at_most"
    )
    label = class_label(target.axis, target.value)
    return check_target(label, observed, Fraction(target.permille, 1000), direction)


def targets_of(term: Term) -> list[StructureTarget]:
    """The lines the term is held against, in the order of the axes."""
    order = {key: index for index, key in enumerate(AXES)}
    found = StructureTarget.objects.filter(term=term)
    return sorted(found, key=lambda t: (order.get(t.axis, 99), t.value))


def _counted(deputies: QuerySet[Deputy]) -> Iterable[Counted]:
    for values in deputies.order_by("id").values(*_COLUMNS):
        yield _counted_of(values)


def _counted_of(values: dict[str, object]) -> Counted:
    flags = frozenset(
        flag for column, flag in _FLAG_OF_COLUMN.items() if values.get(column) is True
    )
    return Counted(
        sex=str(values.get("person__sex", "0")),
        birth=values.get("person__born_on"),  # type: ignore[arg-type]
        ethnicity=str(values.get("person__ethnicity", "")),
        party=str(values.get("party", "")),
        education=str(values.get("education", "")),
        occupation=str(values.get("occupation", "")),
        occupation_flags=flags,
        incumbent=values.get("is_incumbent"),  # type: ignore[arg-type]
        is_cadre=values.get("is_cadre") is True,
        is_returned_overseas=values.get("is_returned_overseas") is True,
    )


# ---- county roll-up: counted by the database, whatever the number of deputies ----


@dataclass(frozen=True)
class RollUpLine:
    """One township of a roll-up: its seats, its own composition, a cell for each class."""

    congress: Congress
    term: Term | None
    composition: Composition
    cells: list[Line]


@dataclass(frozen=True)
class RollUp:
    """All townships below a county over one axis, and their sum (S001)."""

    axis: Axis
    lines: list[RollUpLine]
    total: Composition
    seats: int

    @property
    def fill(self) -> Share:
        """Deputies in office of all seats."""
        return Share(min(self.total.total, self.seats), self.seats)


def roll_up(division_code: str, axis: Axis, *, on: date, base: Base = "in_office") -> RollUp:
    """Count every township congress below a division in one query per axis."""
    congresses = list(township_congresses(division_code))
    terms = _current_terms([c.pk for c in congresses], on)
    deputies = Deputy.objects.filter(term__in=[t.pk for t in terms.values()])
    if base == "in_office":
        deputies = deputies.filter(_in_office())
    counts: dict[int, Counter[str]] = {}
    grouped = _grouped(deputies, axis, on)
    for term_id, raw, n in grouped:
        code = _class_of(axis, raw, on)
        counts.setdefault(term_id, Counter())[code] += n
    total: Counter[str] = Counter()
    for own in counts.values():
        total.update(own)
    whole = composition_of_counts(axis, total)
    lines = []
    for congress in congresses:
        term = terms.get(congress.pk)
        own = counts.get(term.pk, Counter()) if term else Counter()
        lines.append(_line(congress, term, composition_of_counts(axis, own), whole))
    return RollUp(axis, lines, whole, sum(term.seats for term in terms.values()))


def _line(
    congress: Congress, term: Term | None, own: Composition, whole: Composition
) -> RollUpLine:
    """The township's shares under the columns of the whole: 未填 stands there for all or none."""
    cells = [Line(c.code, c.label, own.share_of(c.code)) for c in whole.lines]
    return RollUpLine(congress, term, own, cells)


def _current_terms(congress_ids: list[int], on: date) -> dict[int, Term]:
    begun = Term.objects.filter(congress_id__in=congress_ids, from_on__lte=on)
    return {term.congress_id: term for term in begun.order_by("from_on", "id")}


def _grouped(deputies: QuerySet[Deputy], axis: Axis, on: date) -> Iterable[tuple[int, Any, int]]:
    """Term, raw value and how many: counted by the database."""
    column = "klass" if axis.key == "age" else _COLUMN_OF_AXIS[axis.key]
    source: Any = deputies.annotate(klass=_age_case(on)) if axis.key == "age" else deputies
    rows = source.order_by().values_list("term_id", column).annotate(n=Count("id"))
    return cast(Iterable[tuple[int, Any, int]], rows)


def _age_case(on: date) -> Case:
    """The age band as the database tells it: at most n years old is born after n+1 years ago."""
    whens = [
        When(
            person__born_on__gt=add_months(on, -12 * (limit + 1)),
            then=Value(f"to_{limit}"),
        )
        for limit in AGE_LIMITS
    ]
    last = Value(f"over_{AGE_LIMITS[-1]}")
    return Case(
        When(person__born_on=None, then=Value("")),
        *whens,
        default=last,
        output_field=CharField(),
    )


def _class_of(axis: Axis, raw: object, on: date) -> str:
    if axis.key == "age":
        return str(raw)
    return axis.class_of(_counted_of({_COLUMN_OF_AXIS[axis.key]: raw}), on)


def _in_office() -> Q:
    return Q(status__in=[Deputy.Status.IN_OFFICE, Deputy.Status.SUSPENDED])


def axis_choices() -> list[tuple[str, str]]:
    """The axes to choose from."""
    return [(axis.key, axis.label) for axis in AXES.values()]


def axis_label(key: str) -> str:
    """性别, 学历…"""
    return next((axis.label for axis in AXES.values() if axis.key == key), key)


__all__ = [
    "BASES",
    "Base",
    "RollUp",
    "Row",
    "Structure",
    "axis_choices",
    "axis_of",
    "composition",
    "label_of",
    "roll_up",
    "structure",
    "structures",
    "targets_of",
]
