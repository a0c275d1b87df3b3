import {dueToday} from '../../presenting/review/due.js';
import type {Services} from '../../app/services/open-services.js';
import {
  dueDay,
  recallOn,
  type RememberedItem,
  keyOf,
} from '../../course/memory/memory.js';
import {retention} from '../../course/memory/retention.js';
import {forecast} from '../../course/memory/schedule.js';
import {stationsOf} from '../../course/outline.js';
import {dateOfDay} from '../../course/progress/calendar.js';

import {planData} from './plan-text.js';

const forecastDays = 30;
const retentionWeeks = 12;

/** What is due, what will be, and what was remembered, as data. */
export function reviewData(services: Services, limit: number | null): unknown {
  const {memory} = services.progress.current();
  const {items, next} = dueToday(memory, services.course);
  const stations = stationsOf(services.course);
  return {
    schema: 1,
    today: dateOfDay(memory.today),
    due: items.slice(0, limit ?? items.length).flatMap((name) => {
      const item = memory.items.get(keyOf(name));
      return item === undefined ? [] : itemData(item, memory.today);
    }),
    next: next && {date: next.date, items: next.items},
    forecast: forecast(memory, stations, forecastDays).map(({day, items: due}) => ({
      date: dateOfDay(day),
      items: due,
    })),
    retention: retention(memory, retentionWeeks).map(({from, ...week}) => ({
      weekFrom: dateOfDay(from),
      ...week,
    })),
    plan: planData(services),
    notices: services.notices,
  };
}

function itemData(item: RememberedItem, today: number): unknown {
  const {station, question, stability, difficulty, lastDay, answers, misses} = item;
  return {
    ...(question === null
      ? {kind: 'card', station}
      : {kind: 'question', station, question}),
    due: dateOfDay(dueDay(item, today)),
    recall: recallOn(today, item),
    ...{stability, difficulty, answers, misses},
    lastAnswered: lastDay === null ? null : dateOfDay(lastDay),
  };
}
