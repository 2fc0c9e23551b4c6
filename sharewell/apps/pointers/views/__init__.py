"""Pages about who else knows a child."""
