/** All that the screens can do to the world, by hand: progress in memory, runs that go when they are told. */
import {leaderCrash as leaderCrashDefined} from '../../labs/kafka/leader-crash/lab.js';
import type {Course} from '../../src/course/course.js';
import {type LabOutline, mapOf} from '../../src/course/map.js';
import {stationsOf} from '../../src/course/outline.js';
import type {OwnRun} from '../../src/course/promises.js';
import type {Fact, KnownEvent} from '../../src/course/progress/event.js';
import {foldProgress} from '../../src/course/progress/fold.js';
import {documentsOfLab, documentsOfStation} from '../../src/course/search/documents.js';
import type {PriceReport} from '../../src/systems/kafka/evidence/price/price-report.js';
import type {Entry, History} from '../../src/engine/history/history.js';
import type {Advice} from '../../src/errors.js';
import type {Change, LabMaterial} from '../../src/presenting/lab-material.js';
import type {AppServices, RunRequest} from '../../src/ui/services.js';
import {someOpening, someTerms} from '../course/interview/some-opening.js';
import {someScenario} from '../course/scenario/some-scenario.js';
import {draftsInMemory} from '../course/interview/drafts-in-memory.js';
import {corpusOf} from '../course/search/corpus-of.js';
import {smallCourse, sources, station, story} from './fake-course.js';
import {nothingPrinted, type Printed} from '../../src/engine/printed.js';
import {recordedRun, resultOf} from './fake-run.js';
import {inEnglish} from '../helpers/in-english.js';

const leaderCrash = await inEnglish(leaderCrashDefined);

const startOfTime = Date.UTC(2026, 0, 2, 3, 4, 5);

/** A run that waits for the test. */
type FakeRun = {
  readonly request: RunRequest;
  readonly listeners: Parameters<AppServices['labs']['run']>[1];
  /** Hands over entries, and lets the screen be told. */
  readonly play: (entries: readonly Entry[]) => void;
  /** Ends with the whole of a recorded run. */
  readonly end: (history?: History, printed?: Printed) => void;
  readonly fail: (error: unknown) => void;
};

/** A measurement that waits for the test. */
type FakeMeasurement = {
  readonly rounds: number;
  readonly listeners: Parameters<AppServices['price']['measure']>[1];
  readonly end: (report: PriceReport) => void;
  readonly fail: (error: unknown) => void;
};

const brief = `# acks=1 and a dying leader

Checkout takes 1000 orders and sends them to the topic \`orders\` with \`acks=1\`. The topic has three replicas: one leader, two followers.

The first 50 orders are on all three brokers. Then both followers stall, as in a long garbage collection. They are still members of the ISR.

Checkout goes on. Every customer hears "we have your order". Then the leader dies, the followers wake up, and one of them takes the lead.
`;

const debrief = `# What happened

With \`acks=1\` the leader answers as soon as the record is in its own log. The followers had not fetched the later orders: only the leader had them.

When the old leader came back, it **truncated** everything that the new leader did not have.

# What to take with you

- \`acks=1\` means one copy.
- Retries repeat what failed. Nothing failed here.
`;

const material: LabMaterial = {
  definition: leaderCrash,
  brief,
  debrief,
  sources: [],
  inEnglish: [],
  problem: null,
  code: 'typescript',
  copies: new Map([['typescript', 'labs/leader-crash/checkout.ts']]),
};

const diff = [
  '--- a/checkout.ts',
  '+++ b/checkout.ts',
  '@@ -10,3 +10,4 @@',
  ' const producer = kafka.producer({',
  '   createPartitioner: Partitioners.DefaultPartitioner,',
  '+  idempotent: true,',
  '   retry: {retries: 20},',
  ' });',
  '@@ -16,7 +17,7 @@',
  ' for await (const batch of ordersInBatches(50)) {',
  '   await producer.send({',
  '     topic: shop.topic,',
  '-    acks: 1,',
  '+    acks: -1, // all: every replica in the ISR',
  '     messages: batch.map((order) => ({key: order.id, value: JSON.stringify(order)})),',
  '   });',
  '   await acknowledged(batch); // "We have your order."',
] as const;

type Options = {
  readonly course?: Course;
  /** Those that no station leads to are on the map. */
  readonly labs?: readonly LabOutline[];
  /** What can be measured; null: nothing. */
  readonly price?: LabOutline | null;
  /** What is missing to measure. */
  readonly priceProblem?: Advice | null;
  readonly facts?: readonly Fact[];
  readonly material?: Partial<LabMaterial>;
  /** What a fix changes; the diff above when it is not said. */
  readonly change?: (request: RunRequest) => Promise<Change>;
  readonly notices?: readonly string[];
  /** By the id of a question that predicts a run. */
  readonly ownRuns?: ReadonlyMap<string, OwnRun>;
  /** How long before now the facts were said, days. */
  readonly daysAgo?: number;
};

