"""The fast gate (`make check`): form, lint, types, floors, templates, migrations, deployment.

Two checks run at a time; each prints one line, and its output only when it fails.
"""

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
SOURCES = [name for name in ("src", "tests", "tools", "bench") if (ROOT / name).is_dir()]

# The slow ones first, so that two at a time end together.
CHECKS = {
    "types": [BIN / "mypy", "src/xiangyin"],
    "templates": [BIN / "djlint", "--lint", "--quiet", "src"],
    "floors": [BIN / "lint-imports", "--no-cache"],
    "deployment": [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
    "migrations": [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"],
    "lint": [BIN / "ruff", "check", *SOURCES],
    "form": [BIN / "ruff", "format", "--check", *SOURCES],
}


def passes(name: str, data_dir: str) -> bool:
    """Run one check and print how it went."""
    environment = {
        **os.environ,
        "XIANGYIN_DATA": data_dir,
        "XIANGYIN_HTTPS": "1",
        "DATABASE_URL": "",
        "PYTHONPATH": str(ROOT / "src"),
        "NO_COLOR": "1",
    }
    began = time.monotonic()
    result = subprocess.run(  # noqa: S603
        [str(word) for word in CHECKS[name]],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    is_good = result.returncode == 0
    line = f"{'ok  ' if is_good else 'FAIL'}  {name:<11} {time.monotonic() - began:5.1f} s"
    print(line if is_good else f"{line}\n{result.stdout}", flush=True)
    return is_good


def main() -> int:
    wanted = sys.argv[1:] or list(CHECKS)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as data_dir, ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda name: passes(name, data_dir), wanted))
    print(f"{sum(results)} of {len(results)} checks passed in {time.monotonic() - began:.0f} s")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
