"""The first page of each role, and the pages about the service itself. Reads from everywhere, owns no tables."""
