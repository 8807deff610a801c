# SPDX-License-Identifier: GPL-3.0-or-later
"""The contract wizard, filled in from a brief as somebody at the desk does it."""

import re

from desk import Atspi, GLib, NotThere, is_left_alone, settle_focus, wait_for

# What a choice says for what a brief does.
MEASURES = {'number': 'A number that goes up or down', 'scale': 'A mark on a scale',
            'yes-no': 'Yes or no', 'milestones': 'Milestones, one after the other'}
WAYS = {'up': 'Up to the target', 'down': 'Down to the target'}
INITIATORS = {'coachee': 'The person coached', 'sponsor': 'The sponsor'}
PROTOCOLS = {'grow': 'GROW', 'clear': 'CLEAR'}
CODES = {'icf': 'ICF', 'emcc': 'Global Code of Ethics'}
FORMATS = {'in-person': 'In person', 'online': 'Online'}
RHYTHMS = {'FREQ=WEEKLY': 'Every week', 'FREQ=WEEKLY;INTERVAL=2': 'Every two weeks'}
BASES = {'per-session': 'By the session', 'package': 'One price for everything'}


STEPS = 6


def starts(text):
    return re.compile('^' + re.escape(text))


def is_there(here, words):
    try:
        return here is not None and words in here.name and is_left_alone(here)
    except GLib.Error:  # the list was made anew
        return False


def go_to_offer(app, words):
    """From the last to the first, so that the focus is heard to move, and down from there."""
    app.key('End')
    settle_focus()
    here = app.step('Home')
    for _ in range(60):
        if is_there(here, words):
            return
        here = app.step('Down') or app.step('Home')
    raise NotThere(f'“{words}” is not offered')


def choose(app, question, words):
    """Goes to a choice by the keyboard, and down in it to the answer."""
    button = app.walk_to('push button', starts(question + ': '))
    app.step('space')
    settle_focus()
    go_to_offer(app, words)
    app.step('Return')
    wait_for(f'“{words}” at “{question}”', lambda: words in button.name)


