"""Runs every benchmark beside it and prints ours next to the peer or the floor, as ratios of one run.

usage: python tests/bench/run.py [NAME…]    (NAME as in bench_NAME.py; none means all)
"""

import os
import runpy
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main(wanted: list[str]) -> None:
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # the offscreen platform says what it cannot
    sys.path[:0] = [str(HERE), str(HERE.parent)]
    for script in sorted(HERE.glob("bench_*.py")):
        name = script.stem.removeprefix("bench_")
        if not wanted or name in wanted:
            print(f"\n== {name} ==", flush=True)
            sys.argv = [str(script)]  # the names are ours, not the script's
            runpy.run_path(str(script), run_name="__main__")


if __name__ == "__main__":
    main(sys.argv[1:])
