import type {Progress} from '../../app/host/protocol.js';
import {preparation} from '../../app/services/preparation.js';
import type {Output} from '../output.js';

const barWidth = 24;

/** Shows what happens before a run: a bar on a terminal, lines now and then in a pipe. */
export function progressView({
  live,
  redraw,
  remark,
}: Pick<Output, 'live' | 'redraw' | 'remark'>): (progress: Progress) => void {
  let toldTenths = -1;
  return (progress) => {
    const {text, share: counted} = preparation(progress);
    if (counted === null) {
      remark(text);
      return;
    }
    // A jar that is fetched again may count twice.
    const share = Math.min(1, counted);
    const tenths = Math.floor(share * 10);
    const line = `${bar(share)} ${text}`;
    if (live && share < 1) redraw(line);
    else if (tenths > toldTenths) remark(line);
    toldTenths = Math.max(tenths, toldTenths);
  };
}

function bar(share: number): string {
  const full = Math.round(share * barWidth);
  return `${'█'.repeat(full)}${'░'.repeat(barWidth - full)}`;
}
