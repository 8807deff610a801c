# SPDX-License-Identifier: GPL-3.0-or-later
"""Trellis as somebody at the desk meets it: a running program, its widgets over the accessibility
bus, and a keyboard. Nothing here reads what the program keeps in memory."""

import itertools
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

DISPLAY = '-screen 0 1280x800x24 -noreset'
SLACK = 8  # pixels by which the toolkit is mistaken of where something is
REPORT = 9  # the descriptor that the report of the tests is written to
PATIENCE = float(os.environ.get('TRELLIS_PATIENCE', '60'))  # seconds until something must be there

if 'TRELLIS_DESK' not in os.environ:  # a bus and a display of our own, so that tests can be parallel
    os.environ['TRELLIS_DESK'] = 'own'
    os.environ.pop('GTK_A11Y', None)
    os.environ['TRELLIS_DEBUG'] = os.environ.pop('G_DEBUG', '')  # for the program, not for ours
    # The socket of the accessibility bus stands here: two tests with one would end each other's.
    os.environ['XDG_RUNTIME_DIR'] = tempfile.mkdtemp(prefix='trellis-run-')
    os.dup2(1, REPORT, inheritable=True)  # what the services on the bus say is no report
    os.dup2(2, 1, inheritable=True)
    os.execvp('dbus-run-session', ['dbus-run-session', '--', 'xvfb-run', '-a', '-s', DISPLAY,
                                   sys.executable, *sys.argv])

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

Atspi.set_timeout(int(PATIENCE * 1000), int(PATIENCE * 1000))  # usually less than a second
focused = []  # what has taken the focus since somebody last looked
NEWER_ROLES = {'button': 'push button', 'toggle button': 'push button', 'radio button': 'check box'}
STEP = 3  # seconds until the focus must have moved, if it does
TYPE_NAME = re.compile('^(Gtk|Adw|Trellis)[A-Z]')


class NotThere(AssertionError):
    """Something that must be on screen is not."""


def wait_for(what, find, patience=PATIENCE):
    """Asks `find` until it answers something true; what it said last goes into the failure."""
    end = time.monotonic() + patience
    while True:
        try:
            found = find()
        except GLib.Error:  # what was asked has just gone
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise NotThere(f'no {what} within {patience:g} s')
        time.sleep(0.02)


class Widget:
    """An accessible object of the program, with what a person can do to it."""

    def __init__(self, accessible):
        self.accessible = accessible

    def __repr__(self):
        return f'{self.role} “{self.name}”'

    @property
    def role(self):
        """By the names that Debian 12 has for them."""
        name = self.accessible.get_role_name()
        return NEWER_ROLES.get(name, name)

    @property
    def name(self):
        """Its own, or as screen readers do, that of the label that names it."""
        return self.accessible.get_name() or self._label()

    def _label(self):
        for relation in self.accessible.get_relation_set():
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
                texts = [Widget(relation.get_target(i)).text
                         for i in range(relation.get_n_targets())]
                return ' '.join(dict.fromkeys(texts)).strip()  # a library's row has its title twice
        return ''

    @property
    def description(self):
        return self.accessible.get_description() or ''

    def has(self, state):
        return self.accessible.get_state_set().contains(state)

    @property
    def showing(self):
        """Whether it has a place on screen. GTK 4.8 says SHOWING of windows alone; what stood on a
        page that is hidden again keeps its place."""
        if not self.has(Atspi.StateType.VISIBLE):
            return False
        if self.role not in ('panel', 'filler', 'frame', 'list item'):
            return True  # it is where what it stands in is
        component = self.accessible.get_component_iface()
        if component is None:
            return True
        place = component.get_extents(Atspi.CoordType.WINDOW)
        return place.width > 0 and place.height > 0

    @property
    def place(self):
        """Where it is in its window."""
        return self.accessible.get_component_iface().get_extents(Atspi.CoordType.WINDOW)

    def is_in_view(self):
        """Whether all of it has been scrolled to where the window shows it."""
        above = self
        while above.parent.role != 'application':
            above = above.parent
        own, all_of_it = self.place, above.place
        return own.y >= -SLACK and own.y + own.height <= all_of_it.height + SLACK

    @property
    def sensitive(self):
        return self.has(Atspi.StateType.SENSITIVE)

    @property
    def children(self):
        found = []
        for i in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(i)
            if child is not None:
                found.append(Widget(child))
        return found

    @property
    def parent(self):
        return Widget(self.accessible.get_parent())

    def walk(self):
        """Everything below it that is on screen."""
        for child in self.children:
            try:
                if not child.showing:
                    continue
                yield child
            except GLib.Error:
                continue
            yield from child.walk()

    def list(self, role=None, name=None):
        return [widget for widget in self.walk() if fits(widget, role, name)]

    def find(self, role=None, name=None, nth=0, patience=PATIENCE):
        """Waits for the `nth` widget of that role and name, a text or a pattern."""
        def look():
            found = (widget for widget in self.walk() if fits(widget, role, name))
            return next(itertools.islice(found, nth, None), None)
        words = name.pattern if hasattr(name, 'pattern') else name
        return wait_for(f'{role or "widget"} “{words}” in {self!r}', look, patience)

    def gone(self, role=None, name=None):
        wait_for(f'end of {role} “{name}”', lambda: not self.list(role, name))

    @property
    def text(self):
        """What an entry, a text view or a label says."""
        try:
            length = Atspi.Text.get_character_count(self.accessible)
            return Atspi.Text.get_text(self.accessible, 0, length)
        except GLib.Error:
            return self.accessible.get_name() or ''

    @property
    def texts(self):
        return [widget.name for widget in self.walk() if widget.role == 'label' and widget.name]

    # What a person does.

    def press(self):
        """Works a button, a switch or a menu item by its action."""
        wait_for(f'sensitive {self!r}', lambda: self.sensitive)
        if not Atspi.Action.do_action(self.accessible, 0):
            raise AssertionError(f'{self!r} has no action')

    def focus(self):
        if not Atspi.Component.grab_focus(self.accessible):
            raise AssertionError(f'{self!r} takes no focus')
        wait_for(f'focus on {self!r}', lambda: self.has(Atspi.StateType.FOCUSED), 5)

    def editable(self):
        """The part of a row or an entry that takes text."""
        interfaces = self.accessible.get_interfaces()
        if 'EditableText' in interfaces:
            return self
        for widget in self.walk():
            if 'EditableText' in widget.accessible.get_interfaces():
                return widget
        raise AssertionError(f'{self!r} takes no text')

    def write(self, text):
        target = self.editable()
        if not Atspi.EditableText.set_text_contents(target.accessible, text):
            raise AssertionError(f'{self!r} did not take “{text}”')

    def set_value(self, value):
        if not Atspi.Value.set_current_value(self.accessible, value):
            raise AssertionError(f'{self!r} did not take {value}')

    @property
    def value(self):
        return Atspi.Value.get_current_value(self.accessible)


