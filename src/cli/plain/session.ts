import type {Fact} from '../../course/progress/event.js';
import type {Random} from '../../course/shuffle.js';
import type {Ask} from './ask.js';
import type {AskText} from './ask-text.js';

/** What a session in sentences needs of the world: ways to say, to ask and to remember. */
export type Session = {
  readonly ask: Ask;
  readonly askText: AskText;
  /** One text, with an end of line. */
  readonly print: (text: string) => void;
  /** Markdown as text for people. */
  readonly readable: (markdown: string) => string;
  /** Remembers what the learner did; what cannot be saved is told, and never thrown. */
  readonly remember: (fact: Fact) => Promise<void>;
  /** Wall clock, milliseconds. */
  readonly now: () => number;
  readonly random: Random;
};
