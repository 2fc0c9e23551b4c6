"""A package that says so, lest one of the same name that some tool installs be taken for it."""
