# SPDX-License-Identifier: GPL-3.0-or-later
"""A contract, a session and the last goal by the keyboard alone: the bus is read, not used."""

import os
import re

import desk
from bakery import BEFORE, COACH, FIRST, LATER, SIGNERS, TITLE, read_brief
from desk import PATIENCE, Atspi, NotThere, wait_for
from wizard import Wizard, choose, starts

NUMBER = 'Teach the ovens to the whole crew'
CHOICE = 'Plan the night shift alone'


def read_short_brief():
    """With the goals that are enough to reach the end."""
    brief = read_brief()
    brief['goals'] = [goal for goal in brief['goals'] if goal['statement'] in (NUMBER, CHOICE)]
    return brief


def go(app, role, name, key='Return'):
    """To a control, and works it."""
    app.walk_to(role, name)
    app.key(key)


def type_over(app, field, text):
    app.key('ctrl+a')
    first, *others = text.split('\n')
    app.type(first)
    for line in others:
        app.key('Return')
        app.type(line)
    wait_for(f'“{text}” in {field!r}', lambda: field.text == text)


def type_into(app, name, text):
    type_over(app, app.walk_to('text', name), text)


def type_into_next(app, window, name, text):
    """A row of the library that takes text does not say that it has the focus, but what is in
    it."""
    app.key('Tab')
    type_over(app, window.find('text', name), text)


def walk_to_tab(app, page):
    if not app.takes_tabs_as_one:
        return app.walk_to('page tab', page)
    here = app.walk_to('page tab', None)
    if here.name == page:
        return here
    tabs = [tab.name for tab in here.parent.children]
    after = tabs.index(page) > tabs.index(here.name)
    return app.walk_to('page tab', page, 'Right' if after else 'Left')


def turn_to(app, page):
    tab = walk_to_tab(app, page)
    app.key('space')
    wait_for(f'page {page}', lambda: tab.has(Atspi.StateType.SELECTED) or
             tab.has(Atspi.StateType.CHECKED) or tab.has(Atspi.StateType.PRESSED))


def close(app):
    """By Escape, whatever has the focus."""
    end(app, len(app.windows()))


def end(app, count, patience=PATIENCE):
    app.key('Escape')
    wait_for('end of a window', lambda: len(app.windows()) < count, patience)


def close_with_toast(app):
    """The toast goes first, if it is still there."""
    count = len(app.windows())
    try:
        end(app, count, 10)
    except NotThere:
        end(app, count)


class TypedWizard(Wizard):
    """Fills in by typing, and goes on by keys."""

    def write(self, name, text, nth=0):
        if text is None:
            return
        here, TypedWizard.here = self.here, None
        if here is not None and desk.fits(here, 'text', name):
            type_over(self.app, here, str(text))
        else:
            type_into(self.app, name, str(text))

    here = None  # where the program has led, which is where to type; its parts are asked too

    def add_goal(self):
        self.app.walk_to('push button', 'Add Goal')
        desk.focused.clear()
        self.app.key('Return')
        first = 'What shall be different'
        TypedWizard.here = wait_for(first, lambda: next(
            (each for each in [desk.hear_focus(1)] if each and desk.fits(each, 'text', first)), None))

    def go_on(self):
        go(self.app, 'push button', 'Next')


def write_profile(app):
    app.window('Trellis')
    app.key('ctrl+comma')
    preferences = app.window('Preferences')
    # To the last stop before what the page asks.
    app.walk_to('page tab', None if app.takes_tabs_as_one else 'Printing')
    type_into_next(app, preferences, 'Name', COACH)
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
        begin_contract(app).fill(read_short_brief())
        for name in SIGNERS:
            sign(app, name)
        app.window('Today').find('list item', re.compile('Active · 0 of 2 goals met$'))


def hold_session(practice):
    with desk.Trellis('--practice', practice, clock=FIRST) as app:
        app.window('Today').find('push button', 'Mark as Held')
        app.walk_to('list item', starts('Today, 14:30'))
        go(app, 'push button', 'Open Session')
        session = app.window('Session 1 with Noor Haddad')
        turn_to(app, 'During')
        type_into(app, 'Notes', 'The ovens come first.')
        turn_to(app, 'After')
        type_into(app, 'Outcome', 'We know what comes next.')
        type_into_next(app, session, 'New action', 'Draw the ovens')
        go(app, 'push button', 'Add Action')
        session.find(None, 'Draw the ovens')
        go(app, 'list item', NUMBER)
        reading = session.find('text', starts('Now'))
        wait_for(f'{reading!r} unfolded', lambda: reading.place.height > 20)
        type_into_next(app, session, starts('Now'), '6')
        go(app, 'push button', 'Check In')
        go(app, 'push button', 'Mark as Held')
        back = session.find('push button', 'Set Back to Planned')
        wait_for(f'focus on {back!r}', lambda: back.has(Atspi.StateType.FOCUSED))
        close_with_toast(app)


def open_goals(app):
    """The sidebar opens what is chosen in it, and nothing that the focus passes."""
    app.window('Today')
    app.walk_to('list item', starts(TITLE))
    assert app.windows()[0].name == 'Today', app.windows()
    app.key('Return')
    app.window(TITLE)
    turn_to(app, 'Goals')


def tick(app, choice):
    here = app.walk_to('check box', starts(choice))
    app.key('space')
    wait_for(f'“{choice}”', lambda: here.has(Atspi.StateType.CHECKED))


def meet_goal(practice):
    with desk.Trellis('--practice', practice, clock=LATER) as app:
        open_goals(app)
        app.walk_to('list item', starts(CHOICE))
        go(app, 'push button', 'Check In')
        app.window('Check In')
        tick(app, 'Yes')
        choose(app, 'Closing session to keep', 'None: conclude now')
        go(app, 'push button', 'Check In')
        wait_for('end of the check-in', lambda: len(app.windows()) == 1)
        app.window(TITLE).find('list item', re.compile('Concluded'))


def test_keyboard(folder):
    practice = os.path.join(folder, 'practice')
    write_contract(practice)
    hold_session(practice)
    meet_goal(practice)
    desk.trellis('check', '--practice', practice)


desk.main(test_keyboard)
