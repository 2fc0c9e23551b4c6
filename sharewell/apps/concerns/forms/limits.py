"""How much each kind of answer may hold."""

NAME = 100

MOST_OBSERVATIONS = 6
MOST_ITEMS = 11
MOST_RECIPIENTS = 3
