"""Breaches: reported by anybody, watched by a clock, judged, told of, and learned from."""
