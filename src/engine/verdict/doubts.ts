import {contradictions} from './contradictions.js';
import {judged} from '../ledger/fate.js';
import type {Misbehaviour} from '../history/history.js';
import type {Ledger} from '../ledger/ledger.js';
import type {RunRecord} from '../history/run-record.js';
import {capital, firstOf, sentence} from '../words.js';

const misbehaviours: Readonly<Record<Misbehaviour, string>> = {
  'does-not-build': 'does not build',
  threw: 'threw an error',
  'exited-early': 'ended before its work was done',
  hung: 'hung',
  'spoke-garbage': 'said something that is no part of the conversation',
  'unknown-order': 'spoke of an order that it was never given',
  flooded: 'said more than anybody can take in',
  'never-acknowledged': 'acknowledged nothing',
};

/** Says how one of the shop's programs broke the rules: "checkout hung: …". */
export function misbehaviour(event: {
  readonly program: string;
  readonly how: Misbehaviour;
  readonly detail: string;
}): string {
  return `${event.program} ${misbehaviours[event.how]}${event.detail && `: ${event.detail}`}`;
}

/** Why the run proves nothing, the nearest cause first, each a full sentence; empty when it proves something. */
export function doubts(ledger: Ledger, run: RunRecord): readonly string[] {
  return [
    ...run.environment.map(({message}) =>
      sentence(`The environment failed, not the shop: ${message}`),
    ),
    ...run.misbehaviours.map((event) => capital(sentence(misbehaviour(event)))),
    ...run.premises
      .filter(({met}) => !met)
      .map(({text}) => sentence(`A premise was not met: ${text}`)),
    ...endings(run),
    ...answers(ledger),
    ...contradictions(ledger, run),
    ...service(ledger, run),
    ...sight(ledger, run),
    ...movement(run),
    ...reconciliation(run),
  ];
}

function endings(run: RunRecord): readonly string[] {
  return [
    ...(run.ended ? [] : ['The history stops before the end of the run.']),
    ...ending(run.reading, {
      missing: 'The log was never read to its end.',
      cut: 'The reading of the log is not complete',
    }),
    ...(run.shipping && standsStill(run)
      ? []
      : ending(run.shipping, {
          missing: 'Shipping never came to its end.',
          cut: 'Shipping did not come to the end of the log',
        })),
    ...(run.began.also ?? []).flatMap(({name}) => furtherEnding(name, run)),
  ];
}

function furtherEnding(name: string, {further}: RunRecord): readonly string[] {
  const read = further.filter(({topic}) => topic === name);
  if (read.length === 0) return [`The topic ${name} was never read.`];
  const cut = read.find(({complete}) => !complete);
  return cut ? [sentence(`The reading of ${name} is not complete: ${cut.detail}`)] : [];
}

function ending(
  event: {readonly complete: boolean; readonly detail: string} | null,
  words: {readonly missing: string; readonly cut: string},
): readonly string[] {
  if (!event) return [words.missing];
  return event.complete ? [] : [sentence(`${words.cut}: ${event.detail}`)];
}

function answers(ledger: Ledger): readonly string[] {
  const orders = judged(ledger);
  const silent = orders
    .filter(({answer, interrupted}) => answer === null && !interrupted)
    .map(({id}) => id);
  return [
    ...(silent.length > 0 ? [`Checkout never answered for ${firstOf(silent)}.`] : []),
    ...(orders.some(({answer}) => answer === 'yes')
      ? []
      : ['No order was acknowledged: there is nothing to judge.']),
  ];
}

function movement(run: RunRecord): readonly string[] {
  return run.began.promise['no-stall'] === undefined || run.waiting.length > 0
    ? []
    : ['Nobody waited to see whether the records behind a bad one move on.'];
}

function reconciliation({began, gap}: RunRecord): readonly string[] {
  if (began.promise['gap-found'] === undefined) return [];
  if (gap.reported === null)
    return ['Reconciliation reported nothing, not even that all is well.'];
  return gap.astray.length === 0
    ? []
    : [
        `What was planted is not what stood in the book of the warehouse when it was compared: ${firstOf(gap.astray)}.`,
      ];
}

/** A shipping that stands still before a bad record does not come to the end: that is what was found. */
const standsStill = ({began, waiting}: RunRecord): boolean =>
  began.promise['no-stall'] !== undefined && waiting.some(({ids}) => ids.length > 0);

function service(ledger: Ledger, run: RunRecord): readonly string[] {
  if (run.began.promise['in-service'] === undefined) return [];
  if (run.probes.length === 0)
    return [
      'No probe order was handed out, so nobody knows whether the shop was in service.',
    ];
  const measured = new Set(run.probes.map(({id}) => id));
  const open = ledger.orders.filter(({id, probe}) => probe && !measured.has(id));
  return open.length === 0
    ? []
    : [`Nobody measured how long ${firstOf(open.map(({id}) => id))} took.`];
}

function sight({glimpses}: Ledger, run: RunRecord): readonly string[] {
  if (run.began.promise.visible === undefined) return [];
  if (glimpses.count === 0)
    return [
      'Nobody tried to read while the fault lasted, so nobody knows what could be seen.',
    ];
  return glimpses.complete
    ? []
    : [
        'No broker answered when a consumer wanted to read, so nobody knows what could be seen.',
      ];
}
