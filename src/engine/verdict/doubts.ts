/** Why a run proves nothing. */
import type {Doubt} from '../evidence.js';
import type {EventOf} from '../history/handlers.js';
import type {RunRecord} from '../history/run-record.js';
import {judged} from '../ledger/fate.js';
import type {Ledger} from '../ledger/ledger.js';
import {contradictions} from './contradictions.js';

/** The nearest cause first; empty when the run proves something. `own`: what the systems say of it. */
export function doubts(
  ledger: Ledger,
  run: RunRecord,
  own: readonly Doubt[],
): readonly Doubt[] {
  return [
    ...run.environment.map(({code, system, facts}) => ({
      code: 'environment',
      facts: {...facts, code, system: system ?? null},
    })),
    ...run.misbehaviours.map(({program, how, facts}) => ({
      code: 'misbehaved',
      facts: {...facts, program, how},
    })),
    ...run.premises
      .filter(({met}) => !met)
      .map(({premise, system, facts}) => ({
        code: 'premise',
        facts: {...facts, premise, ...(system === undefined ? {} : {system})},
      })),
    ...own,
    ...endings(run),
    ...answers(ledger),
    ...contradictions(ledger, run),
    ...service(ledger, run),
    ...sight(ledger, run),
    ...movement(run),
    ...reconciliation(run),
  ];
}

const plain = (code: string): Doubt => ({code, facts: {}});
const about = (code: string, ids: readonly string[]): readonly Doubt[] =>
  ids.length === 0 ? [] : [{code, facts: {ids}}];

function endings(run: RunRecord): readonly Doubt[] {
  return [
    ...(run.ended ? [] : [plain('not-ended')]),
    ...(run.reading ? incomplete('orders-unread', run.reading) : [plain('never-read')]),
    ...(run.shipping && standsStill(run) ? [] : shippingEnd(run)),
    ...run.began.holdings
      .filter(({holds}) => holds !== 'orders')
      .flatMap(({name, system}) => furtherEnding(name, system, run)),
  ];
}

function shippingEnd({shipping}: RunRecord): readonly Doubt[] {
  return shipping
    ? incomplete('shipping-stopped', shipping)
    : [plain('never-shipped-to-the-end')];
}

function furtherEnding(
  holding: string,
  system: string,
  {readings}: RunRecord,
): readonly Doubt[] {
  const reading = readings.get(holding);
  if (!reading) return [{code: 'holding-never-read', facts: {holding, system}}];
  return incomplete('holding-unread', reading);
}

function incomplete(
  code: string,
  ending: EventOf<'reading-ended'> | EventOf<'shipping-ended'>,
): readonly Doubt[] {
  if (ending.complete) return [];
  const where = ending.type === 'reading-ended' ? {holding: ending.holding} : {};
  return [{code, facts: {...ending.facts, ...where}}];
}

function answers(ledger: Ledger): readonly Doubt[] {
  const orders = judged(ledger);
  const silent = orders
    .filter(({answer, interrupted}) => answer === null && !interrupted)
    .map(({id}) => id);
  return [
    ...about('never-answered', silent),
    ...(orders.some(({answer}) => answer === 'yes')
      ? []
      : [plain('nothing-acknowledged')]),
  ];
}

function movement(run: RunRecord): readonly Doubt[] {
  return run.began.promise['no-stall'] === undefined || run.waiting.length > 0
    ? []
    : [plain('nobody-waited')];
}

function reconciliation({began, gap}: RunRecord): readonly Doubt[] {
  if (began.promise['gap-found'] === undefined) return [];
  if (gap.reported === null) return [plain('nothing-reported')];
  return about('planted-astray', gap.astray);
}

/** A shipping that stands still before a bad record does not come to the end: that is what was found. */
const standsStill = ({began, waiting}: RunRecord): boolean =>
  began.promise['no-stall'] !== undefined && waiting.some(({ids}) => ids.length > 0);

function service(ledger: Ledger, run: RunRecord): readonly Doubt[] {
  if (run.began.promise['in-service'] === undefined) return [];
  if (run.probes.length === 0) return [plain('no-probe')];
  const measured = new Set(run.probes.map(({id}) => id));
  const open = ledger.orders.filter(({id, probe}) => probe && !measured.has(id));
  return about(
    'probe-not-measured',
    open.map(({id}) => id),
  );
}

function sight({glimpses}: Ledger, run: RunRecord): readonly Doubt[] {
  if (run.began.promise.visible === undefined) return [];
  if (glimpses.count === 0) return [plain('nobody-looked')];
  return glimpses.complete ? [] : [plain('nobody-answered-a-reader')];
}
