"""A graph behind a SPARQL 1.1 endpoint, asked with the same questions as one in a folder."""

from collections.abc import Iterator
from typing import NoReturn, cast

import pyoxigraph as ox

from detente.graph.guard import form
from detente.graph.protocol import post, said_in, shown
from detente.graph.store import Graph
from detente.graph.turtle import Term
from detente.ontology.errors import EndpointFailed

SECONDS = 30.0
Found = ox.QuerySolutions | ox.QueryBoolean | list[ox.Triple]
_RESULTS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
}
_TRIPLES = {
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "text/turtle": ox.RdfFormat.TURTLE,
    "text/ntriples": ox.RdfFormat.N_TRIPLES,
}
_ROWS = "application/sparql-results+json, application/sparql-results+xml;q=0.7"
_GRAPH = "application/n-triples, text/turtle;q=0.7"
_ASKED = "__ASK_RETVAL"  # under which name Virtuoso gives the answer to an ASK as a row


class Endpoint:
    """What questions ask of a store (`query`, `quads_for_pattern`), answered by the endpoint at a URL."""

    def __init__(self, url: str, seconds: float = SECONDS) -> None:
        self.url = url
        self._seconds = seconds

    def query(self, text: str, *, use_default_graph_as_union: bool = True) -> ox.QuerySolutions | ox.QueryBoolean:
        """The rows or the truth value; raises EndpointFailed."""
        found = self.ask(text, union=use_default_graph_as_union)
        if isinstance(found, list):
            raise EndpointFailed(f"{shown(self.url)}: it answered a SELECT with triples")
        return found

    def ask(self, text: str, *, union: bool = True, seconds: float | None = None) -> Found:
        """The answer to any query; with `union` over all graphs as one, for which Oxigraph must be told.

        Raises EndpointFailed.
        """
        fields = {"query": text, **({"union-default-graph": ""} if union else {})}
        accept = _GRAPH if form(text) in ("CONSTRUCT", "DESCRIBE") else _ROWS
        media, body = post(self.url, fields, accept, seconds or self._seconds)
        try:
            if format := _RESULTS.get(media):
                return _whole(body, format)
            if kind := _TRIPLES.get(media):
                quads = ox.parse(body, format=kind)
                return [ox.Triple(quad.subject, quad.predicate, quad.object) for quad in quads]
        except (SyntaxError, ValueError):
            raise EndpointFailed(f"{shown(self.url)}: an answer that does not parse: {said_in(body)}") from None
        if media in ("text/html", "application/xhtml+xml"):
            raise EndpointFailed(f"{shown(self.url)}: a web page, no SPARQL endpoint: {said_in(body)}")
        raise EndpointFailed(f"{shown(self.url)}: {media} and no results: {said_in(body)}")

    def quads_for_pattern(
        self, subject: Term | None, predicate: Term | None, object: Term | None, graph: None = None
    ) -> Iterator[ox.Quad]:
        """The statements that fit, of all graphs as one."""
        wanted = {"?s": subject, "?p": predicate, "?o": object}
        pattern = " ".join(name if term is None else str(term) for name, term in wanted.items())
        found = self.query(f"SELECT DISTINCT * {{ {pattern} }}")
        assert isinstance(found, ox.QuerySolutions)
        names = [f"?{variable.value}" for variable in found.variables]
        for row in found:
            s, p, o = {**wanted, **dict(zip(names, row, strict=True))}.values()
            yield ox.Quad(cast(ox.NamedNode, s), cast(ox.NamedNode, p), cast(ox.Literal, o))


def _whole(body: bytes, format: ox.QueryResultsFormat) -> ox.QuerySolutions | ox.QueryBoolean:
    """The results, after it is sure that none of them is broken off; raises SyntaxError."""
    found = ox.parse_query_results(body, format=format)
    if isinstance(found, ox.QueryBoolean):
        return found
    rows = list(found)
    if [variable.value for variable in found.variables] == [_ASKED]:
        yes = any(term.value in ("1", "true") for row in rows for term in row if isinstance(term, ox.Literal))
        body, format = f'{{"head": {{}}, "boolean": {str(yes).lower()}}}'.encode(), ox.QueryResultsFormat.JSON
    return ox.parse_query_results(body, format=format)


class RemoteGraph(Graph):
    """The graph of an endpoint; it has what RDF has of the documents, not their texts."""

    def __init__(self, url: str, seconds: float = SECONDS) -> None:
        self.endpoint = Endpoint(url, seconds)
        super().__init__(lambda: cast(ox.Store, self.endpoint), self._no_texts, self._no_texts)

    def _no_texts(self) -> NoReturn:
        raise EndpointFailed(
            f"{shown(self.endpoint.url)}: an endpoint has no texts; ask the folder of the graph (--graph)"
        )


def open_endpoint(url: str, seconds: float = SECONDS) -> RemoteGraph:
    """The graph at an endpoint; raises EndpointFailed where there is no graph of ours."""
    graph = RemoteGraph(url, seconds)
    if not graph.endpoint.query("ASK { ?document a <https://w3id.org/detente/ns#Document> }"):
        raise EndpointFailed(
            f"{shown(url)}: no document of détente there, or not where all graphs are asked as one; "
            "load one with: detente export --to-endpoint URL"
        )
    return graph
