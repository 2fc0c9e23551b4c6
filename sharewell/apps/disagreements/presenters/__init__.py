"""Disagreements in words. Strings and addresses only; nothing is looked up here."""
