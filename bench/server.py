"""Start the real server (`xiangyin serve`) and a worker on a folder; stop them; weigh them."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import ROOT

READY_SECONDS = 120


@dataclass(frozen=True)
class Memory:
    """Megabytes of some processes together: RSS counts shared pages in each, PSS once."""

    processes: int
    rss: float
    pss: float


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def environment(folder: Path, port: int = 0) -> dict[str, str]:
    """The environment of everything that runs on a size's folder."""
    return {
        **os.environ,
        "XIANGYIN_DATA": str(folder),
        "XIANGYIN_BENCH": "1",
        "XIANGYIN_DEMO": "0",
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "DATABASE_URL": "",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
        "PORT": str(port),
    }


@contextmanager
def running(folder: Path) -> Iterator[tuple[int, list[int]]]:
    """Run server and worker; yields the port and the two processes' numbers."""
    port = free_port()
    given = {"env": environment(folder, port), "cwd": ROOT, "stdout": subprocess.DEVNULL}
    command = [sys.executable, "-m", "xiangyin.cli"]
    started = [subprocess.Popen([*command, verb], **given) for verb in ("serve",)]  # type: ignore[call-overload]
    try:
        wait_for(port, started[0])
        started.append(subprocess.Popen([*command, "worker"], **given))  # type: ignore[call-overload]
        time.sleep(3)
        yield port, [process.pid for process in started]
    finally:
        for process in started:
            process.terminate()
        for process in started:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    """Wait until the server answers; raises if it ended or takes too long."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended at once with code {process.returncode}")
        if answers(port):
            return
        time.sleep(0.1)
    raise RuntimeError(f"the server did not answer within {READY_SECONDS} s")


def answers(port: int) -> bool:
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        link.request("GET", "/accounts/sign-in/")
        link.getresponse()
        return True
    except OSError:
        return False
    finally:
        link.close()


def memory_of(pids: list[int]) -> Memory:
    """Weigh these processes and all their children (Linux: /proc)."""
    family = [pid for root in pids for pid in (root, *descendants(root))]
    rss = pss = 0.0
    for pid in family:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
        sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines}
        rss, pss = rss + sizes["Rss"] / 1024, pss + sizes["Pss"] / 1024
    return Memory(len(family), rss, pss)


def cpu_ms(pids: list[int]) -> float:
    """Milliseconds of processor these processes have used; a busy machine does not blur it."""
    used = 0
    for pid in pids:
        for task in Path(f"/proc/{pid}/task").glob("*/schedstat"):
            used += int(task.read_text().split()[0])
    return used / 1e6


def descendants(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [child, *descendants(child)]
    return found
