# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever takes the focus, on every screen, is called something and is what it seems to be."""

import os
import re

import desk
from visit import Visit

CLOCK = '2026-11-23T09:00+01:00'
ROLES = {'check box', 'check menu item', 'combo box', 'document text', 'entry', 'label', 'link',
         'list', 'list box', 'list item', 'menu item', 'page tab', 'push button', 'radio button',
         'scroll pane', 'slider', 'spin button', 'switch', 'table', 'text', 'toggle button'}
PICTURES = {'Chart of check-ins', 'Signature'}  # what is drawn, and has its words beside it
WINDOWS = {'alert', 'dialog', 'frame'}


def is_of_a_kind(widget):
    return widget.role in ROLES or (widget.role == 'image' and widget.name in PICTURES)


class Inspection(Visit):
    """Looks at each window, and keeps what is wrong there."""

    def __init__(self, app):
        super().__init__(app)
        self.bad = []

    def look(self, place, window=None):
        window = window or self.app.windows()[-1]
        bad = {repr(each) for each in desk.focusable(window)
               if not is_of_a_kind(each) or not desk.is_named(each)}
        if window.role not in WINDOWS or not desk.is_named(window):
            bad.add(repr(window))
        self.bad += [f'{place}: {each}' for each in sorted(bad)]

    def look_and_close(self, place, window=None):
        self.look(place, window)
        self.close()

    def press(self, window, name, role='push button'):
        """The newest of that name: what was on a page before keeps its place there."""
        window.find(role, name)
        desk.last(window, role, name).press()

    def open(self, window, name, place, role='push button'):
        """A window that a button opens, for a look."""
        count = len(self.app.windows())
        self.press(window, name, role)
        self.newest(count + 1)
        self.look_and_close(place)

    def open_from_menu(self, window, menu, item, place):
        self.open_menu(window, menu)
        self.open(window, item, place, 'menu item')

    def open_menu(self, window, menu):
        desk.open_menu(window, menu)
        window.find('menu item')

    def look_at_menu(self, window, menu):
        self.open_menu(window, menu)
        self.look_and_shut(menu, window)

    def look_and_shut(self, place, window):
        """A menu, or a list of choices, goes by Escape and leaves its window."""
        self.look(place, window)
        self.app.key('Escape')


def inspect_today(here):
    main = here.main()
    here.look('Today')
    here.look_at_menu(main, 'Main Menu')
    here.look_at_menu(main, 'New')


def inspect_session(here):
    here.press(here.main(), 'Open Session')
    session = here.newest()
    for part in ['Before', 'During', 'After']:
        here.press(session, part, 'page tab')
        here.look('session, ' + part)
    here.look_at_menu(session, 'What Became of It')
    here.open(session, 'Cancel…', 'cancelling a session')
    here.open(session, 'Move…', 'moving a session')
    here.press(session, 'After', 'page tab')
    here.close()


def inspect_goals(here, page):
    here.press(page, 'Goals', 'page tab')
    here.look('goals')
    here.open(page, 'Add Working Goal…', 'adding a goal')
    here.open(page, 'Check In', 'check-in from the list')
    here.choose(page.find('list item', re.compile('^Present to the board')))
    goal = here.newest()
    here.look('goal')
    here.look_at_menu(goal, 'More for This Goal')
    here.open(goal, 'Check In…', 'check-in')
    here.open(goal, 'Mark as Met…', 'marking as met')
    here.open_from_menu(goal, 'More for This Goal', re.compile('^Change Date'), 'date of a goal')
    here.open_from_menu(goal, 'More for This Goal', re.compile('^Drop Goal'), 'dropping a goal')
    here.close()


def inspect_actions(here, page):
    here.press(page, 'Action Plan', 'page tab')
    here.look('actions')
    here.press(page, 'Edit Action')
    here.look('an action')
    here.app.key('Escape')


def inspect_sessions(here, page):
    here.press(page, 'Sessions', 'page tab')
    here.look('sessions')
    for button in ['Add Session…', 'Plan 1 Missing Session…', 'Move All Coming Sessions…']:
        here.open(page, button, button)


def inspect_contract(here, page):
    here.press(page, 'Contract', 'page tab')
    here.look('contract')
    here.press(page, 'Amend…')
    here.newest()
    here.look_and_close('amending')
    here.open(page, 'Print…', 'print')


