"""What a browser's session holds: the hat worn, since when, last seen; and when it is over."""

from datetime import datetime, timedelta
from enum import Enum

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.utils.translation import gettext as _

from xiangyin.accounts.models import Grant, User
from xiangyin.core.actors import Role

GRANT = "grant"
ROLE = "role"
SIGNED_IN = "signed_in_at"
SEEN = "seen_at"
BY_CODE = "by_code"
MUST_CHANGE = "must_change_password"
SEEN_EVERY = 60  # seconds between two notes of "last seen": a page need not write each time


class Ending(Enum):
    """Why a session ended; the value is what the trail keeps."""

    CHOSEN = "主动退出"
    IDLE = "久未操作"
    ABSOLUTE = "满最长时限"
    ADMINISTRATOR = "管理员结束"


def begin(
    session: SessionBase, *, user: User, grant: Grant | None, is_by_code: bool, at: datetime
) -> None:
    """Begin a session: note the moment, put on a hat, say whether a new password is due."""
    session[SIGNED_IN] = session[SEEN] = at.timestamp()
    session[BY_CODE] = is_by_code
    session[MUST_CHANGE] = not is_by_code and is_password_due(user, at)
    if grant:
        wear(session, grant)


def wear(session: SessionBase, grant: Grant) -> None:
    """Put this hat on."""
    session[GRANT], session[ROLE] = grant.pk, grant.role


def is_password_due(user: User, at: datetime) -> bool:
    """Say whether the account must choose a new password: first sign-in, or too old a one."""
    if user.must_change_password:
        return True
    if not settings.PASSWORD_DAYS or user.password_changed_at is None:
        return False
    return at - user.password_changed_at > timedelta(days=settings.PASSWORD_DAYS)


def is_initial_secret_stale(user: User, at: datetime) -> bool:
    """Say whether a one-time initial password was left unused for too long."""
    if not user.must_change_password or user.password_changed_at is None:
        return False
    return at - user.password_changed_at > timedelta(days=settings.INITIAL_SECRET_DAYS)


def ending_of(session: SessionBase, user: User, at: datetime) -> Ending | None:
    """Return why this session is over, or None while it holds."""
    since, seen = session.get(SIGNED_IN, 0), session.get(SEEN, 0)
    if user.sessions_ended_at and since <= user.sessions_ended_at.timestamp():
        return Ending.ADMINISTRATOR
    if at.timestamp() - since >= settings.SESSION_COOKIE_AGE:
        return Ending.ABSOLUTE
    if at.timestamp() - seen >= idle_seconds(session):
        return Ending.IDLE
    return None


def idle_seconds(session: SessionBase) -> int:
    """Return how long this session may rest: an old deputy types slowly."""
    if session.get(ROLE) == Role.DEPUTY:
        return int(settings.SESSION_IDLE_SECONDS_DEPUTY)
    return int(settings.SESSION_IDLE_SECONDS)


def saw(session: SessionBase, at: datetime) -> None:
    """Note that somebody is here; at most once a minute."""
    if at.timestamp() - session.get(SEEN, 0) >= SEEN_EVERY:
        session[SEEN] = at.timestamp()


def sentence_of(ending: Ending, session: SessionBase) -> str:
    """Tell a person why they must sign in again."""
    if ending is Ending.IDLE:
        return _("您有%(minutes)d分钟没有操作，为安全起见已退出登录，请重新登录。") % {
            "minutes": idle_seconds(session) // 60
        }
    if ending is Ending.ABSOLUTE:
        return _("这次登录已满%(hours)d小时，请重新登录。") % {
            "hours": settings.SESSION_COOKIE_AGE // 3600
        }
    return _("管理员结束了您的登录，请重新登录；如有疑问，请联系系统管理员。")
