/** What `ackademy lab` and its commands say, in English. The words of a run are with the runs. */
import {capital, counted, listed, seconds} from '../../../../grammar/en.js';
import {codesEn} from '../lab.js';

const jsonObject = 'the result as one JSON object on stdout';
const jsonArray = 'the rows as one JSON array on stdout';
const xray = 'the disks at every moment and all rows of tables, not only what tells most';

export const labEn = {
  does: 'the labs and their state',
  more: `Examples:
  $ ackademy lab start leader-crash
  $ ackademy lab run leader-crash --fix acks-all-idempotent
  $ ackademy lab run leader-crash --json > run.json
  $ ackademy lab compare leader-crash
  $ ackademy lab verify leader-crash --runs 5
  $ ackademy lab price
  $ ackademy lab judge <history file>`,
  /** Of a lab in TypeScript alone nothing is said of its language. */
  about: (stage: string, minutes: number, codes: readonly (keyof typeof codesEn)[]) => {
    const named = codes.map((code) => codesEn[code]).join(' or ');
    const language = named === codesEn.typescript ? '' : `, ${named}`;
    return `(${stage}, about ${minutes} min${language})`;
  },
  notRun: 'not run yet',
  end: `★ is the core path: best done first, in the order of the pipeline.
\`ackademy lab start <lab>\` guides you; \`ackademy lab run <lab>\` just runs it, with \`--fix <fix>\` fixed.
\`ackademy lab price\` measures what reliability costs.`,
};

export const codeEn = 'what the programs are written in: typescript or java';

export const languageEn = {
  does: 'what the programs of labs are written in, where a lab has a choice: shows or sets it',
  more: `It counts in the app (where c changes it), and for lab start, run, compare and reset;
--language says otherwise for once. A lab that lacks the language runs in what it has.
lab verify runs each lab in the language that it usually has.

Examples:
  $ ackademy lab language
  $ ackademy lab language java`,
  /** null: nothing is set. */
  now: (inCode: string | null, labs: readonly string[]) =>
    inCode === null
      ? `Nothing is set: each lab runs in the language that it usually has. Labs with a choice: ${labs.join(', ')}.`
      : `Labs run ${inCode} where they have a choice: ${labs.join(', ')}.`,
};

export const runEn = {
  does: 'run a lab once: as shipped, or with a fix',
  fix: 'with this fix',
  mine: 'with your own copy of its files',
  control: 'the same without the fault',
  database:
    'use this PostgreSQL instead of one that is started: postgres://user:password@host:5432/name; the run has a schema of its own there, which is removed',
  json: jsonObject,
  xray,
  more: `Exit code: 0 as promised, 1 not as promised, 3 inconclusive or the environment failed.
Your own copy promises what every right fix of the lab keeps: what it costs is free.

Examples:
  $ ackademy lab run leader-crash
  $ ackademy lab run leader-crash --fix acks-all-idempotent
  $ ackademy lab run commit-first --language java
  $ ackademy lab run leader-crash --json | jq .counts`,
  noFix: (typed: string, option: string) => ({
    message: `"${typed}" is not a fix.`,
    hint: `Say ${option}.`,
  }),
};

export const startEn = {
  does: 'a guided lab: predict, see orders lost, find out why, keep them',
  more: `With --plain, or on a terminal that cannot show a full screen, it goes in sentences.

Examples:
  $ ackademy lab start leader-crash
  $ ackademy lab start leader-crash --plain`,
  noTerminal: (command: string) => `\`${command}\` runs it without questions.`,
};

export const judgeEn = {
  does: 'judge a saved run again',
  history: 'the file of a saved run',
  json: jsonObject,
  xray,
  more: `Exit code: as when it was run: 0 as promised, 1 not as promised, 3 inconclusive.

Examples:
  $ ackademy lab history                            lists the files
  $ ackademy lab judge <history file> --json | jq .lostIds`,
};

export const historyEn = {
  does: 'saved runs, the newest first',
  more: `Examples:
  $ ackademy lab history
  $ ackademy lab history --json | jq -r '.runs[0].file'`,
  none: (command: string) => `No run is saved yet. Make one: \`${command}\``,
  /** null: nobody knows. */
  lost: (count: number | null) =>
    count === null ? ' '.repeat(9) : `${String(count).padStart(4)} lost`,
};

export const logEn = {
  does: 'what the programs of a run printed',
  history: 'the file of a saved run, or "last"',
  more: `Seconds since the run began, the program, and what it wrote to stderr (console.log goes there).

Examples:
  $ ackademy lab log                                of the newest run
  $ ackademy lab log <history file> --json | jq -r .lines[].text`,
  nothing: (history: string) => `Nothing that its programs printed is kept: ${history}`,
};

