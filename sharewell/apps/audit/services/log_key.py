"""The public key of this installation's log."""

from sharewell.domain.audit.checkpoint import VerifierKey
from sharewell.kit.crypto import log_name, log_public_key


def log_key() -> VerifierKey:
    """The key that signs now.

    Raises:
        BadRootKey: the key file is absent, malformed or an example.
    """
    return VerifierKey(log_name(), log_public_key())
