"""Discussions between agencies: each puts in what it knows, and what was decided is recorded."""
