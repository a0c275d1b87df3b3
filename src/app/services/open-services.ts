import {randomInt} from 'node:crypto';
import type {LabTitle} from '../../course/lab-words.js';
import {type LabOutline, mapOf} from '../../course/map.js';
import type {Aliases} from '../../course/progress/renamed.js';
import {priceOutline} from '../../systems/kafka/evidence/price/price-outline.js';
import type {AppServices} from '../../ui/services.js';
import {allLabs} from '../labs/labs.js';
import {contentFolder} from '../content/content-folder.js';
import {openContent} from './content-services.js';
import {HostSlot} from './host-slot.js';
import {laterLabs, laterPrice} from './later-services.js';
import {spokenLanguage} from '../content/speak.js';
import {trainerPaths} from '../../machine/paths.js';
import {openDrafts} from '../../storage/drafts.js';
import {journalFolder, openJournal} from '../progress/open-journal.js';
import {type Farewell, openProgress} from './progress-services.js';

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
  const opened = openContent(contentFolder(), {language: spokenLanguage(), remark});
  const [content, progress] = await Promise.all([
    opened,
    openProgress({
      journal: openJournal(env),
      now: () => Date.now(),
      aliases: opened.then(({aliases}) => aliases),
    }),
  ]);
  const host = new HostSlot(async () =>
    (await import('../labs/lab-host-client.js')).LabHostClient.open(env),
  );
  const drafts = openDrafts(trainerPaths(env).state.answers);
  let ended: Promise<Farewell> | null = null;
  return {
    aliases: content.aliases,
    course: content.course,
    map: mapOf(content.course, outlinesOf(content.labTitles), priceOutline),
    notices: [...content.notices, ...progress.notices],
    content: content.services,
    progress: progress.services,
    drafts,
    labs: laterLabs(async () =>
      (await import('./lab-services.js')).labServices({
        env,
        host,
        content: content.services,
        progress: progress.services,
      }),
    ),
    price: laterPrice(async () =>
      (await import('./price-services.js')).priceServices({env, host}),
    ),
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
    suspend: async () => (await import('./suspend.js')).suspendJob(),
    edit: async (file) => (await import('./editor.js')).editFile(file, env),
    close: () => {
      ended ??= Promise.all([host[Symbol.asyncDispose](), drafts.settled()]).then(
        progress.close,
      );
      return ended;
    },
  };
}

const outlinesOf = (titles: ReadonlyMap<string, LabTitle>): readonly LabOutline[] =>
  allLabs().map((lab) => ({
    ...lab,
    ...(titles.get(lab.id) ?? {title: lab.id, claim: ''}),
  }));
