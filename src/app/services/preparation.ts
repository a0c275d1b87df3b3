import type {RunProgress} from '../../ui/services.js';
import type {Progress} from '../host/protocol.js';

/** What the host does before a run, in words. */
export function preparation(progress: Progress): RunProgress {
  switch (progress.step) {
    case 'jars':
      return {
        text: `Downloading Kafka: ${megabytes(progress.doneBytes)} of ${megabytes(progress.totalBytes)} MB.`,
        share: progress.doneBytes / Math.max(1, progress.totalBytes),
      };
    case 'jar-refused':
      return {
        text: `${progress.file}: ${progress.why}. It is fetched again.`,
        share: null,
      };
    case 'preparing':
      return {text: 'Preparing Kafka for this Java (once, about 10 s).', share: null};
    case 'starting':
      return {
        text:
          progress.why === 'first'
            ? 'Starting one controller and three brokers.'
            : 'Building the cluster anew.',
        share: null,
      };
    case 'ready':
      return {
        text: `The cluster is up (${(progress.ms / 1000).toFixed(1)} s).`,
        share: null,
      };
  }
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