def fits(widget, role, name):
    """Whether it has that role and that name, a text or a pattern; None is any."""
    if role is not None and widget.role != role:
        return False
    if name is None:
        return True
    return bool(name.search(widget.name)) if hasattr(name, 'search') else widget.name == name


def hear_focus(patience=PATIENCE):
    """Waits for the focus to go somewhere, and says where it is then."""
    def look():
        while GLib.MainContext.default().iteration(False):
            pass
        return focused[-1] if focused else None
    try:
        return wait_for('focus', look, patience)
    except NotThere:
        return None


def is_left_alone(widget):
    """Whether the focus stays there: what is heard late may be of the key before the last."""
    time.sleep(0.05)
    return hear_focus(0).accessible == widget.accessible


def ask_display(*question):
    """What the display answers; nothing, if it is asked of a window that has just gone."""
    return subprocess.run(['xdotool', *question], capture_output=True, text=True,
                          check=False).stdout


def settle_focus(quiet=0.2):
    """A list that opens takes the focus more than once: waits until it has stayed where it is."""
    count = -1
    while count != len(focused):
        count = len(focused)
        time.sleep(quiet)
        hear_focus(0)


def note_focus(event):
    if event.detail1:
        focused.append(Widget(event.source))


focus_listener = Atspi.EventListener.new(note_focus)
focus_listener.register('object:state-changed:focused')


