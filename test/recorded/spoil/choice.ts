/** Which order of a run is spoilt: always the same one of the same run. */
import type {Entry, Run, Spoil} from '../entry.js';

type Facts = {
  readonly ids: readonly string[];
  readonly answers: ReadonlyMap<string, string>;
  readonly effects: ReadonlyMap<string, number>;
  readonly inLog: ReadonlyMap<string, number>;
  readonly onDisk: ReadonlySet<string>;
};

/** The further topics whose records are what shipping made. */
export const effectTopics = (run: Run): readonly string[] =>
  (run[0]?.also ?? []).flatMap(({name, holds}) => (holds === 'effects' ? [name] : []));

const known = new WeakMap<Run, Facts>();

function factsOf(run: Run): Facts {
  const facts = known.get(run) ?? gather(run);
  known.set(run, facts);
  return facts;
}

function gather(run: Run): Facts {
  const topics = effectTopics(run);
  const answers = new Map<string, string>();
  for (const {type, ids = [], answer} of run)
    if (type === 'answered' && answer !== undefined)
      for (const id of ids) answers.set(id, answer);
  const isEffect = ({type, topic}: Entry): boolean =>
    type === 'shipped' || (type === 'read-further' && topics.includes(topic ?? ''));
  return {
    ids: run.flatMap(({type, ids = [], probe}) =>
      type === 'attempted' && probe === false ? ids : [],
    ),
    answers,
    effects: counted(run.filter(isEffect)),
    inLog: counted(run.filter(({type}) => type === 'read')),
    onDisk: new Set(counted(run.filter(({type}) => type === 'on-disk')).keys()),
  };
}

function counted(run: Run): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const {ids = [], records = []} of run)
    for (const id of [...ids, ...records.map((record) => record.id)])
      if (id !== null) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

const middle = (ids: readonly string[]): string | undefined =>
  ids[Math.floor(ids.length / 2)];

/** An order that did everything right, or any order where there is none. */
export function soundOrder(run: Run): string {
  const {ids, answers, effects, inLog, onDisk} = factsOf(run);
  const sound = ids.filter(
    (id) =>
      answers.get(id) === 'yes' &&
      effects.get(id) === 1 &&
      inLog.get(id) === 1 &&
      onDisk.has(id),
  );
  return middle(sound) ?? middle(ids) ?? 'nobody';
}

/** An order that was acknowledged and never left the house. */
function lostOrder(run: Run): string | undefined {
  const {ids, answers, effects} = factsOf(run);
  return middle(ids.filter((id) => answers.get(id) === 'yes' && !effects.has(id)));
}

/** An order whose customer heard something else than yes, or nothing. */
function otherOrder(run: Run): string | undefined {
  const {ids, answers} = factsOf(run);
  return middle(ids.filter((id) => answers.get(id) !== 'yes'));
}

export const ordersOf = (run: Run): readonly string[] => factsOf(run).ids;

type OneSpoil = (id: string) => Spoil;

const to =
  (choose: (run: Run) => string | undefined) =>
  (...spoilers: readonly OneSpoil[]): Spoil =>
  (run) => {
    const id = choose(run);
    if (id === undefined) return run;
    return spoilers.reduce((spoilt, spoil) => spoil(id)(spoilt), run);
  };

/** Spoils one order that did everything right, one that is lost, or one that was not acknowledged. */
export const toSound = to(soundOrder);
export const toLost = to(lostOrder);
export const toOther = to(otherOrder);

/** Spoils every so many-th order. */
export const toEvery =
  (step: number, ...spoilers: readonly ((ids: ReadonlySet<string>) => Spoil)[]): Spoil =>
  (run) => {
    const ids = new Set(ordersOf(run).filter((_, index) => index % step === 0));
    return spoilers.reduce((spoilt, spoil) => spoil(ids)(spoilt), run);
  };
