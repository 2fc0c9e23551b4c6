"""Pages: directory, account, people, the demo's door. Get, decide, render or redirect."""
