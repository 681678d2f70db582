"""What only the congress decides."""

from xiangyin.law.blanks import matters as blanks
from xiangyin.law.counting import MORE_THAN_HALF, Share
from xiangyin.law.parameters import AnyValue, Duty, Heading, Value
from xiangyin.law.statutes import COUNTY, TOWNSHIP

from .statutes import BUDGET_2018, ORGANIC_2022

CONSTRUCTION = Heading("construction", "本行政区域内的经济、文化事业和公共事业的建设计划和项目")
BUDGET = Heading("budget", "本行政区域内的预算和预算执行情况的报告、预算调整方案、决算")
CIVIL_AFFAIRS = Heading("civil_affairs", "本行政区域内的民政工作的实施计划")

ONLY = (TOWNSHIP,)
VALUES: tuple[AnyValue, ...] = (
    Value(blanks.MAJOR_MATTER, CONSTRUCTION, ORGANIC_2022.at(12, 1, 3), levels=ONLY),
    Value(blanks.MAJOR_MATTER, BUDGET, ORGANIC_2022.at(12, 1, 4), levels=ONLY),
    Value(blanks.MAJOR_MATTER, CIVIL_AFFAIRS, ORGANIC_2022.at(12, 1, 5), levels=ONLY),
    Value(blanks.REVOCATION, Duty.SHALL, ORGANIC_2022.at(12, 1, 10), levels=ONLY),
    Value(blanks.BUDGET_REVOCATION, Duty.SHALL, BUDGET_2018.at(21, 3), levels=ONLY),
    Value(blanks.PROJECT_PASSED, MORE_THAN_HALF, ORGANIC_2022.at(25)),
    Value(blanks.INVESTIGATION, Duty.MAY, ORGANIC_2022.at(36, 1)),
    Value(blanks.INVESTIGATION_MOVERS, Share(1, 10), ORGANIC_2022.at(36, 2), levels=(COUNTY,)),
    Value(blanks.BUDGET_INVESTIGATION, Duty.MAY, BUDGET_2018.at(84)),
)
