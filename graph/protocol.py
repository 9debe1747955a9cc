"""A SPARQL service asked over HTTP, as its protocol has it: url-encoded POST, which every server takes."""

import base64
import re
import time
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, unquote, urlencode, urlsplit
from urllib.request import Request, urlopen

from detente.ontology.errors import EndpointFailed

Answered = tuple[str, bytes]  # media type and body
_CHUNK = 2**16
_SHOWN = 160  # characters of what a server says in an error
_TAGS = re.compile(r"<(style|script|title)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)


def post(url: str, fields: dict[str, str], accept: str, seconds: float) -> Answered:
    """What a service answers to the fields of a form; raises EndpointFailed where it is not there or not willing.

    A user and a password may stand in the URL (https://user:password@host/sparql).
    """
    parts = _checked(url)
    where = shown(url)
    ends = time.monotonic() + seconds
    request = Request(_bare(parts), urlencode(fields, errors="replace").encode(), {"Accept": accept, **_login(parts)})
    try:
        with urlopen(request, timeout=seconds) as answer:
            body = bytearray()
            while chunk := answer.read1(_CHUNK):
                body += chunk
                if time.monotonic() > ends:
                    raise TimeoutError
            if answer.headers.get("X-SQL-State"):  # Virtuoso's word for an answer that it did not finish
                raise EndpointFailed(f"{where}: it gave only a part of the answer, for want of time; ask for less")
            return answer.headers.get_content_type(), bytes(body)
    except HTTPError as wrong:
        said = said_in(wrong.read(_CHUNK)) or wrong.reason
        raise EndpointFailed(f"{where}: status {wrong.code}: {said}") from None
    except (TimeoutError, URLError, HTTPException, OSError) as wrong:
        raise EndpointFailed(f"{where}: {_why(wrong, seconds)}") from None


def said_in(body: bytes) -> str:
    """The beginning of what a server says, on one line and without tags."""
    text = " ".join(_TAGS.sub(" ", body.decode("utf-8", "replace")).split())
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]} …"


def shown(url: str) -> str:
    """The URL without user and password."""
    return _bare(urlsplit(url))


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        fine = parts.scheme in ("http", "https") and parts.hostname and (parts.port or True)
    except ValueError:
        fine = False
    if not fine or any(letter <= " " for letter in url):
        raise EndpointFailed(f'"{url}" is no address of an endpoint; write http://host/path')
    return parts


def _bare(parts: SplitResult) -> str:
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], fragment="").geturl()


def _login(parts: SplitResult) -> dict[str, str]:
    if parts.username is None:
        return {}
    pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return {"Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}"}


def _why(wrong: Exception, seconds: float) -> str:
    reason = wrong.reason if isinstance(wrong, URLError) else wrong
    if isinstance(reason, TimeoutError):
        return f"no answer in {seconds:g} s; ask for less, or allow more with --seconds"
    if isinstance(reason, ConnectionRefusedError):
        return "nobody answers there; is the server running?"
    return (reason.strerror if isinstance(reason, OSError) else None) or str(reason) or type(reason).__name__
