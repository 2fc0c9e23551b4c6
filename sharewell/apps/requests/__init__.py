"""Asking other organisations for named facts, their clocks, and the answers that hold no content."""
