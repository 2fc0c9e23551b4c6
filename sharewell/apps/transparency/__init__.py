"""Telling people: notices that keep up with what really goes, who was not told yet, and statements for a family."""
