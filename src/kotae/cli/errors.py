"""What a command says when it cannot run."""


class CannotRunError(Exception):
    """The command cannot do its work; the text is one sentence for the person. Exit code 2."""
