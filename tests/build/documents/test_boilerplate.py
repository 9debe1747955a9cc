"""What nobody wrote for readers is marked; what somebody wrote about the same things is not."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.build.documents.boilerplate import boilerplate, marked_lines
from detente.build.documents.boilerplate_rules import RULES

BODY = "The two ministers met in Lagos on Monday and agreed to reopen the border before winter."
LINES = {
    "subscription": [
        "You’re reading one of your three free stories this month.",
        "You have 2 free articles left this month.",
        "This article is for subscribers only.",
        "Subscribe to The Harbour Gazette for unlimited access.",
        "Subscribe today",
        "Already a subscriber? Log in",
        "Sign up for our weekly newsletter",
        "By subscribing, you keep our correspondents on the road.",
        "In an age of rumour and disinformation, careful journalism matters more than ever.",
        "To continue reading, please register or log in.",
    ],
    "cookies": ["We use cookies to improve this site.", "Accept all cookies", "Cookie Policy | Terms of Use"],
    "rights": ["All rights reserved", "© 2019 Harbour Gazette. All rights reserved.", "Copyright © 2021 The Gazette"],
    "sharing": ["Share | Tweet | Print", "Share this article", "Follow us on Twitter", "14 comments"],
    "read more": ["Read more: Ferries return to the strait", "Related articles", "Most read"],
    "advertisement": ["ADVERTISEMENT", "[Advertisement]", "Article continues below this advertisement"],
    "photo credit": [
        "Ama Owusu / REUTERS",
        "Photo: Ama Owusu/AFP via Getty Images",
        "(Photograph by Ama Owusu)",
        "Courtesy Reuters",
    ],
    "navigation": ["Home | World | Africa | Opinion", "Home > Asia > Mongolia", "Skip to main content"],
}
PROSE = [
    "The ministers agreed that all rights reserved under the treaty of 1921 remain with the commission.",
    "He told Reuters / AFP reporters that the talks had failed.",
    "Subscribers to the convention must report to Geneva every year.",
    "In a time of war and disinformation, the minister warned, alliances matter.",
    "The photograph by the envoy shows both leaders.",
    "Share the burden, the general said, or lose the alliance.",
    "Advertisement of the tender was a breach of the agreement.",
    "• Both sides withdraw their troops.",
    "1. The company goes ahead with the pipe line.",
    "Comment: The Ambassador agrees.",
    "Trade",
    "World",
    "SECRET / EYES ONLY",
]


def marked(text: str) -> list[str]:
    return [text[start:end] for start, end in boilerplate(text)]


@pytest.mark.parametrize(("name", "line"), [(name, line) for name, lines in LINES.items() for line in lines])
def test_a_line_of_each_kind(name: str, line: str) -> None:
    text = f"{BODY}\n\n{line}\n\n{BODY} Nobody else came."
    assert [found for *_, found in marked_lines(text)] == [name]
    assert marked(text) == [line]


def test_every_rule_has_its_examples() -> None:
    assert {name for name, _ in RULES} == set(LINES)


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_left_alone(line: str) -> None:
    assert marked(f"{BODY}\n{line}\n{BODY} Nobody else came.") == []


def test_a_list_under_a_subscription_line_goes_with_it_as_one_span() -> None:
    offer = "Subscribe to The Gazette for full access.\n\n  • A century of archives\n  • The app\nSubscribe Now"
    assert marked(f"{BODY}\n\n{offer}") == [offer]
    assert marked(f"{BODY}\n\n  • A century of archives") == []


def test_a_caption_printed_twice_is_read_once() -> None:
    caption = "Fishing boats off the disputed reef, May 2016."
    text = f"{BODY}\n\n{caption}\n{caption}\n\n{BODY}"
    assert boilerplate(text) == ((text.rindex(caption), text.rindex(caption) + len(caption)),)


def test_short_lines_may_repeat() -> None:
    assert marked("Yes, it is.\nYes, it is.\n* * *\n* * *") == []


def test_a_menu_in_lines_needs_a_word_that_only_sites_have() -> None:
    assert marked(f"Home\nWorld\nAfrica\nLog in\n\n{BODY}") == ["Home\nWorld\nAfrica\nLog in"]
    assert marked(f"Security\nTrade\nClimate\n\n{BODY}") == []


def test_zero_width_characters_hide_nothing() -> None:
    assert marked(f"{BODY}\nSub\u200bscribe Now\ufeff\n") == ["Sub\u200bscribe Now\ufeff"]


def test_windows_line_ends() -> None:
    assert marked(f"{BODY}\r\nSubscribe Now\r\n{BODY}\r\n") == ["Subscribe Now"]


ANY_LINE = st.one_of(
    st.sampled_from([line for lines in LINES.values() for line in lines] + PROSE + ["", "Home", "Search", "World"]),
    st.text(max_size=30),
)


@given(st.lists(ANY_LINE, max_size=12), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_spans_lie_in_the_text_in_order_and_apart(lines: list[str], newline: str) -> None:
    text = newline.join(lines)
    end_before = -1
    for start, end in boilerplate(text):
        assert end_before < start < end <= len(text)
        end_before = end


@pytest.mark.parametrize(
    "text", ["x" * 10**6, "Subscribe to " * 80_000, "Share\n" * 160_000, "in a time of " * 30 + "\n" * 10**6]
)
def test_a_million_characters_take_seconds_at_most(text: str) -> None:
    begun = time.perf_counter()
    boilerplate(text)
    assert time.perf_counter() - begun < 10
