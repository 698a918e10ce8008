"""Puts this folder on the path, for ``bank`` and ``probe_bank``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
