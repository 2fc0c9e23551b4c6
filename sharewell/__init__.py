"""Sharewell: share information, lawfully and fast, when a child may be at risk of harm."""
