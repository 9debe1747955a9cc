"""Which time and which place of a sentence belong to an event."""

import pytest
from reading_aloud import events, when

from detente.build.extract import Reader


@pytest.mark.parametrize(
    ("sentence", "type_", "time"),
    [
        ("Norway, on 3 May, rejected the 23 March directive of Fiji.", "Rejection", "2021-05-03"),
        ("Norway rejected the 23 March directive of Fiji.", "Rejection", ""),
        ("On Monday Surangel Whipps, the president of Palau, met Joe Biden.", "Meeting", "2021-06-14"),
        ("Norway will attend the 7 July meeting with Fiji.", "Meeting", "2021-07-07"),
        ("There was criticism this year of the law which Norway had proposed to Fiji.", "Proposal", ""),
        ("Norway proposed to Fiji to lift the ban, probably tomorrow.", "Proposal", ""),
        ("In May Norway proposed to Fiji to lift the ban.", "Proposal", "2021-05"),
        ("Norway held talks with Fiji on 19 June.", "Talks", "2021-06-19"),
        ("Norway convened the committee which had worked in 2019.", "Meeting", ""),
        ("Norway has informed Fiji that the club will meet on 9 July.", "Message", ""),
        ("Norway took up the idea of a paper (Despatch 1865, April 14) and held talks with Fiji.", "Talks", ""),
        ("Norway replied to the note of 14 April from Fiji.", "Message", ""),
        ("In its note of 14 April Norway protested to Fiji.", "Protest", "2021-04-14"),
        ("Norway informed Fiji it would say this afternoon that it was ready.", "Message", ""),
        ("Norway said on Friday that it would meet Fiji.", "Meeting", ""),
        ("Norway said on Friday that it had met Fiji on Monday.", "Meeting", "2021-06-14"),
        ("Norway met Fiji, a spokesman said on Friday.", "Meeting", "2021-06-18"),
        ("Norway held talks with Fiji in view of Embtel 190, April 14.", "Talks", ""),
        ("Norway gave loans to Fiji under the Trade Act of 1974.", "Aid", ""),
        ("In a letter dated 14 April, the minister of Norway asked Fiji for help.", "Request", "2021-04-14"),
        ("In a note delivered to Fiji on 14 April, Norway asked Malta for a loan.", "Request", "2021-04-14"),
        ("For a letter from Whipps to Biden, dated 14 April, see page 7.", "Message", "2021-04-14"),
        ("In talks with Fiji this morning, Norway asked Malta for a loan.", "Request", "2021-06-20"),
        ("At the meeting of 14 April Norway asked Fiji for a loan.", "Request", "2021-04-14"),
        ("Norway rejected the decision of April 2019 to send arms.", "Rejection", ""),
        ("Norway was ready to abrogate the treaty of 1921 with Fiji.", "Withdrawal", ""),
        ("On 14 April Norway agreed to export arms to Fiji.", "Cooperation", ""),
        ("In May Norway may be able to export arms to Fiji.", "Cooperation", "2021-05"),
        ("Norway assured Malta in January that it would not go without consulting Fiji.", "Talks", ""),
        ("Norway said on 14 April that Fiji had refused the loan.", "Rejection", ""),
        ("Norway said on 14 April that Fiji refused the loan.", "Rejection", "2021-04-14"),
        ("Norway issued a paper on 14 April on the talks between Fiji and Malta.", "Talks", ""),
        ("Although Norway appealed for help, nothing was done until 14 April.", "Request", ""),
        ("Trade has grown during the past year and Norway could seize Fiji.", "Coercion", ""),
    ],
)
def test_times(reader: Reader, sentence: str, type_: str, time: str) -> None:
    assert [when(found) for found in events(reader, sentence) if found.type == type_] == [time]


@pytest.mark.parametrize(
    ("sentence", "type_", "place"),
    [
        ("Norway asked Fiji for a base in Malta.", "Request", ""),
        ("Norway and Fiji held talks on the base in Malta.", "Talks", ""),
        ("Norway and Fiji signed the treaty at a ceremony in Malta.", "Agreement", "Malta"),
        ("Since its talks in Malta, Norway has met Fiji.", "Meeting", ""),
        ("Norway met Fiji at the summit in Malta.", "Meeting", "Malta"),
        ("Norway agreed to a new road in Malta and met Fiji.", "Meeting", ""),
        ("In Malta, Norway agreed to a road and met Fiji.", "Meeting", "Malta"),
        ("Confidence in the Malta commitment to Fiji fell.", "Agreement", ""),
        ("Norway made a speech in Valletta, blaming Fiji.", "Statement", "Valletta"),
        ("At a meeting in Valletta Norway asked Fiji for help.", "Request", "Valletta"),
        ("After a summit in Valletta the minister flew to Fiji for talks between Norway and Fiji.", "Talks", ""),
        ("The ambassador in Valletta spoke of the meeting of Norway and Fiji.", "Meeting", ""),
    ],
)
def test_places(reader: Reader, sentence: str, type_: str, place: str) -> None:
    found = [each for each in events(reader, sentence) if each.type == type_]
    assert [each.place.label if each.place else "" for each in found] == [place]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Did Norway attack Fiji?", "hypothetical"),
        ("Why did Norway attack Fiji?", "held"),
        ("Norway attacked Fiji; should Tonga help it?", "held"),
        ("Should Tonga help Fiji, which Norway attacked in May?", "held"),
        ("Does Tonga believe that Norway will attack Fiji?", "hypothetical"),
    ],
)
def test_questions(reader: Reader, sentence: str, status: str) -> None:
    assert [found.status for found in events(reader, sentence) if found.type == "Assault"] == [status]
