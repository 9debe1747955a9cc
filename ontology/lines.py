"""Claims as JSON lines, both ways: the public format of docs/claims-format.md."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from detente.ontology.claims import (
    Attribution,
    AttributionNote,
    Claim,
    Entity,
    EventReport,
    Evidence,
    IssueLink,
    Membership,
    MentionNote,
    Participant,
    Position,
    Stance,
    Time,
    TimeNote,
)
from detente.ontology.codes import Polarity, Relation, Role, Status
from detente.ontology.errors import UnreadableInput

Json = dict[str, Any]
_ENCODER = json.JSONEncoder(ensure_ascii=False)


def entity_json(entity: Entity) -> Json:
    """An entity as the format has it; how it was read only where somebody told."""
    row: Json = {"text": entity.text, "start": entity.start, "end": entity.end}
    row |= {"id": entity.id, "label": entity.label, "type": entity.type}
    if entity.reading:
        row["reading"] = entity.reading
    if entity.broader:
        row["broader"] = entity.broader
    return row


def _optional(entity: Entity | None) -> Json | None:
    return None if entity is None else entity_json(entity)


def _time_json(time: Time | None) -> Json | None:
    return None if time is None else {"text": time.text, "edtf": time.edtf, "start": time.start, "end": time.end}


def _own_json(claim: Claim) -> Json:
    """The keys that only this kind of claim has."""
    match claim:
        case EventReport():
            return {
                "type": claim.type,
                "plover": claim.plover,
                "status": str(claim.status),
                "participants": [{**entity_json(p.entity), "role": str(p.role)} for p in claim.participants],
                "time": _time_json(claim.time),
                "place": _optional(claim.place),
                "topics": [entity_json(topic) for topic in claim.topics],
                "occasion": _optional(claim.occasion),
                "trigger": claim.trigger,
            }
        case Stance():
            return {
                "holder": entity_json(claim.holder),
                "target": entity_json(claim.target),
                "polarity": str(claim.polarity),
                "hedged": claim.hedged,
                "time": _time_json(claim.time),
                "negation": claim.negation,
                "hedge": claim.hedge,
                "condition": claim.condition,
                "trigger": claim.trigger,
            }
        case Position():
            return {
                "person": entity_json(claim.person),
                "office": claim.office,
                "office_id": claim.office_id,
                "of": _optional(claim.of),
                "time": _time_json(claim.time),
            }
        case Membership():
            return {
                "member": entity_json(claim.member),
                "of": entity_json(claim.of),
                "status": str(claim.status),
                "time": _time_json(claim.time),
            }
        case IssueLink():
            issues = [entity_json(issue) for issue in claim.issues]
            return {"issues": issues, "relation": str(claim.relation), "trigger": claim.trigger}
        case MentionNote():
            return {"entity": entity_json(claim.entity)}
        case TimeNote():
            return {"edtf": claim.edtf, "value": claim.value}
        case AttributionNote():
            return {"source": claim.source, "cue": claim.cue, "content": claim.content_span}
    raise TypeError(f"no JSON form for {type(claim).__name__}")


def claim_json(claim: Claim) -> Json:
    """A claim as one JSON object with the keys of the format, in the format's order."""
    attributed = claim.attributed
    return {
        "id": claim.id,
        "kind": claim.kind,
        "document": claim.evidence.document,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "quote": claim.evidence.quote,
        "rule": claim.rule,
        "confidence": claim.confidence,
        "attributed": None if attributed is None else {"source": entity_json(attributed.source), "cue": attributed.cue},
        **_own_json(claim),
    }


def write_line(claim: Claim) -> str:
    """A claim as one line of JSON, newline included; the same claim gives the same bytes."""
    return _ENCODER.encode(claim_json(claim)) + "\n"


def _entity(value: Json) -> Entity:
    who = value["id"], value["label"], value["type"]
    return Entity(value["text"], value["start"], value["end"], *who, value.get("reading", ""), value.get("broader"))


def _perhaps(value: Json | None) -> Entity | None:
    return None if value is None else _entity(value)


def _time(value: Json | None) -> Time | None:
    return None if value is None else Time(value["text"], value["start"], value["end"], value["edtf"])


def read_claim(row: Json) -> Claim:
    """The claim in a JSON object; raises KeyError, TypeError or ValueError where the object is not one."""
    common: Json = {
        "evidence": Evidence(row["document"], row["start"], row["end"], row["quote"]),
        "rule": row["rule"],
        "confidence": float(row["confidence"]),
    }
    if row.get("attributed") is not None:
        common["attributed"] = Attribution(_entity(row["attributed"]["source"]), row["attributed"]["cue"])
    match row["kind"]:
        case "event":
            return EventReport(
                **common,
                type=row["type"],
                plover=row["plover"],
                status=Status(row["status"]),
                participants=tuple(Participant(_entity(p), Role(p["role"])) for p in row["participants"]),
                time=_time(row["time"]),
                place=_perhaps(row["place"]),
                topics=tuple(_entity(topic) for topic in row["topics"]),
                occasion=_perhaps(row["occasion"]),
                trigger=row.get("trigger", ""),
            )
        case "stance":
            return Stance(
                **common,
                holder=_entity(row["holder"]),
                target=_entity(row["target"]),
                polarity=Polarity(row["polarity"]),
                hedged=bool(row["hedged"]),
                time=_time(row["time"]),
                negation=row.get("negation", ""),
                hedge=row.get("hedge", ""),
                condition=row.get("condition", ""),
                trigger=row.get("trigger", ""),
            )
        case "position":
            return Position(
                **common,
                person=_entity(row["person"]),
                office=row["office"],
                office_id=row.get("office_id"),
                of=_perhaps(row["of"]),
                time=_time(row.get("time")),
            )
        case "membership":
            return Membership(
                **common,
                member=_entity(row["member"]),
                of=_entity(row["of"]),
                status=Status(row["status"]),
                time=_time(row["time"]),
            )
        case "link":
            first, second = row["issues"]
            relation = Relation(row["relation"])
            return IssueLink(
                **common, issues=(_entity(first), _entity(second)), relation=relation, trigger=row.get("trigger", "")
            )
        case "mention":
            return MentionNote(**common, entity=_entity(row["entity"]))
        case "time":
            return TimeNote(**common, edtf=row["edtf"], value=row["value"])
        case "attribution":
            source = None if row["source"] is None else (row["source"][0], row["source"][1])
            cue, span = row["cue"], row["content"]
            return AttributionNote(**common, source=source, cue=(cue[0], cue[1]), content_span=(span[0], span[1]))
    raise ValueError(f'kind "{row["kind"]}" is not one of event, stance, position, membership, link')


def read_lines(lines: Iterable[str], name: str) -> Iterator[Claim]:
    """The claims in JSON lines; raises UnreadableInput with `name:line` at the first that is none."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield read_claim(json.loads(line))
        except KeyError as missing:
            raise UnreadableInput(f"{name}:{number}: the claim has no key {missing}") from missing
        except (TypeError, ValueError, IndexError) as wrong:
            raise UnreadableInput(f"{name}:{number}: not a claim: {wrong}") from wrong
