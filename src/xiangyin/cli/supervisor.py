"""Keep a few child processes running until told to stop; start again the one that falls over.

Without Django, so that the process that only watches stays small. Children end with us, even when
we are killed outright.
"""

import ctypes
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

PR_SET_PDEATHSIG = 1
STOP_SECONDS = 20
RESTART_SECONDS = 1.0
MOST_FALLS = 5  # within FALL_WINDOW seconds: then the fault will not go away by itself
FALL_WINDOW = 60


@dataclass
class Child:
    """One process to keep: its name for messages, its command, and how often it fell lately."""

    name: str
    command: Sequence[str]
    process: "subprocess.Popen[bytes] | None" = None
    falls: list[float] = field(default_factory=list)

    def start(self, environment: Mapping[str, str], handles: Sequence[int]) -> None:
        self.process = subprocess.Popen(  # noqa: S603
            self.command,
            env=dict(environment),
            pass_fds=tuple(handles),
            start_new_session=True,  # a terminal's Ctrl-C reaches us only; we stop them in order
            preexec_fn=die_with_parent,
        )

    @property
    def exit_code(self) -> int | None:
        return self.process.poll() if self.process else None


def die_with_parent(number: int = signal.SIGTERM) -> None:
    """Ask Linux for this signal when our parent dies; elsewhere nothing."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(number))


class Supervisor:
    """Starts children, watches them, stops them on SIGINT or SIGTERM."""

    def __init__(
        self, children: Sequence[Child], environment: Mapping[str, str], handles: Sequence[int] = ()
    ) -> None:
        self.children = children
        self.environment = environment
        self.handles = handles
        self._is_stopping = False

    def run(self, *, when_started: Callable[[], None]) -> int:
        """Run until stopped; 0 when asked to, 1 when a child would not stay up.

        The first child has the machine to itself until `when_started` returns: the first page
        comes sooner.
        """
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._ask_to_stop)
        first, *others = self.children
        try:
            first.start(self.environment, self.handles)
            when_started()
            for child in others:
                child.start(self.environment, self.handles)
            return self._watch()
        finally:
            self._stop_all()

    @property
    def is_up(self) -> bool:
        """Nobody has asked us to stop and no child has fallen."""
        return not self._is_stopping and all(c.exit_code is None for c in self.children)

    def _watch(self) -> int:
        while not self._is_stopping:
            for child in self.children:
                has_fallen = child.exit_code is not None and not self._is_stopping
                if has_fallen and not self._start_again(child):
                    return 1
            time.sleep(0.2)
        return 0

    def _start_again(self, child: Child) -> bool:
        now = time.monotonic()
        child.falls = [fall for fall in child.falls if now - fall < FALL_WINDOW] + [now]
        if len(child.falls) >= MOST_FALLS:
            print(
                f"{child.name}一分钟内停了{MOST_FALLS}次，不再重启；原因见上面的输出。", flush=True
            )
            return False
        print(f"{child.name}意外停止（{child.exit_code}），正在重新启动。", flush=True)
        time.sleep(RESTART_SECONDS * len(child.falls))
        if not self._is_stopping:
            child.start(self.environment, self.handles)
        return True

    def _ask_to_stop(self, number: int, frame: object) -> None:
        self._is_stopping = True

    def _stop_all(self) -> None:
        alive = [c.process for c in self.children if c.process and c.exit_code is None]
        for process in alive:
            process.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        for process in alive:
            try:
                process.wait(timeout=max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
