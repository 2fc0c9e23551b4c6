"""The audit log as mathematics: kinds, canonical form, commitments, Merkle tree, checkpoints, verifier.

Nothing here knows a database, a clock or a key; storing and signing are in apps/audit and kit/crypto.
"""

from sharewell.domain.audit.kinds import EventKind

__all__ = ["EventKind"]
