"""Requests in words, for pages. No queries."""
