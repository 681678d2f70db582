"""The three sizes: (a) one township, (b) a county over five years, (c) a province."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """How many counties of how many townships, and what each township has gathered."""

    name: str
    label: str
    counties: int
    townships: int
    suggestions: int
    deputies: int = 60

    @property
    def places(self) -> int:
        return self.counties * self.townships

    @property
    def all_suggestions(self) -> int:
        return self.places * self.suggestions

    def codes(self) -> list[str]:
        """The townships' codes; the counties are invented ones below an invented 3399."""
        return [
            f"{self.county(number)}{100 + place:03}"
            for number in range(self.counties)
            for place in range(self.townships)
        ]

    @staticmethod
    def county(number: int) -> str:
        return f"{3399 - number // 90}{10 + number % 90:02}"


SIZES = {
    "a": Size("a", "one township, 500 suggestions", 1, 1, 500),
    "b": Size("b", "a county: 20 townships x 5 years, 20,000 suggestions", 1, 20, 1_000),
    "c": Size("c", "a province: 1,000 townships, 500,000 suggestions", 50, 20, 500),
}
DAYS = 5 * 365  # what is gathered lies within five years before today
