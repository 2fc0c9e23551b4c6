"""Whole lists against each other: an organisation's own against itself, or two that agreed to it.

A run finds pairs of entries that may be one child. A person decides each; a run links nothing.
"""
