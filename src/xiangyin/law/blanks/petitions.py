"""Petitions (信访) that reach a congress."""

from xiangyin.law.parameters import Duty, Parameter, Term

NOTICE = Parameter[Term]("书面告知信访人")
OBJECTION = Parameter[Term]("对转送、交办的信访事项提出异议")
HANDLING = Parameter[Term]("信访事项的办结")
EXTENSION = Parameter[Term]("信访办理期限的延长")
EXTENSION_APPROVED = Parameter[Duty]("延长办理期限的批准")
EXTENSION_TOLD = Parameter[Duty]("延长办理期限的告知")
REVIEW_REQUEST = Parameter[Term]("请求复查")
REVIEW = Parameter[Term]("提出复查意见")
RECHECK_REQUEST = Parameter[Term]("请求复核")
RECHECK = Parameter[Term]("提出复核意见")
REPRESENTATIVES = Parameter[int]("多人走访的代表人数")
