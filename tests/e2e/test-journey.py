# SPDX-License-Identifier: GPL-3.0-or-later
"""One coaching from an empty practice to its end, from outside."""

import os
import pathlib
import re

import icalendar

import desk
from bakery import BEFORE, COACH, FIRST, LATER, SECOND, SIGNERS, TITLE, read_brief
from desk import Atspi, last, open_menu, wait_for
from wizard import Wizard, choose, starts


def choose_in_main_menu(window, name):
    open_menu(window, 'Main Menu')
    last(window, 'menu item', name).press()


def write_profile(app, name):
    window = app.window('Trellis')
    desk.assert_named(window)
    choose_in_main_menu(window, 'Preferences')
    preferences = app.window('Preferences')
    preferences.find('text', 'Name').write(name)
    preferences.find('text', 'E-mail').write('joana@example.org')
    preferences.find('text', 'Address').write('Vaartstraat 1\n3000 Leuven')
    desk.assert_named(preferences)
    app.key('Escape')
    wait_for('end of the preferences', lambda: len(app.windows()) == 1)


def begin_contract(app):
    last(app.windows()[0], 'push button', 'New Coaching Contract').press()
    chooser = app.window('New Coaching Contract')
    chooser.find('list item', starts('Paid coaching'))
    desk.assert_named(chooser)
    app.walk_to('list item', starts('From nothing'), 'Down')
    app.key('Return')
    window = app.window('Coaching Contract')
    desk.assert_named(window)
    return Wizard(app, window)


def sign(app, window, *names):
    """Each signs by typing their name; the last signature activates the coaching."""
    for name in names:
        window.find('push button', 'Sign as ' + name).press()
        signing = app.window('Sign')
        signing.find('text', 'Full name of who signs').write(name)
        desk.assert_named(signing)
        signing.find('push button', 'Sign').press()
        wait_for('end of the signing', lambda: 'Sign' not in [each.name for each in app.windows()])


def choose_page(window, name):
    window.find('page tab', name).press()


def check_in_session(app, session, goal, reading):
    """Opens the goal in the session window, and takes its reading there."""
    app.walk_to('list item', goal)
    app.key('Return')
    session.find('text', starts('Now')).write(reading)
    last(session, 'push button', 'Check In').press()


def hold_session(app, title, notes, action, goal, reading):
    """Writes down what was said and agreed, and settles the session."""
    window = app.window('Today')
    window.find('push button', 'Mark as Held')
    window.list('push button', 'Open Session')[-1].press()
    session = app.window(title)
    choose_page(session, 'During')
    session.find('text', 'Notes').write(notes)
    session.find('text', 'Private Notes').write('For me alone: ' + notes)
    choose_page(session, 'After')
    session.find('text', 'Outcome').write('We know what comes next.')
    session.find('text', 'New action').write(action)
    session.find('push button', 'Add Action').press()
    session.find(None, action)
    check_in_session(app, session, goal, reading)
    desk.assert_named(session)
    session.find('push button', 'Mark as Held').press()
    session.find('push button', 'Set Back to Planned')
    session.find('push button', 'Close').press()
    wait_for('end of the session window', lambda: len(app.windows()) == 1)


def open_goals(app):
    app.window('Today').find('push button', 'Open Engagement').press()
    window = app.window(TITLE)
    choose_page(window, 'Goals')
    return window


def begin_check_in(app, window, goal):
    row = window.find('list item', starts(goal))
    row.find('push button', 'Check In').press()
    return app.window('Check In')


def take(app, dialog):
    dialog.find('push button', 'Check In').press()
    wait_for('end of the check-in', lambda: len(app.windows()) == 1)


def meet_by_number(app, window, goal, reading):
    dialog = begin_check_in(app, window, goal)
    dialog.find('text', starts('Now')).write(reading)
    take(app, dialog)


