import type {SystemWords} from '../../../../engine/system-view.js';
import {listed, often} from '../../../../grammar/en.js';

type System = SystemWords | null;
/** Orders that the same nodes had. */
type Holders = {readonly nodes: readonly string[]; readonly orders: number};

const named = (nodes: readonly string[], system: System): string =>
  system?.nodes(nodes) ?? listed(nodes);

const storeOf = (system: System): string => system?.store ?? 'store';

/** Where lost orders were lost, in English. `orders` is how many. */
export const whereLostEn = {
  /** `mistaken` is a sentence of the system, or empty. */
  produce: (orders: number, mistaken: string, system: System) => {
    const never =
      system?.neverTakenIn(orders) ??
      (orders === 1 ? 'it never got there' : 'they never got there');
    return `Lost in produce: ${never}.${mistaken && ` ${mistaken}`}`;
  },
  /** `standing` is how the store stands in the end: what follows, or empty. */
  store: (groups: readonly Holders[], standing: string, system: System) =>
    `Lost in the store: ${holdersOf(groups, system)}${standing}.`,
  /** They are there, and no reader gets them. */
  undone: (orders: number, system: System) =>
    `Lost in the store: ${orders === 1 ? 'it lies' : 'they lie'} ${fateEn.undoneOnly(system)}.`,
  consume: (orders: number, system: System) => {
    const passed =
      system?.leftBehind(orders) ??
      (orders === 1
        ? 'it was there, and whoever reads is past it'
        : 'they were there, and whoever reads is past them');
    return `Lost in consume: ${passed}.`;
  },
  unknown: (orders: number, why: string) =>
    `Where ${orders === 1 ? 'it was' : 'they were'} lost is unknown: ${why}.`,
  unreadable: (nodes: readonly string[], system: System) =>
    `the witness could not read all of the ${storeOf(system)} of ${named(nodes, system)}`,
  deletedUnseen: (nodes: readonly string[], system: System) =>
    `${named(nodes, system)} deleted part of the ${storeOf(system)} before the witness could look at it`,
  unseen: (system: System) => system?.unseen ?? 'the witness saw nothing of it',
};

function holdersOf([first, ...others]: readonly Holders[], system: System): string {
  if (!first) return '';
  if (others.length === 0)
    return `${named(first.nodes, system)} had them${first.nodes.length === 1 ? ', nobody else did' : ''}`;
  return listed(
    [first, ...others].map(
      ({nodes, orders}) =>
        `${orders} ${orders === 1 ? 'was' : 'were'} on ${named(nodes, system)}${nodes.length === 1 ? ' alone' : ''}`,
    ),
  );
}

/** What became of one order: "order-0051: acknowledged, on the disk of broker 1 only, not in the log". */
export const fateEn = {
  of: (id: string, parts: readonly string[]) => `${id}: ${parts.join(', ')}`,
  notInRun: 'not in this run',
  neverHandedOut: 'never handed out',
  inHand: 'in hand when checkout was killed',
  answers: {
    yes: 'acknowledged',
    no: 'told "no"',
    pending: 'pending',
    none: 'never answered',
  },
  takenIn: (nodes: readonly string[], system: System) =>
    system?.takenIn(nodes) ?? listed(nodes),
  inStore: (times: number, system: System) =>
    times === 0
      ? `not in the ${storeOf(system)}`
      : often(times, `in the ${storeOf(system)}`),
  undoneOnly: (system: System) =>
    system?.undone.only ?? `in the ${storeOf(system)}, where no reader gets it`,
  inHolding: (times: number, holding: string) =>
    times === 0 ? `not in ${holding}` : often(times, `in ${holding}`),
  parked: (why: string) => `parked (${why === '' ? 'no cause given' : why})`,
  shipped: (times: number) => often(times, 'shipped'),
  waiting: 'waiting in it, and not shipped',
  passed: 'passed and not shipped',
  notShipped: 'not shipped',
};