export const resetEn = {
  does: 'your copy of a lab back to as shipped (asks)',
  more: `What you added to the folder goes, too: you are asked with its names first.

Examples:
  $ ackademy lab reset leader-crash
  $ ackademy lab reset leader-crash --yes           without a question`,
  already: (lab: string) => `Your copy of ${lab} is as shipped already.`,
  ask: ({changed, added}: Record<'changed' | 'added', readonly string[]>) => {
    const gone = [
      ...(changed.length === 0 ? [] : [`your changes in ${listed(changed)}`]),
      ...(added.length === 0 ? [] : [`what you added (${added.join(', ')})`]),
    ];
    return `${capital(gone.join(', and '))} will be gone. Go on?`;
  },
  done: (folder: string) => `As shipped again: ${folder}`,
};

export const verifyEn = {
  does: 'every lab as shipped, as control and with each fix, against its promise',
  labs: 'all of them when none is named',
  runs: 'how often each',
  json: jsonArray,
  markdown: 'the rows as a table for a document',
  more: `Exit code: 0 all as promised, 1 one was not, 3 some were inconclusive.

Examples:
  $ ackademy lab verify leader-crash
  $ ackademy lab verify --runs 20 --json
  $ ackademy lab verify --runs 20 --markdown > measured.md`,
  promised: (asPromised: number, runs: number, inconclusive: number) =>
    `${asPromised} of ${runs} as promised, ${inconclusive} inconclusive`,
  percentiles: (p50Ms: number, p95Ms: number) =>
    `p50 ${seconds(p50Ms)}, p95 ${seconds(p95Ms)}`,
  timers: (ratio: number | null, timersMs: number) =>
    ratio === null
      ? 'no timer to wait for'
      : `${ratio.toFixed(1)} × the ${seconds(timersMs)} of its timers`,
  lastRun: ({
    acknowledged,
    rejected,
    pending,
    lost,
    duplicated,
    storedTwice,
    parked,
  }: {
    acknowledged: number;
    rejected: number;
    pending: number;
    lost: number | null;
    duplicated: number;
    storedTwice: number;
    parked: number;
  }) =>
    `last run: told ${acknowledged} yes, ${rejected} no, ${pending} pending; ${lost ?? 'unknown how many'} lost, ${duplicated} shipped twice, ${storedTwice} stored twice and shipped once${parked === 0 ? '' : `, ${parked} parked`}`,
  diagnosed: (as: number, runs: number, codes: readonly string[]) =>
    `diagnosed as expected ${as} of ${runs}: ${codes.length === 0 ? 'nothing to say' : codes.join(', ')}`,
  columns: [
    'lab',
    'run',
    'as promised',
    'verdicts',
    'yes / no / pending',
    'lost',
    'shipped twice / stored twice',
    'p50 s',
    'p95 s',
    'timers s',
    'p50 ÷ timers',
  ] as readonly string[],
  of: (asPromised: number, runs: number) => `${asPromised} of ${runs}`,
};

export const priceCommandEn = {
  does: 'what reliability costs: acks, idempotence, transactions, fsync, batches',
  rounds: 'how often each is measured',
  seed: 'the order within the rounds comes from it',
  json: jsonObject,
  more: `In every round each setup sends for 0.3 s, in another order each time, so that whatever else
the machine does hits all alike. One round before them is not counted.

The JSON object: schema 1, kafka, client, seed, rounds {asked, done}, turnMs {least, most},
recordBytes, base, caveats, and rows. A row: setup {id, title, means, acks (-1 is all),
idempotent, transactional, flush, records (in one send)}, sends, recordsPerSecond,
megabytesPerSecond, p50Ms, p99Ms, rounds (that count), and two ratios to acks=1, taken within
each round: speed (of records a second) and wait (of the p50 of a send), each {median, from, to};
from and to are the middle half of the rounds. null: too few sends to tell.

The ratios are kept with your progress: \`ackademy progress\` and the app show the last ones.

Exit code: 0 measured, 3 a setup had too few sends for a ratio, or the ratios could not be kept.

Examples:
  $ ackademy lab price
  $ ackademy lab price --rounds 3 --plain
  $ ackademy lab price --json | jq '.rows[] | {id: .setup.id, p50Ms, speed}'`,
  heading: ({
    kafka,
    client,
    rounds,
    seed,
  }: {
    kafka: string;
    client: string;
    rounds: {done: number; asked: number};
    seed: number;
  }) =>
    `Kafka ${kafka}, ${client}, ${rounds.done === rounds.asked ? '' : `${rounds.done} of `}${counted(rounds.asked, 'round')}, seed ${seed}.`,
  turn: (round: number, of: number, percent: number) =>
    `round ${round} of ${of}  ${percent} %`,
  measured: (round: number, of: number) => `Round ${round} of ${of} is measured.`,
};
