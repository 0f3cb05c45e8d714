"""All addresses: for now the public door alone."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [path("", include("kotae.public.urls"))]
