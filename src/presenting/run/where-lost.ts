/** Where lost orders were lost, and what has become of one order, in sentences. */
import type {SystemWords} from '../../engine/system-view.js';
import {
  isLost,
  judged as judgedOrders,
  type Place,
  placeOfLoss,
} from '../../engine/ledger/fate.js';
import type {Ledger, OrderRecord} from '../../engine/ledger/ledger.js';
import {listed, often} from '../../grammar/en.js';
import type {Result} from './result.js';

/** A sentence for each place, the earliest first. */
export function whereLost(result: Result): readonly string[] {
  const {run, ledger} = result.judged;
  // Where losses are planted to be found, they are not what the run is about.
  if (run.began.promise['none-lost'] === undefined) return [];
  const lost = judgedOrders(ledger).filter(isLost);
  return order.flatMap((place) => {
    const here = lost.filter((one) => placeOfLoss(one, ledger) === place);
    return here.length === 0 ? [] : [places[place](here, result)];
  });
}

const order: readonly Place[] = ['produce', 'store', 'consume', 'unknown'];

const places: Readonly<
  Record<Place, (orders: readonly OrderRecord[], result: Result) => string>
> = {
  produce: (orders, result) =>
    `Lost in produce: ${orders.length === 1 ? 'it never was' : 'they never were'} on any ${wordsOf(result)?.node ?? 'server'}'s disk.${mistaken(orders, result)}`,
  store: (orders, result) =>
    `Lost in the store: ${holdersOf(orders, wordsOf(result))}${standing(orders, result)}.`,
  consume: ({length}, result) => {
    const store = wordsOf(result)?.store ?? 'store';
    return length === 1
      ? `Lost in consume: it is in the ${store}, and the group's position is beyond it.`
      : `Lost in consume: they are in the ${store}, and the group's position is beyond them.`;
  },
  unknown: ({length}, result) =>
    `Where ${length === 1 ? 'it was' : 'they were'} lost is unknown: ${whyUnknown(result)}.`,
};

/** The words of the system that the orders lie in. */
function wordsOf({judged, views}: Result): SystemWords | null {
  return views[storeOf(judged)]?.words ?? null;
}

const storeOf = ({run}: Result['judged']): string =>
  run.began.holdings.find(({holds}) => holds === 'orders')?.system ?? '';

const standing = (orders: readonly OrderRecord[], {judged, views}: Result): string =>
  views[storeOf(judged)]?.standing(judged.history, orders.flatMap(nodesOf)) ?? '';

function mistaken(orders: readonly OrderRecord[], {judged, views}: Result): string {
  const ids = orders.map(({id}) => id);
  const said = views[storeOf(judged)]?.mistaken(judged, ids) ?? '';
  return said && ` ${said}`;
}

function whyUnknown(result: Result): string {
  const {unreadableNodes, deletedUnseen} = result.judged.ledger;
  const words = wordsOf(result);
  const named = (nodes: readonly string[]): string =>
    words?.nodes(nodes) ?? listed(nodes);
  const store = words?.store ?? 'store';
  if (unreadableNodes.length > 0)
    return `the witness could not read all of the ${store} of ${named(unreadableNodes)}`;
  return deletedUnseen.length > 0
    ? `${named(deletedUnseen)} deleted part of the ${store} before the witness could look at it`
    : 'the witness saw no disk';
}

function holdersOf(orders: readonly OrderRecord[], words: SystemWords | null): string {
  const groups = new Map<string, {readonly nodes: readonly string[]; count: number}>();
  for (const one of orders) {
    const nodes = nodesOf(one);
    const group = groups.get(nodes.join()) ?? {nodes, count: 0};
    group.count += 1;
    groups.set(nodes.join(), group);
  }
  const [first, ...others] = [...groups.values()].sort((a, b) => b.count - a.count);
  if (!first) return '';
  const named = (nodes: readonly string[]): string =>
    words?.nodes(nodes) ?? listed(nodes);
  if (others.length === 0)
    return `${named(first.nodes)} had them${first.nodes.length === 1 ? ', nobody else did' : ''}`;
  return listed(
    [first, ...others].map(
      ({nodes, count}) =>
        `${count} ${count === 1 ? 'was' : 'were'} on ${named(nodes)}${nodes.length === 1 ? ' alone' : ''}`,
    ),
  );
}

const nodesOf = ({takenIn}: OrderRecord): readonly string[] =>
  [...new Set(takenIn.map(({node}) => node))].sort();

/** What became of one order: "order-0051: acknowledged, on the disk of broker 1 only, not in the log". */
export function fateOf(result: Result, id: string): string {
  const {ledger} = result.judged;
  const stranger = ledger.strangers.find((one) => one.id === id);
  const found = ledger.orders.find((one) => one.id === id) ?? stranger;
  if (!found) return `${id}: not in this run`;
  const words = wordsOf(result);
  return `${id}: ${[
    stranger ? 'never handed out' : answered(found),
    words?.takenIn(nodesOf(found)) ?? listed(nodesOf(found)),
    inStore(found, words?.store ?? 'store'),
    ...(result.views[storeOf(result.judged)]?.further(result.judged, id) ?? []),
    ...elsewhere(found, ledger),
    ...afterwards(found),
  ].join(', ')}`;
}

const answers = {
  yes: 'acknowledged',
  no: 'told "no"',
  pending: 'pending',
  none: 'never answered',
} as const;

function answered({answer, interrupted}: OrderRecord): string {
  return answer === null && interrupted
    ? 'in hand when checkout was killed'
    : answers[answer ?? 'none'];
}

function inStore({stored, undone}: OrderRecord, store: string): string {
  if (stored.length > 0) return often(stored.length, `in the ${store}`);
  return undone.length > 0
    ? `in the ${store} in an aborted transaction only`
    : `not in the ${store}`;
}

/** Its copies in other holdings, and the halves that are missing. */
function elsewhere({others}: OrderRecord, {halves}: Ledger): readonly string[] {
  const names = [...new Set([...halves, ...others.map(({holding}) => holding)])];
  return names.map((name) => {
    const count = others.filter(({holding}) => holding === name).length;
    if (count === 0) return `not in ${name}`;
    return often(count, `in ${name}`);
  });
}

function afterwards(found: OrderRecord): readonly string[] {
  const {stored, passed, effects, parked, stalled} = found;
  const shipped = often(effects, 'shipped');
  if (parked !== null)
    return [
      `parked (${parked === '' ? 'no cause given' : parked})`,
      ...(effects > 0 ? [shipped] : []),
    ];
  if (effects > 0) return [shipped];
  if (stored.length === 0) return [];
  if (stalled && !passed) return ['waiting in it, and not shipped'];
  return [passed ? 'passed and not shipped' : 'not shipped'];
}
