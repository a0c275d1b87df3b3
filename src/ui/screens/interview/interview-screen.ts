import type {Opening, Probe} from '../../../course/interview/opening.js';
import type {InterviewRecord} from '../../../course/interview/record.js';
import type {Highlighter} from '../../../course/interview/terms.js';
import type {Fact} from '../../../course/progress/event.js';
import type {Quiz} from '../../../course/quiz.js';
import type {Offer} from '../../keys.js';
import type {Picture} from '../../state/picture.js';
import {say, type Effect, type Step} from '../../state/step.js';
import type {Intent} from '../../keys.js';
import type {World} from '../../state/world.js';
import type {Typing} from '../../text/typing.js';
import type {Draft} from '../quiz/quiz-screen.js';

type InOpening = {readonly opening: Opening};
type Quotes = Readonly<Record<string, string>>;

/** How a clock runs: milliseconds so far, and when it was looked at last. */
export type Clock = {readonly spent: number; readonly last: number};

/** What is asked now, and what the learner has made of it so far. */
export type Stage =
  | (InOpening & {
      readonly is: 'clarify';
      readonly cursor: number;
      /** Ids that are ticked. */
      readonly chosen: readonly string[];
    })
  /** What they said to it, before the clock runs. */
  | (InOpening & {readonly is: 'brief'})
  | (InOpening & {
      readonly is: 'typing';
      readonly typing: Typing;
      readonly clock: Clock;
      /** It is in the editor: it is not locked there. */
      readonly away: boolean;
      /** It was to be left empty; once more leaves it so. */
      readonly doubt: boolean;
    })
  | (InOpening & {readonly is: 'aloud'; readonly clock: Clock})
  | (InOpening & {
      readonly is: 'probe';
      readonly probe: Probe;
      /** From 1. */
      readonly number: number;
      readonly quiz: Quiz;
      readonly draft: Draft;
    })
  | (InOpening & {
      readonly is: 'claim';
      readonly cursor: number;
      readonly quotes: Quotes;
      /** The sentence that is being chosen for the point under the cursor, or typed. */
      readonly quoting:
        | null
        | {readonly by: 'choice'; readonly cursor: number}
        | {readonly by: 'typing'; readonly typing: Typing};
    })
  | (InOpening & {readonly is: 'verdicts'; readonly quotes: Quotes})
  | (InOpening & {readonly is: 'samples'; readonly quotes: Quotes})
  | (InOpening & {
      readonly is: 'placed';
      readonly quotes: Quotes;
      readonly placed: string | null;
    })
  | {readonly is: 'report'};

export type StageOf<Is extends Stage['is']> = Extract<Stage, {is: Is}>;

export type InterviewScreen = {
  readonly at: 'interview';
  readonly id: string;
  readonly openings: ReadonlyMap<string, Opening>;
  readonly highlight: Highlighter;
  /** What was answered, by the opening. */
  readonly texts: Readonly<Record<string, string>>;
  /** null: what comes next follows from what was said so far. */
  readonly stage: Stage | null;
  /** Said above the question that follows. */
  readonly told: 'locked' | 'time-over' | null;
  /** Wall clock when the question came, milliseconds. */
  readonly since: number;
  /** Rows that are scrolled away. */
  readonly offset: number;
};

/** A stage with all that it stands in. */
export type Held<S extends Stage = Stage> = {
  readonly screen: InterviewScreen;
  readonly stage: S;
  readonly record: InterviewRecord;
  readonly world: World;
};

/** A stage of the interview: its keys, and what is seen. */
export type Part<S extends Stage> = {
  readonly offers: (held: Held<S>) => readonly Offer[];
  readonly update: (held: Held<S>, intent: Intent) => Step<InterviewScreen>;
  readonly picture: (held: Held<S>) => Pick<Picture, 'body' | 'offset' | 'focus'>;
  /** What the head says of it. */
  readonly right: (held: Held<S>) => string;
  readonly pasted?: (held: Held<S>, text: string) => Step<InterviewScreen>;
  readonly ticked?: (held: Held<S>) => Step<InterviewScreen> | null;
  readonly edited?: (held: Held<S>, text: string) => Step<InterviewScreen>;
};

/** Goes on in this stage, or to another one of the same question. */
export const inStage = (
  {screen}: Held,
  stage: Stage,
  effects: readonly Effect[] = [],
): Step<InterviewScreen> => ({screen: {...screen, stage}, effects});

/** Says what came of the stage: what is next follows from it. */
export function told(
  {screen, world}: Held,
  facts: readonly Fact[],
  more: {
    readonly screen?: Partial<InterviewScreen>;
    readonly effects?: readonly Effect[];
  } = {},
): Step<InterviewScreen> {
  const next = {stage: null, told: null, since: world.now, offset: 0, ...more.screen};
  return {
    screen: {...screen, ...next},
    effects: [...(more.effects ?? []), ...facts.map(say)],
  };
}

/** Where in the journal the stage belongs. */
export const whereOf = ({record, stage}: Held<Exclude<Stage, {is: 'report'}>>) => ({
  interview: record.id,
  opening: stage.opening.id,
});
