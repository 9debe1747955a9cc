"""`detente completion`: the script by which a shell completes our commands with the Tab key."""

import click

HOW = {
    "bash": "detente completion bash > ~/.local/share/bash-completion/completions/detente",
    "zsh": 'detente completion zsh > "${fpath[1]}/_detente"',
    "fish": "detente completion fish > ~/.config/fish/completions/detente.fish",
}


@click.command
@click.argument("shell", type=click.Choice(tuple(HOW)), required=False)
@click.pass_context
def command(ctx: click.Context, shell: str | None) -> None:
    """Print the script that completes commands with the Tab key.

    Without SHELL it says how to install one.

    \b
    Example:
      detente completion bash > ~/.local/share/bash-completion/completions/detente
      eval "$(detente completion zsh)"
    """
    from click.shell_completion import get_completion_class

    if shell is None:
        for name, line in HOW.items():
            click.echo(f"{name}:\n    {line}")
        return
    kind = get_completion_class(shell)
    assert kind is not None, "click knows bash, zsh and fish"
    script = kind(ctx.find_root().command, {}, "detente", "_DETENTE_COMPLETE")
    click.echo(script.source_template % script.source_vars())
