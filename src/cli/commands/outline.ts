import {allLabs} from '../../app/labs.js';
import type {Output} from '../output.js';

/** What there is, and what to type. */
export function outline({print, paint}: Output): void {
  print(paint('bold', 'ackademy: how do you make sure that no message is lost?'));
  print('');
  print(
    'Labs that lose real messages on a real local Kafka cluster, and then keep them:',
  );
  print('');
  for (const lab of allLabs()) {
    print(`  ${lab.id.padEnd(18)} ${lab.claim}`);
    print(paint('dim', `  ${''.padEnd(18)} ackademy lab run ${lab.id}`));
    for (const {id, title} of lab.variants)
      print(
        paint(
          'dim',
          `  ${''.padEnd(18)} ackademy lab run ${lab.id} --fix ${id.padEnd(22)} ${title}`,
        ),
      );
  }
  print('');
  print('  ackademy lab --help    everything about labs');
  print('  ackademy cluster       the cluster alone, to play with');
  print('  ackademy doctor        what is missing on this machine, and the remedy');
}
