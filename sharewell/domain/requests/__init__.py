"""Asking other organisations: what can be asked of whom, and what became of what was asked."""
