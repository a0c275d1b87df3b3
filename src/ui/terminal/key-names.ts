import type {Key} from 'ink';

const named = {
  upArrow: 'up',
  downArrow: 'down',
  leftArrow: 'left',
  rightArrow: 'right',
  pageUp: 'page-up',
  pageDown: 'page-down',
  home: 'home',
  end: 'end',
  return: 'enter',
  tab: 'tab',
  backspace: 'backspace',
  // What the key above Enter sends nearly everywhere.
  delete: 'backspace',
} as const;

const characters: Readonly<Record<string, string>> = {' ': 'space', '\n': 'enter'};
// eslint-disable-next-line no-control-regex -- what is no letter
const control = /^[\u0000-\u001f\u007f]/;

/** The name by which the table of keys knows what Ink heard; null: nothing can be bound to it. */
export function keyName(input: string, key: Key): string | null {
  if (key.escape) return 'escape';
  if (key.meta) return null;
  const flags = Object.keys(named) as (keyof typeof named)[];
  const flag = flags.find((one) => key[one]);
  if (flag !== undefined) return key.ctrl || key.shift ? null : named[flag];
  return key.ctrl ? `ctrl-${input}` : character(input);
}

/** Keys come one by one: what is longer and begins like an escape is one that Ink does not know. */
function character(input: string): string | null {
  const isLetter = input !== '' && !control.test(input) && !/^[[O]./.test(input);
  return characters[input] ?? (isLetter ? input : null);
}
