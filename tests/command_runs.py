"""The types of the two ways in which tests run `detente` (fixtures of tests/command/conftest.py)."""

import subprocess
from collections.abc import Callable

from click.testing import Result

Run = Callable[..., Result]  # run("met", "Shinzo Abe"): in this process
Shell = Callable[..., "subprocess.CompletedProcess[str]"]  # shell("detente met | head -1"): in a process of its own
