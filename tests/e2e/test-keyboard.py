# SPDX-License-Identifier: GPL-3.0-or-later
"""A contract, a session and the last goal by the keyboard alone: the bus is read, not used."""

import os
import re

import desk
from bakery import BEFORE, COACH, FIRST, LATER, SIGNERS, TITLE, read_brief
from desk import Atspi, wait_for
from wizard import Wizard, starts


def go(app, role, name, key='Return'):
    """To a control, and works it."""
    app.walk_to(role, name)
    app.key(key)


def type_into(app, name, text):
    field = app.walk_to('text', name)
    app.key('ctrl+a')
    first, *others = text.split('\n')
    app.type(first)
    for line in others:
        app.key('Return')
        app.type(line)
    wait_for(f'“{text}” in {field!r}', lambda: field.text == text)


def type_into_row(app, window, name, text):
    """Where the focus is already: a row of the library that takes text does not say that it has
    it, but says what is in it."""
    field = window.find('text', name)
    app.key('ctrl+a')
    app.type(text)
    wait_for(f'“{text}” in {field!r}', lambda: field.text == text)


def turn_to(app, page):
    tab = app.walk_to('page tab', page)
    app.key('space')
    wait_for(f'page {page}', lambda: tab.has(Atspi.StateType.SELECTED) or
             tab.has(Atspi.StateType.CHECKED) or tab.has(Atspi.StateType.PRESSED))


def close(app):
    """By Escape, whatever has the focus."""
    count = len(app.windows())
    app.key('Escape')
    wait_for('end of a window', lambda: len(app.windows()) < count)


class TypedWizard(Wizard):
    """Fills in by typing, and goes on by keys."""

    def write(self, name, text, nth=0):
        if text is not None:
            type_into(self.app, name, str(text))

    def add_goal(self):
        go(self.app, 'push button', 'Add Goal')

    def go_on(self):
        go(self.app, 'push button', 'Next')


def write_profile(app):
    app.window('Trellis')
    app.key('ctrl+comma')
    preferences = app.window('Preferences')
    app.walk_to('page tab', 'Printing')
    app.key('Tab')
    type_into_row(app, preferences, 'Name', COACH)
    close(app)


def begin_contract(app):
    go(app, 'push button', 'New Coaching Contract')
    app.window('New Coaching Contract')
    app.walk_to('list item', starts('From nothing'), 'Down')
    app.key('Return')
    return TypedWizard(app, app.window('Coaching Contract'))


def sign(app, name):
    go(app, 'push button', 'Sign as ' + name)
    app.window('Sign')
    type_into(app, 'Full name of who signs', name)
    count = len(app.windows())
    go(app, 'push button', 'Sign')
    wait_for('end of the signing', lambda: len(app.windows()) < count)


def write_contract(practice):
    with desk.Trellis('--practice', practice, clock=BEFORE) as app:
        write_profile(app)
        begin_contract(app).fill(read_brief())
        for name in SIGNERS:
            sign(app, name)
        app.window('Today').find('list item', re.compile('Active · 0 of 4 goals met$'))


def hold_session(practice):
    with desk.Trellis('--practice', practice, clock=FIRST) as app:
        app.window('Today').find('push button', 'Mark as Held')
        app.walk_to('list item', starts('Wednesday 3 February'))
        go(app, 'push button', 'Open Session')
        session = app.window('Session 1 with Noor Haddad')
        turn_to(app, 'During')
        type_into(app, 'Notes', 'The ovens come first.')
        turn_to(app, 'After')
        type_into(app, 'Outcome', 'We know what comes next.')
        go(app, 'push button', 'Mark as Held')
        back = session.find('push button', 'Set Back to Planned')
        wait_for(f'focus on {back!r}', lambda: back.has(Atspi.StateType.FOCUSED))
        close(app)


def open_goals(app):
    """The sidebar opens what is chosen in it, and nothing that the focus passes."""
    app.window('Today')
    app.walk_to('list item', starts(TITLE))
    assert app.windows()[0].name == 'Today', app.windows()
    app.key('Return')
    app.window(TITLE)
    turn_to(app, 'Goals')


def begin_check_in(app, goal):
    app.walk_to('list item', starts(goal))
    go(app, 'push button', 'Check In')
    return app.window('Check In')


def check_in_number(app, goal, reading):
    type_into_row(app, begin_check_in(app, goal), starts('Now'), reading)
    take(app)


def take(app):
    go(app, 'push button', 'Check In')
    wait_for('end of the check-in', lambda: len(app.windows()) == 1)


def tick(app, choice):
    here = app.walk_to('check box', starts(choice))
    app.key('space')
    wait_for(f'“{choice}”', lambda: here.has(Atspi.StateType.CHECKED))


def meet_goals(practice):
    with desk.Trellis('--practice', practice, clock=LATER) as app:
        open_goals(app)
        check_in_number(app, 'Teach the ovens to the whole crew', '6')
        check_in_number(app, 'Throw away less dough a night', '4.5')
        for milestone in ['List of what goes wrong', 'Read by two bakers',
                          'Hangs beside the ovens']:
            begin_check_in(app, 'A handbook for the night shift')
            tick(app, milestone)
            take(app)
        begin_check_in(app, 'Plan the night shift alone')
        tick(app, 'Yes')
        take(app)
        app.window(TITLE).find('list item', re.compile('Active · 4 of 4 goals met|Concluded|Closing'))


def test_keyboard(folder):
    practice = os.path.join(folder, 'practice')
    write_contract(practice)
    hold_session(practice)
    meet_goals(practice)
    desk.trellis('check', '--practice', practice)


def leave(app, *keys):
    """Ctrl+Q from the window that the keys open."""
    app.key(*keys)
    wait_for('another window', lambda: len(app.windows()) > 1)


def test_leave(folder):
    """The end of each with Ctrl+Q from a window that stands before the others."""
    practice = os.path.join(folder, 'practice')
    for keys in [['ctrl+f'], ['ctrl+comma'], ['ctrl+question']]:
        with desk.Trellis('--practice', practice, clock=BEFORE) as app:
            app.window('Trellis').find('push button', 'Try the Demo Practice')
            leave(app, *keys)
    with desk.Trellis('--practice', practice, clock=BEFORE) as app:
        begin_contract(app)


desk.main(*[test for test in [test_leave, test_keyboard]
            if re.search(os.environ.get('TRELLIS_ONLY', ''), test.__name__)])
