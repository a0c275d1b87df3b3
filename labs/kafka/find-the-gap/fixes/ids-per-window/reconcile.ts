import {books, reported} from 'ackademy/kit';

const hour = 3_600_000;
const now = Date.now();
const {taken, left} = await books();

const parcels = new Map<string, number>();
for (const {id} of left) parcels.set(id, (parcels.get(id) ?? 0) + 1);

const windows = new Map<number, string[]>();
for (const {id, placedAt} of taken) {
  const window = Math.floor(placedAt / hour);
  windows.set(window, [...(windows.get(window) ?? []), id]);
}

const missing: string[] = [];
const duplicated: string[] = [];
for (const [window, ids] of windows) {
  // A window is judged an hour after its end: until then its parcels may be on their way.
  const closedFor = now - (window + 1) * hour;
  if (closedFor < hour) continue;
  missing.push(...ids.filter((id) => !parcels.has(id)));
  duplicated.push(...ids.filter((id) => (parcels.get(id) ?? 0) > 1));
}

await reported({missing, duplicated});
