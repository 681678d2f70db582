from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "xiangyin.desk"
    label = "desk"

    def ready(self) -> None:
        from xiangyin.core.context import navigate_with
        from xiangyin.desk.navigation import menu

        navigate_with(menu)
