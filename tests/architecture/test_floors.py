"""The floor plan holds: imports and foreign keys only go down, rooms are entered by their doors.

Every net is also shown a bad example, so that none of these tests can pass by looking nowhere.
"""

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import grimp
import pytest
from django.apps import apps
from django.conf import settings
from django.db import models
from django.test.utils import isolate_apps

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "xiangyin"
LINT = Path(sys.executable).parent / "lint-imports"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LAYERS: list[str] = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]

# Rooms are entered by what they are, what can be asked, what can be done, what they announce, and
# where their things are read. `testing` is for other rooms' `testing`.
DOORS = {"models", "selectors", "services", "events", "pages"}
OPEN_ROOMS = {"core", "law", "config"}
# A draft belongs to whoever typed it; core names the user model by setting, never by import.
ALLOWED_KEYS_UP = {("core.Draft", "user")}


@cache
def floor_of() -> dict[str, int]:
    """Return the floor of every room, 0 lowest; neighbours on a floor may not enter one another."""
    floors = enumerate(reversed(LAYERS))
    return {room.strip(): number for number, layer in floors for room in layer.split("|")}


# ---- imports ----


def lint(folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run the contracts of pyproject.toml on the source under `folder`."""
    return subprocess.run(  # noqa: S603
        [str(LINT), "--no-cache", "--config", str(folder / "pyproject.toml")],
        cwd=folder,
        env={"PYTHONPATH": str(folder / "src"), "PATH": "", "NO_COLOR": "1"},
        capture_output=True,
        text=True,
    )


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """Our rooms, empty, under our contracts."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for room in ["", *floor_of()]:
        package = tmp_path / "src" / "xiangyin" / room
        package.mkdir(parents=True, exist_ok=True)
        (package / "__init__.py").write_text("")
        (package / "models.py").write_text("") if room else None
    return tmp_path


def test_imports_only_go_down() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout
    assert "3 kept, 0 broken" in result.stdout


def test_an_empty_house_keeps_the_contracts(toy: Path) -> None:
    result = lint(toy)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("places", "from xiangyin.suggestions import models"),
        ("casework", "from xiangyin.papers import models"),
        ("core", "def late():\n    import xiangyin.accounts.models"),
        ("law", "import django"),
        ("law", "from xiangyin.core import models"),
    ],
)
def test_a_bad_import_is_caught(toy: Path, room: str, line: str) -> None:
    (toy / "src" / "xiangyin" / room / "models.py").write_text(f"{line}\n")
    result = lint(toy)
    assert result.returncode == 1
    assert f"xiangyin.{room}.models" in result.stdout


def test_a_room_outside_the_floor_plan_is_caught(toy: Path) -> None:
    annexe = toy / "src" / "xiangyin" / "annexe"
    annexe.mkdir()
    (annexe / "__init__.py").write_text("")
    assert lint(toy).returncode == 1


# ---- doors ----


def broken_doors(imports: Iterable[tuple[str, str]]) -> list[str]:
    """Return the imports between rooms that go round a door."""
    return sorted(
        f"{importer} enters {imported}"
        for importer, imported in imports
        if goes_round_a_door(importer.split("."), imported.split("."))
    )


def goes_round_a_door(importer: list[str], imported: list[str]) -> bool:
    if len(importer) < 2 or len(imported) < 2 or importer[1] == imported[1]:
        return False
    if imported[1] in OPEN_ROOMS or imported[1] not in floor_of() or importer[1] == "config":
        return False
    door = imported[2] if len(imported) > 2 else "the whole room"
    if door == "testing":
        return importer[2:3] != ["testing"]
    return door not in DOORS


def test_rooms_are_entered_by_their_doors() -> None:
    graph = grimp.build_graph("xiangyin", cache_dir=None)
    imports = [(m, n) for m in graph.modules for n in graph.find_modules_directly_imported_by(m)]
    assert len(imports) > 200
    assert broken_doors(imports) == []


@pytest.mark.parametrize(
    ("importer", "imported", "is_bad"),
    [
        ("xiangyin.suggestions.views", "xiangyin.casework.services.replies", False),
        ("xiangyin.suggestions.testing", "xiangyin.congress.testing", False),
        ("xiangyin.suggestions.rules", "xiangyin.law.findings", False),
        ("xiangyin.suggestions.views", "xiangyin.casework.rules", True),
        ("xiangyin.suggestions.views", "xiangyin.casework", True),
        ("xiangyin.suggestions.views", "xiangyin.congress.testing", True),
        ("xiangyin.desk.views", "xiangyin.accounts.views", True),
    ],
)
def test_the_door_rule_tells_good_from_bad(importer: str, imported: str, is_bad: bool) -> None:
    assert bool(broken_doors([(importer, imported)])) is is_bad


# ---- foreign keys, also those given as strings ----


def keys_up(house: Iterable[type[models.Model]]) -> list[str]:
    """Return the relations that point to a higher or a neighbouring room."""
    found = []
    for model in house:
        for field in [*model._meta.local_fields, *model._meta.local_many_to_many]:
            target = room_of(field)
            here = model._meta.app_label
            if target is None or target == here or here not in floor_of():
                continue
            goes_up = floor_of().get(target, -1) >= floor_of()[here]
            if goes_up and (model._meta.label, field.name) not in ALLOWED_KEYS_UP:
                found.append(f"{model._meta.label}.{field.name} points to {target}")
    return found


def room_of(field: "models.Field[object, object]") -> str | None:
    """Return the room a relation points to, whether it names a class or only a string."""
    if field.remote_field is None:
        return None
    target = field.remote_field.model
    return target.split(".")[0] if isinstance(target, str) else target._meta.app_label


def test_foreign_keys_only_point_down() -> None:
    house = list(apps.get_models(include_auto_created=True))
    assert {m._meta.app_label for m in house} >= {"core", "places", "congress", "casework"}
    assert keys_up(house) == []


def test_the_one_exception_is_still_needed() -> None:
    assert settings.AUTH_USER_MODEL == "accounts.User"
    draft = apps.get_model("core.Draft")
    assert room_of(draft._meta.get_field("user")) == "accounts"  # type: ignore[arg-type]


@isolate_apps("xiangyin.places")
def test_a_string_foreign_key_pointing_up_is_caught() -> None:
    class Lodger(models.Model):
        guest = models.ForeignKey("suggestions.Suggestion", models.CASCADE)
        home = models.ForeignKey("places.Division", models.CASCADE, related_name="+")

        class Meta:
            app_label = "places"

        def __str__(self) -> str:
            return ""

    assert keys_up([Lodger]) == ["places.Lodger.guest points to suggestions"]


# ---- migrations ----


def test_every_room_with_models_has_named_migrations() -> None:
    for config in apps.get_app_configs():
        if config.name.startswith("xiangyin.") and list(config.get_models()):
            migrations = Path(config.path) / "migrations"
            numbered = sorted(p.stem for p in migrations.glob("0*.py"))
            assert numbered, f"{config.label} has models and no migration"
            assert not [name for name in numbered if "_auto_" in name], "named by purpose"


def test_every_room_is_on_the_floor_plan() -> None:
    rooms = {p.parent.name for p in SOURCE.glob("*/__init__.py")}
    assert rooms == set(floor_of())
