import {Box} from 'ink';
import {planOf} from '../../../course/plan/plan-of.js';
import {paragraph} from '../../../presenting/words/advice.js';
import {
  leftOutSentences,
  pathWish,
  planBegins,
  planEnds,
} from '../../../presenting/review/plan-words.js';
import {dueToday} from '../../../presenting/review/due.js';
import {Para, T} from '../../components/look.js';
import {useWorld} from '../../components/world-context.js';
import type {Picture} from '../../state/picture.js';
import {proseWidth, type World} from '../../state/world.js';
import {bold, dim, lost} from '../../../text/style.js';
import {homeRight} from '../home/home-view.js';
import {Forecast, Retention} from './charts-view.js';
import {DayRow} from './day-row.js';
import {planPages, type PlanScreen} from './plan-screen.js';

export function planPicture(screen: PlanScreen, world: World): Picture {
  const {plan} = world.t;
  const at = planPages.indexOf(screen.page);
  const until = homeRight(world);
  const page = plan.pageOf(at + 1, planPages.length);
  return {
    title: plan.pages[screen.page],
    right: until === '' ? page : `${until} · ${page}`,
    body: (
      <Box flexDirection="column" flexShrink={0} gap={1}>
        <Page {...screen} />
      </Box>
    ),
    offset: screen.offset,
  };
}

function Page(screen: PlanScreen) {
  switch (screen.page) {
    case 'plan':
      return screen.typed === null ? <PlanPage /> : <DatePage {...screen} />;
    case 'forecast':
      return <Forecast />;
    case 'retention':
      return <Retention />;
  }
}

function DatePage({typed, problem}: PlanScreen) {
  const {t, size} = useWorld();
  return (
    <Box flexDirection="column" width={proseWidth(size)} gap={1}>
      <Para is={bold}>{t.plan.whichDate}</Para>
      <Box paddingLeft={2}>
        <T is={bold}>{typed ?? ''}</T>
        <T is={{inverse: true}}> </T>
      </Box>
      {problem === null ? (
        <Para is={dim}>{t.plan.dateHelp}</Para>
      ) : (
        <Para is={lost}>{paragraph(t.plan.dateProblems[problem](typed ?? ''))}</Para>
      )}
    </Box>
  );
}

function PlanPage() {
  const world = useWorld();
  const {t, size, progress, map} = world;
  const plan = planOf(progress, world);
  return (
    <>
      <Box flexDirection="column" width={proseWidth(size)} gap={1}>
        <Para is={bold}>{dueSentence(world)}</Para>
        <Para>{plan === null ? noPlan(world) : planBegins(plan, world).join(' ')}</Para>
        {plan === null ? null : (
          <Para is={dim}>{t.plan.chosenPath(pathWish(progress))}</Para>
        )}
      </Box>
      <Box flexDirection="column">
        {plan?.days.map((day, index) => (
          <DayRow key={day.day} day={day} today={index === 0} />
        ))}
      </Box>
      {plan === null ? null : (
        <Box flexDirection="column" width={proseWidth(size)} gap={1}>
          <Para>{planEnds(plan, world).join(' ')}</Para>
          {leftOutSentences(plan, map).map((sentence) => (
            <Para key={sentence} is={dim}>
              {sentence}
            </Para>
          ))}
        </Box>
      )}
    </>
  );
}

function noPlan({t, progress: {interview}}: World): string {
  return interview === null ? t.plan.noDate : t.plan.over(t.review.date(interview.date));
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
