"""Who judges, and when: the name and the clock that judgements carry."""

import getpass
import subprocess
from datetime import UTC, datetime


def judge_name() -> str:
    """Who sits here: the name that git knows, or else the account's."""
    try:
        told = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, check=False, timeout=5)
        name = told.stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        name = ""
    if name:
        return name
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in some containers
        return "somebody"


def now() -> str:
    """This second, in UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
