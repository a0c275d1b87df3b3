import {join} from 'node:path';
import {LogReader} from '../disk/log-reader.js';
import {controllerId, type Layout} from './layout.js';

/** Whether a broker's copy of the controller's log, by which it hears all news, is as long as the controller's own. */
export async function hasNews({logDir}: Layout, broker: number): Promise<boolean> {
  const [theirs, own] = await Promise.all(
    [controllerId, broker].map(async (id) =>
      new LogReader(join(logDir(id), '__cluster_metadata-0')).read(),
    ),
  );
  return (own?.logEnd ?? 0) >= (theirs?.logEnd ?? 0);
}