def inspect_feedback(here, page):
    here.press(page, 'Feedback', 'page tab')
    here.look('feedback')
    here.open(page, re.compile('^Edit Feedback'), 'writing feedback')


def inspect_coaching(here):
    here.open_by_search('workshop to the board', re.compile('^From the workshop'))
    page = here.app.window(re.compile('^From the workshop'))
    here.look('coaching')
    here.look_at_menu(page, 'More for This Coaching')
    here.open_from_menu(page, 'More for This Coaching', re.compile('^End'), 'ending')
    for inspect in [inspect_goals, inspect_actions, inspect_sessions, inspect_contract,
                    inspect_feedback]:
        inspect(here, page)


def inspect_signing(here, wizard):
    here.press(wizard, re.compile('^Sign as'))
    here.newest(3)
    here.look('signing, typed')
    here.app.walk_to('check box', 'Type the name')
    for way in ['Draw on this screen', 'Signed on paper']:
        here.app.walk_to('check box', way, 'Down')
        here.app.key('space')
        here.look('signing, ' + way)
    here.close()


def inspect_wizard(here):
    here.open_by_search('desk, four', re.compile('^One desk'))
    page = here.app.window(re.compile('^One desk'))
    here.press(page, re.compile('^Edit Contract'))
    wizard = here.newest()
    for number in range(1, 7):
        here.look(f'wizard, step {number}')
        if number < 6:
            here.press(wizard, 'Next')
    inspect_signing(here, wizard)
    here.close()


def inspect_mentoring(here):
    here.open_by_search('market stall', re.compile('^İpek, from'))
    page = here.app.window(re.compile('^İpek, from'))
    here.look('mentoring')
    here.look_at_menu(page, 'More for This Mentoring')
    for button in ['Log Meeting…', 'Plan Meeting…', 'Note What Was Shared…']:
        here.open(page, button, button)
    here.open_from_menu(page, 'More for This Mentoring', re.compile('^End'), 'ending a mentoring')


def inspect_people(here):
    here.choose(here.main().find('list item', 'People'))
    here.app.window('People')
    here.look('people')
    here.open_by_search('Łukasz', re.compile('^Łukasz Wiśniewski'))
    here.look('person')


def inspect_from_menu(here):
    for item in ['Export Calendar', 'Keyboard Shortcuts', 'About']:
        here.main_menu(re.compile('^' + item))
        here.look_and_close(item)


def inspect_windows(here):
    here.app.key('ctrl+f')
    search = here.app.window('Search')
    here.look('search, empty')
    here.app.type('board')
    search.find('list item')
    here.look_and_close('search')
    for item in ['Mentoring Relationship', 'Person']:
        here.new(re.compile('^' + item))
        here.look_and_close('new ' + item)
    inspect_from_menu(here)
    here.app.key('ctrl+comma')
    preferences = here.newest()
    for page in ['Profile', 'Calendar', 'Printing']:
        here.choose(preferences.find(None, page))
        here.look('preferences, ' + page)
    here.close()


def inspect_empty(here):
    main = here.main()
    main.find('push button', 'Try the Demo Practice')
    here.look('greeting')
    here.open(main, 'New Mentoring Relationship', 'new mentoring, empty')
    here.press(main, 'New Coaching Contract')
    here.newest()
    here.look('choosing a contract')
    here.app.walk_to('list item', re.compile('^From nothing'), 'Down')
    here.app.key('Return')
    here.app.window('Coaching Contract')
    here.look_and_close('wizard, empty')


def inspect(folder, inspections):
    with desk.Trellis('--practice', os.path.join(folder, 'practice'), clock=CLOCK) as app:
        here = Inspection(app)
        app.window(re.compile('.'))
        for each in inspections:
            each(here)
        assert not here.bad, '\n'.join(here.bad)


def inspect_demo(folder, *inspections):
    desk.trellis('demo', os.path.join(folder, 'practice'), clock=CLOCK)
    inspect(folder, inspections)


def test_coaching(folder):
    inspect_demo(folder, inspect_today, inspect_session, inspect_coaching)


def test_contract(folder):
    inspect_demo(folder, inspect_wizard)


def test_others(folder):
    inspect_demo(folder, inspect_mentoring, inspect_people, inspect_windows)


def test_empty(folder):
    inspect(folder, [inspect_empty, inspect_from_menu])


desk.main(*[test for test in [test_coaching, test_contract, test_others, test_empty]
            if re.search(os.environ.get('TRELLIS_ONLY', ''), test.__name__)])
