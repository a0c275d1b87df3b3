import {openServices} from '../../app/services/open-services.js';
import type {Language} from '../../course/course.js';
import type {CourseMap, MapEntry} from '../../course/map.js';
import {whatIsNext} from '../../presenting/what-is-next.js';
import {exitCodes} from '../../errors.js';
import {openOutput, type Output} from '../output.js';

/** What there is, and what to type; resolves with the exit code. */
export async function outline({
  plain,
  language,
}: {
  readonly plain: boolean;
  readonly language: Language | null;
}): Promise<number> {
  const output = openOutput({plain, env: process.env});
  const services = await openServices({
    env: process.env,
    language,
    remark: output.remark,
  });
  for (const notice of services.notices) output.remark(notice);
  output.print(output.wrap(outlineText(services.map, output.paint)));
  const {what, why, command} = whatIsNext(services.map, services.progress.current());
  output.print(output.wrap(`\nNext: ${what}, because ${why}.\n  ${command}`));
  await services.close();
  return exitCodes.good;
}

function outlineText(map: CourseMap, paint: Output['paint']): string {
  const stages = map
    .filter(({entries}) => entries.length > 0)
    .map(({title, entries}) =>
      [
        paint('bold', title),
        ...entries.flatMap((entry) => [
          `  ${entry.title}${entry.core ? ' ★' : ''}`,
          paint('dim', `    ${entry.claim}`),
          ...commandsOf(entry).map((command) => `    ackademy ${command}`),
        ]),
      ].join('\n'),
    );
  return [
    paint('bold', 'ackademy: how do you make sure that no message is lost?'),
    'On a terminal, `ackademy` alone opens the app. Labs lose real messages on a real local Kafka cluster.',
    ...stages,
    '★ is the core path: best done first, in this order.',
    [
      '  ackademy search        finds words in lessons, questions and labs',
      '  ackademy progress      where you are, and what is next',
      '  ackademy lab           the labs, and how their last runs ended',
      '  ackademy lab --help    everything about labs',
      '  ackademy cluster       the cluster alone, to play with',
      '  ackademy doctor        what is missing on this machine, and the remedy',
    ].join('\n'),
  ].join('\n\n');
}

/** What to type for an entry, in the order in which it is best done. */
function commandsOf(entry: MapEntry): readonly string[] {
  if (entry.kind === 'price') return ['lab price'];
  const lab = entry.kind === 'lab' ? entry.id : entry.lab;
  return [
    ...(entry.kind === 'lab' ? [] : [`learn ${entry.id}`, `quiz ${entry.id}`]),
    ...(lab === null ? [] : [`lab start ${lab}`]),
  ];
}
