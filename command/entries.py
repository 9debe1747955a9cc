"""What is wrong with the words of the lexicon that a user brings along."""

from collections.abc import Iterator, Sequence

from detente.build.extract import Reader
from detente.build.lexicon_examples import exemplified, misread
from detente.graph.finding import Finding
from detente.graph.unknown import line_of
from detente.ontology.entry_faults import entry_faults
from detente.ontology.identifiers import ID
from detente.ontology.lexicon import read_lexicon


def findings_of_entries(extra: Sequence[tuple[str, bytes]]) -> Iterator[Finding]:
    """A violation for each fault of an entry, and a warning for each example in which its word is not read."""
    for name, data in extra:
        for entry, fault in entry_faults(name, data):
            short = f"id:{entry.removeprefix(ID)}"
            yield Finding("violation", entry, "", f"{name}{line_of(data, short)}: {short} {fault}")
    ours = {word.id for word in exemplified(read_lexicon())}
    theirs = [word for word in exemplified(read_lexicon(extra)) if word.id not in ours]
    for word in misread(Reader(extra), theirs) if theirs else ():
        yield Finding("warning", word.id, "", f'"{word.lemma}" is not read as {word.evokes} in: {word.example}')
