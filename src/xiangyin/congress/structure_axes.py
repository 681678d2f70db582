"""The axes a term's deputies are counted over: the roster's, and what only a mandate tells."""

from datetime import date
from typing import Any, cast

from xiangyin.congress.roster.composition import AXES as ROSTER_AXES
from xiangyin.congress.roster.composition import Axis, Described
from xiangyin.core.text.codes import Code

YES_NO = (Code("yes", "是"), Code("no", "否"))


def _own(flag: str) -> Any:
    def class_of(person: Described, on: date) -> str:
        return "yes" if getattr(cast(Any, person), flag) else "no"

    return class_of


AXES: dict[str, Axis] = {
    **ROSTER_AXES,
    "cadre": Axis("cadre", "党政干部", YES_NO, _own("is_cadre")),
    "returned_overseas": Axis(
        "returned_overseas", "归侨侨眷", YES_NO, _own("is_returned_overseas")
    ),
}


def class_label(axis_key: str, code: str) -> str:
    """「女」 of the axis sex; 「党政干部」, 「非党政干部」 of an axis that answers yes or no."""
    axis = AXES.get(axis_key)
    if axis is None:
        return code
    if axis.classes == YES_NO or {c.code for c in axis.classes} == {"yes", "no"}:
        return axis.label if code == "yes" else f"非{axis.label}"
    return next((c.label for c in axis.classes if c.code == code), code)
