"""Puts this folder on the path, for ``states``, ``probe`` and the package ``samples``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
