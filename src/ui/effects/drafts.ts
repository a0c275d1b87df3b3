import {stripLines} from '../../text/strip-controls.js';
import {words} from '../../presenting/words/words.js';
import type {AppServices} from '../services.js';
import type {Message} from '../state/message.js';
import type {Effect} from '../state/step.js';

export type DraftEffect = Extract<Effect, {do: 'keep' | 'write'}>;

export const isDraft = (effect: Effect): effect is DraftEffect =>
  effect.do === 'keep' || effect.do === 'write';

type Around = {
  readonly services: Pick<AppServices, 'drafts' | 'edit' | 'clock'>;
  readonly send: (message: Message) => void;
  /** Gives the terminal back while `work` goes on, and takes it again. */
  readonly away: (work: () => Promise<void>) => Promise<void>;
};

/** Writes what the learner has typed to the disk; in the editor they go on with it, and what they make of it is told. */
export async function performDraft(effect: DraftEffect, around: Around): Promise<void> {
  const {services, send, away} = around;
  const {drafts} = services;
  const {name, text} = effect;
  if (effect.do === 'keep') return kept(effect, around);
  let written = text;
  try {
    await kept(effect, around);
    await away(() => services.edit(drafts.path(...name)));
    written = stripLines((await drafts.read(...name)).replaceAll(/\r\n?/g, '\n'));
  } finally {
    // Also where there is no editor: whoever waits for it goes on.
    send({type: 'edited', text: written, at: services.clock.now()});
  }
}

async function kept({name, text}: DraftEffect, {services, send}: Around): Promise<void> {
  const {drafts} = services;
  const before = drafts.path(...name);
  await drafts.write(text, ...name);
  const after = drafts.path(...name);
  if (after !== before)
    send({type: 'noticed', bad: true, text: words.practice.elsewhere(after)});
}
