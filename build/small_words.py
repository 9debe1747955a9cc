"""The closed classes of English words that mark where names, clauses and verbs begin and end."""

STOPS = frozenset({";", ":", ".", "?", "!", '"', "(", ")", "–", "—", "--"})
AND = frozenset({"and", "or", "&"})
RELATIVE = frozenset({"who", "which", "that"})
PREPOSITIONS = frozenset(
    "of in on at to for from with by about over against near under between among into toward towards after before"
    " during since until despite through throughout across without within alongside via as like unlike than".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being has have had having do does did will would shall should may might can could must"
    " not never n't also again then later soon already just only first finally recently jointly both twice once"
    " reportedly cautiously firmly strongly publicly formally officially repeatedly briefly secretly privately long"
    " still to didn't doesn't don't hasn't haven't hadn't wasn't weren't won't wouldn't couldn't cannot can't"
    " currently subsequently separately personally always often sharply loudly quietly openly immediately now".split()
)
CLAUSE = frozenset(
    "although though while because when if as unless until since whereas but whether after before so".split()
)
OPENING = CLAUSE - {"as", "since", "until", "after", "before"}  # those that are never prepositions
DESCRIBING = frozenset(
    "the a an some senior other several many top high-level his her their its two three all both fellow newly then"
    " former high-ranking leading various visiting".split()
)
NEGATIONS = frozenset(
    "not never n't nor neither without didn't doesn't don't hasn't haven't hadn't won't cannot can't wasn't"
    " weren't".split()
)
ALMOST = frozenset({"almost", "nearly"})
OPENERS = frozenset(  # words that open a sentence and are no first names
    "yet still today yesterday tomorrow meanwhile however moreover even perhaps here there once now so nor this that"
    " these those both one two when while then thus hence instead rather earlier later last next not only".split()
)
FUTURE = frozenset({"will", "shall", "'ll", "won't"})
POSSIBLE = frozenset({"may", "might", "could", "would", "should", "can", "if", "whether", "unless"})
