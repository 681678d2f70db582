"""Run the whole suite (`make test`): first without a browser on two processes, then the journeys.

Arguments go to pytest as they are, in one run: `make test ARGS="tests/core -k audit"`.
"""

import os
import subprocess
import sys
from pathlib import Path

from prepare import chromium

ROOT = Path(__file__).resolve().parents[1]


def pytest(*arguments: str) -> int:
    """Run pytest and return its exit code."""
    print(f"pytest {' '.join(arguments)}", flush=True)
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=ROOT).returncode  # noqa: S603


def main() -> int:
    if sys.argv[1:]:
        return pytest(*sys.argv[1:])
    database = "PostgreSQL" if os.environ.get("DATABASE_URL") else "SQLite"
    print(f"The suite on {database}", flush=True)
    codes = [pytest("-n", "2", "-p", "no:playwright", "-m", "not journey", "--durations=10")]
    journeys = any((ROOT / "tests" / "journeys").glob("test_*.py"))
    if journeys and chromium():
        codes.append(pytest("-m", "journey", "--durations=5"))
    elif journeys:
        print("LEFT OUT: the browser journeys. Install a Chromium (Debian: chromium) and repeat.")
    return next((code for code in codes if code), 0)


if __name__ == "__main__":
    sys.exit(main())
