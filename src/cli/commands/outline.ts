import {openServices} from '../../app/services/open-services.js';
import type {CourseMap, MapEntry} from '../../course/map.js';
import {exitCodes} from '../../errors.js';
import {commandLine} from '../../presenting/command-line.js';
import {whatIsNext} from '../../presenting/what-is-next.js';
import {words} from '../../presenting/words/words.js';
import {openOutput, type Output, type Streams} from '../output.js';

/** What there is, and what to type; resolves with the exit code. */
export async function outline({
  plain,
  streams,
}: {
  readonly plain: boolean;
  readonly streams: Streams;
}): Promise<number> {
  const output = openOutput({plain, env: process.env, streams});
  const services = await openServices({
    env: process.env,
    remark: output.remark,
  });
  for (const notice of services.notices) output.remark(notice);
  output.print(output.wrap(outlineText(services.map, output.paint)));
  const {what, why, command} = whatIsNext(services.map, services.progress.current());
  output.print(output.wrap(`\n${words.cli.program.next(what, why)}\n  ${command}`));
  await services.close();
  return exitCodes.good;
}

function outlineText(map: CourseMap, paint: Output['paint']): string {
  const says = words.cli.program.outline;
  const stages = map
    .filter(({entries}) => entries.length > 0)
    .map(({title, entries}) =>
      [
        paint('bold', title),
        ...entries.flatMap((entry) => [
          `  ${entry.title}${entry.core ? ' ★' : ''}`,
          paint('dim', `    ${entry.claim}`),
          ...commandsOf(entry).map((typed) => `    ${commandLine(...typed)}`),
        ]),
      ].join('\n'),
    );
  return [
    paint('bold', says.title),
    says.intro,
    ...stages,
    says.core,
    says.commands,
  ].join('\n\n');
}

/** What to type for an entry, in the order in which it is best done. */
function commandsOf(entry: MapEntry): readonly (readonly string[])[] {
  if (entry.kind === 'price') return [['lab', 'price']];
  const lab = entry.kind === 'lab' ? entry.id : entry.lab;
  return [
    ...(entry.kind === 'lab'
      ? []
      : [
          ['learn', entry.id],
          ['quiz', entry.id],
        ]),
    ...(lab === null ? [] : [['lab', 'start', lab]]),
  ];
}
