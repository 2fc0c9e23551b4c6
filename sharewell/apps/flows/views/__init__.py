"""Pages about what goes between organisations."""
