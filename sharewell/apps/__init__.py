"""One Django app per subject; lowest first: audit, organisations, children, decisions, shares, concerns, home."""
