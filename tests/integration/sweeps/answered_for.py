"""What whoever answers for information has, in the world of the sweeps."""

from typing import Any
from uuid import UUID

from tests.cast import Cast
from tests.integration.sweeps.agreed import agreements
from tests.integration.sweeps.assessed import assessments
from tests.integration.sweeps.breached import breaches
from tests.integration.sweeps.kept import files_kept
from tests.integration.sweeps.of_rights import asked_of_rights
from tests.integration.sweeps.policed import policies
from tests.integration.sweeps.told import told
from tests.integration.sweeps.untold import untold


def answered_for(cast: Cast, child: UUID) -> dict[str, Any]:
    """Everything that is signed, asked, kept or went wrong, by its name."""
    return {
        **agreements(cast),
        **assessments(cast),
        **untold(cast),
        **told(cast),
        **asked_of_rights(cast, child),
        **breaches(cast),
        **policies(cast),
        **files_kept(cast),
    }
