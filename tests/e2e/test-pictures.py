# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every screen, for people to look at: the demo practice and an empty one, wide and
narrow, in every style. What a machine can see is asserted: each is there and shows something."""

import ctypes
import json
import os
import re
import shutil
import subprocess
import time

import desk
import dialogs
from visit import Visit, wait_until_chosen

CLOCK = '2026-11-23T09:00+01:00'
WIDE, NARROW = (1280, 800), (370, 730)  # narrow: 360 and the frame that a bare display has
BOTH = {'wide': WIDE, 'narrow': NARROW}
OUT = os.path.join(os.environ.get('G_TEST_BUILDDIR', '.'), 'pictures')
ONLY = os.environ.get('TRELLIS_PICTURES', '')  # a pattern: the styles to make, for a quick look
STEPS = ['Parties', 'Purpose and Goals', 'Term and Schedule', 'Method', 'Terms',
         'Review and Sign']

STYLES = {
    'light': {},
    'dark': {'ADW_DEBUG_COLOR_SCHEME': 'prefer-dark'},
    'contrast': {'ADW_DEBUG_HIGH_CONTRAST': '1'},
    'large': {},
    'rtl': {},
}


def settings_of(folder):
    """A place of settings in which nothing moves."""
    place = os.path.join(folder, 'config')
    os.makedirs(os.path.join(place, 'gtk-4.0'))
    with open(os.path.join(place, 'gtk-4.0', 'settings.ini'), 'w', encoding='utf-8') as file:
        file.write('[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n')
    return place


def set_dots_per_inch(number):
    """How large text is comes from the display: the property RESOURCE_MANAGER of its root."""
    xlib = ctypes.CDLL('libX11.so.6')
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(xlib.XOpenDisplay(None))
    root = ctypes.c_ulong(xlib.XDefaultRootWindow(display))
    resource_manager, string, text = 23, 31, f'Xft.dpi:\t{number}\n'.encode()
    xlib.XChangeProperty(display, root, ctypes.c_ulong(resource_manager), ctypes.c_ulong(string),
                         8, 0, text, len(text))
    xlib.XCloseDisplay(display)


def right_to_left(folder):
    """GTK takes the direction from its own words: an English locale, and Arabic words of GTK."""
    place = os.path.join(folder, 'locales')
    os.makedirs(place)
    subprocess.run(['localedef', '-i', 'en_GB', '-f', 'UTF-8', place + '/en_GB.UTF-8'], check=True,
                   capture_output=True)
    return {'LOCPATH': place, 'LC_ALL': 'en_GB.UTF-8', 'LANGUAGE': 'ar'}


def environment_of(style, folder):
    environment = dict(STYLES[style], XDG_CONFIG_HOME=settings_of(folder))
    set_dots_per_inch(192 if style == 'large' else 96)
    if style == 'rtl':
        environment.update(right_to_left(folder))
    return environment


def shoot(number):
    return subprocess.run(['import', '-silent', '-window', number, 'ppm:-'], check=True,
                          capture_output=True).stdout


def look(number, file):
    """Takes the picture once it stands still: what changes comes in several frames. Returns how
    many colours it has."""
    still, picture = 0, None
    for _ in range(40):
        time.sleep(0.1)
        before, picture = picture, shoot(number)
        still = still + 1 if picture == before else 0
        if still == 2:
            break
    said = subprocess.run(['convert', 'ppm:-', '-format', '%k', '-write', 'info:-', 'png:' + file],
                          input=picture, check=True, capture_output=True).stdout
    return int(said)


class Gallery(Visit):
    """Takes a picture at each halt."""

    def __init__(self, app, style):
        super().__init__(app)
        self.style = style

    def resize(self, size):
        subprocess.run(['xdotool', 'windowsize', self.number(), *map(str, size)], check=True)

    def take(self, name, sizes=None):
        """The newest window at each size; it is wide again afterwards."""
        for width, size in (sizes or BOTH).items():
            self.resize(size)
            file = os.path.join(OUT, f'{name}-{width}-{self.style}.png')
            colours = look(self.number(), file)
            assert colours > 8, f'{file} has {colours} colours'
        self.resize(next(iter((sizes or BOTH).values())))


class Dialogs(Gallery):
    """Takes them as they open, and as narrow as they get."""

    def see(self, place):
        name = 'dialog-' + place.replace(' ', '-')
        width, height = self.size()
        lines = 60 if height < 400 else 0  # a message grows by a few
        self.take(name, {'wide': (width, height),
                         'narrow': (NARROW[0], min(height + lines, NARROW[1]))})

    def size(self):
        said = subprocess.run(['xdotool', 'getwindowgeometry', '--shell', self.number()],
                              capture_output=True, text=True, check=True).stdout
        return [int(number) for number in re.findall('(?:WIDTH|HEIGHT)=([0-9]+)', said)]


def take_today(gallery):
    gallery.take('today')


def take_coaching(gallery):
    gallery.open_by_search('workshop to the board', re.compile('^From the workshop'))
    page = gallery.app.window(re.compile('^From the workshop'))
    gallery.take('coaching-overview')
    return page


def take_tabs(gallery, page):
    for tab in ['Goals', 'Action Plan', 'Sessions', 'Contract', 'Feedback']:
        gallery.show_tab(page, tab)
        gallery.take('coaching-' + tab.lower().replace(' ', '-'))
    gallery.choose(page.find('page tab', 'Overview'))


def take_goal(gallery, page):
    gallery.choose(page.find('page tab', 'Goals'))
    gallery.choose(page.find('list item', re.compile('^Present to the board')))
    gallery.newest()
    gallery.take('goal')
    gallery.close()
    gallery.choose(page.find('page tab', 'Overview'))


def take_session(gallery, pages):
    """The next one, from Today."""
    gallery.main().find('push button', 'Open Session').press()
    session = gallery.newest()
    for tab in pages:
        gallery.resize(WIDE)
        session.find('page tab', tab).press()
        gallery.take('session-' + tab.lower())
    gallery.close()


def take_wizard(gallery, steps):
    """Forward by Next, as everybody goes."""
    gallery.open_by_search('desk, four', re.compile('^One desk'))
    page = gallery.app.window(re.compile('^One desk'))
    page.find('push button', re.compile('Edit Contract')).press()
    wizard = gallery.newest()
    for number, name in enumerate(STEPS, 1):
        wait_until_chosen(wizard, 'list item', re.compile('^' + name))
        if number in steps:
            gallery.take(f'wizard-{number}')
        if number < 6:
            gallery.resize(WIDE)
            wizard.find('push button', re.compile('Next')).press()
    gallery.close()


def take_signing(gallery):
    """Over the wizard, which stays open under it."""
    page = gallery.app.window(re.compile('^One desk'))
    page.find('push button', re.compile('Sign')).press()
    gallery.newest().find('push button', re.compile('Sign')).press()
    gallery.newest(3)
    gallery.take('signing')
    gallery.close()
    gallery.close()


def take_people(gallery):
    gallery.choose(gallery.main().find('list item', 'People'))
    gallery.app.window('People')
    gallery.take('people')
    gallery.open_by_search('Łukasz', re.compile('^Łukasz Wiśniewski'))
    gallery.take('person')


def take_mentoring(gallery):
    gallery.open_by_search('market stall', re.compile('^İpek, from'))
    gallery.take('mentoring')


def take_search(gallery):
    gallery.app.key('ctrl+f')
    search = gallery.app.window('Search')
    gallery.app.type('board')
    search.find('list item')
    gallery.take('search')
    gallery.close()


def take_windows(gallery):
    gallery.new(re.compile('^Mentoring Relationship'))
    gallery.take('new-mentoring')
    gallery.close()
    gallery.new(re.compile('^Person'))
    gallery.take('new-person')
    gallery.close()
    gallery.main_menu(re.compile('^Export Calendar'))
    gallery.take('export')
    gallery.close()
    gallery.main_menu(re.compile('^Other Calendars'))
    gallery.take('calendars')
    gallery.close()
    gallery.app.key('ctrl+comma')
    preferences = gallery.newest()
    gallery.take('preferences-profile')
    for tab in ['Calendar', 'Printing']:
        gallery.resize(WIDE)
        gallery.choose(preferences.find('page tab', tab))
        gallery.take('preferences-' + tab.lower())
    gallery.close()


def take_guide(gallery):
    gallery.main().find('push button', 'Coaching or Mentoring?').press()
    gallery.walk_guide(take_some_of_guide(gallery))
    gallery.close()


def take_some_of_guide(gallery):
    """The first questions, and what comes of the answers."""
    def take(place, guide):
        if place in ('guide, question 1', 'guide, question 2', 'guide, recommendation'):
            gallery.take(place.replace(', ', '-').replace(' ', '-'))
    return take


def take_print(gallery):
    gallery.open_by_search('workshop to the board', re.compile('^From the workshop'))
    gallery.app.window(re.compile('^From the workshop'))
    gallery.app.key('ctrl+p')
    gallery.newest()
    gallery.take('print')
    gallery.close()


def open_demo(style, folder):
    practice = os.path.join(folder, 'practice')
    desk.trellis('demo', practice, clock=CLOCK)
    return desk.Trellis('--practice', practice, clock=CLOCK,
                        environment=environment_of(style, folder))


def take_main_screens(style, folder):
    """Those in every style."""
    with open_demo(style, folder) as app:
        app.window('Today')
        gallery = Gallery(app, style)
        take_today(gallery)
        take_session(gallery, ['Before'])
        take_coaching(gallery)
        take_wizard(gallery, {1, 3, 6})


def test_light(folder):
    with open_demo('light', folder) as app:
        app.window('Today')
        gallery = Gallery(app, 'light')
        take_today(gallery)
        take_session(gallery, ['Before', 'During', 'After'])
        page = take_coaching(gallery)
        take_tabs(gallery, page)
        take_goal(gallery, page)
        take_wizard(gallery, range(1, 7))
        take_signing(gallery)
        take_mentoring(gallery)
        take_people(gallery)
        take_search(gallery)
        take_windows(gallery)
        take_print(gallery)


def test_dialogs(folder):
    with open_demo('light', folder) as app:
        app.window('Today')
        gallery = Dialogs(app, 'light')
        gallery.practice = os.path.join(folder, 'practice')
        for tour in dialogs.TOURS:
            tour(gallery)


def test_empty(folder):
    """Today of a practice that holds nobody is the greeting."""
    with desk.Trellis('--practice', os.path.join(folder, 'practice'), clock=CLOCK,
                      environment=environment_of('light', folder)) as app:
        gallery = Gallery(app, 'light')
        gallery.main().find('push button', re.compile('Demo'))
        gallery.take('empty')
        take_guide(gallery)
        gallery.main().find('push button', re.compile('Contract')).press()
        gallery.newest()
        gallery.take('chooser')
        gallery.close()


def write_beginnings(practice):
    """One of each kind, of which no more is known than it takes."""
    beginnings = {
        'coaching': {'title': 'First steps as a lead', 'coachees': [{'name': 'Bram Claes'}]},
        'mentoring': {'title': 'A workshop of her own', 'mentee': {'name': 'Nele Maes'},
                      'since': '2026-11-23'},
    }
    for kind, brief in beginnings.items():
        file = f'{practice}-{kind}.json'
        with open(file, 'w', encoding='utf-8') as opened:
            json.dump(brief, opened)
        desk.trellis('--practice', practice, 'new', kind, file, clock=CLOCK)


def test_begun(folder):
    """Nothing is planned, and nothing is agreed on."""
    practice = os.path.join(folder, 'practice')
    write_beginnings(practice)
    with desk.Trellis('--practice', practice, clock=CLOCK,
                      environment=environment_of('light', folder)) as app:
        app.window('Today')
        gallery = Gallery(app, 'light')
        gallery.take('begun-today')
        page = gallery.go_to('First steps', re.compile('^First steps'))
        gallery.take('begun-coaching')
        for tab in ['Goals', 'Sessions']:
            gallery.show_tab(page, tab)
            gallery.take('begun-' + tab.lower())
        gallery.go_to('A workshop', re.compile('^A workshop'))
        gallery.take('begun-mentoring')
        app.key('ctrl+f')
        search = app.window('Search')
        app.type('zebra')
        search.find(None, 'Nothing Found')
        gallery.take('begun-search')
        gallery.close()


def test_dark(folder):
    take_main_screens('dark', folder)


def test_contrast(folder):
    take_main_screens('contrast', folder)


def test_large(folder):
    take_main_screens('large', folder)


def test_rtl(folder):
    take_main_screens('rtl', folder)


shutil.rmtree(OUT, ignore_errors=True)
os.makedirs(OUT)
desk.main(*[test for test in [test_light, test_dialogs, test_empty, test_begun, test_dark,
                              test_contrast, test_large, test_rtl] if re.search(ONLY, test.__name__)])
