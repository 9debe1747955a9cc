"""Who says so: source, cue and content of reported speech, by own sentences and short passages."""

import pytest
from reading_aloud import document, event, events

from detente.build.extract import Reader
from detente.ontology.claims import AttributionNote


def told(reader: Reader, text: str) -> list[tuple[str, str, str]]:
    """Every attribution of a text as (source, cue, content)."""
    notes = [note for note in reader.claims(document(text), everything=True) if isinstance(note, AttributionNote)]
    spans = [(note.source or (0, 0), note.cue, note.content_span) for note in notes]
    return [(text[slice(*source)], text[slice(*cue)], text[slice(*content)]) for source, cue, content in spans]


CLAUSES = [
    ("Abe said that Japan would join the talks.", "Abe", "said", "that Japan would join the talks."),
    ("Abe said Japan would join the talks.", "Abe", "said", "Japan would join the talks."),
    ("The minister told reporters that the border was closed.", "The minister", "told", "that the border was closed."),
    ("The envoy told reporters on Monday that Iran would sign.", "The envoy", "told", "that Iran would sign."),
    ("Turkey warned that the deal could collapse.", "Turkey", "warned", "that the deal could collapse."),
    ("Merkel believes that Greece will stay.", "Merkel", "believes", "that Greece will stay."),
    ("Macron is convinced that the treaty is dead.", "Macron", "convinced", "that the treaty is dead."),
    ("Two diplomats noted that the text was short.", "Two diplomats", "noted", "that the text was short."),
    ("Xi pointed out that trade had doubled.", "Xi", "pointed out", "that trade had doubled."),
    ("Putin made clear that Russia would not yield.", "Putin", "made clear", "that Russia would not yield."),
    ("Modi asked whether Pakistan would attend.", "Modi", "asked", "whether Pakistan would attend."),
    ("The court ruled that the arrest was lawful.", "The court", "ruled", "that the arrest was lawful."),
    ("Lavrov insisted that no troops had crossed.", "Lavrov", "insisted", "that no troops had crossed."),
    ("He spoke in Bonn. Kohl explained how the loan would work.", "Kohl", "explained", "how the loan would work."),
    ("The ministry announced that the visit was off.", "The ministry", "announced", "that the visit was off."),
    ("Seoul suspects that the North has moved its launchers.", "Seoul", "suspects", "that the North has moved"),
    ("Li said: We shall come.", "Li", "said", "We shall come"),
    (
        "A study by economists shows that tariffs hurt both sides.",
        "A study by economists",
        "shows",
        "that tariffs hurt",
    ),
]
ASIDES = [
    ("The talks have failed, the minister said.", "the minister", "said", "The talks have failed"),
    ("The plan, the minister said on Monday, would fail.", "the minister", "said", "The plan"),
    ("The bridge was closed, police said.", "police", "said", "The bridge was closed"),
    ("Kenya will host the summit, officials said on Friday.", "officials", "said", "Kenya will host the summit"),
    (
        "The meeting was short, said one diplomat in the room.",
        "one diplomat in the room",
        "said",
        "The meeting was short",
    ),
    ("As the envoy noted, the roads were empty.", "the envoy", "noted", "the roads were empty."),
]
QUOTATIONS = [
    ('"We will go," he said. Nobody came.', "he", "said", '"We will go,"'),
    ('"We will go," said Wang Yi, the foreign minister.', "Wang Yi", "said", '"We will go,"'),
    ("“The door is open,” Merkel told the newspaper.", "Merkel", "told", "“The door is open,”"),
    ('Putin wrote, "We agree with the text."', "Putin", "wrote", '"We agree with the text."'),
    ("The envoy said in Moscow: “We are ready.”", "The envoy", "said", "“We are ready.”"),
    ("Trump called the deal “a disaster.”", "Trump", "called", "“a disaster.”"),
    ("Abe said the plan was “dangerous.”", "Abe", "said", "the plan was “dangerous.”"),
    ("“It is late,” Kerry said, “but not too late.”", "Kerry", "said", "“but not too late.”"),
    ("“It is over. We are leaving,” Kerry said.", "Kerry", "said", "“It is over. We are leaving,”"),
    (
        "“We agree,” Kerry said. “There is much to do. Let us begin.”",
        "Kerry",
        "said",
        "“There is much to do. Let us begin.”",
    ),
    ("Kerry said the time had come. “There is much to do.”", "Kerry", "said", "“There is much to do.”"),
    ("“We agree,” Kerry said.\n\n“There is much to do.”", "Kerry", "said", "“There is much to do.”"),
    ("“We agree. The road is long,\n\n“and steep,” Kerry said.", "Kerry", "said", "“and steep,”"),
    ("“Enough!” shouted the crowd.", "the crowd", "shouted", "“Enough!”"),
    ("“A great day for the valley.” — Ana Silva", "Ana Silva", "—", "“A great day for the valley.”"),
]
ACCOUNTS = [
    ("According to Reuters, the talks have failed.", "Reuters", "According to", "the talks have failed."),
    ("The talks have failed, according to the ministry.", "the ministry", "according to", "The talks have failed"),
    ("In the words of the envoy, the road is long.", "the envoy", "In the words of", "the road is long."),
    ("The ship, according to two officials, was empty.", "two officials", "according to", "The ship"),
]
NOUNS = [
    ("Iran's claim that the site was bombed was denied.", "Iran", "claim", "that the site was bombed"),
    ("Moscow's threat to close the pipeline alarmed Kiev.", "Moscow", "threat", "to close the pipeline"),
    ("He repeated his warning that the army would act.", "his", "warning", "that the army would act"),
    ("Canada issued a statement saying the strike was lawful.", "Canada", "saying", "the strike was lawful."),
    ("Reports indicate that the general has fled.", "Reports", "indicate", "that the general has fled."),
]
UNNAMED = [
    ("One official said the list was long.", "One official", "said", "the list was long."),
    ("Some analysts say that the truce will hold.", "Some analysts", "say", "that the truce will hold."),
    ("Sources close to Macron said the post was vacant.", "Sources close to Macron", "said", "the post was vacant."),
    ("A senior diplomat warned that time was short.", "A senior diplomat", "warned", "that time was short."),
    ("Critics say the law is vague.", "Critics", "say", "the law is vague."),
]
RELAYS = [
    ("The envoy told the Global Times that the deal was dead.", "The envoy", "told", "that the deal was dead."),
    ("The Times quoted him as saying that Iran would leave.", "him", "saying", "that Iran would leave."),
    ("Putin was quoted as saying that Russia would wait.", "Putin", "saying", "that Russia would wait."),
    ("It was reported that the king was ill.", "", "reported", "that the king was ill."),
    ("Iran is said to have tested a missile.", "", "said", "to have tested a missile."),
    ("The rebels are believed to have fled.", "", "believed", "to have fled."),
]
WISHES = [
    ("The president vowed to defeat the rebels.", "The president", "vowed", "to defeat the rebels."),
    ("Iran threatened to close the strait.", "Iran", "threatened", "to close the strait."),
    ("Brazil promised to protect the forest.", "Brazil", "promised", "to protect the forest."),
    ("The two sides agreed to meet again.", "The two sides", "agreed", "to meet again."),
    ("Kerry called on Syria to free the prisoners.", "Kerry", "called on", "to free the prisoners."),
    ("Kerry accused Syria of hiding weapons.", "Kerry", "accused", "of hiding weapons."),
    ("Berlin called for an end to the siege.", "Berlin", "called for", "an end to the siege."),
    ("Ankara has strongly denied any role in the raid.", "Ankara", "denied", "any role in the raid."),
    ("The bishops condemned the killings.", "The bishops", "condemned", "the killings."),
    ("The senator, who said he had doubts, voted yes.", "who", "said", "he had doubts"),
    ("Rice spoke first, adding that time was short.", "Rice", "adding", "that time was short."),
]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [*CLAUSES, *ASIDES, *QUOTATIONS, *ACCOUNTS, *NOUNS, *UNNAMED, *RELAYS, *WISHES],
    ids=lambda each: each[:40],
)
def test_who_says_what(reader: Reader, text: str, source: str, cue: str, content: str) -> None:
    found = told(reader, text)
    assert any((who, word) == (source, cue) and content.rstrip(".") in said for who, word, said in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Abe met Xi in Beijing.",
        "The road from Nairobi to Mombasa is long.",
        "The army added two brigades in May.",
        "Kerry was told nothing.",
        "The ministry will report next week.",
        "They climbed the mountain in winter.",
        "The state has 4 million people.",
        "Trade fell by a third in 2009.",
        "Xi went to Paris and Macron to Rome.",
        "In Moscow, he spoke for an hour.",
        "The treaty was signed in 1992.",
        "The harbour is closed on Sundays.",
        "She read the paper on the train.",
        "The statement was short.",
        "A claim on the island was never made.",
        "The report is due in June.",
    ],
    ids=lambda each: each[:40],
)
def test_nobody_is_said_to_say_anything(reader: Reader, text: str) -> None:
    assert told(reader, text) == []


