"""A claim with some of what it says put right: its fields, and whom or what it names."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, replace
from typing import Any

from detente.graph import entities
from detente.graph.things import Thing
from detente.ontology.claims import Attribution, Claim, Entity, IssueLink, Participant, Time
from detente.ontology.identifiers import ID

Change = Callable[[Entity], Entity | None]
_FIELDS = {"date": "time"}  # the names of fields where a judgement calls them otherwise


def corrected(claim: Claim, changes: Mapping[str, str], things: Mapping[str, Thing]) -> Claim:
    """The claim under its old id with other values in its fields and other things in place of those it names.

    What it has no field for, and an empty value where something must stand, change nothing.
    """
    own = {one.name for one in fields(claim)}
    wanted = {_FIELDS.get(name, name): value for name, value in changes.items()}
    values = {name: _value(claim, name, value) for name, value in wanted.items() if name in own}
    if "office" in values:
        values["office_id"] = None
    others = {old: new for old, new in changes.items() if old.startswith(ID) and (not new or new in things)}

    def other(entity: Entity) -> Entity | None:
        new = others.get(entities.iri(entity, claim.evidence.document))
        return entity if new is None else known_as(entity, new, things[new]) if new else None

    changed = with_entities(replace(claim, **values), other) if others else replace(claim, **values)
    return claim if changed == claim else replace(changed, original=claim.id)


def known_as(entity: Entity, iri: str, thing: Thing) -> Entity:
    """The words of an entity for somebody or something else, or under another name."""
    return replace(entity, id=iri, label=thing.label, type=thing.type)


def with_entities(claim: Claim, change: Change) -> Claim:
    """The claim with every entity changed; None drops one, but not where the claim would say nothing without it."""
    changes: dict[str, Any] = {}
    for one in fields(claim):
        match value := getattr(claim, one.name):
            case Entity():
                changes[one.name] = change(value) or (value if _needed(one) else None)
            case Attribution():
                source = change(value.source)
                changes[one.name] = source and replace(value, source=source)
            case (Participant(), *_):
                changes[one.name] = _participants(value, change, claim.evidence.document) or value
            case (Entity(), *_) if isinstance(claim, IssueLink):
                changes[one.name] = tuple(change(issue) or issue for issue in value)
            case (Entity(), *_):
                changes[one.name] = tuple(new for old in value if (new := change(old)))
    changed = replace(claim, **changes)
    return claim if changed == claim else replace(changed, original=claim.id)


def _needed(field: "Field[Any]") -> bool:
    return field.default is MISSING


def _participants(parts: tuple[Participant, ...], change: Change, document: str) -> tuple[Participant, ...]:
    """Each in each role once, also where two turn out to be one."""
    new = [replace(part, entity=entity) for part in parts if (entity := change(part.entity))]
    return tuple({(entities.iri(part.entity, document), part.role): part for part in new}.values())


def _value(claim: Claim, name: str, value: str) -> Any:
    if name == "time":
        at = claim.evidence.start
        return replace(getattr(claim, name) or Time("", at, at, ""), edtf=value) if value else None
    if name == "hedged":
        return value == "true"
    return type(getattr(claim, name))(value)
