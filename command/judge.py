"""`detente judge`: say what is right and what is not, and have the graph go by it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from detente.command import options

if TYPE_CHECKING:
    from detente.command.tables import Row
    from detente.graph.store import Graph
    from detente.ontology.judgements import Judgement


@click.command
@click.argument("what", metavar="[CLAIM-OR-NAME]...", nargs=-1)
@click.option("--accept", is_flag=True, help="Read rightly: sure from now on.")
@click.option("--reject", is_flag=True, help="Not so: out of every answer.")
@click.option("--same", is_flag=True, help="Reports of one event, or one person or thing.")
@click.option("--different", is_flag=True, help="The first is none of the others.")
@click.option("--relabel", "typed", multiple=True, metavar="FIELD=VALUE", help="Correct a field, or whom it names.")
@click.option("--add", "adding", metavar="FILE", help="Add claims of your own (JSON lines; - for standard input).")
@click.option("--undo", is_flag=True, help="Delete the judgements named, or all on the claims named.")
@click.option("--apply", "again", is_flag=True, help="Go by judgements.jsonl as it is now, after changes by hand.")
@click.option("--note", default="", metavar="TEXT", help="Why; shown by explain.")
@click.option("--by", envvar="DETENTE_BY", default="", metavar="NAME", help="Who judges (else git's user.name).")
@click.option("--later", is_flag=True, help="Write it down only; apply it with --apply or the next build.")
@options.format
@options.graph
def command(
    what: tuple[str, ...],
    accept: bool,
    reject: bool,
    same: bool,
    different: bool,
    typed: tuple[str, ...],
    adding: str | None,
    undo: bool,
    again: bool,
    note: str,
    by: str,
    later: bool,
    format: str | None,
    folder: Path,
) -> None:
    """Accept, reject or correct claims, and join or part names.

    CLAIM is the id under an answer; that of an event means all its reports.
    Judgements stand in judgements.jsonl in the graph's folder, and every
    build goes by them. Alone, the command lists them.

    \b
    Example:
      detente judge 320b3e87 --reject --note "said of the draft only"
      detente judge 3948e428 --relabel status=planned --relabel date=2018-05
      detente judge "Jon Smyth" "John Smith" --same
      detente judge 320b3e87 --undo
    """
    from detente.command.answers import opened
    from detente.command.progress import say
    from detente.command.rejudging import bring_up, counted
    from detente.graph import judgement_file
    from detente.graph.store import NO_TEXTS
    from detente.ontology.errors import UnreadableInput

    flags = {"accept": accept, "reject": reject, "same": same, "different": different}
    verdict = next((name for name, given in flags.items() if given), None)
    ways = [*flags.values(), bool(typed), adding is not None, undo, again]
    if sum(ways) > 1:
        raise click.UsageError("choose one of --accept --reject --same --different --relabel --add --undo --apply")
    graph = opened(folder)
    if not any(ways):
        if what:
            raise click.UsageError("say how: --accept, --reject, --same, --different or --relabel FIELD=VALUE")
        _list(graph, folder, format)
        return
    if not graph.quotes:
        raise UnreadableInput(NO_TEXTS)
    if undo:
        from detente.command.verdicts import named

        gone = named(graph, judgement_file.judgements_in(folder), what)
        judgement_file.remove(folder, [judgement.id for judgement in gone])
        say(f"Deleted {counted(gone)}.")
    elif not again:
        new = _new(graph, what, verdict, typed, adding, note, by)
        judgement_file.append(folder, new)
        say(f"Wrote {counted(new)}.")
        _warn(graph, new)
    if later:
        say("To apply it: detente judge --apply")
    else:
        bring_up(folder)


def _warn(graph: "Graph", new: "Sequence[Judgement]") -> None:
    """Tell where people join what the ontology tells apart: perhaps they mean it, perhaps two share a name."""
    from detente.command.answers import SHORT
    from detente.command.progress import say
    from detente.graph.vocabulary import ONTOLOGY, node
    from detente.ontology.judgements import Verdict

    for judgement in new:
        known = [one for one in judgement.about if any(graph.store.quads_for_pattern(node(one), None, None, ONTOLOGY))]
        if judgement.verdict is Verdict.SAME and len(known) > 1:
            names = " and ".join(map(graph.label, known))
            start = judgement.id.rpartition("-")[2][:SHORT]
            say(f"The ontology tells {names} apart. To take it back: detente judge {start} --undo")


def _new(
    graph: "Graph",
    what: Sequence[str],
    verdict: str | None,
    typed: Sequence[str],
    adding: str | None,
    note: str,
    by: str,
) -> "Sequence[Judgement]":
    from detente.command.by_hand import claims_by_hand
    from detente.command.judges import judge_name, now
    from detente.command.verdicts import Judge

    judge = Judge(graph, by or judge_name(), now(), note)
    if adding is not None:
        return [judge.addition(claim) for claim in claims_by_hand(graph, adding)]
    if not what:
        raise click.UsageError("name what you judge: the id of a claim, as it stands under every answer, or a name")
    return judge.correction(what, typed) if typed else judge.decision(verdict or "", what)


def _list(graph: "Graph", folder: Path, format: str | None) -> None:
    from detente.command.answers import answer
    from detente.command.tables import Column
    from detente.graph.judgement_file import judgements_in

    table = (
        Column("at", "when"),
        Column("by"),
        Column("verdict"),
        Column("effect"),
        Column("what", below=True),
        Column("note", below=True),
        Column("id", data=True),
    )
    rows = _rows(graph, judgements_in(folder))
    answer(rows, table, format, graph=graph, nothing="Nobody judged anything yet; try: detente review")


def _rows(graph: "Graph", judgements: "Sequence[Judgement]") -> "Iterator[Row]":
    from detente.command.answers import told_moment
    from detente.command.assertions import ruling
    from detente.ontology.identifiers import ID

    judged = graph.judged
    for judgement in judgements:
        effect = "applied"
        if judgement.id not in graph.judgements:
            effect = "not yet: detente judge --apply"
        elif judgement.id in judged.overruled:
            effect = "overruled by a newer one"
        elif judgement.id in judged.missing:
            effect = "waits: its object is not there"
        yield {
            "at": told_moment(judgement.at),
            "by": judgement.by,
            "verdict": ruling(judgement, graph.labels),
            "what": judgement.what or ", ".join(iri.removeprefix(ID) for iri in judgement.about),
            "effect": effect,
            "note": judgement.note,
            "id": judgement.id,
        }
