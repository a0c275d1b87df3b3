import {hasFullScreen, openApp} from '../../app/open-app.js';
import type {Language} from '../../course/course.js';
import type {Streams} from '../output.js';

type Options = {
  readonly plain: boolean;
  readonly language: Language | null;
  readonly streams: Streams;
};

/** `ackademy`: the app; where no full screen can be shown, what there is and what to type. */
export async function bare({plain, language, streams}: Options): Promise<number> {
  const env = {...process.env};
  if (!plain && streams === process && hasFullScreen(env))
    return openApp({env, language, lab: null});
  const {outline} = await import('./outline.js');
  return outline({plain, language, streams});
}
