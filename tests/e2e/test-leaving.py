# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl+Q ends the program, whichever window has the keyboard."""

import os

import desk
from bakery import BEFORE
from desk import wait_for


def test_leaving(folder):
    """The context presses Ctrl+Q, and waits for a good end."""
    for keys in ['ctrl+f', 'ctrl+comma', 'ctrl+question']:
        with desk.Trellis('--practice', os.path.join(folder, 'practice'), clock=BEFORE) as app:
            app.window('Trellis').find('push button', 'Try the Demo Practice')
            app.key(keys)
            wait_for('another window', lambda: len(app.windows()) > 1)


desk.main(test_leaving)
