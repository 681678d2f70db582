"""Election committees, voters and their roll."""

from xiangyin.law.days import Span
from xiangyin.law.parameters import Duty, Heading, Parameter, SizeRange, Term

# The election committee
COMMITTEE_APPOINTED = Parameter[Duty]("选举委员会的任命")
COMMITTEE_PROPOSED = Parameter[Duty]("由主席团报请任命选举委员会")
COMMITTEE_SIZE = Parameter[SizeRange]("选举委员会人数")
COMMITTEE_CHAIRS = Parameter[int]("选举委员会主任人数")
COMMITTEE_VICE_CHAIRS = Parameter[SizeRange]("选举委员会副主任人数")
COMMITTEE_MEMBERS = Parameter[SizeRange]("选举委员会委员人数")
COMMITTEE_RECUSAL = Parameter[Duty]("候选人辞去选举委员会职务")

# Who may vote
VOTING_AGE = Parameter[int]("选民年龄")
AGE_ON_ELECTION_DAY = Parameter[Duty]("年龄计算以选举日为准")
POLITICAL_RIGHTS = Parameter[Duty]("被剥夺政治权利的人没有选举权")
VOTING_KEPT = Parameter[Heading]("准予行使选举权利的人员")
VOTING_SUSPENDED = Parameter[Duty]("停止行使选举权利")
SUSPENDED_OFF_ROLL = Parameter[Duty]("停止行使选举权利的不予登记")
SUSPENSION_DELIVERED = Parameter[Span]("停止行使选举权利决定的送达")
ILLNESS_CONFIRMED = Parameter[Duty]("精神病患者经确认不列入选民名单")
ILLNESS_PROOF = Parameter[Duty]("医院证明或者监护人同意")

# The roll
ROLL_KEPT = Parameter[Duty]("选民资格长期有效")
ONE_REGISTRATION = Parameter[Duty]("只在一个选区登记")
ROLL_PUBLISHED = Parameter[Span]("选民名单的公布")
VOTER_CARDS = Parameter[Duty]("发给选民证")
ROLL_CORRECTED = Parameter[Span]("选民名单的补正")
UNREACHED_UNTIL = Parameter[Span]("未取得联系人员补登的截止日")
UNREACHED_BEFORE_POLL = Parameter[Duty]("选举日前返回人员的补登")
MOVED_IN_UNTIL = Parameter[Span]("迁入人员补登的截止日")
MOVED_IN_BEFORE_POLL = Parameter[Duty]("选举日前迁入人员的补登")
OBJECTION = Parameter[Term]("对选民名单的申诉期限")
OBJECTION_DECIDED = Parameter[Term]("申诉的处理期限")
SUIT = Parameter[Span]("选民资格案件的起诉期限")
SUIT_COURT = Parameter[str]("受理起诉的法院")
JUDGMENT = Parameter[Duty]("选举日以前作出判决")

# At the poll
CREDENTIAL = Parameter[Duty]("凭身份证或者选民证领取选票")
VOTER_CARD_ONLY = Parameter[Duty]("凭选民证领取选票")
