# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo practice from outside: what is there to be read, and that all of it has a name."""

import os
import re

import desk

CLOCK = '2026-11-23T09:00+01:00'


def test_demo(folder):
    practice = os.path.join(folder, 'practice')
    desk.trellis('demo', practice, clock=CLOCK)
    with desk.Trellis('--practice', practice, clock=CLOCK) as app:
        window = app.windows()[0]
        window.find('list item', re.compile('Work fewer hours'))
        bad = desk.badly_named(window)
        assert not bad, bad


desk.main(test_demo)
