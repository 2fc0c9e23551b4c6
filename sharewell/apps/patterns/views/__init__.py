"""Pages about one story, and about being told."""
