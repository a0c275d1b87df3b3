/** What every view of a judged run shows, and what `lab run --json` and `lab judge --json` print of it. */
import type {Judged} from '../../engine/judge.js';
import type {CodeLanguage, PropertyPromise, WhichRun} from '../../engine/plan/define.js';
import {evidenceOf} from '../../engine/evidence.js';
import type {Scene, SystemViews} from '../../engine/system-view.js';
import {tablesIn} from '../../engine/tables/tables.js';
import type {Moment} from '../../engine/timeline/state.js';
import type {Headline, Verdict} from '../../engine/verdict/verdict.js';
import {foldTimeline} from '../timeline/timeline.js';
import {type Reason, reasonsFor, withReasons} from './diagnosis.js';
import {doubtSentences, premiseWords} from './run-words.js';

/** Every count is of orders, probes apart. */
export type Report = Pick<
  Judged,
  'counts' | 'storedTwice' | 'lost' | 'lostIds' | 'gap' | 'inServiceMs' | 'serviceBackMs'
> & {
  readonly schema: 2;
  readonly lab: string;
  readonly fix: WhichRun;
  /** What the programs were written in. */
  readonly language: CodeLanguage;
  readonly verdict: Headline;
  readonly properties: Verdict['properties'];
  readonly promised: PropertyPromise;
  readonly asPromised: boolean;
  /** It has no end, or not all was read: as data it says null of what nobody knows. */
  readonly cutShort: boolean;
  /** Why the run is inconclusive; empty when it is not. */
  readonly reasons: readonly string[];
  /** The orders that break each promised property, as the record has it: of a run that proves nothing, too. */
  readonly brokenBy: Verdict['observed'];
  readonly premises: readonly {readonly text: string; readonly met: boolean}[];
  /** Why it came so, from the record of the run; the most orders first. */
  readonly diagnosis: readonly Reason[];
  /** The cause that the lab names for its own files; null for the learner's, and when nothing is known to be lost. */
  readonly cause: string | null;
  readonly systems: readonly {readonly id: string; readonly version: string}[];
  readonly durationMs: number;
  readonly timeline: readonly Moment[];
  /** What each system shows of it. */
  readonly scenes: readonly Scene[];
  /** The learner's copy that was run, and what of it is not as shipped; null: it was none, or nobody noted it. */
  readonly copy: {readonly folder: string; readonly changed: readonly string[]} | null;
  /** The file of the history, or null when it was not saved. */
  readonly history: string | null;
};

/** The whole result of a run. `cause` is the lab's, `file` is where the history lies. */
export function reportOf(
  judged: Judged,
  {
    cause,
    file,
    views,
  }: {
    readonly cause: string | null;
    readonly file: string | null;
    readonly views: SystemViews;
  },
): Report {
  const {run, verdict, history} = judged;
  const {lab, fix, promise, systems, holdings} = run.began;
  const store = holdings.find(({holds}) => holds === 'orders')?.system ?? '';
  const {scenes, timeline} = scenesOf(judged, views);
  const diagnosis = reasonsFor(judged.diagnosis, history, views);
  return {
    schema: 2,
    lab,
    fix,
    language: languageIn(run.began),
    verdict: verdict.headline,
    properties: verdict.properties,
    promised: promise,
    asPromised: verdict.asPromised,
    cutShort: verdict.cutShort,
    reasons: doubtSentences(verdict.doubts, views, store),
    counts: judged.counts,
    storedTwice: judged.storedTwice,
    lost: judged.lost,
    lostIds: judged.lostIds,
    brokenBy: verdict.observed,
    gap: judged.gap,
    premises: run.premises.map((event) => ({
      text: premiseWords(event, views),
      met: event.met,
    })),
    inServiceMs: judged.inServiceMs,
    serviceBackMs: judged.serviceBackMs,
    diagnosis,
    cause: fix !== 'mine' && isExplained(verdict.headline, judged.lostIds) ? cause : null,
    systems,
    durationMs: run.ended?.durationMs ?? history.at(-1)?.at ?? 0,
    timeline: withReasons(timeline, diagnosis),
    scenes,
    copy: run.began.copy ?? null,
    history: file,
  };
}

/** A history names it where it is not the usual one. */
const languageIn = ({
  code = 'typescript',
}: {
  readonly code?: CodeLanguage | undefined;
}): CodeLanguage => code;

/** The same as data: what the systems show stands beside the rest. */
export function reportData({scenes, ...report}: Report): object {
  const {brokenBy, cutShort} = report;
  const unknown = cutShort
    ? {
        lostIds: [],
        brokenBy: {...brokenBy, 'none-lost': undefined, 'all-or-nothing': undefined},
      }
    : {};
  const data = {...report, ...lossesOf(report), ...unknown};
  const tables = tablesIn({scenes});
  return Object.assign(data, ...scenes, {
    kind: undefined,
    ...(tables.length === 0 ? {} : {tables}),
  }) as object;
}

type OrNull<T, K extends keyof T = keyof T> = Omit<T, K> & {
  readonly [N in K]: T[N] | null;
};
/** null: nobody knows. */
export type Losses = {
  readonly counts: OrNull<Report['counts'], 'lost' | 'torn'>;
  readonly lost: OrNull<Report['lost']>;
};

/** What is lost, and where: of a run that was cut short nobody knows. */
export function lossesOf({
  counts,
  lost,
  cutShort,
}: Pick<Report, 'counts' | 'lost' | 'cutShort'>): Losses {
  if (!cutShort) return {counts, lost};
  return {
    counts: {...counts, lost: null, torn: null},
    lost: {produce: null, store: null, consume: null, unknown: null},
  };
}

/** What each system of the run shows, and the timeline with what each of them has to say. */
function scenesOf(
  judged: Judged,
  views: SystemViews,
): {readonly scenes: readonly Scene[]; readonly timeline: readonly Moment[]} {
  const involved = Object.fromEntries(
    judged.run.began.systems.map(({id}) => [id, evidenceOf(views, id)]),
  );
  let timeline = foldTimeline(judged.history, involved);
  const scenes = Object.values(involved).map((view) => {
    const seen = view.scene(judged, timeline);
    ({timeline} = seen);
    return seen.scene;
  });
  return {scenes, timeline};
}

/** The lab's cause is why orders are lost or parked, or why reconciliation does not see it. */
function isExplained(headline: Headline, lost: readonly string[]): boolean {
  if (headline === 'inconclusive') return false;
  return ['overlooked', 'parked'].includes(headline) || lost.length > 0;
}
