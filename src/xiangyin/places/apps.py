from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "xiangyin.places"
    label = "places"
