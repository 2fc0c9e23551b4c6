"""What `sharewell COMMAND` does, one module a command. Each is imported only when it is asked for.

A command module has `add_arguments(parser)` and `run(arguments) -> int`, which is the exit code. The
permission register of commands is `register`: a module that is not in it cannot be run.
"""
