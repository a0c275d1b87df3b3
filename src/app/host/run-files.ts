/** The shop's files of one run: laid out for its programs, and what its properties say. */
import {mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {TrainerError} from '../../errors.js';
import type {LabDefinition} from '../../engine/plan/define.js';
import {filesFor} from '../../engine/plan/plan.js';
import {labFolder} from '../lab-folder.js';
import {parseTopicFile} from '../../systems/kafka/runtime/settings/topic-settings.js';
import {parseBrokerFile} from '../../systems/kafka/runtime/settings/broker-settings.js';
import {packageRoot} from '../../machine/package-root.js';
import {copyShopFiles, openWorkspace} from '../../storage/workspace.js';
import type {HostSession} from './session.js';

/** What the shop's properties files say: of the topic, and of every broker. */
export async function readSettings(folder: string, lab: LabDefinition) {
  const [topic, broker] = await Promise.all(
    ['topic.properties', 'broker.properties'].map(async (name) =>
      readFile(join(folder, name), 'utf8').catch(() => ''),
    ),
  );
  try {
    return {
      topic: parseTopicFile(topic ?? '', lab.topic.replicas),
      broker: parseBrokerFile(broker ?? ''),
    };
  } catch (error) {
    if (!(error instanceof TrainerError)) throw error;
    throw new TrainerError(error.code, error.message, {
      hint: `Mend the line, or take back the shipped file with \`ackademy lab reset ${lab.id}\`.`,
      cause: error,
    });
  }
}

export async function layFiles(options: {
  session: HostSession;
  lab: LabDefinition;
  fix: string | null;
  folder: string;
}): Promise<void> {
  const {session, lab, fix, folder} = options;
  const shipped = labFolder(lab.id);
  await mkdir(folder, {recursive: true});
  if (fix === 'mine') {
    const mine = await openWorkspace({
      workspace: session.paths.state.workspace,
      labFolder: shipped,
      lab: lab.id,
      packageRoot: packageRoot(),
    });
    await copyMine(mine, {folder, lab: lab.id, shipped});
    return;
  }
  await copyShopFiles(shipped, folder);
  const changed = filesFor(lab, fix);
  if (changed !== null) await copyShopFiles(join(shipped, 'fixes', changed), folder);
}

async function copyMine(
  mine: string,
  {folder, lab, shipped}: {folder: string; lab: string; shipped: string},
): Promise<void> {
  const needed = await copyShopFiles(shipped, folder);
  const there = await copyShopFiles(mine, folder);
  const missing = needed.filter((name) => !there.includes(name));
  if (missing.length > 0)
    throw new TrainerError(
      'program',
      `Your copy of ${lab} has no ${missing.join(' and no ')}.`,
      {hint: `Take back the shipped files with \`ackademy lab reset ${lab}\`: ${mine}`},
    );
}
