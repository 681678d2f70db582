"""The budget of a township, from the draft to the final accounts."""

from xiangyin.law.days import Span
from xiangyin.law.parameters import Duty, Heading, MonthWindow, Parameter, Term

BUDGET_ACT = Parameter[Heading]("由本级人民代表大会审查和批准的事项")
COMPILED_ABOVE = Parameter[Duty]("上一级政府代编")
BUDGET_FOCUS = Parameter[Heading]("预算草案的重点审查内容")
ACCOUNTS_FOCUS = Parameter[Heading]("决算草案的重点审查内容")
HEAR_VOTERS = Parameter[Duty]("审查预算草案前听取选民和社会各界的意见")
COMMITTEE = Parameter[Duty]("财政预算审查委员会")
COMMITTEE_OPINION = Parameter[Duty]("财政预算审查委员会的审查意见")
ADJUSTMENT_CAUSE = Parameter[Heading]("应当进行预算调整的情形")
ADJUSTMENT_APPROVAL = Parameter[Duty]("预算调整的批准")
EMERGENCY_SPENDING = Parameter[Duty]("突发事件的支出")
TRANSFER_REPORT = Parameter[Duty]("增加专项转移支付的报告")
EARLY_SPENDING = Parameter[Heading]("预算草案批准前可以安排的支出")
EARLY_LIMIT = Parameter[Duty]("预算草案批准前的支出")
EARLY_EXPLAINED = Parameter[Duty]("批准前安排支出情况的说明")

PUBLICATION = Parameter[Term]("预算、决算的公开")
RESOLUTION_PUBLICATION = Parameter[Term]("批准预算、决算的决议的公开")
FILING = Parameter[Term]("决算的备案")
FILING_DUTY = Parameter[Heading]("报上一级政府备案")
INTERIM_WINDOW = Parameter[MonthWindow]("报告本年度上一阶段预算执行情况的时间")
ACCOUNTS_WINDOW = Parameter[MonthWindow]("提请审查和批准决算草案的时间")
ADJUSTMENT_MONTH = Parameter[int]("提请审查和批准预算调整方案的最后月份")
LEAD_DRAFT = Parameter[Span]("预算草案初步方案的提前送交")
LEAD_TEXT = Parameter[Span]("预算草案正式文本的提前提交")
LEAD_ADJUSTMENT = Parameter[Span]("预算调整初步方案的提前送交")
LEAD_ACCOUNTS = Parameter[Span]("决算草案的提前送交")
LEAD_INTERIM = Parameter[Span]("预算执行情况报告的提前提交")
