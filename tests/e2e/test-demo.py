# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo practice from outside: its places can be read, and all of it has a name."""

import os
import re

import desk
from desk import Atspi

CLOCK = '2026-11-23T09:00+01:00'


def open_demo(folder):
    practice = os.path.join(folder, 'practice')
    desk.trellis('demo', practice, clock=CLOCK)
    return desk.Trellis('--practice', practice, clock=CLOCK)


def has_focus(widget):
    return any(each.has(Atspi.StateType.FOCUSED) for each in [widget, *widget.walk()])


def reach(app, widget, key='Tab'):
    """Goes there by the keyboard, as somebody does who has no pointer."""
    for _ in range(60):
        if has_focus(widget):
            return
        app.key(key)
    raise AssertionError(f'{widget!r} cannot be reached')


def choose(app, window, name):
    reach(app, window.find('list item', name))
    app.key('Return')


def test_today(folder):
    with open_demo(folder) as app:
        window = app.window('Today')
        window.find('heading', 'Next Session')
        window.find('list item', re.compile('^Record a message for calls after six'))
        desk.assert_named(window)
        window.find('push button', 'Mark as Held').press()
        window.find(None, 'Undo')
        window.gone('heading', 'Not Settled Yet')
        app.key('ctrl+z')
        window.find('heading', 'Not Settled Yet')


def test_people(folder):
    with open_demo(folder) as app:
        choose(app, app.window('Today'), 'People')
        window = app.window('People')
        desk.assert_named(window)
        choose(app, window, re.compile('^Amélie Verhoeven Coachee'))
        window.find('heading', 'Consents')
        desk.assert_named(window)
        phone = window.find('text', 'Phone')
        phone.write('+32 2 555 99 99')
        reach(app, phone)
        app.key('Return')
        window.find(None, 'Undo')


def test_search(folder):
    with open_demo(folder) as app:
        app.window('Today')
        app.key('ctrl+f')
        search = app.window('Search')
        app.type('lukasz')
        found = search.find('list item', re.compile('^Łukasz Wiśniewski'))
        app.key('Down')
        desk.wait_for('focus on what was found', lambda: has_focus(found))
        desk.assert_named(search)
        app.key('Return')
        app.window('People').find('heading', 'Łukasz Wiśniewski')


desk.main(test_today, test_people, test_search)
