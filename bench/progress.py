"""One line that says how far, how fast, how long still."""

import sys
import time


class Progress:
    """Counts up to a total; prints at most four times a second."""

    def __init__(self, what: str, total: int) -> None:
        self.what, self.total, self.done = what, total, 0
        self.began = self.printed = time.monotonic()

    def step(self, count: int = 1) -> None:
        if not count:
            return
        self.done += count
        now = time.monotonic()
        if now - self.printed > 0.25 or self.done >= self.total:
            self.printed = now
            self.show(now - self.began)

    def show(self, seconds: float) -> None:
        rate = self.done / max(seconds, 1e-9)
        left = (self.total - self.done) / max(rate, 1e-9)
        full = int(24 * self.done / max(1, self.total))
        bar = "█" * full + "·" * (24 - full)
        end = "\n" if self.done >= self.total else ""
        line = f"\r{self.what:<22} {bar} {self.done:>9,}/{self.total:,} {rate:>9,.0f}/s"
        if sys.stderr.isatty() or end:
            print(f"{line} {left:>5.0f} s left ", end=end, file=sys.stderr, flush=True)
