# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl+Q ends the program, whichever window has the keyboard."""

import os

import desk
import visit
import wizard
from bakery import BEFORE
from desk import wait_for


def test_leaving(folder):
    """The context presses Ctrl+Q, and waits for a good end."""
    for keys in ['ctrl+f', 'ctrl+comma', 'ctrl+question']:
        with desk.Trellis('--practice', os.path.join(folder, 'practice'), clock=BEFORE) as app:
            app.window('Trellis').find('push button', 'Try the Demo Practice')
            app.key(keys)
            wait_for('another window', lambda: len(app.windows()) > 1)


def test_losing(folder):
    """What is not saved is given up when somebody says so, and the program ends well then too."""
    practice = os.path.join(folder, 'losing')
    desk.trellis('demo', practice, clock=BEFORE)
    with desk.Trellis('--practice', practice, clock=BEFORE) as app:
        here = visit.Visit(app)
        here.open_by_search('Łukasz', wizard.starts('Łukasz Wiśniewski'))
        os.rename(practice, practice + ' elsewhere')
        here.main().find('text', 'Phone').write('+32 2 555 99 99')
        app.key('ctrl+q')
        here.newest().find('push button', 'Close Without Saving').press()
        wait_for('end of the program', lambda: app.process.poll() is not None)


desk.main(test_leaving, test_losing)
