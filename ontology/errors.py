"""What can go wrong, as one small tree.

DetenteError
├── UnreadableInput    a document, claims file or folder that cannot be read        exit 3
├── InvalidOntology    Turtle that does not parse, or says what it must not         exit 3
├── InvalidQuery       SPARQL that does not parse, or is refused                    exit 2
├── UnknownName        a name nobody bears; carries the nearest ones                exit 2
├── AmbiguousName      a name that several bear; carries them                       exit 2
├── GraphMissing       no graph where one was looked for                            exit 2
├── DamagedGraph       a graph whose files are not as they were written             exit 3
├── EndpointFailed     a SPARQL endpoint that gives no answer, or an error          exit 3
└── NotWritable        an output that cannot be written                             exit 3
"""


class DetenteError(Exception):
    """One line that says what, where and the way out; `exit_status` is what the command line ends with."""

    exit_status = 2


class UnreadableInput(DetenteError):
    """A document, a claims file or a folder that cannot be read."""

    exit_status = 3


class InvalidOntology(DetenteError):
    """Turtle that does not parse, or an ontology that says what it must not."""

    exit_status = 3


class InvalidQuery(DetenteError):
    """SPARQL that does not parse, or that is refused."""


class UnknownName(DetenteError):
    """A name nobody in the graph bears."""

    def __init__(self, name: str, nearest: tuple[str, ...]) -> None:
        hint = f"; nearest: {', '.join(nearest)}" if nearest else ""
        super().__init__(f'nobody and nothing in this graph is called "{name}"{hint}')
        self.nearest = nearest


class AmbiguousName(DetenteError):
    """A name that several in the graph bear, so that nobody knows who is meant."""

    def __init__(self, name: str, bearers: tuple[str, ...], more: int = 0) -> None:
        *most, last = (*bearers, f"{more} others") if more else bearers
        super().__init__(f'"{name}" may be {", ".join(most)} or {last}; say which')
        self.bearers = bearers


class GraphMissing(DetenteError):
    """No graph where one was looked for."""


class DamagedGraph(DetenteError):
    """A graph whose files are not as they were written; nothing is answered from it."""

    exit_status = 3


class EndpointFailed(DetenteError):
    """A SPARQL endpoint that gives no answer, or an error for one."""

    exit_status = 3


class NotWritable(DetenteError):
    """An output that cannot be written; nothing half-written is left behind."""

    exit_status = 3
