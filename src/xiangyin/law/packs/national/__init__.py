"""The national floor, an area a module."""

from xiangyin.law.packs.pack import Pack

from . import budget, deputies, motions, presidium, suggestions

PACK = Pack(
    "",
    (
        *suggestions.VALUES,
        *motions.VALUES,
        *deputies.VALUES,
        *presidium.VALUES,
        *budget.VALUES,
    ),
)
