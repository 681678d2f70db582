"""The passages two texts share are whole: no sign at an end, no number cut in two."""

import pytest

from xiangyin.core.search.phrases import phrases_shared
from xiangyin.core.text.normalise import search_form

TEXT = "村里老人要走1.2公里到樟树下坐车，约有60户。"


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        ("要走1.2公里到学校", ("要走1.2公里到",)),
        ("要走5.2公里到樟树下坐车", ("公里到樟树下坐车",)),
        ("一共8.2公里", ()),
        ("老人要走11.2公里", ("老人要走",)),
        ("在樟树下坐车，约有30户", ("樟树下坐车，约有",)),
    ],
)
def test_a_shared_passage_is_whole(other: str, shared: tuple[str, ...]) -> None:
    assert phrases_shared(TEXT, weigh=len)(search_form(other)) == shared
