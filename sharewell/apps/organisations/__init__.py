"""Agencies, their people, who signs in, and whom to ring: the directory. Nothing here knows a child."""
