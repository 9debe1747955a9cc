"""What is filled into a named question, as people write it: names, codes, words."""

from collections.abc import Mapping, Sequence

from detente.graph.binding import questions
from detente.graph.contents import find_document
from detente.graph.names import find, find_issue
from detente.graph.store import Graph
from detente.ontology.errors import DetenteError
from detente.ontology.identifiers import CODE, ID


def filled_in(
    graph: Graph, question: str, given: Mapping[str, str | Sequence[str]], *, period: bool = False
) -> dict[str, list[str]]:
    """The IRIs, codes and words for a question's parameters; raises DetenteError where it has none of the name.

    With `period` also where it is of no time.
    """
    types = next((one.parameters for one in questions() if one.name == question), None)
    if types is None:
        raise DetenteError(f"no question {question!r}; detente questions lists them")
    if strange := sorted(given.keys() - types.keys()):
        raise DetenteError(f"{question} has no parameter {', '.join(strange)}; it has {', '.join(types) or 'none'}")
    if period and "from" not in types:
        raise DetenteError(f"{question} is of all time: leave since and until out")
    several = {name: [some] if isinstance(some, str) else some for name, some in given.items()}
    return {name: [_meant(graph, one, types[name]) for one in some] for name, some in several.items()}


def _meant(graph: Graph, word: str, type_: str) -> str:
    if type_ == "xsd:string" or "://" in word:
        return word
    if word.startswith("id:"):
        return ID + word.removeprefix("id:")
    if type_.startswith("code:"):
        return f"{CODE}{type_.removeprefix('code:')}-{word}"
    finders = {"det:Document": find_document, "det:Issue": find_issue}
    return finders.get(type_, find)(graph, word)
