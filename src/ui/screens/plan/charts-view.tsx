import {Box} from 'ink';
import {retention} from '../../../course/memory/retention.js';
import {forecast} from '../../../course/memory/schedule.js';
import {stationsOf} from '../../../course/outline.js';
import {dateOfDay} from '../../../course/progress/calendar.js';
import {Para, T} from '../../components/look.js';
import {useWorld} from '../../components/world-context.js';
import {proseWidth} from '../../state/world.js';
import {bold, dim} from '../../../text/style.js';
import {chanceEn, inSigns, shareEn} from '../../../presenting/words/en/percent.js';

const forecastDays = 14;
const retentionWeeks = 8;
const labelWidth = 14;

/** How much is due on each of the next days: a bar and its number. */
export function Forecast() {
  const {t, size, progress, course} = useWorld();
  const days = forecast(progress.memory, stationsOf(course), forecastDays);
  const most = Math.max(1, ...days.map(({items}) => items));
  const room = proseWidth(size) - labelWidth - 6;
  return (
    <>
      <Box width={proseWidth(size)}>
        <Para is={bold}>{t.plan.forecast}</Para>
      </Box>
      <Box flexDirection="column">
        {days.map(({day, items}, index) => (
          <Box key={day}>
            <Box width={labelWidth}>
              <T is={index === 0 ? bold : {}}>
                {index < 2 ? t.review.when(index) : t.review.date(dateOfDay(day))}
              </T>
            </Box>
            <Box aria-hidden paddingRight={items === 0 ? 0 : 1}>
              <T is={{colour: 'accent'}}>
                {'█'.repeat(Math.ceil((items / most) * room))}
              </T>
            </Box>
            <T is={items === 0 ? dim : {}}>{`${items}`}</T>
          </Box>
        ))}
      </Box>
    </>
  );
}

/** What was remembered week by week, against what the schedule expected. */
export function Retention() {
  const {t, size, progress} = useWorld();
  const weeks = retention(progress.memory, retentionWeeks);
  const asked = weeks.reduce((sum, week) => sum + week.asked, 0);
  return (
    <Box flexDirection="column" width={proseWidth(size)} gap={1}>
      <Para is={bold}>{t.plan.retention}</Para>
      {asked === 0 ? (
        <Para>{t.plan.noRetention}</Para>
      ) : (
        <>
          <Box flexDirection="column">
            {weeks.map((week) => (
              <WeekRow key={week.from} week={week} />
            ))}
          </Box>
          <Para is={dim}>{t.plan.retentionLegend}</Para>
        </>
      )}
    </Box>
  );
}

type WeekProps = {readonly week: ReturnType<typeof retention>[number]};

/** `from 23 Nov   █████|···  83 %  expected 90 %  of 12` */
function WeekRow({week}: WeekProps) {
  const {t, size} = useWorld();
  const {asked, recalled, expected, from} = week;
  const room = Math.min(30, proseWidth(size) - labelWidth - 30);
  const label = t.plan.weekOf(t.review.date(dateOfDay(from)).slice(4));
  return (
    <Box>
      <Box width={labelWidth}>
        <T>{label}</T>
      </Box>
      {asked === 0 ? (
        <T is={dim}>{t.plan.nothingAsked}</T>
      ) : (
        <Box>
          <Box aria-hidden>
            <T is={{colour: 'accent'}}>
              {shareBar(recalled / asked, expected / asked, room)}
            </T>
          </Box>
          <Box width={6} justifyContent="flex-end">
            <T is={bold}>{inSigns(shareEn(recalled, asked))}</T>
          </Box>
          <Box paddingLeft={2} gap={2}>
            <T>{t.plan.expected(inSigns(chanceEn(expected / asked)))}</T>
            <T is={dim}>{t.plan.of(asked)}</T>
          </Box>
        </Box>
      )}
    </Box>
  );
}

/** `█████|···`: what was remembered, and a mark where it was expected to end. */
function shareBar(share: number, expected: number, room: number): string {
  const full = Math.round(share * room);
  const mark = Math.min(room - 1, Math.round(expected * room));
  const cells = Array.from({length: room}, (_, at) =>
    at === mark ? '|' : at < full ? '█' : '·',
  );
  return cells.join('');
}