class Trellis:
    """The program, started on a practice; its context ends it and looks at what it said.
    `opens_files` says that the toolkit's dialog for files is going to be used."""

    def __init__(self, *arguments, clock=None, environment=None, opens_files=False):
        self.said = tempfile.TemporaryFile(mode='w+')
        own = dict(os.environ, GDK_BACKEND='x11', GSETTINGS_BACKEND='memory', GSK_RENDERER='cairo',
                   ADW_DISABLE_PORTAL='1')
        own['G_DEBUG'] = own.pop('TRELLIS_DEBUG', '')
        # Slow; but only whole stacks say which library has leaked, and that dialog brings some.
        if opens_files:
            own['ASAN_OPTIONS'] = own.get('ASAN_OPTIONS', '') + \
                ':fast_unwind_on_malloc=0:malloc_context_size=12'
        own.update(environment or {})
        if clock is not None:
            own['TRELLIS_CLOCK'] = clock
        self.process = subprocess.Popen([os.environ['TRELLIS_PROGRAM'], *arguments], env=own,
                                        stderr=self.said, stdout=self.said)
        self.root = None

    def __enter__(self):
        self.root = wait_for('program on the bus', self._find_root)
        return self

    def __exit__(self, kind, error, trace):
        if self.process.poll() is None and kind is None:
            self.key('ctrl+q')  # an orderly end, so that leaks are looked for
        elif kind is not None:
            picture = os.path.join(os.environ.get('G_TEST_BUILDDIR', '.'), 'failed.png')
            subprocess.run(['import', '-silent', '-window', 'root', 'png:' + picture], check=False)
            print(f'# What was on screen: {picture}')
            self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        said = self.heard()
        if kind is not None:
            print('\n'.join('# ' + line for line in said.splitlines()))
        elif said.strip() or self.process.returncode != 0:
            raise AssertionError(f'Trellis ended with {self.process.returncode}, said:\n{said}')

    def heard(self):
        self.said.seek(0)
        return self.said.read()

    def _find_root(self):
        if self.process.poll() is not None:
            raise AssertionError('Trellis ended at once:\n' + self.heard())
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(i)
            if program is not None and program.get_process_id() == self.process.pid \
               and program.get_child_count() > 0:
                program.set_cache_mask(Atspi.Cache.NONE)  # no main loop here hears of changes
                return Widget(program)
        return None

    @property
    def takes_tabs_as_one(self):
        """Whether the tabs of a page have one stop for the keyboard, and arrows go among them."""
        version = self.root.accessible.get_toolkit_version().split('.')
        return [int(part) for part in version[:2]] >= [4, 10]

    def windows(self):
        return [child for child in self.root.children if child.showing]

    def window(self, title):
        """Waits for the window of that title, a text or a pattern."""
        def look():
            for child in self.windows():
                if title.search(child.name) if hasattr(title, 'search') else child.name == title:
                    return child
            return None
        return wait_for(f'window “{title}” among {self.windows()}', look)

    # The keyboard.

    def _focus_display(self):
        """There is no window manager: the newest window of the program gets the keys."""
        def look():
            found = ask_display('search', '--onlyvisible', '--pid', str(self.process.pid)).split()
            if not found or ask_display('getwindowfocus', '-f').strip() in found:
                return True
            ask_display('windowfocus', found[-1])  # which may be just going: then asked again
            return False
        wait_for('window that takes the keys', look)

    def key(self, *keys):
        self._focus_display()
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *keys], check=True)

    def step(self, key):
        """Presses a key that moves the focus, and says where it is then."""
        self._focus_display()
        return self._step(key)

    def _step(self, key):
        hear_focus(0)
        focused.clear()
        subprocess.run(['xdotool', 'key', '--clearmodifiers', key], check=True)
        return hear_focus(STEP)

    def walk_to(self, role, name, key='Tab'):
        """Goes there by the keyboard, as somebody does who has no pointer."""
        passed = []
        self._focus_display()
        while len(passed) < 200 and passed[-10:] != ['None'] * 10:
            here = self._step(key)
            try:
                if here is not None and fits(here, role, name) and is_left_alone(here):
                    wait_for(f'{here!r} in view', here.is_in_view)
                    return here
                passed.append(repr(here))
            except GLib.Error:  # it went as the list closed that it stood in
                passed.append('something gone')
        raise AssertionError(f'{role} “{name}” cannot be reached: {passed[-30:]}')

    def type(self, text):
        self._focus_display()
        subprocess.run(['xdotool', 'type', '--clearmodifiers', '--delay', '2', text], check=True)


def passes_focus_on(widget):
    """Whether it is a row that unfolds as newer libraries make them: the row within takes it."""
    children = widget.children if widget.role == 'panel' else []
    return bool(children) and children[0].role == 'list item' and \
        children[0].has(Atspi.StateType.FOCUSABLE)


def focusable(root):
    """Those that the keyboard reaches."""
    return [widget for widget in root.walk() if widget.has(Atspi.StateType.FOCUSABLE)
            and not passes_focus_on(widget)]


def is_named(widget):
    """Whether a screen reader could call it something; a mnemonic's underscore is not read."""
    name = widget.name.strip()
    return bool(name) and not TYPE_NAME.match(name) and not name.startswith('_')


def badly_named(root):
    return [f'{widget!r} with {[repr(each) for each in widget.walk()][:4]}'
            for widget in focusable(root) if not is_named(widget)]


def assert_named(window, patience=15):
    """What has just been done may still be making rows, which get their names last."""
    bad = []

    def look():
        bad[:] = badly_named(window)
        return not bad
    try:
        wait_for('names', look, patience)
    except NotThere:
        raise AssertionError(f'without a name: {bad}') from None


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


def trellis(*arguments, clock=None, status=0):
    """Runs a command, and returns what it printed."""
    environment = dict(os.environ)
    if clock is not None:
        environment['TRELLIS_CLOCK'] = clock
    done = subprocess.run([os.environ['TRELLIS_PROGRAM'], *arguments],
                          env=environment, capture_output=True, text=True, check=False)
    if done.returncode != status:
        raise AssertionError(f'{arguments}: {done.returncode}\n{done.stdout}{done.stderr}')
    return done.stdout


def main(*tests):
    """Runs the tests one after the other and reports them in the Test Anything Protocol."""
    sys.stdout = os.fdopen(REPORT, 'w')
    failed = 0
    print(f'1..{len(tests)}', flush=True)
    for number, test in enumerate(tests, 1):
        try:
            with tempfile.TemporaryDirectory(prefix='trellis-desk-') as folder:
                test(folder)
            print(f'ok {number} {test.__name__}', flush=True)
        except Exception as error:  # whatever it was, the next test is still run
            failed += 1
            print(f'not ok {number} {test.__name__}')
            for line in traceback.format_exc().splitlines():
                print('# ' + line, flush=True)
    shutil.rmtree(os.environ['XDG_RUNTIME_DIR'], ignore_errors=True)
    sys.exit(1 if failed else 0)