def test_each_claim_has_the_innermost_attribution(reader: Reader) -> None:
    found = event(reader, "Xi said that John Kerry had claimed that Abe met Putin in Sochi.")
    assert found.attributed is not None
    assert found.attributed.source.label == "John Kerry"


def test_a_pronoun_is_the_person(reader: Reader) -> None:
    found = event(reader, "Angela Merkel spoke in Bonn. She said that Shinzo Abe met Vladimir Putin.")
    assert found.attributed is not None
    assert (found.attributed.source.text, found.attributed.source.label) == ("She", "Angela Merkel")


def test_a_quotation_that_goes_on_has_the_same_source(reader: Reader) -> None:
    text = "“It is true,” Angela Merkel said. “Shinzo Abe met Vladimir Putin in May.”"
    found = event(reader, text)
    assert found.attributed is not None
    assert found.attributed.source.label == "Angela Merkel"


def test_what_stands_between_two_parts_of_a_quotation_is_the_authors(reader: Reader) -> None:
    text = "“It is true,” Angela Merkel said. Shinzo Abe met Vladimir Putin. “We know it,” she said."
    assert event(reader, text).attributed is None


def test_two_sources_in_one_sentence(reader: Reader) -> None:
    found = told(reader, "Iran said the ship was empty, but Israel insisted that it carried arms.")
    assert [(who, cue) for who, cue, _ in found] == [("Iran", "said"), ("Israel", "insisted")]


