/** Ways to break the stepped story of the small course. */
import {type Broken, type Case, asBroken} from './broken-content.js';
import {edited} from './small-course.js';

const tale = 'stories/tale.yaml';
const talk = 'en/stories/tale.yaml';

const cases: readonly Case[] = [
  [
    'committed beyond a log in the ISR',
    edited(tale, 'committed: 3', 'committed: 4'),
    tale,
    /s1\/committed: Committed is 4, but a log in the ISR ends at 3/,
  ],
  [
    'committed that falls',
    edited(tale, /committed: 3(?![\s\S]*committed)/, 'committed: 2'),
    tale,
    /s8\/committed: Committed falls from 3 to 2/,
  ],
  [
    'a leader outside the ISR',
    edited(tale, 'leader: 1', 'leader: 3'),
    tale,
    /s1\/leader: Broker 3 leads/,
  ],
  [
    'a new leader without a new epoch',
    edited(tale, /leader: 1(?![\s\S]*leader)/, 'leader: 2'),
    tale,
    /s8\/epoch: The epoch goes from 1 to 1/,
  ],
  [
    'other brokers in mid-story',
    edited(tale, /broker: 3(?![\s\S]*broker: 3)/, 'broker: 4'),
    tale,
    /s8\/replicas: The brokers are 1, 2, 4/,
  ],
  [
    'a story of few steps',
    edited(tale, / {2}- id: s8[\s\S]*/, ''),
    tale,
    /There are 7 steps/,
  ],
  ['a step twice', edited(tale, 'id: s8', 'id: s7'), tale, /"s7" is there twice/],
  [
    'a step without a text',
    edited(talk, '  s8: Something happens.', ''),
    talk,
    /s8: The text of this step is missing/,
  ],
  [
    'a text without a step',
    edited(talk, '  s8:', '  s9: x\n  s8:'),
    talk,
    /no step "s9"/,
  ],
  [
    'a step that says too much',
    edited(talk, 's1: Something happens.', 's1: One. Two. Three.'),
    talk,
    /s1: The step has 3 sentences/,
  ],
];

export const brokenStories: readonly Broken[] = cases.map(asBroken);
