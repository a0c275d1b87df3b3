import {passed} from '../../../course/interview/begin.js';
import type {layersOf} from '../../../course/interview/prepared.js';
import {words} from '../../../presenting/words/words.js';
import type {Session} from '../session.js';

/** The layers that have a time, in seconds. */
const timed = [
  {layer: 'short', target: 30},
  {layer: 'long', target: 120},
] as const;

const longest = 60 * 60_000;

/** Shows a layer, waits while it is read aloud, and tells how long it took. */
export async function readAloud(
  texts: ReturnType<typeof layersOf>,
  {ask, print, readable, now}: Session,
): Promise<void> {
  const {titles, read: says} = words.answer;
  const there = timed.filter(({layer}) => texts[layer] !== '');
  if (there.length === 0) print(says.nothing);
  for (const {layer, target} of there) {
    if ((await ask(says.begin(titles[layer], target))) === 'q') return;
    print(readable(texts[layer]));
    const since = now();
    await ask(says.end);
    print(says.took(Math.round(passed(since, now(), longest) / 1000), target));
  }
}
