"""The bench is made of scripts, which find each other in their own folder."""

import sys

from tests.architecture.sources import ROOT

sys.path.insert(0, str(ROOT / "scripts"))
