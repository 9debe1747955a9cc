"""`detente`: the commands, imported only when named; every error becomes one line and an exit status here."""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

import click

SECTIONS = {  # in the order in which a newcomer meets them
    "Make a graph": {
        "build": "Read documents and write a graph.",
        "extract": "Read documents and write claims as JSON lines.",
        "import": "Make a graph of statements that were coded by hand.",
        "check": "Check a graph against its shapes.",
        "review": "Walk through what is uncertain or contradictory.",
        "judge": "Accept, reject or correct claims; join or part names.",
    },
    "Ask it": {
        "met": "Who met whom, when, where, and the sentence.",
        "stances": "Who supports, opposes or worries about what.",
        "links": "Which issues hang together, and how.",
        "plans": "Meetings that were planned, and what became of them.",
        "agree": "Where two actors stand alike, and what passed between.",
        "positions": "Who held which office, as the texts have it.",
        "memberships": "Who belongs to which alliance or institution.",
        "timeline": "Everything in order of time.",
        "show": "What the ontology has on one name, and how much the texts.",
        "dossier": "Everything on one name, with the sentences.",
        "evidence": "Every sentence that ties two names.",
        "search": "The sentences in which words stand, and what they say.",
        "unnamed": "Claims that rest on sources whom nobody names.",
        "document": "What one document added to the graph.",
        "explain": "Why the graph says so: sentence, rule, words.",
        "query": "Ask in SPARQL.",
        "questions": "The SPARQL behind the commands.",
        "stats": "Count what is in the graph.",
    },
    "Look and share": {
        "view": "Draw a network as one HTML page, or all pages.",
        "plot": "Plot events, stances or who is for what, for print.",
        "network": "Measure a network, and write it for Gephi and others.",
        "export": "Write the graph as Turtle, TriG or another RDF format.",
        "ontology": "Look up, export and check the words of détente.",
        "completion": "Complete commands with the Tab key.",
    },
}
COMMANDS = {name: what for section in SECTIONS.values() for name, what in section.items()}
MODULES = {"import": "imports"}  # where a command's name can be no module's
INTERRUPTED = 130
NAMED = ("actor", "issue", "focus")  # options that commands have where others have an argument


class Commands(click.Group):
    """The group of all commands; `--help` imports none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of a name, imported now."""
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"detente.command.{MODULES.get(name, name)}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with; a wrong name is answered with the nearest right one."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1)
            raise click.UsageError(f'no command "{args[0]}"' + (f": did you mean {near[0]}?" if near else ""), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands of the help, by section."""
        for title, commands in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl(list(commands.items()), col_max=12)

    def main(self, args: Sequence[str] | None = None, *_: Any, **extra: Any) -> Any:
        """Run, and leave with an exit status."""
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # --jobs is what there is to say; and sums come out the same
        for name in ("stdout", "stderr"):
            if getattr(sys, name) is None:  # closed by the shell: >&-
                setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 (open until the end)
            stream = getattr(sys, name)
            if hasattr(stream, "reconfigure"):  # no locale and no lone surrogate is worth a traceback
                stream.reconfigure(errors="backslashreplace")
        extra["standalone_mode"] = False
        extra["prog_name"] = "detente"
        sys.exit(exit_status(lambda: super(Commands, self).main(args, **extra)))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; whoever reads our output may stop reading (`| head`)."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            forget_output()
            ctx.exit(0)
        return result


def exit_status(run: Callable[[], object]) -> int:
    """What the run ends with; an error is told on standard error in one line."""
    from detente.ontology.errors import DetenteError

    try:
        result = run()
        sys.stdout.flush()
    except BrokenPipeError:
        forget_output()
        return 0
    except click.UsageError as wrong:
        message = wrong.format_message().strip().removesuffix(".")
        if "unexpected extra argument" in message and wrong.ctx:
            message += f": {_place_of_names(wrong.ctx.command)}"
        return told(f"{message}; see {wrong.ctx.command_path} --help" if wrong.ctx else message, 2)
    except click.ClickException as wrong:
        return told(wrong.format_message(), wrong.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return told("interrupted", INTERRUPTED)
    except DetenteError as wrong:
        return told(str(wrong), wrong.exit_status)
    except OSError as wrong:
        if wrong.filename is not None or wrong.errno is None:
            raise
        forget_output()
        return told(f"standard output: {wrong.strerror}", 3)
    return result if isinstance(result, int) else 0


def _place_of_names(command: click.Command) -> str:
    """Where a command wants names: after which options, or as its argument."""
    options = [one.opts[0] for one in command.params if isinstance(one, click.Option) and one.name in NAMED]
    if options:
        return f"write the name after {' or '.join(options)}"
    if any(isinstance(one, click.Argument) for one in command.params):
        return "put quotes around a name of several words"
    return "it takes options only"


def forget_output() -> None:
    """Let what standard output still holds go nowhere, so that leaving does not try to write it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def told(message: str, status: int) -> int:
    """The status, after the message has been told in one line without terminal escapes."""
    from detente.command.terminal import plain

    click.echo(f"detente: {plain(message)}", err=True)
    return status


@click.command(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(None, "--version", package_name="detente", message="%(prog)s %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Who met whom, who wants what, and the sentence that says so.

    detente reads writing about diplomacy and makes a knowledge graph of it.

    \b
    Example:
      detente build articles/ -o kg/
      detente met "Shinzo Abe" --status held
      detente stances --issue "Belt and Road"
      detente view meetings -o meetings.html --open
    """
    if ctx.invoked_subcommand is None:
        from detente.command.welcome import welcome

        welcome(os.environ.get("DETENTE_GRAPH") or "kg")
