"""Each kind of file, once as it should be and in the ways it goes wrong."""

import gzip
import io
import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.build.documents import formats
from detente.build.documents.formats import READERS, read, suffix
from detente.build.documents.front_matter import front_matter
from detente.build.documents.json_lines import LONGEST_LINE, documents_of_lines
from detente.build.documents.skipped import Skipped
from detente.ontology.documents import DateBasis, Document
from detente.ontology.errors import UnreadableInput

BODY = "The two ministers met in Lagos on Monday and agreed to reopen the border before winter."


def line(**keys: object) -> bytes:
    return json.dumps({"id": "a", "text": BODY, **keys}).encode() + b"\n"


def only(data: bytes, name: str) -> Document:
    (document,) = read(data, name)
    return document


def pdf(*lines: str) -> bytes:
    """A page of Helvetica, written by hand so that the tests need nothing to make one."""
    drawn = " ".join(f"({line}) Tj 0 -14 Td" for line in lines).encode()
    stream = b"BT /F1 12 Tf 72 720 Td " + drawn + b" ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Title(Talks in Lagos)/Author(Ama Owusu)/CreationDate(D:20240101)>>",
    ]
    out, at = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        at.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in at)
    end = b"xref\n0 7\n0000000000 65535 f \n%strailer<</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF"
    return out + end % (table, len(out))


def test_plain_text() -> None:
    document = only(f"Lagos, 3 May 2016\n\n{BODY}\n\nSubscribe Now".encode(), "a/talks.txt")
    assert (document.id, document.date, document.date_basis) == ("a/talks.txt", "2016-05-03", DateBasis.INFERRED)
    assert [document.text[start:end] for start, end in document.boilerplate] == ["Subscribe Now"]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_markdown_keeps_its_text_and_marks_its_front_matter(newline: str) -> None:
    head = newline.join(["---", 'title: "Talks: the second day"', "date: 3 May 2016", "author: [A, B]", "---", ""])
    document = only(f"{head}{newline}# Talks{newline}{BODY}".encode(), "talks.md")
    assert (document.title, document.date, document.author) == ("Talks: the second day", "2016-05-03", "A, B")
    assert document.date_basis is DateBasis.GIVEN
    assert document.boilerplate == ((0, len(head)),)
    assert document.text.startswith("---")


@pytest.mark.parametrize(
    "text", ["---\nBoth sides left.\n---\nMore.", "---\nkey: never closed", "# Talks\n---\na: b\n---"]
)
def test_a_rule_of_dashes_is_no_front_matter(text: str) -> None:
    assert front_matter(text) == ({}, 0)


def test_front_matter_with_a_comment_a_list_and_an_empty_value() -> None:
    text = "---\n# ours\ntitle: Talks # short\ntags:\n  - reef\n- boats\nurl:\n---\n"
    assert front_matter(text) == ({"title": "Talks", "tags": "", "url": ""}, len(text))


def test_front_matter_alone_is_an_empty_document() -> None:
    with pytest.raises(UnreadableInput, match=r"talks\.md: empty below its front matter"):
        only(b"---\ntitle: Talks\n---\n", "talks.md")


def test_a_date_that_is_none_is_named_with_its_file() -> None:
    with pytest.raises(UnreadableInput, match=r'talks\.md: "soon" is not a date'):
        only(f"---\ndate: soon\n---\n{BODY}".encode(), "talks.md")


def test_a_web_page_gives_its_article_and_what_it_says_of_itself() -> None:
    pytest.importorskip("trafilatura")
    page = f"""<html><head><title>Talks in Lagos | The Gazette</title><meta name="author" content="Ama Owusu">
        <meta property="og:site_name" content="The Gazette">
        <meta property="article:published_time" content="2016-05-03T09:00:00Z">
        <link rel="canonical" href="https://example.org/talks"></head>
        <body><nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Talks in Lagos</h1>
        <p>{BODY} They had not met for eleven years.</p>
        <figure><img src="a.jpg"><figcaption>The harbour at dawn</figcaption></figure>
        <p>{BODY} Fishermen on both sides had asked for it.</p></article>
        <footer>Our office is in Accra.</footer></body></html>"""
    document = only(page.encode(), "talks.html")
    assert (document.title, document.date, document.author) == ("Talks in Lagos", "2016-05-03", "Ama Owusu")
    assert (document.publisher, document.url) == ("The Gazette", "https://example.org/talks")
    assert "Fishermen" in document.text
    assert not any(word in document.text for word in ("harbour", "Home", "Accra", "<"))


@pytest.mark.parametrize("page", ["<html></html>", "<" * 10**6, "<html><body>" + "<div>" * 50_000 + "x"])
def test_a_web_page_without_an_article(page: str) -> None:
    pytest.importorskip("trafilatura")
    with pytest.raises(UnreadableInput, match=r"^p\.html: no article in this web page"):
        only(page.encode(), "p.html")


def test_a_pdf_file_gives_its_pages_apart_and_no_date_of_its_own() -> None:
    pytest.importorskip("pypdf")
    document = only(pdf("They agreed to re-", "open the border."), "talks.pdf")
    assert document.text.strip() == "They agreed to re-\nopen the border.\n\n\nThey agreed to re-\nopen the border."
    assert (document.title, document.author, document.date) == ("Talks in Lagos", "Ama Owusu", "")


