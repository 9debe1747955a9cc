"""What a check finds in a graph."""

from dataclasses import dataclass

SEVERITIES = ("violation", "warning", "info")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that a graph does not keep to; `severity` is violation, warning or info."""

    severity: str
    focus: str
    path: str
    message: str
    value: str = ""

    def __str__(self) -> str:
        at = f" ({self.path}{': ' + self.value if self.value else ''})" if self.path or self.value else ""
        return f"{self.severity}: {self.focus}: {self.message}{at}"
