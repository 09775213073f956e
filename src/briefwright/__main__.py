"""`python -m briefwright` and the `briefwright` command."""

from __future__ import annotations

import sys

from briefwright.cli.main import run


def main() -> int:
    """Run the command line with the process's arguments and return the exit status."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
