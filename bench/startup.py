"""How long `make demo` takes on a prepared machine, the first and the second time."""

import os
import shutil
import signal
import subprocess
import time

from bench import CACHE, ROOT
from bench.server import answers, environment, free_port


def measure() -> list[float]:
    """Seconds from the command to the first answer, twice on the same folder."""
    folder = CACHE / "demo"
    shutil.rmtree(folder, ignore_errors=True)
    return [start(free_port()) for _n in range(2)]


def start(port: int) -> float:
    given = environment(CACHE / "demo", port) | {"XIANGYIN_DEMO": "1"}
    for name in ("XIANGYIN_BENCH", "DJANGO_SETTINGS_MODULE", "PYTHONPATH"):
        given.pop(name, None)
    began = time.monotonic()
    process = subprocess.Popen(
        ["make", "demo"], cwd=ROOT, env=given, stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        while not answers(port):
            if process.poll() is not None or time.monotonic() - began > 300:
                raise RuntimeError("make demo did not start")
            time.sleep(0.05)
        return time.monotonic() - began
    finally:
        os.killpg(process.pid, signal.SIGINT)
        process.wait(30)
