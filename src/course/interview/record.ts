/** What is known of the interviews that a learner had, from the events of the journal. */
import type {AnswerResult, FactOf, FactType, Stamp} from '../progress/event.js';
import type {Axis, Focus, Level} from './opening.js';
import type {Length} from './length.js';

export type ProbeResult = {
  readonly probe: string;
  readonly axis: Axis;
  readonly trap: boolean;
  readonly result: AnswerResult;
  readonly ms: number;
};

export type Round = {
  readonly opening: string;
  readonly clarified: {
    readonly asked: readonly string[];
    /** How many that were worth asking, of how many; and how many decoys. */
    readonly hits: number;
    readonly of: number;
    readonly decoys: number;
    readonly ms: number;
  } | null;
  /** Milliseconds that the answer has taken so far. */
  readonly spent: number;
  readonly answered: {
    readonly ms: number;
    /** null: it was spoken. */
    readonly words: number | null;
  } | null;
  readonly probes: readonly ProbeResult[];
  /** What is claimed so far, as below. */
  readonly claiming: Readonly<Record<string, string>>;
  readonly claimed: {
    /** One's own sentence for each point that one claims, by the point's id. */
    readonly quotes: Readonly<Record<string, string>>;
    /** The sample that one's own answer is most like, or null. */
    readonly placed: string | null;
  } | null;
};

export type InterviewRecord = {
  readonly id: string;
  /** Wall clock, milliseconds. */
  readonly at: number;
  readonly level: Level;
  readonly focus: Focus;
  readonly minutes: Length;
  readonly rounds: readonly Round[];
};

type Mutable<T> = {-readonly [K in keyof T]: T[K]};
type RoundDraft = Mutable<Round> & {probes: ProbeResult[]};
type Draft = Omit<InterviewRecord, 'rounds'> & {readonly rounds: readonly RoundDraft[]};
type Hear<T extends FactType> = (event: Stamp & FactOf<T>) => void;

/** Folds events in the order in which they were said. Where two instances said the same, the first counts. */
export class InterviewFold {
  readonly #records = new Map<string, Draft>();

  readonly #heard: {readonly [T in FactType]?: Hear<T>} = {
    'interview-begun': ({interview, at, level, focus, minutes, openings}) => {
      if (this.#records.has(interview)) return;
      const rounds = [...new Set(openings)].map((opening): RoundDraft => ({
        ...{opening, clarified: null, spent: 0, answered: null},
        ...{probes: [], claiming: {}, claimed: null},
      }));
      this.#records.set(interview, {id: interview, at, level, focus, minutes, rounds});
    },
    'interview-clarified': (event) => {
      const round = this.#round(event);
      const {asked, hits, of, decoys, ms} = event;
      if (round) round.clarified ??= {asked, hits, of, decoys, ms};
    },
    'interview-answering': (event) => {
      const round = this.#round(event);
      if (round) round.spent = Math.max(round.spent, event.ms);
    },
    'interview-answered': (event) => {
      const round = this.#round(event);
      if (round) round.answered ??= {ms: event.ms, words: event.words};
    },
    'interview-probed': (event) => {
      const round = this.#round(event);
      const {probe, axis, trap, result, ms} = event;
      if (round?.probes.every((one) => one.probe !== probe) === true)
        round.probes.push({probe, axis, trap, result, ms});
    },
    'interview-claiming': (event) => {
      const round = this.#round(event);
      if (round) round.claiming = event.quotes;
    },
    'interview-claimed': (event) => {
      const round = this.#round(event);
      if (round) round.claimed ??= {quotes: event.quotes, placed: event.placed};
    },
  };

  add(event: Stamp & FactOf<FactType>): void {
    // The table pairs each type with its own function, which the compiler cannot follow here.
    (this.#heard[event.type] as Hear<FactType> | undefined)?.(event);
  }

  /** In the order in which they began. */
  records(): readonly InterviewRecord[] {
    return [...this.#records.values()];
  }

  #round({interview, opening}: {interview: string; opening: string}) {
    return this.#records.get(interview)?.rounds.find((one) => one.opening === opening);
  }
}
