"""The duty desk: one queue of everything that waits for an organisation, narrowed, sorted, and given to people."""
