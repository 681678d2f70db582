"""What only the congress decides: projects, plans, revocations, investigations."""

from xiangyin.law.counting import Share
from xiangyin.law.parameters import Duty, Heading, Parameter

MAJOR_MATTER = Parameter[Heading]("由本级人民代表大会决定的重大事项")
REVOCATION = Parameter[Duty]("撤销本级政府不适当的决定和命令")
BUDGET_REVOCATION = Parameter[Duty]("撤销本级政府关于预算、决算的不适当的决定和命令")
PROJECT_PASSED = Parameter[Share]("民生实事项目的通过")
PROJECTS_STUDIED = Parameter[Duty]("实事项目的调查研究")
PROJECTS_FOLLOWED = Parameter[Duty]("实事项目的跟踪监督和绩效评估")
PROJECT_VOTE_RULES = Parameter[Duty]("民生实事项目票决办法")
INVESTIGATION = Parameter[Duty]("关于特定问题的调查委员会")
INVESTIGATION_MOVERS = Parameter[Share]("提议组织调查委员会的联名人数")
BUDGET_INVESTIGATION = Parameter[Duty]("就预算、决算中的重大事项或者特定问题组织调查")
