# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever takes the focus, on every screen, is called something and is what it seems to be."""

import os
import re

import desk
import dialogs
from visit import Visit

CLOCK = '2026-11-23T09:00+01:00'
ROLES = {'check box', 'check menu item', 'combo box', 'document text', 'entry', 'label', 'link',
         'list', 'list box', 'list item', 'menu item', 'page tab', 'push button', 'radio button',
         'scroll pane', 'slider', 'spin button', 'switch', 'table', 'text', 'toggle button'}
PICTURES = {'Chart of check-ins', 'Signature'}  # what is drawn, and has its words beside it
WINDOWS = {'alert', 'dialog', 'frame'}


def is_of_a_kind(widget):
    return widget.role in ROLES or (widget.role == 'image' and widget.name in PICTURES)


def is_said_twice(widget):
    half = len(widget.name) // 2
    return half > 0 and widget.name[:half] == widget.name[half + 1:]


def find_bad(window):
    bad = {repr(each) for each in desk.focusable(window)
           if not is_of_a_kind(each) or not desk.is_named(each) or is_said_twice(each)}
    if window.role not in WINDOWS or not desk.is_named(window):
        bad.add(repr(window))
    return bad


class Inspection(Visit):
    """Looks at each window, and keeps what is wrong there."""

    def __init__(self, app):
        super().__init__(app)
        self.bad = []

    def look(self, place, window=None):
        window = window or self.app.windows()[-1]
        bad = set()

        def is_well():
            bad.clear()
            bad.update(find_bad(window))
            return not bad
        try:
            desk.wait_for('names', is_well, 5)  # rows that are still being made get theirs last
        except desk.NotThere:
            self.bad += [f'{place}: {each}' for each in sorted(bad)]

    see = look

    def look_at_choice(self, window, choice):
        """What a drop-down offers."""
        before = len(window.list('list item'))
        self.choose(choice)
        desk.wait_for('offer', lambda: len(window.list('list item')) > before)
        self.look_and_shut(choice.name, window)

    def look_at_day(self, window):
        """The calendar behind a date."""
        desk.open_menu(window, re.compile('^Choose From Calendar'))
        window.find(None, 'Calendar')
        self.look_and_shut('calendar', window)

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
    here.main().find('push button', 'Open Session').press()
    session = here.newest()
    for part in ['Before', 'During', 'After']:
        here.show_tab(session, part)
        here.look('session, ' + part)
    here.look_at_menu(session, 'What Became of It')
    here.look_at_choice(session, session.find('combo box', 'Who does it'))
    here.look_at_day(session)
    here.close()


def inspect_goals(here, page):
    here.show_tab(page, 'Goals')
    here.look('goals')
    here.open(page, 'Check In', 'check-in from the list')
    here.choose(page.find('list item', re.compile('^Present to the board')))
    goal = here.newest()
    here.look('goal')
    here.look_at_menu(goal, 'More for This Goal')
    here.close()


def inspect_actions(here, page):
    here.show_tab(page, 'Action Plan')
    here.look('actions')
    here.look_at_choice(page, page.find('push button', re.compile('^Order of the action plan')))
    here.press(page, 'Edit Action')
    here.look('an action')
    here.app.key('Escape')


def inspect_contract(here, page):
    here.show_tab(page, 'Contract')
    here.look('contract')
    here.press(page, 'Print…')
    preview = here.newest()
    here.look('print')
    here.look_at_choice(preview, preview.find('push button', re.compile('^Paper')))
    here.close()


def inspect_coaching(here):
    page = here.go_to('workshop to the board', dialogs.BOARD)
    here.look('coaching')
    here.look_at_menu(page, dialogs.MORE)
    for inspect in [inspect_goals, inspect_actions, inspect_contract]:
        inspect(here, page)
    for tab in ['Sessions', 'Feedback']:
        here.show_tab(page, tab)
        here.look(tab)


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
    page = here.go_to('desk, four', re.compile('^One desk'))
    here.press(page, re.compile('^Edit Contract'))
    wizard = here.newest()
    here.look_at_choice(wizard, wizard.find('push button', re.compile('^Who asked')))
    for number in range(1, 7):
        here.look(f'wizard, step {number}')
        if number < 6:
            here.press(wizard, 'Next')
    inspect_signing(here, wizard)
    here.close()


def inspect_mentoring(here):
    page = here.go_to('market stall', dialogs.STALL)
    here.look('mentoring')
    here.look_at_menu(page, 'More for This Mentoring')


