"""A body's policies: kept, approved, read and said to have been read. A policy is never a lock on anything."""
