"""Template tags of this kit."""
