"""How words were read, in plain words: the readings of docs/claims-format.md as `detente explain` tells them."""

from detente.ontology.claims import Entity

WAYS = {  # reading -> what stands behind the words read
    "name": "by name",
    "surname": "by surname",
    "title": "by title and name",
    "office": "by office and date",
    "new": "as a new name",
    "candidate": "as an issue that the ontology does not know",
    "definite": "as a thing that only its document explains",
    "speaker": "as whoever is quoted",
    "writer": "as whoever writes",
    "elsewhere": "as somebody whom the document names elsewhere",
    "demonym": "as a demonym",
    "capital": "as the capital for its government",
    "metonym": "as a seat for its government",
    "contextual": "as a short name for what was named before",
    "agents": "as those who act for it",
    "qualifier": "as a name that qualifies a noun",
    "state-of-place": "as the state of that place",
    "owner-of-office": "as the owner of that person's office",
    "heading": "as the heading of a side",
    "issue": "as the issue over what it names",
    "anaphor": "by words that point back",
    "pair": "as several named before",
    "pronoun": "as a pronoun",
    "owner-pronoun": "as a possessive pronoun",
    "group": "as a group without a name",
    "office-alone": "as an office without a name",
    "unnamed": "as a source that nobody names",
    "coded": "as a person coded it by hand",
}


def how_read(entity: Entity) -> str:
    """By which reading, after a blank; "" where nobody told, and the reading itself where we have no words for it."""
    if entity.reading == "name" and entity.type == "Person":
        return " by full name"
    return f" {WAYS.get(entity.reading, f'as {entity.reading}')}" if entity.reading else ""
