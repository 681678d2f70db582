import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="user",
            name="division_code",
            field=models.CharField(
                blank=True, default="", max_length=12, verbose_name="行政区划代码"
            ),
        ),
        migrations.AddField(
            model_name="user",
            name="sessions_ended_at",
            field=models.DateTimeField(
                blank=True, help_text="此前的登录一律作废", null=True, verbose_name="结束登录时间"
            ),
        ),
        # No installation has a code yet, so no row needs a grant made up for it.
        migrations.AddField(
            model_name="onetimecode",
            name="grant",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="codes",
                to="accounts.grant",
            ),
        ),
    ]
