"""The presidium between sessions."""

from xiangyin.law.blanks import presidium as blanks
from xiangyin.law.parameters import AnyValue, Duty, Value
from xiangyin.law.statutes import TOWNSHIP

from .statutes import ORGANIC_2022, SUPERVISION_2006, SUPERVISION_2024

VALUES: tuple[AnyValue, ...] = (
    Value(blanks.ANNUAL_TOPICS, Duty.SHALL, ORGANIC_2022.at(19, 2), levels=(TOWNSHIP,)),
    Value(blanks.PRESIDIUM_REPORT, Duty.SHALL, ORGANIC_2022.at(19, 2), levels=(TOWNSHIP,)),
    Value(blanks.ANNUAL_PLAN, Duty.SHALL, SUPERVISION_2006.at(8, 2)),
    Value(blanks.PLAN_PUBLISHED, Duty.SHALL, SUPERVISION_2006.at(8, 2)),
    Value(blanks.ANNUAL_PLAN, Duty.SHALL, SUPERVISION_2024.at(63, 1)),
    Value(blanks.PLAN_PUBLISHED, Duty.SHALL, SUPERVISION_2024.at(63, 2)),
)
