import type {Fact} from '../../course/progress/event.js';
import type {Command, Intent} from '../keys.js';
import type {RunRequest} from '../services.js';
import type {Route} from './route.js';
import type {World} from './world.js';

/** What a screen wants done. The screens are pure; these are performed by others. */
export type Effect =
  /** Go there; `instead`: and not come back here. */
  | {readonly do: 'open'; readonly route: Route; readonly instead?: boolean}
  | {readonly do: 'say'; readonly fact: Fact}
  | {readonly do: 'run'; readonly request: RunRequest}
  | {readonly do: 'measure'}
  | {readonly do: 'stop-run'}
  | {readonly do: 'diff'; readonly request: RunRequest}
  | {readonly do: 'apply'; readonly request: RunRequest}
  | {readonly do: 'edit'; readonly file: string}
  /** Keeps what was typed so far; `name` is that of its draft. */
  | {readonly do: 'keep'; readonly name: readonly string[]; readonly text: string}
  /** The same, then opens it in the editor, and tells what came back. */
  | {readonly do: 'write'; readonly name: readonly string[]; readonly text: string}
  | {readonly do: 'suspend'}
  | {readonly do: 'redraw'}
  | {readonly do: 'quit'; readonly code: number};

/** What became of a screen: its new state, or `leave`: back to the one before. */
export type Step<S> = {
  readonly screen: S;
  readonly leave?: boolean;
  readonly effects?: readonly Effect[];
};

/** What the learner asked for, and in what world. */
export type Said = {readonly intent: Intent; readonly world: World};

/** What the commands do on a screen; those that are not in it do nothing. */
export type Acts<S> = Readonly<
  Partial<Record<Command, (screen: S, said: Said) => Step<S>>>
>;

export function act<S>(acts: Acts<S>, screen: S, said: Said): Step<S> {
  return acts[said.intent.command]?.(screen, said) ?? {screen};
}

/** The same act for several commands. */
export function forAll<S>(
  commands: readonly Command[],
  does: (screen: S, said: Said) => Step<S>,
): Acts<S> {
  return Object.fromEntries(commands.map((command) => [command, does]));
}

export const say = (fact: Fact): Effect => ({do: 'say', fact});

export const leave = <S>(screen: S): Step<S> => ({screen, leave: true});
