import type {Language} from '../../course/course.js';
import {type Links, checkFounded, checkLinks} from './links.js';
import {files} from '../files/files.js';
import {tellTwins} from '../reading/pair.js';
import type {Problem} from '../../course/problems/problem.js';
import {type Place, at, inFile, tell, warn} from '../reading/place.js';
import {
  type StoryTexts,
  readStoryStructure,
  readStoryTexts,
  stepText,
} from '../files/story-file.js';
import type {StoryStructure} from '../shapes/structure.js';

const fewestSteps = 8;
const mostSentences = 2;

type Step = StoryStructure['steps'][number];

/** Checks a stepped story: its texts, and that each step obeys the rules of replication. */
export async function checkStory(
  folder: string,
  {id, languages, links}: {id: string; languages: readonly Language[]; links: Links},
  problems: Problem[],
): Promise<void> {
  const place = inFile(files.story(id), problems);
  const structure = await readStoryStructure(folder, id, problems);
  if (structure !== null) {
    checkLinks({place, sources: structure.sources, lab: null}, links);
    checkFounded(place, structure.sources, null);
    checkSteps(structure.steps, at(place, 'steps'));
  }
  for (const language of languages) {
    const texts = await readStoryTexts(folder, {id, language}, problems);
    if (texts !== null && structure !== null)
      checkTexts(structure.steps, texts, language);
  }
}

function checkSteps(steps: readonly Step[], place: Place): void {
  tellTwins(
    steps.map(({id}) => id),
    place,
  );
  if (steps.length < fewestSteps)
    tell(place, {code: 'few-steps', steps: steps.length, fewest: fewestSteps});
  for (const [index, step] of steps.entries()) {
    const here = at(place, step.id);
    const before = steps[index - 1];
    tellTwins(
      step.replicas.map(({broker}) => broker),
      here,
    );
    checkCommitted(step, here);
    checkLeader(step, here);
    if (before !== undefined) checkFollows(before, step, here);
  }
}

/** A record is committed once every replica in the ISR has it. */
function checkCommitted({committed, replicas}: Step, place: Place): void {
  const ends = replicas.filter(({inIsr}) => inIsr).map(({logEnd}) => logEnd);
  const shortest = Math.min(...ends);
  if (committed > shortest)
    tell(at(place, 'committed'), {code: 'committed-too-far', committed, shortest});
}

function checkLeader({leader, replicas}: Step, place: Place): void {
  if (leader === null) return;
  const replica = replicas.find(({broker}) => broker === leader);
  if (replica?.inIsr !== true || replica.state === 'dead')
    tell(at(place, 'leader'), {code: 'cannot-lead', broker: leader});
}

const brokersOf = ({replicas}: Step) => replicas.map(({broker}) => broker);

function checkFollows(before: Step, step: Step, place: Place): void {
  const [now, then] = [brokersOf(step), brokersOf(before)];
  if (now.join() !== then.join())
    tell(at(place, 'replicas'), {code: 'other-brokers', now, before: then});
  if (step.committed < before.committed)
    tell(at(place, 'committed'), {
      code: 'committed-falls',
      from: before.committed,
      to: step.committed,
    });
  const changed = step.leader !== null && step.leader !== before.leader;
  if (step.epoch < before.epoch || (changed && step.epoch === before.epoch))
    tell(at(place, 'epoch'), {code: 'wrong-epoch', from: before.epoch, to: step.epoch});
}

function checkTexts(steps: readonly Step[], texts: StoryTexts, language: Language): void {
  const missing = language === 'en' ? tell : warn;
  for (const {id} of steps) {
    const here = at(texts.place, `steps/${id}`);
    if (!Object.hasOwn(texts.steps, id)) {
      missing(here, {code: 'no-text', of: 'step', id});
      continue;
    }
    const sentences = stepText(texts, id)?.match(/[.!?](?=\s|$)|[。！？]/g)?.length ?? 0;
    if (sentences > mostSentences)
      warn(here, {code: 'long-step', sentences, most: mostSentences});
  }
  const ids = new Set(steps.map(({id}) => id));
  for (const id of Object.keys(texts.steps).filter((name) => !ids.has(name)))
    tell(at(texts.place, `steps/${id}`), {code: 'no-such', of: 'step', id});
}
