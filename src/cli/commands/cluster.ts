import {once} from 'node:events';
import {Command} from 'commander';
import {LabHostClient} from '../../app/lab-host-client.js';
import type {PlayView} from '../../app/host/protocol.js';
import type {BrokerFault} from '../../systems/kafka/evidence/faults.js';
import {TrainerError} from '../../errors.js';
import {catchInterruption} from '../interruption.js';
import type {Output} from '../output.js';
import {progressView} from '../views/progress-line.js';
import {outputOf} from '../output-of.js';

const keys: Readonly<Record<string, BrokerFault>> = {
  c: 'crash',
  t: 'stop',
  p: 'pause',
  r: 'resume',
  s: 'restart',
  x: 'cut-off',
  b: 'hold-back',
  h: 'rejoin',
};

/** `ackademy cluster`: the lab cluster in the foreground. */
export function clusterCommand(): Command {
  const command = new Command('cluster')
    .description('the lab cluster in the foreground, to play with, until Ctrl-C')
    .addHelpText(
      'after',
      `
While it runs on a terminal: type a letter and a broker, then enter:
  c1 crash broker 1 (SIGKILL) · t1 shut it down (SIGTERM) · s1 start it again
  p2 pause · r2 resume · x3 cut off from the others · b3 hold back from the others' records · h3 rejoin

Examples:
  $ ackademy cluster`,
    )
    .action(async () => {
      const output = outputOf(command);
      using interruption = catchInterruption(output.remark);
      await using host = await LabHostClient.open();
      const stopped = reasonOf(interruption.signal);
      using typed = listen(host, output);
      typed.begin();
      const played = host.play(view(output), progressView(output));
      played.catch(() => undefined);
      try {
        await Promise.race([played, stopped]);
      } catch (error) {
        // Ctrl-C is how this command ends in good order.
        if (!(error instanceof TrainerError) || error.code !== 'interrupted') throw error;
      }
    });
  return command;
}

/** Rejects with the reason once the signal is aborted, be it already. */
async function reasonOf(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort');
  throw signal.reason;
}

function listen(host: LabHostClient, {remark}: Output): Disposable & {begin(): void} {
  const {stdin} = process;
  const hear = (data: Buffer): void => {
    for (const word of data.toString().split(/\s+/).filter(Boolean)) {
      const fault = keys[word.charAt(0)];
      const broker = Number(word.slice(1));
      if (fault && broker >= 1 && broker <= 3) host.fault(fault, broker);
      else
        remark(
          `"${word.replaceAll(/[^\w-]/g, '?')}" is not understood: c1, s1, p2, r2, x3, h3.`,
        );
    }
  };
  return {
    begin: () => {
      if (stdin.isTTY) stdin.on('data', hear);
    },
    [Symbol.dispose]: () => {
      stdin.off('data', hear);
      stdin.pause();
    },
  };
}

function view({print}: Output): (view: PlayView) => void {
  let first = true;
  return ({bootstrap, brokers, topics, folder}) => {
    if (first)
      print(`bootstrap.servers  ${bootstrap.join(',')}\nfolder             ${folder}`);
    first = false;
    print(
      brokers
        .map(
          ({id, state, cutOff, registered}) =>
            `broker ${id} ${state}${cutOff ? ', cut off' : ''}${registered ? '' : ', not registered'}`,
        )
        .join(' · '),
    );
    for (const {topic, partition, leader, isr, logEnds} of topics) {
      const ends = Object.entries(logEnds).map(
        ([id, end]) => `${id} ends at ${end ?? '–'}`,
      );
      print(
        `  ${topic.replaceAll(/[^\w.-]/g, '?')}-${partition}  leader ${leader ?? 'none'}  ISR ${isr.join(',')}  logs: ${ends.join(', ')}`,
      );
    }
  };
}
