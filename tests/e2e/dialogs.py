# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialogs of the demo practice, opened one after the other for those who look at all of them."""

import os
import re
import subprocess

import desk
from wizard import starts

MORE = 'More for This Coaching'
BOARD = re.compile('^From the workshop')
WEEK = re.compile('^A working week')
STALL = re.compile('^İpek, from')


def tour_goal(here, page):
    here.choose(page.find('list item', starts('Present to the board')))
    goal = here.newest()
    here.open(goal, 'Check In…', 'check-in')
    here.open(goal, 'Mark as Met…', 'meeting a goal')
    for item, place in [('Change Date', 'date of a goal'), ('Drop Goal', 'dropping a goal')]:
        here.open_from_menu(goal, 'More for This Goal', starts(item), place)
    here.close()
    here.choose(page.find('list item', starts('Have a deputy')))
    here.open_from_menu(here.newest(), 'More for This Goal', starts('Set Back'),
                        'setting a goal back')
    here.close()


def tour_coaching(here):
    page = here.go_to('workshop to the board', BOARD)
    for item, place in [('Pause', 'pausing'), ('End', 'ending')]:
        here.open_from_menu(page, MORE, starts(item), place)
    here.show_tab(page, 'Goals')
    here.open(page, 'Add Working Goal…', 'goal editor')
    tour_goal(here, page)
    here.show_tab(page, 'Sessions')
    here.open(page, 'Add Session…', 'adding a session')
    here.open(page, starts('Plan 1 Missing'), 'filling a series')
    here.open(page, starts('Move All Coming'), 'moving a series')
    here.show_tab(page, 'Contract')
    here.open(page, 'Amend…', 'amending')
    here.show_tab(page, 'Feedback')
    here.open(page, starts('Edit Feedback'), 'feedback')


def tour_session(here):
    here.main().find('push button', 'Open Session').press()
    session = here.newest()
    for item, place in [('Mark as Held', 'holding early'), ('Mark as Missed', 'missing early'),
                        ('Cancel', 'cancelling'), ('Move', 'moving')]:
        here.open_from_menu(session, 'What Became of It', starts(item), place)
    here.show_tab(session, 'After')
    here.choose(session.find('list item', starts('Work fewer hours'), 1))
    session.find('text', starts('Now')).write('40')
    here.open(session, 'Check In', 'reaching the last goal')
    session.find('text', starts('Now')).write('')  # or the window asks about it
    here.close()


def tour_closing(here):
    """The last goal is met for this, with one session kept."""
    page = here.go_to('working week', WEEK)
    here.show_tab(page, 'Goals')
    here.choose(page.find('list item', starts('Work fewer hours')))
    goal = here.newest()
    here.press(goal, 'Mark as Met…')
    meeting = here.newest(3)
    here.see('meeting the last goal')
    meeting.find('text', 'How do you know?').write('Seen in the sheet of hours.')
    here.press(meeting, starts('Mark as Met'))
    goal.find('label', starts('Met on'))
    here.press(goal, 'Close')
    here.newest(1)
    here.open_from_menu(page, MORE, starts('Conclude'), 'concluding')
    here.show_tab(page, 'Sessions')
    page.find('list', 'Coming Sessions')
    here.choose(desk.last(page, 'list item', starts('Monday 23 November')))
    here.open_from_menu(here.newest(), 'What Became of It', starts('Mark as Held'),
                        'holding the last session')
    here.close()
    page = here.go_to('next job', starts('Choosing the next job'))
    here.open_from_menu(page, MORE, starts('Reopen'), 'reopening')


def tour_mentoring(here):
    page = here.go_to('market stall', STALL)
    for button, place in [('Log Meeting…', 'logging a meeting'),
                          ('Plan Meeting…', 'planning a meeting'),
                          ('Note What Was Shared…', 'sharing')]:
        here.open(page, button, place)
    for item, place in [('Pause', 'pausing a mentoring'), ('End', 'ending a mentoring')]:
        here.open_from_menu(page, 'More for This Mentoring', starts(item), place)


def tour_chooser(here):
    """What is begun and not fit to be a draft yet can be thrown away."""
    here.app.key('ctrl+n')
    here.main().find('menu item', starts('Paid by the Coachee')).press()
    wizard = here.newest()
    wizard.find('text', 'Name of the person coached').write('Bram')
    here.close()
    here.app.key('ctrl+n')
    here.main().find('menu item', starts('Choose How to Begin')).press()
    chooser = here.newest()
    here.see('choosing a contract')
    here.open(chooser, starts('Throw Away'), 'throwing away')
    here.close()


def tour_preferences(here):
    here.app.key('ctrl+comma')
    preferences = here.newest()
    here.choose(preferences.find('page tab', 'Calendar'))
    here.choose(preferences.find('list item', starts('Time zone')))
    here.newest(3)
    here.see_and_close('time zone')
    here.close()


def open_file(here, file, place):
    """As the desktop does it, while the program runs."""
    count = len(here.app.windows())
    subprocess.run([os.environ['TRELLIS_PROGRAM'], '--practice', here.practice,
                    'file://' + file], check=True)
    here.newest(count + 1)
    here.see_and_close(place)


def tour_files(here):
    backup = here.practice + '.trellis'
    desk.trellis('--practice', here.practice, 'backup', backup)
    open_file(here, backup, 'restoring')
    calendar = here.practice + '.ics'
    open(calendar, 'w').close()
    open_file(here, calendar, 'taking a calendar')
    open_file(here, os.path.join(here.practice, 'practice.json'), 'a file that is no backup')


def tour_unsaved(here):
    """The folder is away for as long as this takes."""
    away = here.practice + ' elsewhere'
    os.rename(here.practice, away)
    here.open_by_search('Łukasz', starts('Łukasz Wiśniewski'))
    here.main().find('text', 'Phone').write('+32 2 555 99 99')
    here.app.key('ctrl+w')
    question = here.newest()
    here.see('closing unsaved')
    os.rename(away, here.practice)
    here.press(question, 'Try Again')
    desk.wait_for('end of the program', lambda: here.app.process.poll() is not None)


# The first one begins at Today, and the last one ends the program.
TOURS = [tour_session, tour_coaching, tour_chooser, tour_mentoring, tour_preferences, tour_files,
         tour_closing, tour_unsaved]
