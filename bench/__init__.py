"""What the site costs at three sizes (docs/benchmarks.md). Not part of the product."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CACHE = Path(os.environ.get("XIANGYIN_BENCH_DIR") or ROOT / "var" / "bench")