def test_a_semicolon_ends_what_is_said(reader: Reader) -> None:
    found = event(reader, "Sanctions stay, John Kerry said; in May Shinzo Abe met Vladimir Putin.")
    assert found.attributed is None


def test_a_source_inside_another(reader: Reader) -> None:
    found = told(reader, "The Times reported that Kerry had said the talks were over.")
    assert [(who, cue) for who, cue, _ in found] == [("The Times", "reported"), ("Kerry", "said")]


def test_whoever_is_quoted_is_no_source_of_what_he_thinks(reader: Reader) -> None:
    assert [cue for _, cue, _ in told(reader, "“I think we will win,” Kerry said.")] == ["said"]


def test_speakers_of_a_transcript(reader: Reader) -> None:
    text = "KOHL: We must act now.\n\nThere is no time.\n\nHOWE: I see.\n\nKOHL: Then let us begin.\n\nHOWE: Good."
    assert told(reader, text) == [
        ("KOHL", ":", "We must act now.\n\nThere is no time."),
        ("HOWE", ":", "I see."),
        ("KOHL", ":", "Then let us begin."),
        ("HOWE", ":", "Good."),
    ]


def test_claims_by_an_unnamed_source_are_attributed(reader: Reader) -> None:
    found = events(reader, "It was reported that Shinzo Abe met Vladimir Putin.")
    assert [each.attributed.source.label for each in found if each.attributed] == ["unnamed source"]
