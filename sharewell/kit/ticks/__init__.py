"""What the worker does again and again: each registered tick, whatever happens to the others.

A tick is `tick(at) -> int` (how much it did), named in settings.SHAREWELL_TICKS. It looks at stored state
alone, so that one which is late, or runs twice, does no harm.
"""
