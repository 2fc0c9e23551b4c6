"""Addresses of this app."""

from django.urls import URLPattern

app_name = "requests"

urlpatterns: list[URLPattern] = []
