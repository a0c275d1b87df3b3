import type {Progress} from '../../engine/ports/hosted.js';
import {words} from '../words/words.js';

/** What is being prepared before a run begins; `share` from 0 to 1 where it is known. */
export type Preparation = {readonly text: string; readonly share: number | null};

/** What the lab host does before a run, in words. */
export function preparation(progress: Progress): Preparation {
  const told = words.preparation;
  switch (progress.step) {
    case 'jars': {
      const {product, doneBytes, totalBytes} = progress;
      // A jar that is fetched again may count twice.
      const share = Math.min(1, doneBytes / Math.max(1, totalBytes));
      return {text: told.jars(product, doneBytes, totalBytes), share};
    }
    case 'jar-refused': {
      const sizes = progress.facts as {bytes: number; wanted: number};
      return {text: told.refused(progress.file, progress.why, sizes), share: null};
    }
    case 'unpacking':
      return {text: told.unpacking(progress.product), share: null};
    case 'server-starting':
      return {text: told.serverStarting(progress.product), share: null};
    case 'server-ready':
      return {text: told.serverReady(progress.product, progress.ms), share: null};
    case 'preparing':
      return {text: told.preparing, share: null};
    case 'starting':
      return {text: told.starting[progress.why], share: null};
    case 'ready':
      return {text: told.ready(progress.ms), share: null};
  }
}
