"""Lets these tests import the modules of training/, which belong to no package, and what lies beside this file."""

import sys
from pathlib import Path

_HERE = Path(__file__).parent
sys.path[:0] = [str(_HERE), str(_HERE.parents[1] / "training")]
