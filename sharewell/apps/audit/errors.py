"""What the audit app raises."""


class AuditError(Exception):
    """The root of what can go wrong with the log."""


class NotInTransaction(AuditError):
    """An event was to be written apart from the change that it tells of."""


class LogAltered(AuditError):
    """The stored log does not fit its own signatures, so nothing more is signed on top of it."""
