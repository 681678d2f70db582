"""One keep-alive connection, one request at a time, all pages in turn with the bare one."""

import http.client
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bench.counting import ASK, TELL
from bench.progress import Progress

WARM_UP = 12


@dataclass
class Timed:
    """What one page cost."""

    label: str
    path: str
    queries: int = 0
    kilobytes: float = 0.0
    times: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def percentile(self, part: float) -> float:
        return percentile(self.times, part)


def percentile(values: list[float], part: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


class PageFailed(RuntimeError):
    """A page did not answer 200."""


def measure(
    port: int, pages: list[dict[str, Any]], requests: int, cpu: Callable[[], float]
) -> tuple[list[Timed], list[str]]:
    """Time every page; returns the results, the bare page first, and the pages that failed.

    `cpu` says how many milliseconds of processor the server has used so far.
    """
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    good: list[tuple[Timed, dict[str, str]]] = []
    failed: list[str] = []
    for page in pages:
        timed = Timed(page["label"], page["path"])
        headers = {"Cookie": page["cookie"]} if page["cookie"] else {}
        try:
            for _n in range(WARM_UP):
                fetch(link, timed, headers)
            count(link, timed, headers)
        except PageFailed as error:
            failed.append(str(error))
            continue
        timed.times.clear()
        good.append((timed, headers))
    progress = Progress("requests", requests * len(good))
    for _round in range(requests):
        for timed, headers in good:
            before = cpu()
            fetch(link, timed, headers)
            timed.cpu.append(cpu() - before)
            progress.step()
    link.close()
    return [timed for timed, _headers in good], failed


def fetch(link: http.client.HTTPConnection, timed: Timed, headers: dict[str, str]) -> None:
    began = time.perf_counter()
    link.request("GET", timed.path, headers=headers)
    response = link.getresponse()
    body = response.read()
    timed.times.append((time.perf_counter() - began) * 1000)
    if response.status != 200:
        raise PageFailed(f"{timed.label} ({timed.path}) answered {response.status}")
    timed.kilobytes = len(body) / 1024


def count(link: http.client.HTTPConnection, timed: Timed, headers: dict[str, str]) -> None:
    """Ask once how many queries the page takes."""
    link.request("GET", timed.path, headers=headers | {ASK: "1"})
    response = link.getresponse()
    response.read()
    timed.queries = int(response.headers.get(TELL) or 0)
