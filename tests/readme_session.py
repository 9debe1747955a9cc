"""The README as a session: the files it shows, the commands it gives, and what they print.

`python tests/readme_session.py` runs it all in an empty folder and writes what was printed into the README;
with `--picture` it takes the picture anew too (needs Chromium).
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
PICTURE = ROOT / "docs" / "pictures" / "meetings.png"
CHROMIUM = "/usr/bin/chromium"
_FENCE = re.compile(r"^```(?P<kind>\w+)(?: (?P<file>\S+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_SECONDS = re.compile(r"\b\d+\.\d s\b")


def setup_commands(text: str) -> list[str]:
    """The commands of the bash blocks: to install and run, and to install and test."""
    return [fence["body"].strip() for fence in _FENCE.finditer(text) if fence["kind"] == "bash"]


def table_commands(text: str) -> list[str]:
    """The commands in the tables."""
    return re.findall(r"^\|.*?`(detente [^`]+)`", text, re.MULTILINE)


def steps(body: str) -> Iterator[tuple[str, str]]:
    """Each command of a console block, with what stands under it."""
    for step in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, printed = step.partition("\n")
        yield command, printed.strip("\n")


def played(text: str, folder: Path) -> str:
    """The README with what its console blocks print now, in a folder with the examples and the files it shows."""
    shutil.copytree(ROOT / "examples", folder / "examples")

    def block(fence: re.Match[str]) -> str:
        if fence["file"]:
            (folder / fence["file"]).write_text(fence["body"], encoding="utf-8")
        if fence["kind"] != "console":
            return fence[0]
        said = [f"$ {command}\n{_kept(old, printed(command, folder))}" for command, old in steps(fence["body"])]
        return "```console\n" + "\n".join(said) + "```"

    return _FENCE.sub(block, text)


def _kept(old: str, new: str) -> str:
    """What was printed; the old where only the seconds differ."""
    kept = old if _SECONDS.sub("", old) == _SECONDS.sub("", new) else new
    return f"{kept}\n" if kept else ""


def printed(command: str, folder: Path) -> str:
    """What a person sees of a command in a terminal of 80 columns; AssertionError where its exit status is not 0."""
    here, there = os.openpty()
    program = subprocess.Popen(
        ["bash", "-c", command], cwd=folder, env=_environment(), stdin=subprocess.DEVNULL, stdout=there, stderr=there
    )
    os.close(there)
    text = b"".join(_chunks(here)).decode()
    os.close(here)
    lines = [_left(line) for line in text.replace("\r\n", "\n").strip("\n").split("\n")]
    assert program.wait() == 0, f"$ {command}\nended with {program.returncode}\n{text}"
    return "\n".join(line for line in lines if not line.startswith("Reading "))


def _left(line: str) -> str:
    """What is left on a line when bars and steps have been written over."""
    return re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", line).rpartition("\r")[2].rstrip()


def _chunks(terminal: int) -> Iterator[bytes]:
    try:
        while chunk := os.read(terminal, 65536):
            yield chunk
    except OSError:  # how Linux says that nobody writes to it any more
        return


def _environment() -> dict[str, str]:
    """This environment with the program under test in front, and a plain terminal."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    terminal = {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": path}
    return {name: value for name, value in os.environ.items() if name != "DETENTE_GRAPH"} | terminal


def take_picture(folder: Path) -> None:
    """Open the page that the README drew, choose a line of Shinzo Abe's, and keep a picture of it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
        page.goto((folder / "meetings.html").as_uri())
        page.get_by_label("Find by any name").fill("Shinzo Abe")
        page.keyboard.press("Enter")
        page.locator("#evidence").get_by_text("evidence").first.click()
        page.wait_for_timeout(1500)
        page.screenshot(path=PICTURE)
        browser.close()


def main() -> None:
    """Play the session and write the README."""
    with tempfile.TemporaryDirectory() as name:
        README.write_text(played(README.read_text(encoding="utf-8"), Path(name)), encoding="utf-8")
        if "--picture" in sys.argv:
            take_picture(Path(name))


if __name__ == "__main__":
    main()
