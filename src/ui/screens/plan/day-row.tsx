import {Box} from 'ink';
import type {Plan} from '../../../course/plan/plan.js';
import {dateOfDay} from '../../../course/progress/calendar.js';
import {taskText} from '../../../presenting/review/plan-words.js';
import {bold, dim} from '../../../text/style.js';
import {Hang, Para, T} from '../../components/look.js';
import {useWorld} from '../../components/world-context.js';
import {proseWidth} from '../../state/world.js';

type Props = {readonly day: Plan['days'][number]; readonly today: boolean};

/** In so many columns there is room for the tasks beside the day. */
const roomBeside = 70;

/** `Mon 30 Nov   25 min  repeat 12  The lost reply · …`; in a small terminal the tasks stand below. */
export function DayRow({day, today}: Props) {
  const {map, size} = useWorld();
  const tasks = <Para>{day.learn.map((task) => taskText(task, map)).join(' · ')}</Para>;
  const lead = <Lead day={day} today={today} />;
  return proseWidth(size) >= roomBeside ? (
    <Hang lead={lead}>{tasks}</Hang>
  ) : (
    <Box flexDirection="column">
      {lead}
      <Box paddingLeft={2}>{tasks}</Box>
    </Box>
  );
}

function Lead({day: {day, minutes, reviews}, today}: Props) {
  const {t} = useWorld();
  return (
    <Box>
      <Box width={12}>
        <T is={today ? bold : {}}>
          {today ? t.review.when(0) : t.review.date(dateOfDay(day))}
        </T>
      </Box>
      <Box width={8} justifyContent="flex-end">
        <T is={dim}>{t.plan.dayMinutes(minutes)}</T>
      </Box>
      <Box width={14} paddingLeft={2}>
        <T>{reviews === 0 ? '' : t.plan.dayReviews(reviews)}</T>
      </Box>
    </Box>
  );
}
