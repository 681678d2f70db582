"""Motions."""

from xiangyin.law.parameters import Duty, Parameter, Unlisted

MOTION_MOVERS = Parameter[int]("议案联名人数")
MOTION_CONTENT = Parameter[Duty]("案由、案据和方案")
MOTION_CUTOFF = Parameter[Duty]("议案截止时间")
MOTION_EARLY = Parameter[Duty]("议案在会议举行前提出")
MOTION_WITHDRAWAL = Parameter[Duty]("议案撤回")
MOTION_REMAINDER = Parameter[Duty]("部分代表撤回后继续审议")
MOTION_UNLISTED = Parameter[Unlisted]("未列入议程的议案")
