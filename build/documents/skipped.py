"""What could not be read, kept as a value so that reading goes on and the user is told at the end."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Skipped:
    """A document, or one line of a file (`articles.jsonl:7`), that was not read, and why."""

    name: str
    reason: str
    quiet: bool = False  # True where nobody would expect it to be read, as a picture beside the articles
    readable: bool = False  # True where it was left out though it can be read, as a second document of one id

    @property
    def unread(self) -> bool:
        """Whether it is a failure: something that should have been read and could not."""
        return not self.quiet and not self.readable

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"
