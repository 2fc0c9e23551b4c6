"""Views: get, decide, show."""
