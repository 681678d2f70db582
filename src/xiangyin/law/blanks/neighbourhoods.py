"""Neighbourhoods only; what they share with villages is in `committees`."""

from xiangyin.law.counting import Share
from xiangyin.law.parameters import Duty, Parameter

NOMINATORS = Parameter[int]("联合提名的选民人数")
TURNOUT_HOUSEHOLDS = Parameter[Share]("户的代表选举有效的投票人数")
TURNOUT_REPRESENTATIVES = Parameter[Share]("居民代表选举有效的投票人数")
NO_PROXY_OF_REPRESENTATIVES = Parameter[Duty]("居民代表选举不实行委托投票")
RECALL_HOUSEHOLDS = Parameter[Share]("户的代表联名罢免")
RECALL_TURNOUT_REPRESENTATIVES = Parameter[Share]("罢免时居民代表的投票人数")
