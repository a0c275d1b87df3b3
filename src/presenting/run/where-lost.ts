/** Where lost orders were lost, and what has become of one order, in sentences. */
import type {SystemView, SystemWords} from '../../engine/system-view.js';
import {
  isLost,
  judged as judgedOrders,
  type Place,
  placeOfLoss,
} from '../../engine/ledger/fate.js';
import type {Ledger, OrderRecord} from '../../engine/ledger/ledger.js';
import {words} from '../words/words.js';
import type {Result} from './result.js';

/** A sentence for each place, the earliest first; none of a run that proves nothing. */
export function whereLost(result: Result): readonly string[] {
  const {run, ledger, verdict} = result.judged;
  // Where losses are planted to be found, they are not what the run is about.
  if (run.began.promise['none-lost'] === undefined) return [];
  if (verdict.headline === 'inconclusive') return [];
  const lost = judgedOrders(ledger).filter((one) => isLost(one, ledger));
  return order.flatMap((place) => {
    const here = lost.filter((one) => placeOfLoss(one, ledger) === place);
    return here.length === 0 ? [] : [places[place](here, result)];
  });
}

const order: readonly Place[] = ['produce', 'store', 'consume', 'unknown'];

const places: Readonly<
  Record<Place, (orders: readonly OrderRecord[], result: Result) => string>
> = {
  produce: (orders, result) => {
    const ids = orders.map(({id}) => id);
    const mistaken = viewOf(result)?.mistaken(result.judged, ids) ?? '';
    return words.run.whereLost.produce(orders.length, mistaken, wordsOf(result));
  },
  store: (orders, result) => {
    if (orders.every(({undone}) => undone.length > 0))
      return words.run.whereLost.undone(orders.length, wordsOf(result));
    const had = orders.flatMap(nodesOf);
    const standing = viewOf(result)?.standing(result.judged.history, had) ?? '';
    return words.run.whereLost.store(holdersOf(orders), standing, wordsOf(result));
  },
  consume: (orders, result) =>
    words.run.whereLost.consume(orders.length, wordsOf(result)),
  unknown: (orders, result) =>
    words.run.whereLost.unknown(orders.length, whyUnknown(result)),
};

/** The system that the orders lie in. */
function viewOf({judged, views}: Result): SystemView | undefined {
  const store = judged.run.began.holdings.find(({holds}) => holds === 'orders');
  return views[store?.system ?? ''];
}

const wordsOf = (result: Result): SystemWords | null => viewOf(result)?.words ?? null;

function whyUnknown(result: Result): string {
  const {unreadableNodes, deletedUnseen} = result.judged.ledger;
  const {whereLost: say} = words.run;
  const system = wordsOf(result);
  if (unreadableNodes.length > 0) return say.unreadable(unreadableNodes, system);
  return deletedUnseen.length > 0
    ? say.deletedUnseen(deletedUnseen, system)
    : say.unseen(system);
}

/** How many orders the same nodes had, those with the most orders first. */
function holdersOf(
  orders: readonly OrderRecord[],
): readonly {readonly nodes: readonly string[]; readonly orders: number}[] {
  const groups = new Map<string, {readonly nodes: readonly string[]; orders: number}>();
  for (const one of orders) {
    const nodes = nodesOf(one);
    const group = groups.get(nodes.join()) ?? {nodes, orders: 0};
    group.orders += 1;
    groups.set(nodes.join(), group);
  }
  return [...groups.values()].sort((a, b) => b.orders - a.orders);
}

const nodesOf = ({takenIn}: OrderRecord): readonly string[] =>
  [...new Set(takenIn.map(({node}) => node))].sort();

/** What became of one order: "order-0051: acknowledged, on the disk of broker 1 only, not in the log". */
export function fateOf(result: Result, id: string): string {
  const {ledger} = result.judged;
  const {fate} = words.run;
  const stranger = ledger.strangers.find((one) => one.id === id);
  const found = ledger.orders.find((one) => one.id === id) ?? stranger;
  if (!found) return fate.of(id, [fate.notInRun]);
  const system = wordsOf(result);
  return fate.of(id, [
    stranger ? fate.neverHandedOut : answered(found),
    fate.takenIn(nodesOf(found), system),
    inStore(found, system),
    ...(viewOf(result)?.further(result.judged, id) ?? []),
    ...elsewhere(found, ledger),
    ...afterwards(found),
  ]);
}

function answered({answer, interrupted}: OrderRecord): string {
  const {answers, inHand} = words.run.fate;
  return answer === null && interrupted ? inHand : answers[answer ?? 'none'];
}

function inStore({stored, undone}: OrderRecord, system: SystemWords | null): string {
  const {fate} = words.run;
  return stored.length === 0 && undone.length > 0
    ? fate.undoneOnly(system)
    : fate.inStore(stored.length, system);
}

/** Its copies in other holdings, and the halves that are missing. */
function elsewhere({others}: OrderRecord, {halves}: Ledger): readonly string[] {
  const names = [...new Set([...halves, ...others.map(({holding}) => holding)])];
  return names.map((name) =>
    words.run.fate.inHolding(others.filter(({holding}) => holding === name).length, name),
  );
}

function afterwards(found: OrderRecord): readonly string[] {
  const {stored, passed, effects, parked, stalled} = found;
  const {fate} = words.run;
  const shipped = effects > 0 ? [fate.shipped(effects)] : [];
  if (parked !== null) return [fate.parked(parked), ...shipped];
  if (effects > 0) return shipped;
  if (stored.length === 0) return [];
  if (stalled && !passed) return [fate.waiting];
  return [passed ? fate.passed : fate.notShipped];
}
