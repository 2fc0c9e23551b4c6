"""Each organisation's own entry for a child or adult. There is no copy of every child here.

Not here: what worries anybody (decisions), what went to whom (shares).
"""
