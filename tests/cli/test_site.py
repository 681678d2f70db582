"""Starting, stopping, and being killed."""

import os
import re
import signal
import threading
import time
from pathlib import Path

import pytest

from tests.cli.installation import Installation, listening, wait_for
from xiangyin.cli import supervisor

WRITING = {"DJANGO_SETTINGS_MODULE": "tests.cli.writing_site"}
STATE = "from tests.cli.acts import state; print(state())"


def is_answering(office: Installation) -> bool:
    return office.get("/core/health/")[0] in {200, 503}


def descendants(pid: int) -> list[int]:
    """Return the processes below `pid`, from /proc."""
    below: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        below.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    found, left = [], [pid]
    while left:
        children = below.get(left.pop(), [])
        found += children
        left += children
    return found


def command_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def test_start_runs_both_says_where_and_stops_both(office: Installation) -> None:
    running = office.begin("start")
    assert wait_for(lambda: office.get("/core/health/")[0] == 200), "no answer, or no worker"
    children = descendants(running.pid)
    assert any("granian" in command_of(pid) for pid in children)
    assert any("worker" in command_of(pid) for pid in children)

    running.send_signal(signal.SIGINT)
    output, _ = running.communicate(timeout=30)
    assert running.returncode == 0
    assert f"http://127.0.0.1:{office.port}" in output
    assert "xiangyin user add" in output
    assert wait_for(lambda: not any(is_alive(pid) for pid in children), 10)


def test_the_first_thing_an_office_reads_is_no_alarm(office: Installation) -> None:
    running = office.begin("start")
    # The background worker comes after the greeting; until it beats, the health page is 503.
    assert wait_for(lambda: any("cli worker" in command_of(p) for p in descendants(running.pid)))
    running.send_signal(signal.SIGINT)
    output, _ = running.communicate(timeout=30)
    assert f"http://127.0.0.1:{office.port}" in output
    assert "ERROR" not in output


def test_a_second_start_on_the_same_folder_is_refused(office: Installation) -> None:
    office.begin("start")
    assert wait_for(lambda: is_answering(office))
    second = office.run("start", PORT="1")
    assert second.returncode == 1
    assert "已经在这个数据目录上运行" in second.stderr

    migrating = office.run("migrate")
    assert migrating.returncode == 1
    assert "请先停止网站和后台程序" in migrating.stderr


def test_a_taken_port_is_named_with_the_way_out(office: Installation) -> None:
    with listening() as port:
        refused = office.run("start", PORT=str(port))
    assert refused.returncode == 1
    assert f"端口{port}正被别的程序占用" in refused.stderr
    assert f"PORT={port + 1} make demo" in refused.stderr


def test_a_killed_part_is_started_again_and_no_old_one_stays(office: Installation) -> None:
    running = office.begin("start")
    assert wait_for(lambda: office.get("/core/health/")[0] == 200)
    before = descendants(running.pid)
    master = next(p for p in before if "granian" in command_of(p))
    worker = next(p for p in before if "cli worker" in command_of(p))
    old_servers = descendants(master)

    os.kill(master, signal.SIGKILL)
    os.kill(worker, signal.SIGKILL)

    assert wait_for(lambda: not any(is_alive(p) for p in [master, worker, *old_servers]), 10)
    assert wait_for(lambda: len(set(descendants(running.pid)) - set(before)) >= 3)
    assert wait_for(lambda: is_answering(office))


def test_nothing_outlives_a_start_that_was_killed_outright(office: Installation) -> None:
    running = office.begin("start")
    assert wait_for(lambda: is_answering(office))
    children = descendants(running.pid)
    running.kill()
    assert wait_for(lambda: not any(is_alive(pid) for pid in children), 20)


def test_a_server_killed_in_mid_write_leaves_whole_transactions_only(
    office: Installation,
) -> None:
    answered: list[int] = []
    for _ in range(2):
        serving = office.begin("serve", **WRITING)
        assert wait_for(lambda: office.get("/")[0] == 200), "the server did not start"
        stop = threading.Event()

        def write(stop: threading.Event = stop) -> None:
            for _ in range(500):
                status, body = office.get("/")
                if stop.is_set() or status != 200:
                    return
                answered.append(int(body))

        writers = [threading.Thread(target=write) for _ in range(3)]
        for writer in writers:
            writer.start()
        so_far = len(answered)
        assert wait_for(lambda so_far=so_far: len(answered) > so_far + 15)
        everyone = [serving.pid, *descendants(serving.pid)]
        for pid in everyone:
            os.kill(pid, signal.SIGKILL)
        stop.set()
        for writer in writers:
            writer.join(15)
        assert wait_for(lambda everyone=everyone: not any(is_alive(p) for p in everyone), 10)

    left, right, entries, broken = (int(n) for n in office.ask(STATE).split())
    assert left == right == entries
    assert broken == 0
    assert sorted(answered) == sorted(set(answered)), "a number was given twice"
    assert left >= max(answered), "something that was answered is gone"
    assert office.run("audit", "verify").returncode == 0


@pytest.mark.slow
def test_server_and_worker_idle_under_300_megabytes(office: Installation) -> None:
    running = office.begin("start", XIANGYIN_WORKERS="2")
    assert wait_for(lambda: office.get("/core/health/")[0] == 200)
    time.sleep(1)
    total = sum(memory(pid) for pid in [running.pid, *descendants(running.pid)])
    assert total < 300, f"{total:.0f} MB"


def memory(pid: int) -> float:
    """Megabytes of a process, shared pages divided among those that share them."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(r"^Pss:\s+(\d+)", text, re.M)[1]) / 1024  # type: ignore[index]


def test_a_child_that_will_not_stay_up_is_given_up_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(supervisor, "RESTART_SECONDS", 0)
    monkeypatch.setattr(signal, "signal", lambda number, handler: None)
    child = supervisor.Child("网站", ["false"])

    code = supervisor.Supervisor([child], dict(os.environ)).run(when_started=lambda: None)

    assert code == 1
    assert "网站一分钟内停了5次，不再重启" in capsys.readouterr().out
