"""Words that stand before a person's name and are no part of it."""

from collections.abc import Sequence

_TITLES = frozenset(
    "mr mrs ms miss madam dr doctor prof professor president sir dame lord lady prime minister foreign secretary"
    " undersecretary under assistant deputy acting senator sen congressman congresswoman representative rep general gen"
    " marshal admiral adm colonel col major captain capt commander lieutenant lt sergeant sgt officer king queen prince"
    " princess emperor empress sultan sheikh shaikh sheik shah tsar chancellor premier governor gov mayor ambassador"
    " consul minister counselor justice judge chief chair chairman chairwoman speaker director commissioner attorney"
    " pope bishop archbishop patriarch rev reverend father brother sister uncle aunt mother mom mum dad duchess"
    " st saint vice excellency majesty highness honor comrade god".split()
)


def titles(words: Sequence[str]) -> int:
    """How many words at the front of a name are titles: 2 of "Prime Minister Kim"."""
    for at, word in enumerate(words):
        if word.lower().rstrip(".") not in _TITLES:
            return at
    return len(words)
