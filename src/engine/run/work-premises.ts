/** Whether shipping has done new work when its commit is taken hold of: else there is nothing to do twice. */
import {firstOf} from '../words.js';
import type {RunContext} from './context.js';
import {whereGroupIs} from './group-position.js';

export type Seen = {readonly text: string; readonly met: boolean};

/** The end of a transaction is known a moment after it is decided. Milliseconds. */
const patience = 3000;

export async function workUncommitted(context: RunContext): Promise<Seen> {
  const ids = await newWork(context, 'uncommitted');
  const text = 'shipping had written the parcel of a new order, and had not committed it';
  return seen(text, ids);
}

export async function workCommitted(context: RunContext): Promise<Seen> {
  let ids: readonly string[] = [];
  await context.wait(patience, async () => {
    ids = await newWork(context, 'committed');
    return ids.length > 0;
  });
  return seen(
    'shipping had written the parcel of a new order, and had committed it',
    ids,
  );
}

const seen = (text: string, ids: readonly string[]): Seen => ({
  text: ids.length > 0 ? `${text} (${firstOf(ids)})` : text,
  met: ids.length > 0,
});

/** Orders that came since the interception began, whose parcels are in the log, in an open transaction or not. */
async function newWork(
  {interceptions, ports: {topic}, request}: RunContext,
  which: 'committed' | 'uncommitted',
): Promise<readonly string[]> {
  const before = interceptions.last?.before ?? new Set();
  const outputs = (request.lab.also ?? []).filter(({holds}) => holds === 'effects');
  const stored = await Promise.all(outputs.map(async ({name}) => topic.storedIn(name)));
  const parcels = new Set(stored.flat());
  const {passed, ahead} = await whereGroupIs(topic);
  const ids = which === 'committed' ? passed : ahead;
  return ids.filter((id) => parcels.has(id) && !before.has(id));
}
