"""Where a page's time in the database goes: `make bench ARGS="--only statements --sizes c"`.

Opens each page in this process on the database of a size and prints its slowest statements with
SQLite's plan. A plan that says SCAN where a township is asked for is what must be mended.
"""

import os
import sys
import time
from typing import Any

from bench.signins import main as sign_in
from bench.sizes import SIZES

WARM_UP, SHOWN, SLOW_MS = 3, 3, 1.0


def main(name: str) -> None:
    os.environ["XIANGYIN_HOSTS"] = "testserver"
    known = sign_in(SIZES[name])
    from django.test import Client

    for page in known["pages"]:
        client = Client(headers={"cookie": page["cookie"]} if page["cookie"] else {})
        for _n in range(WARM_UP):
            client.get(page["path"])
        noted = timed_statements(client, page["path"])
        total = sum(ms for ms, _sql, _params in noted)
        print(f"\n{page['label']}: {len(noted)} statements, {total:.1f} ms in the database")
        slowest = sorted(noted, key=lambda row: -row[0])[:SHOWN]
        for ms, sql, params in slowest:
            if ms >= SLOW_MS:
                print(f"  {ms:.1f} ms  {sql[:1500]}")
                print("".join(f"      {line}\n" for line in plan_of(sql, params)), end="")


def timed_statements(client: Any, path: str) -> list[tuple[float, str, Any]]:
    """The statements of one page with the milliseconds each took."""
    from django.db import connection

    noted: list[tuple[float, str, Any]] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        began = time.perf_counter()
        found = execute(sql, params, many, context)
        noted.append(((time.perf_counter() - began) * 1000, sql, params))
        return found

    with connection.execute_wrapper(note):
        client.get(path)
    return noted


def plan_of(sql: str, params: Any) -> list[str]:
    from django.db import connection

    if not sql.lstrip().upper().startswith(("SELECT", "WITH")):
        return []
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
        return [row[3] for row in cursor.fetchall()]


if __name__ == "__main__":
    main(sys.argv[1])
