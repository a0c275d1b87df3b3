import {words} from '../presenting/words/words.js';
import {graphemes} from '../text/graphemes.js';

/** Everything that a key can ask for. What it does is up to the screen that offers it. */
export type Command =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'earlier'
  | 'later'
  | 'first'
  | 'last'
  | 'page-up'
  | 'page-down'
  | 'enter'
  | 'toggle'
  | 'pick'
  | 'type'
  | 'erase'
  | 'finish'
  | 'editor'
  | 'aloud'
  | 'back'
  | 'search'
  | 'sources'
  | 'go-next'
  | 'review'
  | 'plan'
  | 'interview'
  | 'easy'
  | 'date'
  | 'path'
  | 'more'
  | 'less'
  | 'mark'
  | 'show'
  | 'again'
  | 'run-it'
  | 'hint'
  | 'solution'
  | 'xray'
  | 'topic'
  | 'timeline'
  | 'lost-list'
  | 'printed'
  | 'fixes'
  | 'edit'
  | 'apply'
  | 'code'
  | 'stop'
  | 'quit'
  | 'help'
  | 'redraw'
  | 'suspend'
  | 'interrupt';

type Binding = {
  /** Names of keys as the keyboard reads them. */
  readonly keys: readonly string[];
  /** The sign of the key as the footer and the help write it, or its name in the tables of words. */
  readonly shown: string;
};

/**
 * The one table of keys: footers and the help are made from it.
 * @internal for the tests
 */
export const keyTable: Readonly<Record<Command, Binding>> = {
  up: {keys: ['up', 'k'], shown: '↑'},
  down: {keys: ['down', 'j'], shown: '↓'},
  left: {keys: ['left', 'h'], shown: '←'},
  right: {keys: ['right', 'l'], shown: '→'},
  // Not the letters: on the verdict they open panels.
  earlier: {keys: ['left', ','], shown: '←'},
  later: {keys: ['right', '.'], shown: '→'},
  first: {keys: ['g', 'home'], shown: 'g'},
  last: {keys: ['G', 'end'], shown: 'G'},
  'page-up': {keys: ['page-up', 'b', 'ctrl-b'], shown: 'PgUp'},
  'page-down': {keys: ['page-down', 'ctrl-f'], shown: 'PgDn'},
  enter: {keys: ['enter'], shown: 'enter'},
  toggle: {keys: ['space'], shown: 'space'},
  pick: {keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], shown: '1–9'},
  type: {keys: [], shown: 'type'},
  erase: {keys: ['backspace'], shown: '⌫'},
  finish: {keys: ['ctrl-d'], shown: 'Ctrl-D'},
  editor: {keys: ['ctrl-e'], shown: 'Ctrl-E'},
  aloud: {keys: ['tab'], shown: 'tab'},
  back: {keys: ['q', 'escape'], shown: 'q'},
  search: {keys: ['/'], shown: '/'},
  sources: {keys: ['s'], shown: 's'},
  'go-next': {keys: ['n'], shown: 'n'},
  review: {keys: ['r'], shown: 'r'},
  plan: {keys: ['p'], shown: 'p'},
  interview: {keys: ['i'], shown: 'i'},
  date: {keys: ['d'], shown: 'd'},
  path: {keys: ['p'], shown: 'p'},
  more: {keys: ['+', '='], shown: '+'},
  less: {keys: ['-'], shown: '-'},
  easy: {keys: ['e'], shown: 'e'},
  mark: {keys: ['m'], shown: 'm'},
  show: {keys: ['s', 'tab'], shown: 's'},
  again: {keys: ['r'], shown: 'r'},
  'run-it': {keys: ['r'], shown: 'r'},
  hint: {keys: ['h'], shown: 'h'},
  solution: {keys: ['s'], shown: 's'},
  xray: {keys: ['x'], shown: 'x'},
  topic: {keys: ['o'], shown: 'o'},
  timeline: {keys: ['t'], shown: 't'},
  'lost-list': {keys: ['l'], shown: 'l'},
  printed: {keys: ['p'], shown: 'p'},
  fixes: {keys: ['f'], shown: 'f'},
  edit: {keys: ['e'], shown: 'e'},
  apply: {keys: ['a'], shown: 'a'},
  code: {keys: ['c'], shown: 'c'},
  stop: {keys: ['q', 'escape'], shown: 'q'},
  quit: {keys: ['q'], shown: 'q'},
  help: {keys: ['?'], shown: '?'},
  redraw: {keys: ['ctrl-l'], shown: 'Ctrl-L'},
  suspend: {keys: ['ctrl-z'], shown: 'Ctrl-Z'},
  interrupt: {keys: ['ctrl-c'], shown: 'Ctrl-C'},
};

/** Something that works on the screen as it is now. */
export type Offer = {
  readonly on: readonly Command[];
  /** What it does, in a word or three. */
  readonly does: string;
  /** `help`: works, but only the help tells it. */
  readonly told?: 'footer' | 'help';
};

/** What the learner asked for. `key` is the key's name: the letter typed, the number picked. */
export type Intent = {readonly command: Command; readonly key: string};

/** The command that a key stands for among what is on offer, or null. */
export function intentOf(key: string, offers: readonly Offer[]): Intent | null {
  const commands = offers.flatMap(({on}) => on);
  if (commands.includes('type') && isLetter(key)) return {command: 'type', key};
  const command = commands.find((one) => keyTable[one].keys.includes(key));
  return command === undefined ? null : {command, key};
}

/** How the keys of an offer are written: `↑↓`, `enter`. While letters are typed, a letter is no key. */
export function shownKeys({on}: Offer, typing = false): string {
  const written = on
    .map((command) => {
      const {keys, shown} = keyTable[command];
      if (!typing || !/^[\w?/]$/.test(shown)) return shown;
      const other = keys.find((key) => !isLetter(key)) ?? shown;
      return other === 'escape' ? 'esc' : other;
    })
    .map(named);
  return written.join(written.every((one) => isArrow(one)) ? '' : ' ');
}

const named = (shown: string): string => {
  const names: Readonly<Record<string, string>> = words.keyNames;
  return names[shown] ?? shown;
};

const isArrow = (shown: string): boolean => /^[↑↓←→]$/.test(shown);

export function isLetter(key: string): boolean {
  return key === 'space' || graphemes(key).length === 1;
}
