"""What stands on the command line becomes documents, the same ones whatever the order."""

import gzip
import io
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.command import inputs
from detente.command.inputs import Skipped, documents
from detente.ontology.documents import DateBasis, Document
from detente.ontology.errors import DetenteError, UnreadableInput

BODY = "The two ministers met in Lagos and agreed to reopen the border."
Folder = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Makes a folder of files from their names and contents."""

    def make(files: dict[str, str | bytes], name: str = "articles") -> Path:
        top = tmp_path / name
        top.mkdir(exist_ok=True)
        for path, content in files.items():
            (top / path).parent.mkdir(parents=True, exist_ok=True)
            (top / path).write_bytes(content if isinstance(content, bytes) else content.encode())
        return top

    return make


def found(*arguments: object, stdin: bytes = b"", date: str = "") -> list[Document | Skipped]:
    return list(documents([str(argument) for argument in arguments], io.BytesIO(stdin), date))


def names(things: list[Document | Skipped]) -> list[str]:
    return [thing.id if isinstance(thing, Document) else str(thing) for thing in things]


def line(**keys: str) -> bytes:
    return json.dumps({"id": "a", "text": BODY, **keys}).encode() + b"\n"


def test_a_folder_is_walked_in_order_of_ids(folder: Folder) -> None:
    top = folder({"b.txt": BODY, "a/z.txt": BODY, "a/c/d.md": BODY, "a.txt": BODY})
    assert names(found(top)) == ["a.txt", "a/c/d.md", "a/z.txt", "b.txt"]


def test_a_graph_that_detente_wrote_is_no_document(folder: Folder) -> None:
    top = folder({"a.txt": BODY, "kg/current": "1 abc", "kg/versions/1/documents.jsonl": "{}", "kg/b.txt": BODY})
    assert names(found(top)) == ["a.txt"]


def test_hidden_files_the_list_and_the_readme_are_no_documents(folder: Folder) -> None:
    top = folder({"a.txt": BODY, ".b.txt": BODY, ".git/c.txt": BODY, "README.md": "Ours", "documents.csv": "file\n"})
    assert names(found(top)) == ["a.txt"]


def test_a_single_file_is_called_by_its_name(folder: Folder) -> None:
    assert names(found(folder({"x/a.txt": BODY}) / "x" / "a.txt")) == ["a.txt"]


def test_other_kinds_are_passed_over_quietly_and_broken_files_are_told(folder: Folder) -> None:
    top = folder({"a.txt": BODY, "b.jpg": b"\xff\xd8\xff", "c.txt": b"\x89PNG\r\n", "d.txt": ""})
    article, broken, empty, picture = found(top)
    assert isinstance(article, Document)
    assert broken == Skipped("c.txt", "binary: it is a PNG image")
    assert empty == Skipped("d.txt", "empty")
    assert picture == Skipped("b.jpg", "not a kind of document that detente reads (.jpg)", quiet=True)


def test_a_lone_file_that_cannot_be_read_stops(folder: Folder) -> None:
    top = folder({"a.txt": b"", "b.docx": b"PK", "c.txt": BODY})
    with pytest.raises(UnreadableInput, match=r"articles/a\.txt: empty$"):
        found(top / "a.txt")
    with pytest.raises(
        UnreadableInput, match=r"b\.docx: not a kind of document that detente reads \(\.docx\); it reads"
    ):
        found(top / "b.docx")
    assert names(found(top / "a.txt", top / "c.txt")) == ["a.txt: empty", "c.txt"]


def test_what_is_not_there_is_told_before_anything_is_read(folder: Folder) -> None:
    top = folder({"a.txt": BODY})
    with pytest.raises(UnreadableInput, match=r"^no such file or folder: nowhere$"):
        documents([str(top), "nowhere"], io.BytesIO())


def test_a_folder_without_documents_names_what_it_has(folder: Folder) -> None:
    with pytest.raises(
        UnreadableInput, match=r"nothing here that detente reads \(2 \.docx, 1 \.xlsx\); it reads \.txt"
    ):
        documents([str(folder({"a.docx": b"", "b.docx": b"", "c.xlsx": b""}))], io.BytesIO())
    with pytest.raises(UnreadableInput, match="it is empty"):
        documents([str(folder({}, "bare"))], io.BytesIO())
    with pytest.raises(UnreadableInput, match="nothing to read"):
        documents([], io.BytesIO())


def test_links_in_a_circle_end_and_a_file_is_read_once(folder: Folder) -> None:
    top = folder({"a.txt": BODY, "deep/b.txt": BODY + " Twice."})
    (top / "deep" / "up").symlink_to(top)
    (top / "self.txt").symlink_to("self.txt")
    (top / "other").symlink_to(top / "deep")
    read = found(top)
    assert [one.id for one in read if isinstance(one, Document)] == ["a.txt", "deep/b.txt"]
    assert [one.name for one in read if isinstance(one, Skipped)] == ["self.txt"]


def test_a_folder_and_a_folder_in_it_give_each_file_once(folder: Folder) -> None:
    top = folder({"a.txt": BODY, "deep/b.txt": BODY})
    assert names(found(top, top / "deep")) == names(found(top / "deep", top)) == ["a.txt", "deep/b.txt"]


def test_a_pipe_in_a_folder_is_not_waited_for(folder: Folder) -> None:
    top = folder({"a.txt": BODY})
    os.mkfifo(top / "b.txt")
    assert names(found(top)) == ["a.txt", "b.txt: not a regular file"]


def test_two_documents_of_one_id(folder: Folder) -> None:
    one, other = folder({"a.txt": BODY}), folder({"a.txt": BODY}, "same")
    assert names(found(one, other)) == ["a.txt"]
    different = folder({"a.txt": BODY + " Again."}, "more")
    (kept, skipped) = found(different, one)
    assert isinstance(kept, Document) and kept.text == BODY
    assert isinstance(skipped, Skipped) and skipped.reason.startswith("another document has the same id")
    assert not skipped.unread  # told, but no failure


def test_json_lines_go_on_after_a_bad_line(folder: Folder) -> None:
    lines = line() + b"{\n" + line(id="b")
    top = folder({"x.jsonl": lines, "y.jsonl.gz": gzip.compress(line(id="c") + b"[]\n")})
    assert [name.partition(": ")[0] for name in names(found(top))] == ["a", "x.jsonl:2", "b", "c", "y.jsonl.gz:2"]
    assert [name.partition(": ")[0] for name in names(found("-", stdin=lines))] == ["a", "-:2", "b"]


def test_nothing_on_standard_input_is_not_the_same_as_no_claims() -> None:
    with pytest.raises(UnreadableInput, match=r"^-: empty$"):
        found("-")


def test_an_archive_bomb_is_left_where_it_bursts(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "LONGEST_LINE", 2**20)
    top = folder({"a.jsonl.gz": gzip.compress(line() + b" \n" * 2**21)})
    kept, burst = names(found(top))
    assert (kept, burst) == ("a", "a.jsonl.gz: unpacks to more than 200 times its size; the rest is left out")


def test_a_damaged_archive_keeps_what_could_be_read(folder: Folder) -> None:
    packed = gzip.compress(b"".join(line(id=f"{number:04}", title=str(number**9)) for number in range(5000)))
    *kept, fault = found(folder({"a.jsonl.gz": packed[:-2000]}), folder({"b.txt": BODY}, "more"))[:-1]
    assert len(kept) > 100
    assert str(fault).startswith("a.jsonl.gz: not a whole gzip file")


LIST = "file,title,date,author,publisher,url\n"


def test_the_list_fills_in_what_files_do_not_say(folder: Folder) -> None:
    top = folder(
        {
            "a.txt": f"Lagos, 1 May 2001\n\n{BODY}",
            "b.md": f"---\ntitle: Its own\ndate: 2002\n---\n{BODY}",
            "documents.csv": LIST + 'a.txt,"Talks, again",3 May 2016,Ama Owusu\nb.md,Not this,1999,Ama Owusu\n',
        }
    )
    one, other = found(top)
    assert isinstance(one, Document) and isinstance(other, Document)
    assert (one.title, one.date, one.date_basis, one.author) == (
        "Talks, again",
        "2016-05-03",
        DateBasis.GIVEN,
        "Ama Owusu",
    )
    assert (other.title, other.date, other.author) == ("Its own", "2002", "Ama Owusu")
    assert found(top / "a.txt") == [one], "a file is the same document by its name as in its folder"
    assert found(top / "a.txt", top / "b.md", top / "documents.csv") == [one, other]


@pytest.mark.parametrize(
    "written",
    [
        "\ufeffFile;Title\r\nsub/é.txt;Talks\r\n",
        "title\tfile\nTalks\tsub\\e\u0301.txt\n",
        'file,title,notes\n"./sub/é.txt","Talks",x\n\n',
    ],
)
def test_the_list_as_other_programs_write_it(folder: Folder, written: str) -> None:
    (document,) = found(folder({"sub/é.txt": BODY, "documents.csv": written}))
    assert isinstance(document, Document) and document.title == "Talks"


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        (b"", ":1: no column"),
        (b"name,title\n", ":1: no column"),
        (LIST.encode() + b"a.txt,x,soon\n", ':2: "soon" is not a date'),
        (LIST.encode() + b"\na.txt,x\na.txt,y\n", ':4: "a.txt" stands in line 3 already'),
        (LIST.encode() + b",x\n", ":2: no file is named"),
        (LIST.encode() + b"a.txt,1,2018,3,4,5,6\n", ":2: 7 cells for 6 columns"),
        (LIST.encode() + b"a.txt,Pe\xf1a\n", ":2: not UTF-8"),
        (LIST.encode() + b'a.txt,"x"y\n', ":2: "),
        (LIST.encode() + b'a.txt,"x\n', ":2: "),
    ],
)
def test_a_fault_in_the_list_names_its_line(folder: Folder, written: bytes, fault: str) -> None:
    with pytest.raises(UnreadableInput, match=f"documents.csv{fault}"):
        documents([str(folder({"a.txt": BODY, "documents.csv": written}))], io.BytesIO())


def test_a_file_that_is_listed_but_not_there_is_told(folder: Folder) -> None:
    top = folder({"a.txt": BODY, "documents.csv": "file\na.txt\nb.txt\n"})
    assert names(found(top)) == ["a.txt", 'documents.csv:3: there is no file "b.txt" in this folder']


def test_every_folder_may_have_its_list_and_the_nearest_counts(folder: Folder) -> None:
    files = dict.fromkeys(("a.txt", "x/a.txt", "x/b.txt", "x/y/c.txt"), BODY)
    top = "file,title\na.txt,top\nx/a.txt,far\nx/b.txt,far\n"
    one, near, far, deep, gone = found(
        folder({**files, "documents.csv": top, "x/documents.csv": "file,title\na.txt,near\ny/c.txt,deep\nz.txt,gone\n"})
    )
    titles = [document.title for document in (one, near, far, deep) if isinstance(document, Document)]
    assert titles == ["top", "near", "far", "deep"]
    assert str(gone) == 'x/documents.csv:4: there is no file "z.txt" in this folder'


def test_a_fault_in_a_list_below_names_its_folder(folder: Folder) -> None:
    with pytest.raises(UnreadableInput, match=r"^x/documents\.csv:1: no column"):
        found(folder({"a.txt": BODY, "x/documents.csv": "name\n"}))


def test_a_date_for_one_file(folder: Folder) -> None:
    top = folder({"a.txt": f"Lagos, 1 May 2001\n\n{BODY}", "b.txt": BODY})
    (document,) = found(top / "a.txt", date="3 May 2016")
    assert isinstance(document, Document)
    assert (document.date, document.date_basis) == ("2016-05-03", DateBasis.GIVEN)
    with pytest.raises(UnreadableInput, match='"soon" is not a date'):
        found(top / "a.txt", date="soon")
    with pytest.raises(DetenteError, match="--date dates one file"):
        found(top, date="2016")


@given(order=st.permutations(["b.txt", "a.txt", "more", "x.jsonl", "-"]))
def test_the_order_of_arguments_does_not_matter(order: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    top = tmp_path_factory.getbasetemp() / "order"
    (top / "more").mkdir(parents=True, exist_ok=True)
    for name in ("b.txt", "a.txt", "more/a.txt"):
        (top / name).write_text(f"{BODY} {name}")
    (top / "x.jsonl").write_bytes(line(id="b.txt") + line(id="c"))
    arguments = [name if name == "-" else top / name for name in order]
    assert names(found(*arguments, stdin=line(id="d"))) == [
        "d",
        "a.txt",
        "a.txt: another document has the same id and says something else; rename one",
        "b.txt",
        "b.txt: another document has the same id and says something else; rename one",
        "c",
    ]
