/** What a lab is, but for its words. A lab folder imports this file and nothing else of the trainer. */
import {type LabHolding, ordersIn} from './holding.js';
import type {Step} from './step.js';

export {allRequests, healReadShip, healReadShipRest, type Step} from './step.js';

/** What a lab's programs may be written in. */
export const codeLanguages = ['typescript', 'java'] as const;
export type CodeLanguage = (typeof codeLanguages)[number];

type Stage = 'produce' | 'store' | 'consume' | 'end-to-end';

export type PropertyName =
  | 'none-lost'
  | 'each-once'
  | 'all-or-nothing'
  | 'told-the-truth'
  | 'in-service'
  | 'visible'
  | 'no-stall'
  | 'none-parked'
  | 'gap-found';

/** What a run says of a property. `either`: the broker is free to do both, and both are as promised. */
type Promised = 'holds' | 'breaks' | 'either';
export type PropertyPromise = Readonly<Partial<Record<PropertyName, Promised>>>;

/**
 * Which run of a lab: as shipped (null), `control` (the same without the fault), `mine` (the
 * learner's copy), or a fix by its id.
 */
export type WhichRun = string | null;

/** What the diagnosis says of a run: each of these codes, and nothing else; left out: nothing. */
type Codes = {readonly codes?: readonly string[]};

export type Fix = {
  /** Folder name under `fixes/`, if `filesOf` does not say otherwise. */
  readonly id: string;
  /** The fix whose files it runs with; null: the files as shipped. */
  readonly filesOf?: string | null;
  /** What happens instead of the lab's plan: the same shop, another fault. */
  readonly plan?: readonly Step[];
  /** Whether it cures this lab's loss. A tempting wrong fix is not right. */
  readonly right: boolean;
  readonly promise: PropertyPromise;
} & Codes;

export type Prediction = {
  /**
   * What the learner bets on: the share of the acknowledged orders that is lost, does not move
   * or is parked, 0 to 1; how many are lost, torn, or shipped more than once; how many planted errors are found; or
   * the seconds that the probe order waited, Infinity when it was not acknowledged in time.
   */
  readonly about?:
    | 'share-lost'
    | 'share-stalled'
    | 'share-parked'
    | 'orders-lost'
    | 'orders-torn'
    | 'orders-repeated'
    | 'gaps-found'
    | 'seconds-waited';
  /** `from` and `to` are in the unit of that, both inclusive. */
  readonly choices: readonly {
    readonly id: string;
    readonly from: number;
    readonly to: number;
  }[];
};

/** Its own codes are those of the run as shipped; the control run has none. */
export type LabDefinition = {
  readonly id: string;
  readonly stage: Stage;
  /** One of the core path of six. */
  readonly core: boolean;
  /** How long a learner needs for it, roughly. */
  readonly minutes: number;
  /** What its programs are there in, the usual one first; left out: TypeScript. Java has files of its own, in `java/`. */
  readonly languages?: readonly [CodeLanguage, ...CodeLanguage[]];
  /** Names of the libraries that its programs in Java need beside the clients. */
  readonly libraries?: readonly string[];
  readonly orders: number;
  /** Where the shop's data lies: the orders, and what else the lab looks at. */
  readonly holdings: readonly LabHolding[];
  /** The run damages disks: it begins with fresh systems, and none is left. */
  readonly damagesDisks?: boolean;
  readonly plan: readonly Step[];
  /** What the control run does, where it is not enough to leave out the fault. */
  readonly controlPlan?: readonly Step[];
  /** Milliseconds after the last fault within which the probe order must be acknowledged. */
  readonly inServiceWithin: number;
  readonly predict: Prediction;
  readonly shipped: PropertyPromise;
  readonly control: PropertyPromise;
  readonly fixes: readonly Fix[];
} & Codes;

/** Checks a lab's own definition when it is loaded; a mistake in it is our bug. */
export function defineLab(lab: LabDefinition): LabDefinition {
  const ids = lab.fixes.map(({id}) => id);
  if (new Set(ids).size !== ids.length)
    throw new Error(`${lab.id}: a fix id is given twice`);
  if (ids.some((id) => id === 'control' || id === 'mine'))
    throw new Error(`${lab.id}: "control" and "mine" are not fix ids`);
  if (lab.shipped['none-parked'] && lab.plan.some(({do: what}) => what === 'guest-order'))
    throw new Error(`${lab.id}: a guest's order may well be parked`);
  const stray = lab.fixes.find(
    ({filesOf = null}) => filesOf !== null && !ids.includes(filesOf),
  );
  if (stray) throw new Error(`${lab.id}: ${stray.id} uses the files of no fix`);
  checkHoldings(lab);
  return lab;
}

function checkHoldings({id, holdings, shipped}: LabDefinition): void {
  const names = holdings.map(({name}) => name);
  if (!ordersIn(holdings)) throw new Error(`${id}: nothing holds the orders`);
  if (new Set(names).size !== names.length)
    throw new Error(`${id}: two holdings have one name`);
  if (shipped['all-or-nothing'] && !holdings.some(({holds}) => holds === 'other-half'))
    throw new Error(`${id}: nothing holds the other half of an order`);
}

/** What a lab's programs are there in; the first one is what it runs with when nothing else is asked for. */
export const languagesOf = ({
  languages = ['typescript'],
}: Pick<LabDefinition, 'languages'>): readonly [CodeLanguage, ...CodeLanguage[]] =>
  languages;

/** The systems that a lab needs, each once. */
export const systemsOf = ({holdings}: LabDefinition): readonly string[] => [
  ...new Set(holdings.map(({system}) => system)),
];
