from django.urls import path, register_converter

from xiangyin.portal import views


class DivisionCode:
    """A county's or a township's code (GB/T 2260, GB/T 10114)."""

    regex = "[0-9]{6}(?:[0-9]{3})?"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(DivisionCode, "division")

app_name = "portal"
urlpatterns = [
    path("", views.places, name="places"),
    path("size/", views.size, name="size"),
    path("p/<division:code>/", views.place, name="place"),
    path("p/<division:code>/deputies/", views.deputies, name="deputies"),
    path("p/<division:code>/deputies/<int:deputy_id>/", views.deputy, name="deputy"),
    path("p/<division:code>/suggestions/", views.suggestions, name="suggestions"),
    path("p/<division:code>/suggestions/<int:suggestion_id>/", views.suggestion, name="suggestion"),
    path("p/<division:code>/results/", views.handled, name="results"),
    path("p/<division:code>/about/", views.about, name="about"),
]
