/** Why orders are lost, as far as the programs' own doing tells. What a store did to them is for its system to say. */
import {placeOfLoss} from '../../ledger/fate.js';
import type {OrderRecord} from '../../ledger/ledger.js';
import type {Case, Handing, Settling} from '../case.js';
import type {Finding} from '../clue.js';
import {type Single, together} from '../findings.js';
import {hasteOf} from './told.js';

/** `explained`: orders of which a system has said why. */
export function whyLost(one: Case, explained: ReadonlySet<string>): readonly Finding[] {
  return together(
    one.lost
      .filter(({id}) => !explained.has(id))
      .flatMap((order) => {
        const place = placeOfLoss(order, one.ledger);
        if (place === 'produce') return neverStored(order, one);
        return place === 'consume' ? passed(order, one) : [];
      }),
  );
}

function neverStored({id}: OrderRecord, one: Case): readonly Single[] {
  const haste = hasteOf(id, one);
  return haste ? [{id, ...haste}] : [];
}

/** Whoever read the orders was done with it, and nothing had come of it. */
function passed({id}: OrderRecord, one: Case): readonly Single[] {
  const settling = one.settlings(id).find(({error}) => error === null);
  if (!settling) return writtenBehind(id, one);
  const {entry, by} = settling;
  const handing = one
    .handings(id)
    .findLast((handed) => handed.by === by && handed.entry < entry);
  const facts = {program: by};
  if (!handing) return [{id, code: 'passed-unasked', facts, entry}];
  return [{id, code: codeOf(handing, settling, one), facts, entry}];
}

/** It came to lie where a position was beyond already. */
function writtenBehind(id: string, one: Case): readonly Single[] {
  const last = one.clues.findLast(
    (clue) =>
      clue.kind === 'settled' && clue.holding === one.orders && clue.error === null,
  );
  if (last?.kind !== 'settled' || one.handings(id).length > 0) return [];
  return [{id, code: 'passed-unasked', facts: {program: last.by}, entry: last.entry}];
}

/** It died with the order in hand, or it lived on and did not come back to it. */
function codeOf(handing: Handing, {by, entry}: Settling, one: Case): string {
  const life = one.lifeAt(by, handing.entry);
  const hadIt = life !== null && life.to > entry && life.died;
  return hadIt ? 'committed-before-done' : 'skipped-after-error';
}
