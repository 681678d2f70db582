"""Turn refusals into pages: what, why, what next, with the right status."""

import logging
import sqlite3
from collections.abc import Callable
from errno import ENOSPC

from django.core.exceptions import RequestDataTooBig, TooManyFilesSent
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from xiangyin.core.errors import DomainError
from xiangyin.core.pages import refusal

logger = logging.getLogger(__name__)
Handler = Callable[[HttpRequest], HttpResponse]


class DiskFull(DomainError):
    """The disk has no room left; the transaction was rolled back."""

    code = "disk-full"
    status = 507

    def __init__(self) -> None:
        super().__init__(
            _("服务器磁盘已满，刚才的内容没有存进去。"),
            hint=_("请不要关闭本页，您填写的内容还在；请联系系统管理员清理磁盘后再点一次。"),
        )


class Busy(DomainError):
    """Somebody else held the row or the database for too long."""

    code = "busy"
    status = 503

    def __init__(self) -> None:
        super().__init__(
            _("此刻办理的人较多，刚才的操作没有存进去。"), hint=_("请稍等几秒再点一次。")
        )


class TooBig(DomainError):
    """The request was larger than the site accepts."""

    code = "too-big"
    status = 413

    def __init__(self) -> None:
        super().__init__(
            _("提交的内容或文件太大，没有存进去。"),
            hint=_("单个文件请不超过10兆；照片可先压缩，或分几次上传。"),
        )


class DomainErrorMiddleware:
    """Any DomainError that a view lets through becomes a page (or a fragment for htmx)."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        known = as_refusal(error)
        return refusal(request, known) if known else None


def as_refusal(error: Exception) -> DomainError | None:
    """Return what a person is told of `error`, or None for a bug."""
    if isinstance(error, DomainError):
        return error
    if isinstance(error, RequestDataTooBig | TooManyFilesSent):
        return TooBig()
    if isinstance(error, OSError) and error.errno == ENOSPC:
        logger.critical("disk full: %s", error)
        return DiskFull()
    if isinstance(error, OperationalError):
        return _database_refusal(error)
    return None


def _database_refusal(error: OperationalError) -> DomainError | None:
    cause = error.__cause__
    state = getattr(cause, "sqlstate", None)
    code = getattr(cause, "sqlite_errorcode", None)
    if state == "53100" or code == sqlite3.SQLITE_FULL:
        logger.critical("disk full: %s", error)
        return DiskFull()
    if state in {"40001", "40P01", "55P03"} or code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return Busy()
    return None