@pytest.mark.parametrize(
    ("data", "reason"), [(b"%PDF-1.4 cut off", "cannot be read"), (b"", "cannot be read"), (pdf(), "without text")]
)
def test_a_damaged_or_scanned_pdf_file(data: bytes, reason: str) -> None:
    pytest.importorskip("pypdf")
    with pytest.raises(UnreadableInput, match=f"^p.pdf: a PDF file .*{reason}"):
        only(data, "p.pdf")


def test_a_pdf_file_with_a_password() -> None:
    pypdf = pytest.importorskip("pypdf")
    writer, out = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    with pytest.raises(UnreadableInput, match="with a password"):
        only(out.getvalue(), "p.pdf")


@pytest.mark.parametrize(("library", "ending", "extra"), [("trafilatura", ".html", "html"), ("pypdf", ".pdf", "pdf")])
def test_a_missing_library_is_named_with_its_remedy(
    library: str, ending: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(UnreadableInput, match=rf'need {library}: pip install "detente\[{extra}\]"$'):
        only(b"x", f"a{ending}")


def test_json_lines() -> None:
    data = line(date="2016-05-03", title="Talks", author=None, mood="good") + b"\n" + line(id="b")
    one, other = read(data, "talks.jsonl")
    assert (one.id, one.title, one.author, one.date_basis) == ("a", "Talks", "", DateBasis.GIVEN)
    assert (other.id, other.text, other.date_basis) == ("b", BODY, DateBasis.UNKNOWN)


def test_json_lines_after_a_byte_order_mark_and_packed() -> None:
    assert only(b"\xef\xbb\xbf" + line(), "a.jsonl").text == BODY
    assert only(gzip.compress(line(), mtime=0), "a.ndjson.gz").text == BODY


def test_nuls_and_lone_surrogates_are_somebody_elses_text() -> None:
    document = only(b'{"id": "a", "text": "x\\u0000\\ud800 \\u200by"}', "a.jsonl")
    assert document.text == "x\0\ud800 \u200by"
    assert document.sha256


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        (b"{", "not JSON"),
        (b"[1]", "not a JSON object"),
        (b'"a"', "not a JSON object"),
        (b'{"text": "x"}', '"id" is missing'),
        (b'{"id": "", "text": "x"}', '"id" is missing'),
        (b'{"id": 7, "text": "x"}', '"id" is not a string'),
        (b'{"id": "b"}', '"text" is missing or empty'),
        (b'{"id": "b", "text": " "}', '"text" is missing or empty'),
        (b'{"id": "b", "text": "x", "date": "soon"}', '"soon" is not a date'),
        (b'{"id": "b", "text": "x", "title": ["y"]}', '"title" is not a string'),
        (b'{"id": "b", "text": "\xff"}', "not UTF-8 at byte"),
        (b"[" * 100_000, "not JSON"),
        (b"9" * 10_000, "not JSON"),
    ],
)
def test_a_fault_names_file_and_line_and_reading_goes_on(bad: bytes, what: str) -> None:
    data = line() + bad + b"\n" + line(id="c")
    with pytest.raises(UnreadableInput, match=f"^talks.jsonl:2: .*{what}"):
        list(read(data, "talks.jsonl"))
    first, fault, last = documents_of_lines(io.BytesIO(data), "talks.jsonl")
    assert isinstance(first, Document) and isinstance(last, Document)
    assert isinstance(fault, Skipped) and fault.name == "talks.jsonl:2"


def test_a_line_without_end_is_not_held_in_memory() -> None:
    class Endless:
        def readline(self, size: int) -> bytes:
            return b"x" * size

    (fault,) = documents_of_lines(Endless(), "a.jsonl")
    assert (
        str(fault) == f"a.jsonl:1: the line is longer than {LONGEST_LINE // 2**20} MB; the rest of the file is left out"
    )


def test_an_archive_bomb_is_refused_at_the_stated_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "LARGEST", 2**20)
    with pytest.raises(UnreadableInput, match="unpacks to more than 1 MB"):
        list(read(gzip.compress(b"\n" * 2**21), "a.jsonl.gz"))


@pytest.mark.parametrize("data", [gzip.compress(line())[:-9], b"not gzip", b"\x1f\x8b\x08\x00" + b"\xff" * 40])
def test_a_damaged_archive(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"^a\.jsonl\.gz: not a whole gzip file"):
        list(read(data, "a.jsonl.gz"))


def test_an_ending_that_nobody_reads() -> None:
    with pytest.raises(UnreadableInput, match=r"a\.docx: not a kind of document that detente reads \(\.docx\)"):
        list(read(b"", "a.docx"))


@pytest.mark.parametrize(
    ("name", "ending"),
    [("A.TXT", ".txt"), ("a.b.jsonl.gz", ".jsonl.gz"), ("x.d/a", ""), ("a.gz", ".gz"), ("a.tar.gz", ".tar.gz")],
)
def test_suffix(name: str, ending: str) -> None:
    assert suffix(name) == ending


@given(st.binary(max_size=200), st.sampled_from([".txt", ".md", ".jsonl", ".jsonl.gz"]))
def test_any_bytes_give_documents_or_one_line_that_names_the_file(data: bytes, ending: str) -> None:
    try:
        found = list(read(data, f"a{ending}"))
    except UnreadableInput as fault:
        assert str(fault).startswith(f"a{ending}:") and "\n" not in str(fault)
    else:
        assert all(document.text.strip() for document in found)


def test_every_reader_has_an_ending_in_small_letters() -> None:
    assert all(suffix(f"x{ending}") == ending for ending in READERS)
