"""Pages of whoever inspects."""
