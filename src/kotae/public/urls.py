"""Addresses of the public door: whatever the registry knows, by its file name."""

from django.urls import URLPattern, path

from kotae.public import views

urlpatterns: list[URLPattern] = [
    path("", views.show, {"path": "index.html"}),
    path("<path:path>", views.show),
]
