"""What a language pipeline says of a sentence."""

from dataclasses import dataclass

from detente.build.grammar.parse import Parse


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name that the pipeline proposes: PERSON, ORG, LOC or EVENT."""

    start: int
    end: int
    type: str


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence's tree, mended, and the names proposed in it."""

    parse: Parse
    names: tuple[Proposal, ...]
