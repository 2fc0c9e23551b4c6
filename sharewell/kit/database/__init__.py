"""The database's address, the settings it is opened with, and the refusal of unsafe ones."""
