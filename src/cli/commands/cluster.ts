import {once} from 'node:events';
import {Command} from 'commander';
import {LabHostClient} from '../../app/labs/lab-host-client.js';
import type {PlayView} from '../../app/host/protocol.js';
import type {BrokerFault} from '../../systems/kafka/evidence/faults.js';
import {TrainerError} from '../../errors.js';
import {words} from '../../presenting/words/words.js';
import type {Call} from '../call.js';
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
export function clusterCommand(call: Call): Command {
  const says = words.cli.cluster;
  const command = new Command('cluster')
    .description(says.does)
    .addHelpText('after', `\n${says.more}`)
    .action(async () => {
      const output = outputOf(command, call);
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
      const [, key = '', broker] = /^(.)([123])$/.exec(word) ?? [];
      const fault = keys[key];
      if (fault) host.fault(fault, Number(broker));
      else remark(words.cli.cluster.notUnderstood(word.replaceAll(/[^\w-]/g, '?')));
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
  const says = words.cli.cluster;
  let first = true;
  return ({bootstrap, brokers, topics, folder}) => {
    if (first) print(says.where(bootstrap.join(','), folder));
    first = false;
    print(brokers.map(says.broker).join(' · '));
    for (const {topic, partition, leader, isr, logEnds} of topics) {
      const name = `${topic.replaceAll(/[^\w.-]/g, '?')}-${partition}`;
      print(says.partition({name, leader, isr, ends: Object.entries(logEnds)}));
    }
  };
}
