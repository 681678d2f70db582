"""A server process loads no package that only a rare request needs."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Each writes or reads Word files and workbooks, spells names in letters, or only tests.
RARELY_NEEDED = {"openpyxl", "docx", "docxtpl", "jinja2", "pypinyin", "hypothesis"}
LOAD_THE_SITE = """
import sys
import django
django.setup()
import xiangyin.config.urls
print(*sys.modules)
"""


def loaded_by(program: str, data: Path) -> set[str]:
    """Return the modules a process has after this program, in a data folder of its own."""
    environment = {
        "PATH": os.defpath,
        "PYTHONPATH": str(ROOT / "src"),
        "DJANGO_SETTINGS_MODULE": "xiangyin.config.settings",
        "XIANGYIN_DATA": str(data),
    }
    command = [sys.executable, "-c", program]
    result = subprocess.run(command, env=environment, capture_output=True, text=True)  # noqa: S603
    assert result.returncode == 0, result.stderr
    return set(result.stdout.split())


def test_starting_the_site_loads_nothing_only_rare_requests_need(tmp_path: Path) -> None:
    loaded = loaded_by(LOAD_THE_SITE, tmp_path)
    assert "xiangyin.papers.views" in loaded
    found = sorted(loaded & RARELY_NEEDED)
    assert not found, (
        f"{', '.join(found)} loaded at start: half a second and some megabytes in every process;"
        " import inside the function that needs it"
    )


def test_a_package_loaded_at_start_is_noticed(tmp_path: Path) -> None:
    program = LOAD_THE_SITE.replace("import django\n", "import django, jinja2\n")
    assert "jinja2" in loaded_by(program, tmp_path)
