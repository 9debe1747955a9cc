"""Events told by verbs: one function a frame of the lexicon, from a verb at its place to who did what to whom."""

from detente.build.small_words import AND, AUXILIARIES, PREPOSITIONS, STOPS
from detente.build.telling import Found, Telling, joined, parts
from detente.ontology.claims import Participant, Role

_AT_TARGET = frozenset({"", "on", "against", "to", "with", "for", "from", "over", "into"})
_BE = frozenset({"was", "were", "been", "being", "is", "are"})
# Verbs whose direct object is what was talked about or agreed on, never whom.
_ABOUT_THINGS = frozenset({"discuss", "negotiate", "agree", "sign"})
# Acts that are worth telling though their target has no name: "police arrested 18 people".
_ALONE = frozenset({"Coercion", "Assault", "Military", "Aid", "Sanction", "Protest", "Concession"})


def meets(told: Telling) -> Found | None:
    """ "X met Y", "X and Y met", "X agreed with Y"."""
    who = told.subject()
    direct = frozenset({"with"}) if told.word.lemma in _ABOUT_THINGS else frozenset({"", "with"})
    whom = told.actors(told.group(direct)[1])
    everybody = joined(parts(who, Role.PARTICIPANT), parts(whom, Role.PARTICIPANT))
    if not whom and told.word.lemma == "meet" and not _stands_alone(told):
        return None  # "meet the challenges"
    if len(everybody) < 2 and not (everybody and _signs(told)):
        return None
    return Found(told.status(), everybody, "event.meets", 0.85 if who and whom else 0.75)


def _signs(told: Telling) -> bool:
    """Whether a treaty is agreed on: one signatory is enough then."""
    if told.word.evokes != "Agreement":
        return False
    objects = (group for preposition, group in told.groups(frozenset({""}), 5) if not preposition)
    return any(told.is_a(mention, "Treaty") for group in objects for mention in group)


def _stands_alone(told: Telling) -> bool:
    """Whether a verb has no object: what follows is a preposition, a date, a stop or an adverb."""
    items, last = told.sentence.items, told.trigger.last
    if last >= len(items) or items[last].time:
        return True
    after = items[last].word
    return after in PREPOSITIONS | AND | AUXILIARIES | STOPS | {","} or after.endswith(("ly", "face"))


def goes_to(told: Telling) -> Found | None:
    """ "X visited Tokyo", "X travelled to Beijing", "X visited Y"."""
    who = told.subject()
    target = next(iter(told.group(frozenset({"", "to", "in"}), 4)[1]), None)
    if not who or target is None or not told.can_be_visited(target):
        return None
    place = target.place
    everybody = parts(who, Role.VISITOR)
    if target.entity.type == "State" or place is None:
        everybody += parts([target], Role.HOST)
        place = place or (target.entity if target.entity.type == "State" else None)
    elif state := told.state_of(place):
        everybody += (Participant(state, Role.HOST),)
    return Found(told.status(), everybody, "event.goes-to", 0.85, place)


def receives(told: Telling) -> Found | None:
    """ "X received Y": the subject is host."""
    who = told.subject()
    guests = [mention for mention in told.group(frozenset({""}), 5)[1] if told.is_a(mention, "Person", "Group")]
    if not who or not guests:
        return None
    return Found(told.status(), parts(who, Role.HOST) + parts(guests, Role.VISITOR), "event.receives", 0.7)


def sends(told: Telling) -> Found | None:
    """ "X passed on a letter to Y", "X wrote to Y"."""
    who = told.subject()
    whom = told.actors(told.group(frozenset({"to"}), 8)[1])
    if not whom and told.word.lemma.endswith(" to"):
        whom = told.actors(told.group(frozenset({""}), 4)[1])
    if not who or not whom:
        return None
    return Found(told.status(), parts(who[:1], Role.SENDER) + parts(whom, Role.RECIPIENT), "event.sends-to", 0.8)


def acts(told: Telling) -> Found | None:
    """ "X sanctioned Y", "X imposed tariffs on Y", "Y was expelled by X"."""
    passive = _passive(told)
    if _participle(told) and not passive:
        return None  # "a letter, released by the White House"
    who = told.subject()
    preposition, whom = told.group(frozenset({"by"}) if passive else _AT_TARGET, 8)
    if passive and preposition == "by":
        who, whom = told.actors(whom), who
    whom = [] if told.word.evokes == "Statement" else [each for each in whom if told.is_a(each, "Actor", "Place")]
    if not who or not (whom or told.word.evokes == "Statement" or (told.word.evokes in _ALONE and _past(told))):
        return None
    everybody = joined(parts(who, Role.INITIATOR), parts(whom, Role.TARGET))
    return Found(told.status(), everybody, "event.acts-on", 0.65 if whom else 0.45)


def _past(told: Telling) -> bool:
    """Whether a verb stands in the past: "arrested", "shot", not "to arrest" or "arresting"."""
    form = told.sentence.items[told.trigger.first].word
    return form != told.word.lemma.split()[0] and not form.endswith(("ing", "s"))


def _passive(told: Telling) -> bool:
    items, trigger = told.sentence.items, told.trigger
    before = items[trigger.first - 1].word if trigger.first else ""
    after = items[trigger.last].word if trigger.last < len(items) else ""
    return before in _BE and after == "by"


def _participle(told: Telling) -> bool:
    """Whether "by" follows, without a form of "be" before: what it is said of need not be a name."""
    items, last = told.sentence.items, told.trigger.last
    return last < len(items) and items[last].word == "by"


def leaves(told: Telling) -> Found | None:
    """ "X withdrew from the pact", "X quit the pact", "X's decision to withdraw Y from the pact"."""
    who = told.subject()
    groups = list(told.groups(frozenset({"", "from", "of"}), 8))
    moved = next((group for preposition, group in groups if not preposition), [])
    what = next((group for preposition, group in groups if preposition in ("from", "of")), [])
    if what and moved:
        who = told.actors(moved)  # it is Y that leaves
    elif not what:
        what = [mention for mention in moved if told.is_a(mention, "Treaty", "Institution", "Initiative")]
    everybody = joined(parts(who, Role.INITIATOR), parts(what[:1], Role.TARGET))
    if not who or not what or len(everybody) < 2:
        return None
    return Found(told.status(), everybody, "event.leaves", 0.75)
