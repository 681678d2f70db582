"""The results as a table for people and as JSON for the next run to compare with."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.server import Memory
from bench.timing import Timed, percentile

PAGE_LIMIT, GROWTH_LIMIT = 2.0, 1.3
TITLES = (
    *("page", "queries", "kB", "cpu ms", "p50 ms", "p95 ms"),
    *("cpu/bare", "p50/bare", "p95/p95(a)"),
)
FIGURES = ("queries", "kilobytes", "cpu", "p50", "p95", "cpu_to_bare")


def line_of(timed: Timed, bare: Timed, first: dict[str, float]) -> dict[str, Any]:
    """One page's figures; `first` holds the p95 of the same pages at the smallest size."""
    p50, p95 = timed.percentile(0.5), timed.percentile(0.95)
    at_a = first.setdefault(timed.label, p95)
    return {
        "page": timed.label,
        "path": timed.path,
        "queries": timed.queries,
        "kilobytes": round(timed.kilobytes, 1),
        "p50": round(p50, 2),
        "p95": round(p95, 2),
        "cpu": round(percentile(timed.cpu, 0.5), 2),
        "cpu_to_bare": round(percentile(timed.cpu, 0.5) / percentile(bare.cpu, 0.5), 2),
        "to_bare": round(p50 / bare.percentile(0.5), 2),
        "growth": round(p95 / at_a, 2),
    }


def show(label: str, lines: list[dict[str, Any]], left_out: list[str], memory: Memory) -> None:
    """Print one size's table."""
    print(f"\n{label}")
    print(f"{TITLES[0]:<22}" + "".join(f"{title:>11}" for title in TITLES[1:]))
    for line in lines:
        cells = "".join(f"{line[key]:>11}" for key in FIGURES)
        bare = f"{line['to_bare']}{'!' if line['to_bare'] > PAGE_LIMIT else ' '}"
        growth = f"{line['growth']}{'!' if line['growth'] > GROWTH_LIMIT else ' '}"
        print(f"{line['page']:<22}{cells}{bare:>11}{growth:>11}")
    for sentence in left_out:
        print(f"left out: {sentence}")
    print(
        f"server and worker at rest: {memory.processes} processes, "
        f"PSS {memory.pss:.0f} MB, RSS {memory.rss:.0f} MB (wanted under 300 MB together)"
    )


def save(path: Path, results: dict[str, Any]) -> None:
    """Keep the results; a part that was not measured this time keeps what it had."""
    path.parent.mkdir(parents=True, exist_ok=True)
    before = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    found = before | results | {"at": at}
    path.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"\nkept in {path}")
