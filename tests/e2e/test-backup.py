# SPDX-License-Identifier: GPL-3.0-or-later
"""A backup from outside: made from the main menu, opened as the desktop opens it, and restored."""

import os
import re

import desk

CLOCK = '2026-11-24T09:00+01:00'


def make_demo(folder):
    practice = os.path.join(folder, 'practice')
    desk.trellis('demo', practice, clock=CLOCK)
    return practice


def documents_of(practice):
    return {
        os.path.relpath(os.path.join(where, name), practice): open(os.path.join(where, name), 'rb').read()
        for where, _, names in os.walk(practice) for name in names if name != 'lock'
    }


def test_back_up(folder):
    practice = make_demo(folder)
    file = os.path.join(folder, 'mine.trellis')
    with desk.Trellis('--practice', practice, clock=CLOCK, opens_files=True) as app:
        window = app.window('Today')
        desk.open_menu(window, 'Main Menu')
        window.find('menu item', 'Back Up Practice…').press()
        chooser = app.window('Back Up Practice')
        chooser.find('text', re.compile('^Name')).write(file)
        chooser.find('push button', re.compile('Back Up$')).press()
        # The toast that says so may have gone before a slow machine has read the window.
        desk.wait_for('backup', lambda: os.path.exists(file))
        desk.wait_for('end of the windows', lambda: len(app.windows()) == 1)
    restored = os.path.join(folder, 'restored')
    desk.trellis('restore', file, restored)
    assert documents_of(restored) == documents_of(practice)


def test_restore(folder):
    practice = make_demo(folder)
    file = os.path.join(folder, 'mine.trellis')
    desk.trellis('--practice', practice, 'backup', file, clock=CLOCK)
    data = os.path.join(folder, 'data')
    empty = os.path.join(folder, 'empty')
    with desk.Trellis('--practice', empty, f'file://{file}', clock=CLOCK,
                      environment={'XDG_DATA_HOME': data}) as app:
        window = app.window('Restore Backup')
        window.find(None, re.compile('^Made on Tuesday, 24 November 2026, at 09:00: [0-9]+ files, '))
        desk.assert_named(window)
        name = window.find('text', 'Name of the folder')
        name.write('a/b')
        window.find('push button', re.compile('Restore$')).press()
        window.find(None, 'The name of a folder has no “/”.')
        name.write('As It Was')
        window.find('push button', re.compile('Restore$')).press()
        restored = os.path.join(data, 'trellis', 'As It Was')
        # Windows come and go now: who asks for them meanwhile may be told of those that were.
        desk.wait_for('the restored practice', lambda: os.path.exists(os.path.join(restored, 'lock')))
        app.window('Today').find('heading', 'Next Session')
    assert documents_of(restored) == documents_of(practice)
    assert not os.path.exists(empty)


desk.main(test_back_up, test_restore)
