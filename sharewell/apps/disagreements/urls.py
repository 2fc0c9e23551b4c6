"""Addresses of this app."""

from django.urls import URLPattern

app_name = "disagreements"

urlpatterns: list[URLPattern] = []
