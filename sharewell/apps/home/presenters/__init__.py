"""The first page in words. Strings and addresses only."""
