#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the subtests in meson's test logs: "N passed, N failed", and names what was not passed.

usage: count-results.py LOG.json...

A log has one JSON object a line, with the TAP text of one test program. A program that stopped
before the end of its plan, or failed outside its subtests, is one more failure, and so is a log
that is not there. A skipped subtest is named; where CI is set, it counts as failed.
"""

import itertools
import json
import os
import re
import sys

TAP_LINE = re.compile(r"^(not )?ok\b\s*\d*\s*(?:- )?([^#]*)(?:#\s*(\w+)?(.*))?$")
TAP_BAIL = re.compile(r"^Bail out!\s*(.*)$", re.M)
TAP_PLAN = re.compile(r"^1\.\.(\d+)")


class Count:
    def __init__(self):
        self.passed = 0
        self.failed = []
        self.skipped = []

    def add_tap(self, where, text):
        """Counts the TAP lines of one program; returns how many the plan promised beyond them."""
        seen = planned = 0
        lines = text.splitlines()
        for number, line in enumerate(lines, 1):
            if plan := TAP_PLAN.match(line):
                planned = int(plan[1])
            elif result := TAP_LINE.match(line):
                seen += 1
                name = f"{where} {result[2].strip()}"
                if result[1]:
                    name += self.said_after(lines[number:])
                self.add_subtest(name, *result.group(1, 3, 4))
        return planned - seen

    @staticmethod
    def said_after(lines):
        """The end of the remarks that follow a failure, which is where the reason stands."""
        said = list(itertools.takewhile(lambda line: line.startswith("#"), lines))
        return ": " + said[-1].lstrip("# ") if said else ""

    def add_subtest(self, name, failed, directive, reason):
        directive = (directive or "").upper()
        if directive.startswith("SKIP"):
            self.skipped.append(f"{name}: {reason.strip() or 'no reason given'}")
        elif failed and directive != "TODO":
            self.failed.append(name)
        else:
            self.passed += 1

    @staticmethod
    def why(run, text):
        bail = TAP_BAIL.search(text)
        return bail[1] if bail else f"{run['result'].lower()}, status {run.get('returncode')}"

    def add_program(self, log, run):
        name = run["name"].rpartition(":")[2].replace(" / ", "/")
        where = f"{log} {name}"
        text = run.get("stdout") or ""
        fine = run["result"] in ("OK", "EXPECTEDFAIL", "SKIP")
        if not re.search(r"^(not )?ok\b", text, re.M):
            name = where if fine else f"{where}: {self.why(run, text)}"
            self.add_subtest(name, not fine, run["result"], "")
            return
        before = len(self.failed)
        missing = self.add_tap(where, text)
        if not fine and (missing > 0 or len(self.failed) == before):
            self.failed.append(f"{where}: {self.why(run, text)}")

    def add_log(self, path):
        log = "/".join(path.removesuffix(".json").split("/")[-3::2])
        try:
            with open(path, encoding="utf-8", errors="replace") as lines:
                runs = [json.loads(line) for line in lines if line.strip()]
        except (OSError, ValueError) as error:
            self.failed.append(f"{log}: no results ({error})")
            return
        for run in runs:
            self.add_program(log, run)


def main(paths):
    count = Count()
    for path in paths:
        count.add_log(path)
    print()
    for name in count.skipped:
        print(f"SKIPPED  {name}")
    for name in count.failed:
        print(f"FAILED   {name}")
    failed = len(count.failed)
    if count.skipped:
        print(f"{len(count.skipped)} skipped")
        if os.environ.get("CI", "").lower() not in ("", "0", "false"):
            print("Nothing may be skipped where CI is set: the skipped count as failed.")
            failed += len(count.skipped)
    print(f"{count.passed} passed, {failed} failed")
    return 1 if failed or not count.passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
