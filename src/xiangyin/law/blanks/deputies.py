"""Deputies and their presidium."""

from xiangyin.law.counting import (
    Share,
)
from xiangyin.law.parameters import (
    Duty,
    Frequency,
    Heading,
    Parameter,
)

SUSPENSION_CAUSE = Parameter[Heading]("暂停执行代表职务的情形")
EXIT_CAUSE = Parameter[Heading]("代表资格终止的情形")
EXIT_ANNOUNCED = Parameter[Duty]("资格终止的公告")
ABSENCES = Parameter[int]("未经批准不出席会议的次数")
RESIGNATION = Parameter[Share]("书面辞职")
CHAIR_ENDS_RESIGNED = Parameter[Duty]("辞去代表职务的主席、副主席职务终止")
RECALL_SIGNERS = Parameter[int]("罢免要求联名人数")
RECALL_DEFENCE = Parameter[Duty]("罢免要求的申辩")
RECALL_SENT = Parameter[Duty]("罢免要求印发选民")
RECALL_CHAIRED = Parameter[Duty]("主持罢免表决")
RECALL_SECRET = Parameter[Duty]("罢免的无记名表决")
RECALL_PASSED = Parameter[Share]("罢免的通过")
RECALL_FILED = Parameter[Duty]("罢免决议备案")
CHAIR_ENDS_RECALLED = Parameter[Duty]("被罢免的主席、副主席职务撤销")
LEAVE = Parameter[Duty]("请假")
LEAVE_WRITTEN = Parameter[Duty]("书面请假")
REPORT_TO_VOTERS = Parameter[Duty]("向选民报告履职情况")
NOTICE_TO_VOTERS = Parameter[Frequency]("向选区通报履职情况")
RECORD_DUTY = Parameter[Duty]("记录代表履职情况")
PUBLISH_DUTY = Parameter[Duty]("公示代表履职信息")
CHAIR_HOLDS_NO_OFFICE = Parameter[Duty]("主席、副主席不得担任国家行政机关职务")
PRESIDIUM_HOLDS_NO_OFFICE = Parameter[Duty]("主席团成员不得担任国家行政机关职务")
TRAINING = Parameter[Duty]("履职学习培训")
DEPUTY_CARD = Parameter[Duty]("代表证")
GROUP_SIZE = Parameter[int]("代表小组人数")
SMALL_GROUPS_JOIN = Parameter[Duty]("不足人数的联合组成小组")
