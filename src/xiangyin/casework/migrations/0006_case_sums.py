from collections import Counter, defaultdict
from typing import Any

from django.db import migrations, models

SUMS = {
    "judged": "收回评价",
    "satisfied": "满意",
    "basically": "基本满意",
    "dissatisfied": "不满意",
    "rehandled": "重新办理后评价",
    "promises": "承诺",
}
TALLIED = [
    "merged_into",
    "handed_over_on",
    "contacted_on",
    "reply_due_on",
    "replied_on",
    "closed_on",
    "result",
    "is_key",
    "judged",
    "satisfied",
    "basically",
    "dissatisfied",
    "rehandled",
    "promises",
    "withdrawn_on",
    "division_code",
    "id",
]


def fill(apps: Any, editor: Any) -> None:
    """Sum up the verdicts and promises there are (services.steps says how)."""
    manager = {name: apps.get_model("casework", name)._base_manager for name in MODELS}
    latest: dict[int, dict[int, tuple[str, int]]] = defaultdict(dict)
    forms = manager["Feedback"].order_by("round__number")
    for case, party, result, number in forms.values_list(
        "round__case_id", "party_id", "result", "round__number"
    ).iterator():
        latest[case][party] = (result, number)
    promises = Counter(manager["Commitment"].values_list("case_id", flat=True).iterator())
    for case in latest.keys() | promises.keys():
        verdicts = latest.get(case, {}).values()
        results = Counter(result for result, _number in verdicts)
        manager["Case"].filter(pk=case).update(
            judged=len(verdicts),
            rehandled=sum(number > 1 for _result, number in verdicts),
            promises=promises[case],
            **{name: results[name] for name in ("satisfied", "basically", "dissatisfied")},
        )


MODELS = ("Case", "Feedback", "Commitment")


class Migration(migrations.Migration):
    """Keep with each case what its deputies said, and an index of all that the counts read."""

    dependencies = [("casework", "0005_office_terms")]

    operations = [
        migrations.RemoveIndex(model_name="case", name="case_division_opened"),
        migrations.RemoveIndex(model_name="case", name="case_congress_opened"),
        *[
            migrations.AddField(
                model_name="case",
                name=name,
                field=models.PositiveSmallIntegerField(default=0, verbose_name=label),
            )
            for name, label in SUMS.items()
        ],
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
        migrations.AddIndex(
            model_name="case",
            index=models.Index(fields=["congress", "opened_on", *TALLIED], name="case_tallies"),
        ),
    ]
