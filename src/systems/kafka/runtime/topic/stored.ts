/** Which orders lie in a topic at this moment, whether a transaction is open or not: from the disks. */
import {join} from 'node:path';
import type {Cluster} from '../cluster/cluster.js';
import {LogReader} from '../disk/log-reader.js';
import {isTail, namedIn} from './order-id.js';

export async function storedIn(
  {brokers, layout}: Pick<Cluster, 'brokers' | 'layout'>,
  {name, partitions}: {readonly name: string; readonly partitions: number},
): Promise<readonly string[]> {
  const folders = brokers.flatMap(({id}) =>
    Array.from({length: partitions}, (_, partition) =>
      join(layout.logDir(id), `${name}-${partition}`),
    ),
  );
  const logs = await Promise.all(folders.map(async (one) => new LogReader(one).read()));
  const ids = logs
    .flatMap(({batches}) => batches.filter(({control}) => !control))
    .flatMap(({records}) => namedIn(records ?? []))
    .flatMap(({id}) => (id === null || isTail(id) ? [] : [id]));
  return [...new Set(ids)];
}
