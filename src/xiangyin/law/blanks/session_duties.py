"""What a session must do, and the presidium that runs it."""

from xiangyin.law.counting import Share
from xiangyin.law.parameters import Duty, Heading, Parameter, SizeRange, Term

PRESIDIUM_SIZE = Parameter[SizeRange]("主席团人数")
PRESIDIUM_ELECTED = Parameter[Duty]("主席团由会议选举产生")
PRESIDIUM_PER_TERM = Parameter[Duty]("主席团每届选举一次")
PRESIDIUM_OFFICERS = Parameter[Duty]("主席、副主席为主席团成员")
PRESIDIUM_OF_DEPUTIES = Parameter[Duty]("主席团成员从代表中产生")
GOVERNMENT_ATTENDS = Parameter[Duty]("政府领导人员列席")
OTHERS_ATTEND = Parameter[Duty]("经主席团决定列席")
HIGHER_DEPUTIES = Parameter[Duty]("邀请上级人大代表列席")
OBSERVERS_CAP = Parameter[Share]("列席人数的上限")
AGENDA_ITEM = Parameter[Heading]("每年必须安排的议程")
BUDGET_ADJUSTMENT = Parameter[Duty]("审查和批准预算调整方案")
MAJORITY = Parameter[Share]("选举和决议的通过")
RESOLUTION_FILING = Parameter[Term]("决议报送备案的期限")
DELEGATIONS = Parameter[Duty]("代表团")
CREDENTIAL_COMMITTEE = Parameter[Duty]("代表资格审查委员会的产生")
COMMITTEE_HEADS = Parameter[int]("代表资格审查委员会主任委员、副主任委员人数")
COMMITTEE_MEMBERS = Parameter[SizeRange]("代表资格审查委员会委员人数")
COMMITTEE_OF_PRESIDIUM = Parameter[Duty]("主任委员、副主任委员为主席团成员")
OATH = Parameter[Duty]("就职时的宪法宣誓")
COMMITTEE_OATH = Parameter[Duty]("代表资格审查委员会组成人员的宪法宣誓")
OATH_CEREMONY = Parameter[Duty]("宣誓仪式由主席团组织")
