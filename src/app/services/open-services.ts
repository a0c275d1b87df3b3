import {randomInt} from 'node:crypto';
import {readAliases} from '../../content/files/aliases-file.js';
import type {LabTitle} from '../../course/lab-words.js';
import {type LabOutline, mapOf} from '../../course/map.js';
import type {Aliases} from '../../course/progress/renamed.js';
import {priceOutline} from '../../systems/kafka/evidence/price/price-outline.js';
import type {AppServices} from '../../ui/services.js';
import {LabHostClient} from '../labs/lab-host-client.js';
import {allLabs} from '../labs/labs.js';
import {promiseTable} from '../labs/promise-table.js';
import {contentFolder} from '../content/content-folder.js';
import {openContent} from './content-services.js';
import {editFile} from './editor.js';
import {HostSlot} from './host-slot.js';
import {labServices} from './lab-services.js';
import {spokenLanguage} from '../content/speak.js';
import {journalFolder, openJournal} from '../progress/open-journal.js';
import {type Farewell, openProgress} from './progress-services.js';
import {priceServices} from './price-services.js';
import {suspendJob} from './suspend.js';

/** The services, and their end. */
export type Services = AppServices & {
  /** Ids that were renamed. */
  readonly aliases: Aliases;
  /** Ends the lab host and saves what is not saved. May be called more than once. */
  readonly close: () => Promise<Farewell>;
};

export type ServicesOptions = {
  readonly env: NodeJS.ProcessEnv;
  /** Hears sentences about content that can be used although something in it is broken. */
  readonly remark: (sentence: string) => void;
};

/** Everything that the app, full screen or plain, does to the world. Labs and their host are opened when first needed. */
export async function openServices({env, remark}: ServicesOptions): Promise<Services> {
  await journalFolder(env);
  const folder = contentFolder();
  // What is wrong with them is the doctor's to tell.
  const names = readAliases(folder, []);
  const [content, progress, aliases] = await Promise.all([
    openContent(folder, {
      language: spokenLanguage(),
      promises: promiseTable(allLabs()),
      remark,
    }),
    openProgress({journal: openJournal(env), now: () => Date.now(), aliases: names}),
    names,
  ]);
  const host = new HostSlot(() => LabHostClient.open(env));
  let ended: Promise<Farewell> | null = null;
  return {
    aliases,
    course: content.course,
    map: mapOf(content.course, outlinesOf(content.labTitles), priceOutline),
    notices: [...content.notices, ...progress.notices],
    content: content.services,
    progress: progress.services,
    labs: labServices({env, host, content: content.services}),
    price: priceServices({env, host}),
    clock: {
      now: () => Date.now(),
      every: (ms, tick) => {
        const timer = setInterval(tick, ms);
        return () => {
          clearInterval(timer);
        };
      },
    },
    seed: () => randomInt(2 ** 31),
    suspend: suspendJob,
    edit: (file) => editFile(file, env),
    close: () => {
      ended ??= host[Symbol.asyncDispose]().then(progress.close);
      return ended;
    },
  };
}

const outlinesOf = (titles: ReadonlyMap<string, LabTitle>): readonly LabOutline[] =>
  allLabs().map((lab) => ({
    ...lab,
    ...(titles.get(lab.id) ?? {title: lab.id, claim: ''}),
  }));
