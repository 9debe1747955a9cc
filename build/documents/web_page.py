"""The article of a web page, by trafilatura (the extra `html`)."""

import re
from collections.abc import Mapping

from detente.build.documents.decoding import decode
from detente.ontology.errors import UnreadableInput

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{1,40})|<\?xml[^>]{0,80}encoding=[\"']([\w.:-]{1,40})"
)
_NOT_THE_ARTICLE = ["//figcaption", "//nav", "//footer"]
_DATES = {"original_date": True, "extensive_search": False, "min_date": "1600-01-01", "max_date": "2199-12-31"}


def article(data: bytes) -> tuple[str, dict[str, str], str]:
    """The text of a page's article, what the page says about it, and the encoding; UnreadableInput without a name.

    Dates are taken from the page's markup alone: within our own bounds, never those of the clock.
    """
    try:
        import trafilatura
    except ImportError:
        raise UnreadableInput('web pages need trafilatura: pip install "detente[html]"') from None
    declared = _DECLARED.search(data[:2048])
    page, encoding = decode(data, (declared[1] or declared[2]).decode("ascii") if declared else "")
    found = trafilatura.bare_extraction(
        page,
        include_comments=False,
        with_metadata=True,
        prune_xpath=_NOT_THE_ARTICLE,
        date_extraction_params=dict(_DATES),
    )
    about = {} if found is None else found if isinstance(found, dict) else found.as_dict()
    text = str(about.get("text") or "")
    if not text.strip():
        raise UnreadableInput("no article in this web page")
    return re.sub(r"\n+", "\n\n", text), _about(about), encoding  # a line of the extracted text is a paragraph


def _about(found: Mapping[str, object]) -> dict[str, str]:
    keys = {"title": "title", "date": "date", "author": "author", "publisher": "sitename", "url": "url"}
    return {ours: str(found.get(theirs) or "") for ours, theirs in keys.items()}
