"""The ontology as rows: the terms, the things of the gazetteer, the words of the lexicon."""

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

import pyoxigraph as ox

from detente.command.iris import short_iri
from detente.command.tables import Row
from detente.graph.vocabulary import PREFIXES
from detente.ontology import files
from detente.ontology.errors import DetenteError
from detente.ontology.gazetteer import Gazetteer, NameKind, Thing, read_gazetteer
from detente.ontology.identifiers import NS
from detente.ontology.lexicon import Lexicon, Word, read_lexicon
from detente.ontology.turtle_tables import Table, load

TERMS, WORDS, OFFICES = "Term", "Word", "Office"
_TEXTS = {"definition": "skos:definition", "example": "skos:example", "note": "skos:scopeNote"}
_LINKS = {"is a": "rdfs:subClassOf", "from": "rdfs:domain", "to": "rdfs:range", "inverse": "owl:inverseOf"}


def _predicate(name: str) -> ox.NamedNode:
    prefix, _, local = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


class Catalogue:
    """Looks things up in the ontology, ours and the user's `own` (name, bytes)."""

    def __init__(self, own: Sequence[tuple[str, bytes]] = ()) -> None:
        self._own = own

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Everything that has a name."""
        return read_gazetteer(self._own)

    @cached_property
    def words(self) -> dict[str, tuple[Word, list[str]]]:
        """Each entry of the lexicon with its forms, by id."""
        lexicon: Lexicon = read_lexicon(self._own)
        found: dict[str, tuple[Word, list[str]]] = {}
        for form, words in lexicon.forms.items():
            for word in words:
                found.setdefault(word.id, (word, []))[1].append(form)
        return dict(sorted(found.items(), key=lambda one: (one[1][0].lemma, one[0])))

    @cached_property
    def terms(self) -> Table:
        """The terms, to be looked up by predicate."""
        return Table(load([("terms.ttl", files.turtle("terms")), *self._own]))

    @cached_property
    def labels(self) -> dict[str, str]:
        """Classes and properties of ours with their labels."""
        pairs = self.terms.pairs(_predicate("rdfs:label"))
        return {iri: label for iri, label in pairs if iri.startswith(NS)}

    @cached_property
    def names(self) -> dict[str, list[tuple[str, str]]]:
        """The names of each thing, each with how it is meant."""
        found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for name in self.gazetteer.names:
            found[name.thing].append((name.form, "" if name.kind is NameKind.LABEL else str(name.kind)))
        return found

    def counts(self) -> list[tuple[str, int]]:
        """How much there is of each kind, the most first."""
        things = Counter(thing.type for thing in self.gazetteer.things.values())
        things.update({OFFICES: len(self.gazetteer.offices), WORDS: len(self.words), TERMS: len(self.labels)})
        return things.most_common()

    def listed(self, kind: str) -> Iterator[Row]:
        """What there is of a kind, in any case, one or many ("states"); raises DetenteError."""
        kinds = {type_.lower(): type_ for type_, _ in self.counts()}
        kinds |= {each.lower(): each for above in self.gazetteer.ancestors.values() for each in above}
        wanted = kind.lower().replace(" ", "")
        tried = (wanted, wanted.removesuffix("s"), wanted.removesuffix("ies") + "y")
        meant = next((kinds[one] for one in tried if one in kinds), None)
        if meant is None:
            near = difflib.get_close_matches(wanted, kinds, 5) or sorted(kinds)
            raise DetenteError(f'no kind of thing is called "{kind}"; nearest: {", ".join(kinds[one] for one in near)}')
        return self._rows(meant)

    def _rows(self, kind: str) -> Iterator[Row]:
        if kind == TERMS:
            for iri, label in sorted(self.labels.items()):
                yield {"label": label, "type": "", "also": [], "id": iri}
        elif kind == WORDS:
            for word, forms in self.words.values():
                yield {"label": word.lemma, "type": word.part_of_speech, "also": forms, "id": word.id}
        elif kind == OFFICES:
            for office in self.gazetteer.offices.values():
                yield {"label": office.label, "type": office.kind, "also": list(office.titles), "id": office.id}
        else:
            chosen = [one for one in self.gazetteer.things.values() if self.gazetteer.is_a(one.type, kind)]
            for thing in sorted(chosen, key=lambda one: (one.label, one.id)):
                also = [form for form, _ in self.names[thing.id] if form != thing.label]
                yield {"label": thing.label, "type": thing.type, "also": also, "id": thing.id}

    def shown(self, name: str) -> list[Row]:
        """All that bears a name: terms, things, words; raises DetenteError with the nearest."""
        wanted = name.casefold()
        rows = [row for iri in self._term(name) for row in self._term_rows(iri)]
        things = {one.thing for one in self.gazetteer.names if one.form.casefold() == wanted}
        known = self.gazetteer.things
        things |= {iri for iri in known if name in (iri, short_iri(iri))}
        rows += [row for iri in sorted(things) for row in self._thing_rows(known[iri])]
        words = [(w, forms) for w, forms in self.words.values() if wanted == w.lemma.casefold() or wanted in forms]
        rows += [row for word, forms in words for row in self._word_rows(word, forms)]
        if not rows:
            forms = {one.form.casefold(): one.form for one in self.gazetteer.names}
            forms |= {label.casefold(): label for label in self.labels.values()}
            near = difflib.get_close_matches(wanted, forms, 5)
            nearest = f"; nearest: {', '.join(forms[one] for one in near)}" if near else ""
            raise DetenteError(f'nothing in the ontology is called "{name}"{nearest}')
        return rows

    def _term(self, name: str) -> list[str]:
        local = name.removeprefix("det:").removeprefix(NS)
        return sorted(iri for iri, label in self.labels.items() if iri == NS + local or label == name)

    def _term_rows(self, iri: str) -> Iterator[Row]:
        yield {"what": "term", "value": self.labels[iri], "note": short_iri(iri)}
        for what, predicate in (_TEXTS | _LINKS).items():
            for subject, value in self.terms.pairs(_predicate(predicate)):
                if subject == iri:
                    yield {"what": what, "value": short_iri(value), "note": ""}

    def _thing_rows(self, thing: Thing) -> Iterator[Row]:
        yield {"what": thing.type, "value": thing.label, "note": short_iri(thing.id)}
        for form, kind in self.names[thing.id]:
            if form != thing.label:
                yield {"what": "name", "value": form, "note": kind}
        if thing.state:
            yield {"what": "of", "value": self.gazetteer.things[thing.state].label, "note": short_iri(thing.state)}
        for tenure in self.gazetteer.tenures.get(thing.id, ()):
            yield {"what": "office", "value": self.gazetteer.offices[tenure.office].label, "note": tenure.date}

    def _word_rows(self, word: Word, forms: Sequence[str]) -> Iterator[Row]:
        yield {"what": word.part_of_speech or "word", "value": word.lemma, "note": short_iri(word.id)}
        yield {"what": "forms", "value": list(forms), "note": ""}
        for what in ("frame", "evokes", "aspect"):
            if value := getattr(word, what):
                yield {"what": what, "value": value, "note": ""}
