"""Asks two versions of the query service the same questions of one log; decision 22 explains each difference, or the run fails."""

import argparse
import pathlib
import sys
import tempfile

from asking import Client
from ledger import Ledger, Services, Unusable
from run import Run

HOME = pathlib.Path(__file__).resolve().parents[5]


def main():
    options = arguments()
    work = HOME / "benchmarks" / "target" / "answers"
    work.mkdir(parents=True, exist_ok=True)
    ledger = Ledger(options.ledger)
    try:
        ledger.load(options.old, options.days, options.port)
        with tempfile.TemporaryDirectory(dir=work) as copies:
            folder = pathlib.Path(copies)
            with Services("old", options.old, ledger, folder, options.port) as old:
                with Services("new", options.new, ledger, folder, options.port + 3) as new:
                    return Run(options, ledger, Client(old.port), Client(new.port)).run()
    except Unusable as why:
        print(f"answers: {why}", file=sys.stderr)
        return 2


def arguments():
    parser = argparse.ArgumentParser(prog="benchmarks/answers", description=__doc__)
    parser.add_argument("--old", type=pathlib.Path, required=True, help="built checkout of the commit to compare with")
    parser.add_argument("--new", type=pathlib.Path, default=HOME, help="built checkout that is compared; this one if absent")
    parser.add_argument("--ledger", type=pathlib.Path, required=True, help="folder of a stopped ./run; loaded where there is none")
    parser.add_argument("--days", type=int, default=365, help="how many days of the demo are loaded there")
    parser.add_argument("--requests", type=int, default=5000, help="how many, followed pages among them")
    parser.add_argument("--seed", type=int, default=14, help="the same seed asks the same of the same ledger")
    parser.add_argument("--port", type=int, default=21400, help="the first of six in a row")
    parser.add_argument("--only", default="", help="only paths that contain this")
    parser.add_argument("--plant", type=int, metavar="N", help="changes a byte of the new answer to request N, to see it found")
    options = parser.parse_args()
    options.old, options.new = options.old.resolve(), options.new.resolve()
    return options


sys.exit(main())
