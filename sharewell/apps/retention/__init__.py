"""How long files are kept, what holds them, and how two people destroy one."""
