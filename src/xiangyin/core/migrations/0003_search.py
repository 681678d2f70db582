"""The searched texts, and beside them the index in the form each database has."""

from django.db import migrations, models

from xiangyin.core.search.engines import engine_of


def create(apps, schema_editor):
    engine_of(schema_editor.connection.vendor).create()


def drop(apps, schema_editor):
    engine_of(schema_editor.connection.vendor).drop()


class Migration(migrations.Migration):
    dependencies = [("core", "0002_protect_audit")]
    operations = [
        migrations.CreateModel(
            name="SearchItem",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=60, verbose_name="类别")),
                ("item_id", models.BigIntegerField(verbose_name="对象")),
                ("division_code", models.CharField(max_length=12, verbose_name="行政区划代码")),
                ("form", models.TextField(verbose_name="检索文本")),
            ],
        ),
        migrations.RunPython(create, drop),
    ]
