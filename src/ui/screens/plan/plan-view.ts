import {entriesOf} from '../../../course/map.js';
import {minutesADay, planOf} from '../../../course/memory/interview.js';
import type {Plan} from '../../../course/memory/plan.js';
import {dateOfDay} from '../../../course/progress/calendar.js';
import {paragraph} from '../../../presenting/words/advice.js';
import {dueToday} from '../../../presenting/review/due.js';
import {bodyWidth, proseWidth, type World} from '../../state/world.js';
import {type Line, span, stacked} from '../../../text/line.js';
import {wrap, wrapText} from '../../../text/wrap.js';
import {bold, dim, lost} from '../../../text/style.js';
import {forecastLines, retentionLines} from './charts-view.js';
import type {PlanScreen} from './plan-screen.js';

/** All rows of the page; they are scrolled where they do not fit. */
export function planLines(screen: PlanScreen, world: World): readonly Line[] {
  switch (screen.page) {
    case 'plan':
      return screen.typed === null ? planPage(world) : datePage(screen, world);
    case 'forecast':
      return forecastLines(world);
    case 'retention':
      return retentionLines(world);
  }
}

function datePage({typed, problem}: PlanScreen, {t, size}: World): readonly Line[] {
  const width = proseWidth(size);
  return stacked(
    wrapText(t.plan.whichDate, width, bold),
    [[span('  '), span(typed ?? '', bold), span(' ', {inverse: true})]],
    problem === null
      ? wrapText(t.plan.dateHelp, width, dim)
      : wrapText(paragraph(t.plan.dateProblems[problem](typed ?? '')), width, lost),
  );
}

function planPage(world: World): readonly Line[] {
  const {t, size, progress, map} = world;
  const width = proseWidth(size);
  const plan = planOf(progress, map);
  const head = wrapText(dueSentence(world), width, bold);
  if (plan === null) {
    const {interview} = progress;
    const text =
      interview === null ? t.plan.noDate : t.plan.over(t.review.date(interview.date));
    return stacked(head, wrapText(text, width));
  }
  return stacked(
    head,
    wrapText(planSentences(plan, world), width),
    plan.days.flatMap((_, index) => dayLines(plan, index, world)),
  );
}

/** What is due now; when nothing is, when the next is. */
function dueSentence({t, progress: {memory}, course}: World): string {
  const {items, next} = dueToday(memory, course);
  const due = items.length;
  if (due > 0) return t.plan.dueNow(due, (due * memory.msPerAnswer) / 60_000);
  if (next === null)
    return memory.items.size === 0 ? t.review.nothingYet : t.review.nothing;
  return `${t.review.nothing} ${t.review.next(next)}`;
}

function planSentences(plan: Plan, {t, progress}: World): string {
  const {interview, leftOut, minutesNeeded, recall} = plan;
  return [
    t.plan.until(t.review.date(dateOfDay(interview)), minutesADay(progress)),
    leftOut.length === 0 ? t.plan.allFits : t.plan.leftOut(leftOut.length, minutesNeeded),
    ...(recall === null ? [] : [t.plan.recall(recall.planned, recall.without)]),
  ].join(' ');
}

const dateWidth = 12;

function dayLines(plan: Plan, index: number, {t, size, map}: World): readonly Line[] {
  const day = plan.days[index];
  if (day === undefined) return [];
  const date = index === 0 ? t.review.when(0) : t.review.date(dateOfDay(day.day));
  const titles = day.learn.map(
    (key) => entriesOf(map).find((entry) => entry.key === key)?.title ?? key,
  );
  const lead = [
    span(date.padEnd(dateWidth), index === 0 ? bold : {}),
    span(t.plan.dayMinutes(day.minutes).padStart(8), dim),
    span('  '),
    span((day.reviews === 0 ? '' : t.plan.dayReviews(day.reviews)).padEnd(12)),
  ];
  return wrap([...lead, span(titles.join(' · '))], bodyWidth(size), dateWidth + 22);
}
