"""The lists the law closes, for people to choose from: each item with its article."""

from dataclasses import dataclass
from datetime import date

from .blanks.contact import DEPUTY_DUTY, DEPUTY_RIGHT
from .blanks.deputies import EXIT_CAUSE, SUSPENSION_CAUSE
from .blanks.suggestions import INTAKE_GROUND
from .findings import Basis
from .packs import PACKS
from .parameters import Heading, Parameter
from .places import province_of
from .standing import Standing
from .statutes import TOWNSHIP, CongressLevel


@dataclass(frozen=True, kw_only=True)
class Ground:
    """One item of a legal list."""

    code: str
    label: str
    basis: Basis
    by_analogy: bool = False
    is_automatic: bool = False


def exclusion_grounds(on: date, place: str, level: CongressLevel = TOWNSHIP) -> tuple[Ground, ...]:
    """What is not accepted as a deputy's suggestion, there and on that day."""
    return _listed(INTAKE_GROUND, _standing(on, province_of(place), level))


def exit_causes(on: date) -> tuple[Ground, ...]:
    """What ends a deputy's credential (代表资格终止). The list is closed."""
    return _listed(EXIT_CAUSE, _standing(on))


def suspension_causes(on: date) -> tuple[Ground, ...]:
    """What suspends a deputy's duties (暂时停止执行代表职务). The list is closed."""
    return _listed(SUSPENSION_CAUSE, _standing(on))


def deputy_rights(on: date) -> tuple[Ground, ...]:
    """The rights of a deputy (代表的权利), in the order of the law."""
    return _listed(DEPUTY_RIGHT, _standing(on))


def deputy_duties(on: date) -> tuple[Ground, ...]:
    """The duties of a deputy (代表的义务), in the order of the law."""
    return _listed(DEPUTY_DUTY, _standing(on))


def provinces_with_pack() -> tuple[str, ...]:
    """Codes of the provinces whose own rules the kernel holds."""
    return tuple(sorted(PACKS))


def _standing(on: date, province: str = "", level: CongressLevel = TOWNSHIP) -> Standing:
    return Standing(rule="", on=on, province=province, level=level)


def _listed(parameter: Parameter[Heading], standing: Standing) -> tuple[Ground, ...]:
    return tuple(
        Ground(
            code=code,
            label=value.amount.label,
            basis=value.article.basis,
            by_analogy=standing.is_borrowed(value),
            is_automatic=value.amount.is_automatic,
        )
        for code, value in standing.listed(parameter).items()
    )
