#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the id of the first engagement of a kind and a state.

usage: trellis list engagements --json | find-engagement.py KIND STATE
"""

import json
import sys


def main(kind, state):
    for engagement in json.load(sys.stdin):
        if (engagement["kind"], engagement["state"]) == (kind, state):
            print(engagement["id"])
            return 0
    print(f"The practice has no {kind} engagement that is {state}.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
