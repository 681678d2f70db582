"""`make bench`: build the sizes, start the real server on each, print what the pages cost.

    make bench                               everything
    make bench ARGS="--sizes a,c"            some sizes only
    make bench ARGS="--only pages"           of pages, roster, startup, search, law
    make bench ARGS="--only statements"      the slowest statements of each page, with plans

"!" marks a figure beyond what is wanted; nothing here fails on a time.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
from dataclasses import asdict
from functools import partial
from typing import Any

from bench import CACHE, ROOT, law, report, startup
from bench.fill import folder_of, is_made
from bench.server import cpu_ms, descendants, environment, memory_of, running
from bench.sizes import SIZES, Size
from bench.timing import measure

PARTS = ("pages", "roster", "startup", "search", "law")


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="a,b,c", help="which sizes, parted by commas")
    parser.add_argument("--requests", type=int, default=250, help="requests for each page")
    parser.add_argument("--only", default=",".join(PARTS), help="which parts, parted by commas")
    chosen = parser.parse_args()
    parts = chosen.only.split(",")
    results: dict[str, Any] = {"machine": machine()}
    print(results["machine"])
    if "pages" in parts:
        results["pages"] = pages(chosen.sizes.split(","), chosen.requests)
    if "statements" in parts:
        for name in chosen.sizes.split(","):
            build(SIZES[name])
            print(module("bench.statements", name, folder=str(folder_of(SIZES[name]))))
        return 0
    if "roster" in parts:
        results["roster"] = roster()
    if "startup" in parts:
        results["startup"] = startups()
    if "search" in parts:
        results["search"] = search()
    if "law" in parts:
        results["law"] = law.measure()
    report.save(CACHE / "results.json", results)
    return 0


def machine() -> str:
    load = os.getloadavg()[0]
    return f"{platform.machine()}, {os.cpu_count()} cores, load {load:.1f}, {platform.platform()}"


def pages(names: list[str], requests: int) -> dict[str, Any]:
    """Every size in turn; the first one is what the others are compared with."""
    first: dict[str, float] = {}
    results = {}
    for name in names:
        size = SIZES[name]
        build(size)
        folder = folder_of(size)
        with running(folder) as (port, pids):
            memory = memory_of(pids)
            known = json.loads(module("bench.signins", name, folder=str(folder)))
            server = partial(cpu_ms, [pids[0], *descendants(pids[0])])
            timed, failed = measure(port, known["pages"], requests, server)
            memory_after = memory_of(pids)
        lines = [report.line_of(t, timed[0], first) for t in timed]
        left_out = known["left_out"] + failed
        report.show(f"({name}) {size.label}", lines, left_out, memory)
        results[name] = {
            "size": size.label,
            "requests": requests,
            "pages": lines,
            "left_out": left_out,
            "memory_at_rest": asdict(memory),
            "memory_after": asdict(memory_after),
        }
    return results


def build(size: Size) -> None:
    if is_made(size):
        return
    folder = folder_of(size)
    for old in CACHE.glob(f"{size.name}-*"):
        subprocess.run(["rm", "-rf", str(old)], check=True)
    folder.mkdir(parents=True)
    module("bench.fill", size.name, folder=str(folder))


def module(name: str, *arguments: str, folder: str) -> str:
    """Run one of our modules in a process of its own and return what it prints."""
    command = [sys.executable, "-m", name, *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(folder), stdout=subprocess.PIPE, text=True, check=True
    )
    return done.stdout


def roster() -> dict[str, Any]:
    folder = CACHE / "roster"
    folder.mkdir(parents=True, exist_ok=True)
    found: dict[str, Any] = json.loads(module("bench.roster", folder=str(folder)))
    seconds = found["seconds"]
    print(f"\na roster of {found['rows']:,} rows previewed in {seconds:.2f} s (wanted under 3)")
    return found


def startups() -> list[float]:
    first, second = startup.measure()
    print(f"\nmake demo: {first:.1f} s the first time, {second:.1f} s the second (wanted under 5)")
    return [first, second]


def search() -> str:
    """The search bench of its own (bench/search.py)."""
    print("\nsearch")
    done = subprocess.run(
        [sys.executable, "bench/search.py"], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    print(done.stdout)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
