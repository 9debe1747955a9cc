"""`detente import`: what others have coded by hand, as a graph."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.graph.dna.coding import Coding

KINDS = ("dna",)


def _roles(_: click.Context, option: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """ROLE=NAME as a dictionary."""
    found = {}
    for value in values:
        role, sign, name = value.partition("=")
        if not sign or not name or role not in ("person", "organization", "concept", "agreement"):
            raise click.BadParameter(
                f'"{value}" is not one of person, organization, concept or agreement, "=", and a name', param=option
            )
        found[role] = name
    return found


@click.command
@click.argument("kind", type=click.Choice(KINDS), metavar="dna")
@click.argument("file", type=click.Path(path_type=Path))
@options.output
@click.option(
    "--variable",
    "roles",
    multiple=True,
    metavar="ROLE=NAME",
    callback=_roles,
    help="Which variable is the person, organization, concept or agreement where it is called otherwise.",
)
@click.option(
    "--actor",
    type=click.Choice(("organization", "person")),
    default="organization",
    show_default=True,
    metavar="ROLE",
    help="Whose stances they are: organization or person.",
)
@options.ontology
@click.pass_context
def command(
    ctx: click.Context, kind: str, file: Path, folder: Path, roles: dict[str, str], actor: str, own: tuple[str, ...]
) -> None:
    """Make a graph of what was coded by hand in another program.

    dna is Discourse Network Analyzer: its database (.dna, versions 2 and 3) or
    the event list that it and rDNA export (.csv). A statement becomes a stance
    of the organization, told by the person, or with --actor person one of the
    person, a member of the organization; who and what the ontology knows by
    the same name is linked to it. detente export statements.dna leads back.

    \b
    Example:
      detente import dna debate.dna -o debate/
      detente network congruence --graph debate/ --normalize average
    """
    from importlib.metadata import version

    from detente.command.build import FINDINGS, refuse_foreign
    from detente.command.intake import Intake
    from detente.command.own_words import own_turtle
    from detente.command.progress import say, step
    from detente.command.summary import number, summary
    from detente.graph.building import build_graph
    from detente.graph.check import check
    from detente.graph.dna.claims import claims, documents, names_of
    from detente.graph.folder import open_graph
    from detente.graph.writing import write_graph
    from detente.ontology.claims import Stance

    began = time.monotonic()
    extra = own_turtle(own)
    refuse_foreign(folder)
    coding = _read(file, roles)
    with step("Putting the graph together"):
        ontology = build_graph((), (), extra=extra)
        told = claims(coding, names_of(ontology), by_person=actor == "person")
        texts = documents(coding)
        graph = build_graph(texts, told, extra=extra, version=version("detente"))
        findings = check(graph)
    write_graph(graph, folder)
    stances = [claim.id for claim in told if isinstance(claim, Stance)]
    doubles = len(stances) - len(set(stances))
    left = len(coding.statements) - len(stances)
    say(f"Coded: {number(len(coding.statements), 'statement')} in {number(len(coding.texts), 'text')}.")
    if doubles:
        say(f"{number(doubles, 'statement')} of the same words said the same as another and counted once.")
    if left:
        say(f"{number(left, 'statement')} without a concept or anybody who says it were left out.")
    for line in summary(open_graph(folder), folder, Intake(len(texts), ()), findings, time.monotonic() - began):
        say(line)
    if any(finding.severity == "violation" for finding in findings):
        ctx.exit(FINDINGS)


def _read(file: Path, roles: dict[str, str]) -> "Coding":
    from detente.graph.dna.database import MAGIC, read_database
    from detente.graph.dna.event_list import read_event_list
    from detente.ontology.errors import UnreadableInput

    try:
        data = file.read_bytes()
    except OSError as wrong:
        raise UnreadableInput(f"{file}: {wrong.strerror or wrong}") from None
    return (read_database if data.startswith(MAGIC) else read_event_list)(data, str(file), roles)
