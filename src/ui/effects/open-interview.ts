import {highlighter} from '../../course/interview/terms.js';
import {seededRandom} from '../../course/shuffle.js';
import {begunFact, recordOf} from '../../presenting/interview/hold.js';
import {openingsOfRounds} from '../../presenting/interview/openings.js';
import {stripLines} from '../../text/strip-controls.js';
import {openInterview} from '../screens/interview/interview-state.js';
import type {AppServices} from '../services.js';
import type {Route} from '../state/route.js';
import type {Screen} from '../state/screen.js';
import type {World} from '../state/world.js';

type Services = Pick<AppServices, 'content' | 'drafts' | 'progress' | 'course' | 'seed'>;
type Held = Extract<Route, {at: 'interview'}>;

/** Reads what is asked, and what the learner has written of it so far; a new interview begins. */
export async function openInterviewOf(
  route: Held,
  services: Services,
  {now}: World,
): Promise<Screen> {
  const {content, progress} = services;
  const id = 'id' in route ? route.id : await begin(route, services);
  const record = recordOf(progress.current(), id);
  return openInterview({
    ...{id, now},
    openings: await openingsOfRounds(record, content),
    texts: await textsOf(record, services),
    highlight: highlighter(await content.terms()),
  });
}

/** Its id. */
async function begin(
  {wish}: Extract<Held, {wish: unknown}>,
  {course, progress, seed}: Services,
): Promise<string> {
  const id = globalThis.crypto.randomUUID();
  const known = {course, progress: progress.current()};
  await progress.append(begunFact(known, wish, {id, random: seededRandom(seed())}));
  return id;
}

async function textsOf(
  {id, rounds}: ReturnType<typeof recordOf>,
  {drafts}: Services,
): Promise<Readonly<Record<string, string>>> {
  const texts = rounds.map(async ({opening}) => {
    const text = (await drafts.read(id, opening)).replaceAll(/\r\n?/g, '\n');
    return [opening, stripLines(text)] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}
