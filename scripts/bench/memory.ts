/** From the events of a diligent learner to what is done, remembered and due. */
import {foldProgress} from '../../src/course/progress/fold.js';
import type {KnownEvent} from '../../src/course/progress/event.js';
import {seededRandom} from '../../src/course/shuffle.js';
import {say, summary} from './figures.js';

const answers = 100_000;
const perDay = 150;
const dayMs = 86_400_000;

export function benchMemory(rounds: number): Promise<void> {
  const now = Date.UTC(2029, 0, 1, 12);
  const events = yearsOfAnswers(now);
  const times: number[] = [];
  const busy: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    const used = process.cpuUsage();
    const {memory} = foldProgress(events, {now});
    times.push(performance.now() - began);
    busy.push(process.cpuUsage(used).user / 1000);
    if (round === 0)
      say(
        `${events.length} answers to ${memory.items.size} questions, the first fold ${times[0]?.toFixed(0)} ms`,
      );
  }
  say(`fold: ${summary(times, 'ms')} (aim ≤ 500)`);
  say(`  of these the processor was busy: ${summary(busy, 'ms')}`);
  return Promise.resolve();
}

/** Forty stations of ten questions, in files by the day, the newest first: as unordered as it gets. */
function yearsOfAnswers(now: number): readonly KnownEvent[] {
  const random = seededRandom(1);
  const results = [
    'right',
    'right',
    'right',
    'right',
    'partly',
    'wrong',
    'shown',
  ] as const;
  return Array.from({length: answers}, (_, index): KnownEvent => {
    const day = Math.floor(index / perDay);
    const place = index % perDay;
    return {
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      at: now - day * dayMs - (perDay - place) * 20_000,
      seq: place,
      instance: `${day}-4711-a`,
      type: 'question-answered',
      station: `station-${Math.floor(random() * 40)}`,
      question: `question-${Math.floor(random() * 10)}`,
      result: results[Math.floor(random() * results.length)] ?? 'right',
      choice: {kind: 'single', choice: 'a'},
      ms: 15_000,
      lab: `lab-${Math.floor(random() * 20)}`,
    };
  });
}
