/** The shop's programs in Java beside the same in TypeScript: from start to the first order, and memory. */
import {LabHostClient} from '../../src/app/labs/lab-host-client.js';
import type {CodeLanguage} from '../../src/engine/plan/define.js';
import type {Entry} from '../../src/engine/history/history.js';
import {median, say, summary} from './figures.js';
import {residentMegabytes} from './resident.js';
import compiler from '../../src/shop/java/ecj.lock.json' with {type: 'json'};
import streams from '../../src/shop/java/streams.lock.json' with {type: 'json'};

type Figures = {
  /** From start to the first order that it asks for. */
  readonly asked: number[];
  /** From start to the first order that it tells the customer of. */
  readonly told: number[];
  readonly megabytes: number[];
};

const languages = ['typescript', 'java'] as const satisfies readonly CodeLanguage[];

export async function benchPrograms(rounds: number): Promise<void> {
  const figures = {typescript: nothing(), java: nothing()};
  await using host = await LabHostClient.open(process.env);
  for (const language of languages) await runOnce(host, language); // makes what is made once
  for (let round = 0; round < rounds; round += 1)
    for (const language of languages) {
      const {asked, told, megabytes} = await runOnce(host, language);
      figures[language].asked.push(asked);
      figures[language].told.push(told);
      figures[language].megabytes.push(megabytes);
    }
  for (const language of languages) {
    const {asked, told, megabytes} = figures[language];
    say(`${language}, start to first order: ${summary(asked, 's')}`);
    say(`  to the first that is told: ${summary(told, 's')}`);
    say(`  memory (RSS) with 250 orders told: ${summary(megabytes, 'MB')}`);
  }
  const {typescript, java} = figures;
  const ratio = (part: keyof Figures): string =>
    (median(java[part]) / median(typescript[part])).toFixed(2);
  say(
    `Java ÷ TypeScript: first order ${ratio('asked')} (aim ≤ 1.3), first told ${ratio('told')}, memory ${ratio('megabytes')}`,
  );
  for (const {artifact, bytes} of [...compiler, ...streams])
    say(`fetched where it is needed: ${artifact} ${(bytes / 1e6).toFixed(1)} MB`);
}

const nothing = (): Figures => ({asked: [], told: [], megabytes: []});

const isCheckout = (entry: Entry): boolean =>
  'program' in entry && entry.program === 'checkout';

/** leader-crash with the fix that keeps all: how long its checkout took to ask, and how much it had in use. */
async function runOnce(
  host: LabHostClient,
  code: CodeLanguage,
): Promise<Readonly<Record<keyof Figures, number>>> {
  let pid = 0;
  let told = 0;
  const memory: Promise<number>[] = [];
  const onEntry = (entry: Entry): void => {
    if (entry.type === 'program-started' && isCheckout(entry)) ({pid} = entry);
    if (entry.type === 'answered') told += entry.ids.length;
    if (told >= 250 && memory.length === 0) memory.push(residentMegabytes([pid]));
  };
  const request = {lab: 'leader-crash', fix: 'acks-all-idempotent', code};
  const {history} = await host.run(request, {onEntry});
  const at = (is: (entry: Entry) => boolean): number => history.find(is)?.at ?? NaN;
  const began = at((entry) => entry.type === 'program-started' && isCheckout(entry));
  const since = (type: Entry['type']): number =>
    (at((entry) => entry.type === type) - began) / 1000;
  return {
    asked: since('attempted'),
    told: since('answered'),
    megabytes: (await memory[0]) ?? NaN,
  };
}
