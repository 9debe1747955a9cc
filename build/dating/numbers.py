"""Numbers in figures and words: "12", "twenty-five", "a few", "19th", "last"."""

from detente.build.dating import words


def number(text: str) -> int:
    """The value of a number in figures or words: "12", "twelve", "twenty-five", "a"; 0 for a vague one."""
    text = " ".join(text.lower().split())
    if text.isdigit():
        return int(text)
    tens, _, ones = text.partition("-")
    return words.TENS.get(tens, words.NUMBERS.get(tens, 0)) + words.NUMBERS.get(ones, 0)


def ordinal(text: str) -> int:
    """The value of "third", "twenty-first", "19th"; -1 for "last"."""
    digits = text.rstrip("stndrhSTNDRH")
    return int(digits) if digits.isdigit() else words.ORDINALS[text.lower().replace(" ", "-")]
