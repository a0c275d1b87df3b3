import {retention} from '../../../course/memory/retention.js';
import {forecast} from '../../../course/memory/schedule.js';
import {stationsOf} from '../../../course/outline.js';
import {dateOfDay} from '../../../course/progress/calendar.js';
import {proseWidth, type World} from '../../state/world.js';
import {type Line, span, spaces, stacked} from '../../../text/line.js';
import {wrapText} from '../../../text/wrap.js';
import {bold, dim} from '../../../text/style.js';
import {chanceEn, inSigns, shareEn} from '../../../presenting/words/en/percent.js';
import {barWidth} from '../lab/running/bars.js';

const forecastDays = 14;
const retentionWeeks = 8;
const labelWidth = 14;

/** How much is due on each of the next days: a bar and its number. */
export function forecastLines(world: World): readonly Line[] {
  const {t, size, progress, course} = world;
  const days = forecast(progress.memory, stationsOf(course), forecastDays);
  const most = Math.max(1, ...days.map(({items}) => items));
  const room = proseWidth(size) - labelWidth - 6;
  const rows = days.map(({day, items}, index): Line => {
    const label = index < 2 ? t.review.when(index) : t.review.date(dateOfDay(day));
    return [
      span(label.padEnd(labelWidth), index === 0 ? bold : {}),
      span('█'.repeat(barWidth(items, most, room)), {colour: 'accent'}),
      span(`${items === 0 ? '' : ' '}${items}`, items === 0 ? dim : {}),
    ];
  });
  return stacked(wrapText(t.plan.forecast, proseWidth(size), bold), rows);
}

/** What was remembered week by week, against what the schedule expected. */
export function retentionLines(world: World): readonly Line[] {
  const {t, size, progress} = world;
  const weeks = retention(progress.memory, retentionWeeks);
  const width = proseWidth(size);
  const asked = weeks.reduce((sum, week) => sum + week.asked, 0);
  const title = wrapText(t.plan.retention, width, bold);
  if (asked === 0) return stacked(title, wrapText(t.plan.noRetention, width));
  const room = Math.min(30, width - labelWidth - 30);
  const rows = weeks.map((week): Line => {
    const label = t.review.date(dateOfDay(week.from)).slice(4);
    const lead = span(t.plan.weekOf(label).padEnd(labelWidth));
    if (week.asked === 0) return [lead, span(t.plan.nothingAsked, dim)];
    const share = week.recalled / week.asked;
    const expected = week.expected / week.asked;
    return [
      lead,
      ...shareBar(share, expected, room),
      span(` ${inSigns(shareEn(week.recalled, week.asked)).padStart(5)}`, bold),
      span(`  ${t.plan.expected(inSigns(chanceEn(expected)))}`),
      span(`  ${t.plan.of(week.asked)}`, dim),
    ];
  });
  return stacked(title, rows, wrapText(t.plan.retentionLegend, width, dim));
}

/** `█████▏···`: what was remembered, and a mark where it was expected to end. */
function shareBar(share: number, expected: number, room: number): Line {
  const full = Math.round(share * room);
  const mark = Math.min(room - 1, Math.round(expected * room));
  const cells = Array.from({length: room}, (_, at) =>
    at === mark ? '|' : at < full ? '█' : '·',
  );
  return [span(cells.join(''), {colour: 'accent'}), spaces(0)];
}
