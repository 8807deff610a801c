# SPDX-License-Identifier: GPL-3.0-or-later
"""The coaching that the journeys lead from its contract to its end, and when they are there."""

import json
import pathlib

COACH = 'Joana Prata'
SIGNERS = [COACH, 'Noor Haddad', 'Emiel Wouters']
TITLE = 'Handing over the bakery floor'
BEFORE = '2027-01-20T09:00+01:00'
FIRST = '2027-02-03T16:00+01:00'
SECOND = '2027-02-17T16:00+01:00'
LATER = '2027-02-24T10:00+01:00'


def read_brief():
    path = pathlib.Path(__file__).parent.parent / 'data' / 'briefs' / 'coaching.json'
    return json.loads(path.read_text('utf-8'))
