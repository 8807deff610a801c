# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways to the screens of the program, for those who look at all of them."""

import re
import subprocess

import desk
from desk import Atspi


def wait_until_chosen(container, role, name):
    desk.wait_for(f'choice of {name!r}',
                  lambda: any(each.has(Atspi.StateType.SELECTED)
                              for each in container.list(role, name)))


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

    def see(self, place):
        """Does what the visitor has come for at the newest window."""
        raise NotImplementedError

    def see_and_close(self, place):
        self.see(place)
        self.close()

    def press(self, window, name, role='push button'):
        """The newest of that name: what was on a page before keeps its place there."""
        window.find(role, name)
        desk.last(window, role, name).press()

    def open(self, window, name, place, role='push button'):
        """A window that a button opens, to be seen."""
        count = len(self.app.windows())
        self.press(window, name, role)
        self.newest(count + 1)
        self.see_and_close(place)

    def open_menu(self, window, menu):
        desk.open_menu(window, menu)
        window.find('menu item')

    def open_from_menu(self, window, menu, item, place):
        self.open_menu(window, menu)
        self.open(window, item, place, 'menu item')

    def go_to(self, words, title):
        """The page of an engagement or of a person."""
        self.open_by_search(words, title)
        return self.app.window(title)

    @staticmethod
    def show_tab(window, tab):
        window.find('page tab', tab).press()
        wait_until_chosen(window, 'page tab', tab)

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
        """Once there are so many windows."""
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

    def walk_guide(self, see):
        """Answers all questions with the first answer; `see` is told where it is."""
        guide = self.newest()
        for number in range(1, 10):
            guide.find('label', f'Question {number} of 9')
            see(f'guide, question {number}', guide)
            if number > 1:
                [answer] = desk.wait_for('focus on an answer', lambda: self.waiting(guide))
                self.app.key('space')
                desk.wait_for('answer', lambda: answer.has(Atspi.StateType.CHECKED))
            guide.find('push button', 'Next').press()
        guide.find('label', 'Recommendation')
        see('guide, recommendation', guide)

    @staticmethod
    def waiting(window):
        """What has the focus and is not chosen yet."""
        return [each for each in window.list('check box') if each.has(Atspi.StateType.FOCUSED)
                and not each.has(Atspi.StateType.CHECKED)]