def inspect_people(here):
    here.choose(here.main().find('list item', 'People'))
    here.app.window('People')
    here.look('people')
    here.open_by_search('Łukasz', re.compile('^Łukasz Wiśniewski'))
    here.look('person')


def inspect_from_menu(here):
    for item in ['Export Calendar', 'Other Calendars', 'Keyboard Shortcuts', 'About']:
        here.main_menu(re.compile('^' + item))
        here.see_and_close(item)


def inspect_windows(here):
    here.app.key('ctrl+f')
    search = here.app.window('Search')
    here.look('search, empty')
    here.app.type('board')
    search.find('list item')
    here.see_and_close('search')
    for item in ['Mentoring Relationship', 'Person']:
        here.new(re.compile('^' + item))
        here.see_and_close('new ' + item)
    inspect_from_menu(here)
    here.app.key('ctrl+comma')
    preferences = here.newest()
    for page in ['Profile', 'Calendar', 'Printing']:
        here.choose(preferences.find('page tab', page))
        here.look('preferences, ' + page)
    here.look_at_choice(preferences, preferences.find('combo box', 'Paper'))
    here.close()


def inspect_guide(here):
    here.press(here.main(), 'Coaching or Mentoring?')
    here.walk_guide(here.look)
    here.close()


def inspect_empty(here):
    main = here.main()
    main.find('push button', 'Try the Demo Practice')
    here.look('greeting')
    inspect_guide(here)
    here.open(main, 'New Mentoring Relationship', 'new mentoring, empty')
    here.press(main, 'New Coaching Contract')
    here.newest()
    here.look('choosing a contract')
    here.app.walk_to('list item', re.compile('^From nothing'), 'Down')
    here.app.key('Return')
    here.app.window('Coaching Contract')
    here.see_and_close('wizard, empty')


def inspect_spoilt(here):
    """What stands over a practice of which a document cannot be read."""
    here.look('spoilt')
    desk.open_menu(here.main(), 'Details')
    here.main().find('label', re.compile('^people'))
    here.look_and_shut('details', here.main())


def inspect_failure(here):
    here.main().find('push button', 'Try Again')
    here.look('failure')


def inspect(folder, inspections):
    practice = os.path.join(folder, 'practice')
    with desk.Trellis('--practice', practice, clock=CLOCK) as app:
        here = Inspection(app)
        here.practice = practice
        app.window(re.compile('.'))
        for each in inspections:
            each(here)
        assert not here.bad, '\n'.join(here.bad)


def write_calendar(folder):
    """One event that can be read, and one that cannot."""
    file = os.path.join(folder, 'Home & Family.ics')
    lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', 'DTSTART:20280103T090000Z',
             'DTEND:20280103T100000Z', 'END:VEVENT', 'BEGIN:VEVENT', 'UID:2', 'DTSTART:tomorrow',
             'END:VEVENT', 'END:VCALENDAR', '']
    with open(file, 'w', newline='') as opened:
        opened.write('\r\n'.join(lines))
    return file


def inspect_demo(folder, *inspections):
    practice = os.path.join(folder, 'practice')
    desk.trellis('demo', practice, clock=CLOCK)
    desk.trellis('--practice', practice, 'import', 'ics', write_calendar(folder), clock=CLOCK)
    inspect(folder, inspections)


def test_coaching(folder):
    inspect_demo(folder, inspect_today, inspect_session, inspect_coaching)


def test_contract(folder):
    inspect_demo(folder, inspect_wizard)


def test_others(folder):
    inspect_demo(folder, inspect_mentoring, inspect_people, inspect_windows)


def test_dialogs(folder):
    inspect_demo(folder, *dialogs.TOURS)


def test_empty(folder):
    inspect(folder, [inspect_empty, inspect_from_menu])


def test_spoilt(folder):
    practice = os.path.join(folder, 'practice')
    desk.trellis('demo', practice, clock=CLOCK)
    people = os.path.join(practice, 'people')
    with open(os.path.join(people, sorted(os.listdir(people))[0]), 'w') as opened:
        opened.write('{')
    inspect(folder, [inspect_spoilt])


def test_failure(folder):
    os.makedirs(os.path.join(folder, 'practice', 'photographs'))
    inspect(folder, [inspect_failure])


desk.main(*[test for test in [test_coaching, test_contract, test_others, test_dialogs, test_empty,
                              test_spoilt, test_failure]
            if re.search(os.environ.get('TRELLIS_ONLY', ''), test.__name__)])
