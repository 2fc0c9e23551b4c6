"""`sharewell manage …`: Django's own commands. They write past the audit, so never in production."""

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs=argparse.REMAINDER, help="a command of Django's and its arguments")


def run(arguments: argparse.Namespace) -> int:
    """0 when Django's command ended well; it exits by itself when not."""
    from django.core.management import execute_from_command_line

    execute_from_command_line(["sharewell manage", *arguments.words])
    return 0
