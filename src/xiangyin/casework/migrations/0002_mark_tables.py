"""Enter the mark tables that come with the software."""

from pathlib import Path

import yaml
from django.db import migrations

SHIPPED = Path(__file__).parents[1] / "marks.yaml"


def load(apps, schema_editor):
    scheme_model = apps.get_model("casework", "MarkScheme")
    mark_model = apps.get_model("casework", "Mark")
    for entry in yaml.safe_load(SHIPPED.read_text(encoding="utf-8")):
        scheme = scheme_model.objects.create(
            name=entry["name"],
            version=entry["version"],
            from_on=entry["from_on"],
            source=entry["source"],
        )
        for position, fields in enumerate(entry["marks"], start=1):
            mark_model.objects.create(scheme=scheme, position=position, **fields)


class Migration(migrations.Migration):
    dependencies = [("casework", "0001_initial")]
    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
