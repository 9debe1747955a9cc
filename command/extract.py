"""`detente extract`: documents in, claims out, one JSON object a line."""

import click

from detente.command import options


@click.command
@click.argument("paths", nargs=-1, required=True)
@click.option("--all", "everything", is_flag=True, help="Also notes on mentions, times and attributions.")
@click.option("-o", "--output", default="-", metavar="FILE", help="Write to a file instead of standard output.")
@options.reading
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    everything: bool,
    output: str,
    date: str,
    own: tuple[str, ...],
    model: str,
    parse: str,
    jobs: int,
) -> None:
    """Read documents and write claims as JSON lines.

    PATHS are files, folders, or - for JSON lines on standard input, each with
    "id", "text" and perhaps "date".

    \b
    Example:
      detente extract articles/ -o claims.jsonl
      cat articles.jsonl | detente extract - | head
    """
    from detente.build.documents.skipped import Skipped
    from detente.build.parsing import Parse
    from detente.command.inputs import documents
    from detente.command.outputs import written
    from detente.command.own_words import own_turtle
    from detente.command.parallel import HowToRead, read_claims
    from detente.command.progress import told
    from detente.command.standard_input import standard_input
    from detente.ontology.lines import write_line

    found = documents(paths, standard_input(paths), date)
    how = HowToRead(own_turtle(own), model, Parse(parse))
    read = unread = 0
    with written(output) as lines:
        for one in read_claims(found, how, jobs, everything):
            if isinstance(one, Skipped):
                if not one.quiet:
                    told(one)
                unread += one.unread
                continue
            read += 1
            lines.writelines(map(write_line, one[1]))
            lines.flush()
    if unread or not read:
        ctx.exit(3)
