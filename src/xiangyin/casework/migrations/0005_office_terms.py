from django.db import migrations, models


class Migration(migrations.Migration):
    """Until when a co-unit gives its opinion and a deputy judges, where the law does not say."""

    dependencies = [("casework", "0004_withdrawn_cases")]

    operations = [
        migrations.AddField(
            model_name="officerules",
            name="feedback_days",
            field=models.PositiveSmallIntegerField(default=30, verbose_name="评价日数"),
        ),
        migrations.AddField(
            model_name="officerules",
            name="opinion_days_before",
            field=models.PositiveSmallIntegerField(default=10, verbose_name="协办意见提前日数"),
        ),
    ]
