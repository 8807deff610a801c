# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways to the screens of the program, for those who look at all of them."""

import re
import subprocess

import desk
from desk import Atspi


class Visit:
    """Goes through the program from window to window."""

    def __init__(self, app):
        self.app = app

    def number(self):
        """The newest window on the display."""
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid',
                                str(self.app.process.pid)], capture_output=True, text=True,
                               check=True).stdout.split()
        return found[-1]

    def main(self):
        return self.app.windows()[0]

    def open_by_search(self, words, item):
        self.app.key('ctrl+f')
        search = self.app.window('Search')
        self.app.type(words)
        search.find('list item', item)
        names = [each.name for each in search.list('list item')]
        place = next(i for i, name in enumerate(names) if item.search(name))
        self.app.key(*['Down'] * (place + 1), 'Return')
        desk.wait_for('end of search', lambda: len(self.app.windows()) == 1)

    def choose(self, widget):
        """By its action if it has one, by the keyboard if not."""
        if Atspi.Action.get_n_actions(widget.accessible) > 0:
            widget.press()
            return
        for _ in range(80):
            if widget.has(Atspi.StateType.FOCUSED):
                self.app.key('Return')
                return
            self.app.key('Tab')
        raise AssertionError(f'{widget!r} cannot be reached')

    def close(self):
        count = len(self.app.windows())
        self.app.key('Escape')
        desk.wait_for('end of a window', lambda: len(self.app.windows()) < count)

    def newest(self, count=2):
        desk.wait_for('another window', lambda: len(self.app.windows()) == count)
        return self.app.windows()[-1]

    def new(self, item):
        self.app.key('ctrl+n')
        self.main().find('menu item', item).press()
        return self.newest()

    def main_menu(self, item):
        self.app.key('F10')
        self.main().find('menu item', item).press()
        return self.newest()
