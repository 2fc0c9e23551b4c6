"""Addresses of this app."""

from django.urls import URLPattern

app_name = "children"
urlpatterns: list[URLPattern] = []
