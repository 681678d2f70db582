from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "xiangyin.casework"
    label = "casework"

    def ready(self) -> None:
        from xiangyin.casework import jobs  # noqa: F401  (enters the timetable)
