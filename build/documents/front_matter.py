"""The block of `key: value` lines between two `---` with which a Markdown file may begin."""

import re

LONGEST = 10_000
_BLOCK = re.compile(r"\s*?---[ \t]*\r?\n(?P<lines>.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40})\s*:(?:\s+(?P<value>.*))?")


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """What the front matter says, and where it ends in the text; ({}, 0) where there is none.

    A small part of YAML on purpose: one key and one value a line, quotes and `[a, b]` taken off, deeper lines left
    alone. A whole YAML parser would be one more dependency for five keys, and one that runs out of memory on aliases.
    """
    block = _BLOCK.match(text[:LONGEST])
    if block is None:
        return {}, 0
    lines = [line.rstrip() for line in block["lines"].splitlines() if line.strip() and line.lstrip()[0] != "#"]
    pairs = [_LINE.fullmatch(line) for line in lines if not line[0].isspace() and not line.startswith("- ")]
    if not all(pairs):
        return {}, 0
    return {pair["key"].strip().lower(): _plain(pair["value"] or "") for pair in pairs if pair}, block.end()


def _plain(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_plain(part) for part in value[1:-1].split(","))
    return re.sub(r"\s+#.*", "", value)
