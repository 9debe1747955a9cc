"""Slots to items: which names are one, who they are, and what stands for a state, a pair or a thing said before."""

from collections.abc import Sequence

from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax, item_syntax
from detente.build.language.parsed import Proposal
from detente.build.naming.anaphors import anaphor_at, pointing_back
from detente.build.naming.focus import note_focus
from detente.build.naming.institutions import institution_at
from detente.build.naming.memory import Memory
from detente.build.naming.personal_names import person_at
from detente.build.naming.pronouns import main_subjects
from detente.build.naming.senders import heads_message
from detente.build.naming.slots import Slot
from detente.build.naming.things import thing_at
from detente.build.naming.vocabulary import Vocabulary
from detente.build.naming.walk import Walk
from detente.build.reading import Item
from detente.ontology.documents import Document


def link(
    vocabulary: Vocabulary,
    found: Sequence[Slot],
    memory: Memory,
    document: Document,
    proposed: Sequence[Proposal] = (),
    syntax: Syntax | None = None,
) -> tuple[list[Item], ItemSyntax | None]:
    """The items of a sentence and their syntax, names linked with what the document has said so far.

    `memory` is the richer for it. Names that are `proposed` for persons are taken for somebody where nothing else
    tells; the `syntax` tells a capital that acts from one where something happens, and whom a pronoun means.
    """
    walk = Walk(vocabulary, found, memory, document, proposed, syntax)
    back = pointing_back(walk)
    at = 0
    while at < len(found):
        at = _step(walk, at, at in back)
    if not heads_message(walk):
        note_focus(walk)
    memory.note_subjects(main_subjects(walk))
    if len(walk.items) == len(found):
        return walk.items, walk.syntax  # no item has more slots than one
    return walk.items, item_syntax(syntax, walk.items) if syntax else None


def _step(walk: Walk, at: int, back: bool) -> int:
    """Read one item that begins at a slot, where words may point back; the slot after it."""
    slot = walk.slots[at]
    after = anaphor_at(walk, at) if back and not slot.time else None
    if after is None and (slot.hit or slot.capital or at in walk.title_ending):  # no name begins with any other word
        after = institution_at(walk, at) or person_at(walk, at) or thing_at(walk, at)
    return after or walk.leave(at)