class Wizard:
    """The questions of a window, or of a part of it."""

    def __init__(self, app, window):
        self.app = app
        self.window = window
        self.place = window  # where the questions stand that are asked now

    def begin(self):
        """Finds the pages, of which each stands in a page of the toolkit's own, and the steps."""
        self.pages = wait_for('pages', self._find_pages)
        self.steps = self.window.find('list', 'Steps')
        self.next = self.window.find('push button', 'Next')

    def _find_pages(self):
        """Where as many pages stand as there are steps."""
        for pane in self.window.list('scroll pane'):
            place = pane.parent.parent.parent
            if len(place.children) == STEPS:
                return place
        return None

    def turn_to(self, number):
        self.place = wait_for(f'page {number + 1}',
                              lambda: next(iter(self.pages.children[number].children), None))

    def write(self, name, text, nth=0):
        if text is not None:
            field = self.place.find('text', name, nth)
            field.write(str(text))
            wait_for(f'“{text}” in {field!r}', lambda: field.text == str(text))

    def add_goal(self):
        self.place.find('push button', 'Add Goal').press()

    def go_on(self):
        self.next.press()

    def choose(self, question, choices, answer):
        choose(self.app, question, choices[answer])

    def answer(self, question, yes):
        wanted = question + (': Yes' if yes else ': No')
        here = self.app.walk_to('check box', starts(question + ': '))
        if here.name != wanted:
            here = self.app.step('Right')
        if not here.has(Atspi.StateType.CHECKED):
            self.app.key('space')
        wait_for(f'“{wanted}”', lambda: here.name == wanted and here.has(Atspi.StateType.CHECKED))

    def tick(self, name):
        here = self.app.walk_to('check box', name)
        if not here.has(Atspi.StateType.CHECKED):
            self.app.key('space')
        wait_for(f'“{name}”', lambda: here.has(Atspi.StateType.CHECKED))

    def step(self, name):
        return self.steps.find('list item', starts(name + ', ')).name.removeprefix(name + ', ')

    def finish(self, name):
        """A step that nothing is missing from any more, and on to the next."""
        try:
            wait_for(f'complete {name}', lambda: self.step(name) == 'Complete')
        except NotThere as error:
            said = {each.name: each.text for each in self.place.list('text')}
            raise NotThere(f'{error}: {self.step(name)}, {said}') from error
        self.go_on()

    def fill_parties(self, brief):
        sponsor = brief['sponsor']
        for coachee in brief['coachees']:
            self.write('Name of the person coached', coachee['name'])
            self.write('E-mail address of the person coached', coachee['email'])
            self.write('Organisation of the person coached', coachee['organisation'])
            self.write('Job or role of the person coached', coachee['role'])
        self.choose('Who asked for the coaching', INITIATORS, brief['initiated-by'])
        self.tick('There is a sponsor')
        self.write("Name of the sponsor's contact", sponsor['name'])
        self.write('Sponsoring organisation', sponsor['organisation'])
        self.write("Job or role of the sponsor's contact", sponsor['role'])
        self.write("E-mail address of the sponsor's contact", sponsor['email'])
        self.finish('Parties')

    def card(self, number):
        title = self.place.find('label', f'Goal {number}')
        return title.parent.parent

    def fill_measure(self, measure):
        self.choose('How you will know that the goal is reached', MEASURES, measure['kind'])
        self.write('Where it stands now', measure.get('baseline'))
        self.write('Target', measure.get('target'))
        self.write('What is counted', measure.get('unit'))
        self.write('Lowest mark', measure.get('from'))
        self.write('Highest mark', measure.get('to'))
        if 'milestones' in measure:
            self.write('Milestones', '\n'.join(measure['milestones']))
        if 'direction' in measure:
            self.choose('Which way', WAYS, measure['direction'])

    def fill_goal(self, number, goal):
        in_contract = goal.get('contract', True)
        inner = type(self)(self.app, wait_for(f'goal {number}', lambda: self.card(number)))
        inner.write('What shall be different', goal['statement'])
        inner.fill_measure(goal['measure'])
        inner.write('By when', goal.get('due'))
        inner.answer('Must this goal be met?', goal.get('required', in_contract))
        inner.answer('Does this goal stand in the contract?', in_contract)
        inner.choose('Whose goal it is', INITIATORS, goal.get('owner', 'coachee'))

    def fill_purpose(self, brief):
        self.write('Title', brief['title'])
        self.write('What the coaching is for', brief['purpose'])
        for number, goal in enumerate(brief['goals'], 1):
            if number > 1:
                self.add_goal()
            self.fill_goal(number, goal)
        self.finish('Purpose and Goals')

    def fill_term(self, brief):
        plan = brief['plan']
        day, time = plan['first'].split('T')
        self.write('First day', brief['term']['start'])
        self.write('Last day', brief['term']['end'])
        self.write('Day of the first session', day)
        self.write('Time of day of all sessions', time)
        self.write('Time zone', plan['zone'])
        self.write('Minutes a session', plan['minutes'])
        self.choose('How often', RHYTHMS, plan['rule'])
        self.write('Number of sessions', plan['count'])
        self.write('Dates without a session', ', '.join(plan['except']))
        self.choose('How you meet', FORMATS, plan['format'])
        self.write('Place', plan['place'])
        self.write('Reminders, in minutes before a session',
                   '\n'.join(str(minutes) for minutes in plan['reminders-minutes']))
        self.place.find('list item', starts(f'{plan["count"]}. '))
        self.finish('Term and Schedule')

    def fill_method(self, brief):
        terms = brief['terms']
        self.write('Minutes to wait when somebody is late', terms['lateness-minutes'])
        self.choose('Steps that a session follows', PROTOCOLS, brief['protocol'])
        self.choose('Code of ethics that you follow', CODES, terms['ethics'])
        self.answer('May you talk about this coaching with a supervisor, without names?',
                    terms['supervision'])
        self.answer('May sessions be recorded?', terms['recording'])
        self.answer('May AI tools be used on what is said or written?', terms['ai-tools'])
        self.finish('Method')

    def fill_terms(self, brief):
        terms = brief['terms']
        fee = terms['fee']
        self.choose('How the coaching is paid', BASES, fee['basis'])
        self.write('Fee', f'{fee["amount-minor"] // 100}.{fee["amount-minor"] % 100:02}')
        self.write('Currency', fee['currency'])
        self.choose('Who pays', INITIATORS, terms['payer'])
        self.write('Hours of notice to move or cancel a session', terms['cancellation-hours'])
        self.tick('What the sponsor may be told: Whether sessions took place')
        self.answer('May you name the person coached in the log for your credential?',
                    terms['log-consent'])
        self.write('Years that you keep your records after the end', terms['records-years'])
        self.write('Days of notice to end the coaching early', terms['ending-notice-days'])
        self.write('Law that applies', terms['governing-law'])
        self.finish('Terms')

    def fill(self, brief):
        self.begin()
        fill = [self.fill_parties, self.fill_purpose, self.fill_term, self.fill_method,
                self.fill_terms]
        for number, step in enumerate(fill):
            self.turn_to(number)
            step(brief)