def meet_by_choice(app, window, goal, choice):
    dialog = begin_check_in(app, window, goal)
    here = app.walk_to('check box', starts(choice))
    app.key('space')
    wait_for(f'“{choice}”', lambda: here.has(Atspi.StateType.CHECKED))
    return dialog


def write_contract(practice):
    with desk.Trellis('--practice', practice, clock=BEFORE) as app:
        write_profile(app, COACH)
        wizard = begin_contract(app)
        wizard.fill(read_brief())
        desk.assert_named(wizard.window)
        sign(app, wizard.window, *SIGNERS)
        window = app.window('Today')
        window.find('list item', re.compile('Active · 0 of 4 goals met$'))
        window.find('label', 'Wednesday 3 February 2027, 14:30–15:45')
    desk.trellis('check', '--practice', practice)


def hold_sessions(practice):
    with desk.Trellis('--practice', practice, clock=FIRST) as app:
        hold_session(app, 'Session 1 with Noor Haddad', 'The ovens come first.',
                     'Draw the ovens', 'Teach the ovens to the whole crew', '3')
    with desk.Trellis('--practice', practice, clock=SECOND) as app:
        hold_session(app, 'Session 2 with Noor Haddad', 'Less dough is thrown away.',
                     'Weigh what is left', 'Throw away less dough a night', '4.5')
        app.window('Today').find('list item', re.compile('Active · 1 of 4 goals met$'))


def meet_goals(practice):
    with desk.Trellis('--practice', practice, clock=LATER) as app:
        window = open_goals(app)
        desk.assert_named(window)
        meet_by_number(app, window, 'Teach the ovens to the whole crew', '6')
        for milestone in ['List of what goes wrong', 'Read by two bakers',
                          'Hangs beside the ovens']:
            take(app, meet_by_choice(app, window, 'A handbook for the night shift', milestone))
        dialog = meet_by_choice(app, window, 'Plan the night shift alone', 'Yes')
        choose(app, 'Closing session to keep', 'None: conclude now')
        take(app, dialog)
        window.find('list item', re.compile('Concluded'))
    desk.trellis('check', '--practice', practice)


def export_calendar(practice, path):
    """From the main menu; the dialog for files is the toolkit's own."""
    with desk.Trellis('--practice', practice, clock=LATER, opens_files=True) as app:
        choose_in_main_menu(app.window('Today'), starts('Export Calendar'))
        export = wait_for('export', lambda: next(
            (each for each in app.windows() if each.role == 'dialog'), None))
        desk.assert_named(export)
        export.find('push button', 'Export…').press()
        files = wait_for('dialog for files', lambda: app.windows()[2:])[-1]
        files.find('text', 'Name:').write(path)
        files.find('push button', 'Export').press()
        export.find('label', '7 Sessions Exported')
        export.find('push button', 'Close').press()
        wait_for('end of the export', lambda: len(app.windows()) == 1)


def read_calendar(path):
    """The sessions as another program reads them, by day."""
    calendar = icalendar.Calendar.from_ical(pathlib.Path(path).read_bytes())
    events = calendar.walk('VEVENT')
    assert len({str(each['UID']) for each in events}) == len(events), events
    return {each.decoded('DTSTART').date().isoformat(): str(each['STATUS']) for each in events}


def check_calendar(practice, path):
    """Those that were held stand, and the others are cancelled as the coaching is concluded."""
    export_calendar(practice, path)
    states = read_calendar(path)
    held = {day for day, state in states.items() if state == 'CONFIRMED'}
    assert held == {FIRST[:10], SECOND[:10]}, states
    assert list(states.values()).count('CANCELLED') == len(states) - 2 == 5, states
    desk.trellis('check', '--practice', practice)


def test_journey(folder):
    practice = os.path.join(folder, 'practice')
    write_contract(practice)
    hold_sessions(practice)
    meet_goals(practice)
    check_calendar(practice, os.path.join(folder, 'sessions.ics'))


desk.main(test_journey)
