"""Tools that know Django or the outside world, and no app."""
