/** Text for a terminal: what came from a topic or a file may not command it. */
import {styleText} from 'node:util';

export type Style = Parameters<typeof styleText>[0];

export type TerminalText = {
  /** In this style, or as it is where colours are not wanted. */
  readonly paint: (style: Style, text: string) => string;
  /** Without control characters, but for ends of lines and the colours that `paint` put there. */
  readonly clean: (text: string) => string;
};

// eslint-disable-next-line no-control-regex -- they are what is looked for
const commands = /\u001b\[[\d;]*m|[\u0000-\u0008\u000b-\u001f]/g;
// Those that JSON leaves as they are, and those that turn the direction of text around.
const others = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** `terminal`: where the text goes is one. Into a pipe JSON passes unchanged, and escapes do not. */
export function openTerminalText(options: {
  readonly colour: boolean;
  readonly terminal: boolean;
}): TerminalText {
  const ours = new Set<string>();
  return {
    paint: (style, text) => {
      if (!options.colour) return text;
      const marks = styleText(style, '', {validateStream: false}).match(commands) ?? [];
      for (const mark of marks) ours.add(mark);
      return styleText(style, text, {validateStream: false});
    },
    clean: (text) => {
      const obedient = text
        .replaceAll('\t', '  ')
        .replace(commands, (found) => (ours.has(found) ? found : ''));
      return options.terminal ? obedient.replaceAll(others, '') : obedient;
    },
  };
}
