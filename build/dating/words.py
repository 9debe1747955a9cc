"""The closed words of time expressions: months, days, seasons, numbers, units, eras, feasts."""

_MONTHS = (
    "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug"
    "|september sept sep|october oct|november nov|december dec"
)
MONTHS = {name: number for number, names in enumerate(_MONTHS.split("|"), 1) for name in names.split()}
WEEKDAYS = {name: at for at, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # the month in which each begins
SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
STEPS = {"last": -1, "past": -1, "this past": -1, "previous": -1, "preceding": -1, "yesterday": -1, "this": 0}
STEPS |= {"next": 1, "very next": 1, "coming": 1, "this coming": 1, "following": 1, "tomorrow": 1}
DAY_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "tonight": "NI"}

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
NUMBERS = {word: value for value, word in enumerate((_SMALL + " seventeen eighteen nineteen").split())}
NUMBERS |= {"a": 1, "an": 1, "the": 1, "another": 1, "couple of": 2, "a couple of": 2}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
VAGUE = {"a few": (2, 5), "few": (2, 5), "several": (3, 9)}  # the least and the most that is meant

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
ORDINALS = {word: value for value, word in enumerate((_ORDINALS + " fifteenth sixteenth seventeenth").split(), 1)}
ORDINALS |= {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "last": -1}
_ONES = list(ORDINALS.items())[:9]
ORDINALS |= {f"{tens}-{word}": TENS[tens] + value for tens in ("twenty", "thirty") for word, value in _ONES}

ERAS = {  # of Japan: the year before each began, and its last (the first and last are shared with its neighbours)
    "meiji": (1867, 1912),
    "taisho": (1911, 1926),
    "showa": (1925, 1989),
    "heisei": (1988, 2019),
    "reiwa": (2018, 2099),
}
FEASTS = {  # only those that all calendars of the West keep on one day
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "bastille day": (7, 14),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
PARTS = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2, "close": 2}
