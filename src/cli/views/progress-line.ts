import type {Progress} from '../../engine/ports/hosted.js';
import {preparation} from '../../presenting/run/preparation.js';
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
    const {text, share} = preparation(progress);
    if (share === null) {
      remark(text);
      return;
    }
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
