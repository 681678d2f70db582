"""Motions."""

from xiangyin.law.blanks import motions as blanks
from xiangyin.law.parameters import AnyValue, Duty, Value
from xiangyin.law.statutes import COUNTY, TOWNSHIP

from .statutes import DEPUTIES_2015, DEPUTIES_2025, ORGANIC_2022

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.MOTION_MOVERS, 5, ORGANIC_2022.at(22, 2), levels=(TOWNSHIP,)),
    Value(blanks.MOTION_MOVERS, 10, ORGANIC_2022.at(22, 2), levels=(COUNTY,)),
    Value(blanks.MOTION_CONTENT, Duty.SHALL, DEPUTIES_2015.at(9, 1)),
    Value(blanks.MOTION_CONTENT, Duty.SHALL, DEPUTIES_2025.at(15, 1)),
    Value(blanks.MOTION_WITHDRAWAL, Duty.SHALL, DEPUTIES_2015.at(9, 3)),
    Value(blanks.MOTION_WITHDRAWAL, Duty.SHALL, ORGANIC_2022.at(22, 3)),
)
