import {hasFullScreen, openApp} from '../../app/open-app.js';
import type {Streams} from '../output.js';

type Options = {
  readonly plain: boolean;
  readonly streams: Streams;
};

/** `ackademy`: the app; where no full screen can be shown, what there is and what to type. */
export async function bare({plain, streams}: Options): Promise<number> {
  const env = {...process.env};
  if (!plain && streams === process && hasFullScreen(env))
    return openApp({env, start: null});
  const {outline} = await import('./outline.js');
  return outline({plain, streams});
}
