import type {Progress} from '../../app/host/protocol.js';
import type {Output} from '../output.js';

const barWidth = 24;

/** Shows what happens before a run: a bar on a terminal, lines now and then in a pipe. */
export function progressView({
  live,
  redraw,
  remark,
}: Output): (progress: Progress) => void {
  let toldTenths = -1;
  return (progress) => {
    switch (progress.step) {
      case 'jars': {
        // A jar that is fetched again may count twice.
        const share = Math.min(1, progress.doneBytes / Math.max(1, progress.totalBytes));
        const tenths = Math.floor(share * 10);
        const text = `Downloading Kafka  ${bar(share)} ${megabytes(progress.doneBytes)} of ${megabytes(progress.totalBytes)} MB`;
        if (live && share < 1) redraw(text);
        else if (tenths > toldTenths) remark(text);
        toldTenths = Math.max(tenths, toldTenths);
        break;
      }
      case 'jar-refused':
        remark(`${progress.file}: ${progress.why}. It is fetched again.`);
        break;
      case 'preparing':
        remark('Preparing Kafka for this Java (once, about 10 s) …');
        break;
      case 'starting':
        remark(
          progress.why === 'first'
            ? 'Starting one controller and three brokers …'
            : 'Building the cluster anew …',
        );
        break;
      case 'ready':
        remark(`The cluster is up (${(progress.ms / 1000).toFixed(1)} s).`);
        break;
    }
  };
}

function bar(share: number): string {
  const full = Math.round(share * barWidth);
  return `${'█'.repeat(full)}${'░'.repeat(barWidth - full)}`;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
