"""What could not be read, kept as a value so that reading goes on and the user is told at the end."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skipped:
    """A document, or one line of a file (`articles.jsonl:7`), that was not read, and why."""

    name: str
    reason: str
    quiet: bool = False  # True where nobody would expect it to be read, as a picture beside the articles

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"
