# SPDX-License-Identifier: GPL-3.0-or-later
"""One coaching from an empty practice to its end, from outside."""

import json
import os
import pathlib
import re

import desk
from desk import Atspi, wait_for
from wizard import Wizard, starts

BEFORE = '2027-01-20T09:00+01:00'
BRIEF = pathlib.Path(__file__).parent.parent / 'data' / 'briefs' / 'coaching.json'


def assert_named(window):
    bad = desk.badly_named(window)
    assert not bad, bad


def last(window, role, name):
    """What was on a page before keeps its place there: the newest is the one on screen."""
    window.find(role, name)
    return window.list(role, name)[-1]


def open_menu(window, name):
    """A menu button is the button within the one that has its menu."""
    window.find('push button', name)
    buttons = [each for each in window.list('push button', name)
               if each.has(Atspi.StateType.FOCUSABLE)]
    buttons[-1].press()


def choose_in_main_menu(window, name):
    open_menu(window, 'Main Menu')
    last(window, 'menu item', name).press()


def write_profile(app, name):
    window = app.window('Trellis')
    assert_named(window)
    choose_in_main_menu(window, 'Preferences')
    preferences = app.window('Preferences')
    preferences.find('text', 'Name').write(name)
    preferences.find('text', 'E-mail').write('joana@example.org')
    preferences.find('text', 'Address').write('Vaartstraat 1\n3000 Leuven')
    assert_named(preferences)
    app.key('Escape')
    wait_for('end of the preferences', lambda: len(app.windows()) == 1)


def begin_contract(app):
    last(app.windows()[0], 'push button', 'New Coaching Contract').press()
    chooser = app.window('New Coaching Contract')
    chooser.find('list item', starts('Paid coaching'))
    assert_named(chooser)
    app.walk_to('list item', starts('From nothing'), 'Down')
    app.key('Return')
    window = app.window('Coaching Contract')
    assert_named(window)
    return Wizard(app, window)


def sign(app, window, *names):
    """Each signs by typing their name; the last signature activates the coaching."""
    for name in names:
        window.find('push button', 'Sign as ' + name).press()
        signing = app.window('Sign')
        signing.find('text', 'Full name of who signs').write(name)
        assert_named(signing)
        signing.find('push button', re.compile('Sign$')).press()
        wait_for('end of the signing', lambda: 'Sign' not in [each.name for each in app.windows()])


def test_journey(folder):
    practice = os.path.join(folder, 'practice')
    brief = json.loads(BRIEF.read_text('utf-8'))
    with desk.Trellis('--practice', practice, clock=BEFORE) as app:
        write_profile(app, 'Joana Prata')
        wizard = begin_contract(app)
        wizard.fill(brief)
        assert_named(wizard.window)
        sign(app, wizard.window, 'Joana Prata', 'Noor Haddad', 'Emiel Wouters')
        window = app.window('Today')
        window.find('list item', re.compile('Active · 0 of 4 goals met$'))
        window.find('label', 'Wednesday 3 February 2027, 14:30–15:45')
    desk.trellis('check', '--practice', practice)


desk.main(test_journey)