const msOf = (days = 0): number => days * 86_400_000;

const ownRunsIn = ({ownRuns}: Pick<Options, 'ownRuns'>): ReadonlyMap<string, OwnRun> =>
  ownRuns ?? new Map();

/** Services, and what a test may look at or do behind them. */
export function fakeServices({
  course = smallCourse,
  labs = [leaderCrash],
  price = null,
  priceProblem = null,
  facts = [],
  material: changes = {},
  notices = [],
  daysAgo,
  change = () =>
    Promise.resolve({files: diff, copy: null, filesOf: null, opens: null, happens: []}),
  ...more
}: Options = {}) {
  const past = msOf(daysAgo);
  const said: Fact[] = [...facts];
  const changed = new Set<() => void>();
  const ticks = new Set<() => void>();
  const runs: FakeRun[] = [];
  const measurements: FakeMeasurement[] = [];
  const asked: string[] = [];
  const hold = {
    refuse: null as Error | null,
    away: null as (() => void) | null,
    /** A run that is stopped goes on healing until it is told to fail. */
    healing: false,
    now: startOfTime,
  };
  const waitForTest = async (what: string) => {
    asked.push(what);
    await new Promise<void>((resolve) => {
      hold.away = resolve;
    });
  };
  const current = () => {
    const events = said.map((fact, seq): KnownEvent => ({
      ...fact,
      id: `e${seq}`,
      at: startOfTime + seq - (seq < facts.length ? past : 0),
      seq,
      instance: 'test',
    }));
    return foldProgress(events, {now: startOfTime});
  };
  const tick = () => {
    for (const one of ticks) one();
  };
  const services: AppServices = {
    course,
    map: mapOf(course, labs, price),
    notices,
    content: {
      station: (id) => Promise.resolve({...station, ...outlineOf(course, id)}),
      story: () => Promise.resolve(story),
      sources: () => Promise.resolve(sources),
      opening: (id) => Promise.resolve({...someOpening, id}),
      scenario: (id) => Promise.resolve({...someScenario, id}),
      terms: () => Promise.resolve(someTerms),
      corpus: () =>
        Promise.resolve(
          corpusOf([
            ...stationsOf(course).flatMap((outline) =>
              documentsOfStation({...station, ...outline}),
            ),
            ...labs.flatMap((lab) =>
              documentsOfLab({
                ...{...lab, brief, debrief},
                ...{predict: [], cause: lab.claim, fixes: [], interview: []},
              }),
            ),
          ]),
        ),
    },
    progress: {
      current,
      subscribe: (listener) => {
        changed.add(listener);
        return () => changed.delete(listener);
      },
      append: (fact) => {
        if (hold.refuse !== null) return Promise.reject(hold.refuse);
        said.push(fact);
        for (const listener of changed) listener();
        return Promise.resolve();
      },
    },
    drafts: draftsInMemory(),
    price: {
      open: () => Promise.resolve(priceProblem),
      measure: (rounds, listeners) =>
        new Promise((resolve, reject) => {
          listeners.signal.addEventListener('abort', () => {
            reject(new Error('stopped'));
          });
          measurements.push({rounds, listeners, end: resolve, fail: reject});
        }),
    },
    labs: {
      ownRuns: () => Promise.resolve(ownRunsIn(more)),
      open: (lab) =>
        Promise.resolve({
          ...material,
          definition: {...material.definition, id: lab},
          ...changes,
        }),
      diff: change,
      apply: ({fix}) =>
        Promise.resolve(`Your copy of checkout.ts is now as in ${fix ?? ''}.`),
      run: (request, listeners) =>
        new Promise((resolve, reject) => {
          listeners.signal.addEventListener('abort', () => {
            asked.push('heal');
            if (!hold.healing) reject(new Error('stopped'));
          });
          runs.push({
            request,
            listeners,
            play: (entries) => {
              entries.forEach(listeners.onEntry);
              tick();
            },
            end: (
              history = recordedRun(request.fix, request.fix === null ? 50 : 1000),
              printed = nothingPrinted,
            ) => {
              const result = resultOf(history, changes.definition ?? leaderCrash);
              resolve({...result, printed});
            },
            fail: reject,
          });
        }),
    },
    clock: {
      now: () => hold.now,
      every: (_ms, one) => {
        ticks.add(one);
        return () => ticks.delete(one);
      },
    },
    seed: () => 7,
    suspend: () => waitForTest('suspend'),
    edit: (file) => waitForTest(`edit ${file}`),
  };
  return {services, said, runs, measurements, asked, hold, tick};
}

function outlineOf(course: Course, id: string) {
  return course.stages.flatMap(({stations}) => stations).find((one) => one.id === id);
}
