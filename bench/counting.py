"""Say in a header how many queries a page took, when asked to by one."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

ASK, TELL = "X-Bench-Count", "X-Bench-Queries"


class QueryCountMiddleware:
    """Wraps the connection only for a request that asks, so that timed requests pay nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if ASK not in request.headers:
            return self.get_response(request)
        statements: list[str] = []

        def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            statements.append(sql)
            return execute(sql, params, many, context)

        with connection.execute_wrapper(note):
            response = self.get_response(request)
        response[TELL] = str(sum(sql.lstrip().upper().startswith("SELECT") for sql in statements))
        return response
