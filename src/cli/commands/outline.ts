import {allLabs} from '../../app/labs.js';
import {openServices} from '../../app/services/open-services.js';
import {whatIsNext} from '../../app/what-is-next.js';
import type {Course, Language} from '../../course/course.js';
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
  output.print(output.wrap(outlineText(services.course, output.paint)));
  const {what, why, command} = whatIsNext(services);
  output.print(output.wrap(`\nNext: ${what}, because ${why}.\n  ${command}`));
  await services.close();
  return exitCodes.good;
}

function outlineText(course: Course, paint: Output['paint']): string {
  const stages = course.stages
    .filter(({stations}) => stations.length > 0)
    .map(({title, stations}) =>
      [
        paint('bold', title),
        ...stations.flatMap(({id, title: name, claim}) => [
          `  ${name}`,
          paint('dim', `    ${claim}`),
          `    ackademy learn ${id}`,
          `    ackademy quiz ${id}`,
        ]),
      ].join('\n'),
    );
  const labs = allLabs().flatMap(({id, claim}) => [
    `  ${id}`,
    paint('dim', `    ${claim}`),
    `    ackademy lab start ${id}    a guided session`,
    `    ackademy lab run ${id}      one run, without questions`,
  ]);
  return [
    paint('bold', 'ackademy: how do you make sure that no message is lost?'),
    'On a terminal, `ackademy` alone opens the app.',
    ...stages,
    [
      paint('bold', 'Labs that lose real messages on a real local Kafka cluster'),
      ...labs,
    ].join('\n'),
    [
      '  ackademy progress      where you are, and what is next',
      '  ackademy lab --help    everything about labs',
      '  ackademy cluster       the cluster alone, to play with',
      '  ackademy doctor        what is missing on this machine, and the remedy',
    ].join('\n'),
  ].join('\n\n');
}
