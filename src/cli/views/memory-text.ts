import {chanceEn, shareEn} from '../../presenting/words/en/percent.js';
import {words} from '../../presenting/words/words.js';
import type {Services} from '../../app/services/open-services.js';
import {retention} from '../../course/memory/retention.js';
import {forecast} from '../../course/memory/schedule.js';
import {stationsOf} from '../../course/outline.js';
import {dateOfDay} from '../../course/progress/calendar.js';

const forecastDays = 14;
const retentionWeeks = 8;
/** Columns that the date before a bar and the words after it need. */
const besideBar = 54;

/**
 * What will be due and what was remembered: bars with their numbers in so many columns, or, with
 * null, sentences without bars.
 */
export function memoryText(
  {course, progress}: Pick<Services, 'course' | 'progress'>,
  columns: number | null,
): string {
  const bars = columns !== null;
  const barRoom = Math.min(40, Math.max(6, (columns ?? 0) - besideBar));
  const {memory} = progress.current();
  const days = forecast(memory, stationsOf(course), forecastDays);
  const most = Math.max(1, ...days.map(({items}) => items));
  const weeks = retention(memory, retentionWeeks);
  const ahead = days.map(({day, items}, index) => {
    const date = index < 2 ? words.review.when(index) : words.review.date(dateOfDay(day));
    const bar = '█'.repeat(
      items === 0 ? 0 : Math.max(1, Math.round((items / most) * barRoom)),
    );
    return bars ? `${date.padEnd(12)} ${bar}${bar && ' '}${items}` : `${date}: ${items}`;
  });
  const asked = weeks.filter((week) => week.asked > 0);
  const back = asked.map(({from, recalled, expected, ...week}) => {
    const date = words.plan.weekOf(words.review.date(dateOfDay(from)).slice(4));
    const bar = '█'
      .repeat(Math.round((recalled / week.asked) * barRoom))
      .padEnd(barRoom, '·');
    const lead = bars ? `${date.padEnd(12)} ${bar} ` : `${date}: `;
    return `${lead}${shareEn(recalled, week.asked)}, ${words.plan.expected(chanceEn(expected / week.asked))}, ${words.plain.review.answers(week.asked)}`;
  });
  return [
    [words.plan.forecast, ...ahead].join('\n'),
    [words.plan.retention, ...(back.length === 0 ? [words.plan.noRetention] : back)].join(
      '\n',
    ),
  ].join('\n\n');
}
