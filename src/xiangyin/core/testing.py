"""The cast and the clock of every test. Rooms add their own `make_*` in `<room>/testing.py`."""

from datetime import datetime
from zoneinfo import ZoneInfo

from xiangyin.core.actors import Actor, Role

SHANGHAI = ZoneInfo("Asia/Shanghai")

COUNTY = "330799"  # 云岭县, invented
TOWN = "330799100"  # 青石镇
NEIGHBOUR = "330799101"  # 白水镇: the strangers
VILLAGE = "330799100201"


def moment(text: str) -> datetime:
    """ "2026-09-05" or "2026-09-05 15:30" → that moment in Asia/Shanghai (09:00 by default)."""
    value = datetime.fromisoformat(text)
    if len(text) == 10:
        value = value.replace(hour=9)
    return value.replace(tzinfo=SHANGHAI)


LIN = Actor(role=Role.SECRETARY, name="林秘书", division_code=TOWN, user_id=1)
CHEN = Actor(role=Role.CHAIR, name="陈主席", division_code=TOWN, user_id=2)
WU = Actor(role=Role.SECRETARY, name="邻乡吴秘书", division_code=NEIGHBOUR, user_id=9)
COUNTY_HE = Actor(role=Role.COUNTY, name="县人大何主任", division_code=COUNTY, user_id=8)
AUDITOR = Actor(role=Role.AUDITOR, name="审计员", division_code="", user_id=7)
