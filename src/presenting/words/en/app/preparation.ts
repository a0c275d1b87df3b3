/** What is done before a run can begin. */
import {refusalEn} from '../errors/machine.js';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

export const preparationEn = {
  jars: (product: string, doneBytes: number, totalBytes: number) =>
    `Downloading ${product}: ${megabytes(doneBytes)} of ${megabytes(totalBytes)} MB.`,
  refused: (
    file: string,
    why: string,
    sizes: {readonly bytes: number; readonly wanted: number},
  ) =>
    `${file}: ${refusalEn[why as keyof typeof refusalEn](sizes)}. It is fetched again.`,
  unpacking: (product: string) => `Unpacking ${product} (once).`,
  serverStarting: (product: string) => `Starting ${product}.`,
  serverReady: (product: string, ms: number) =>
    `${product} is up (${(ms / 1000).toFixed(1)} s).`,
  preparing: 'Preparing Kafka for this Java (once, about 10 s).',
  starting: {
    first: 'Starting one controller and three brokers.',
    rebuild: 'Building a new cluster.',
  },
  ready: (ms: number) => `The cluster is up (${(ms / 1000).toFixed(1)} s).`,
};
