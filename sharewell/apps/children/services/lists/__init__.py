"""Bringing lists of entries in, in slices that can be stopped, resumed and taken back; and taking entries out."""
