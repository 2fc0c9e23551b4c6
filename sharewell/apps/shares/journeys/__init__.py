"""The way from a received share to one that passes it on: two presses of one page, and no draft."""
