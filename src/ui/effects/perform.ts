import {type Advice, exitCodes, TrainerError} from '../../errors.js';
import {paragraph} from '../../presenting/words/advice.js';
import type {AppServices, RunRequest} from '../services.js';
import type {AppState} from '../state/app-state.js';
import type {Message} from '../state/message.js';
import type {Effect} from '../state/step.js';
import {type DraftEffect, isDraft, performDraft} from './drafts.js';
import {loadLikely, loadModule} from '../screens/modules.js';
import {openScreen} from './open-screen.js';
import {isUntranslated} from './untranslated.js';
import {openRuns} from './runs.js';

/** What the terminal does for the effects. */
type Shell = {
  /** Gives the terminal back while `work` goes on, and takes it again. */
  readonly away: (work: () => Promise<void>) => Promise<void>;
  readonly exit: (code: number) => void;
  readonly redraw: () => void;
};

type Surroundings = {
  readonly services: AppServices;
  readonly shell: Shell;
  readonly state: () => AppState;
  readonly send: (message: Message) => void;
};

export type Performer = {
  readonly perform: (effect: Effect) => void;
  /** Stops a run and resolves when everything is healed. */
  readonly close: () => Promise<void>;
};

/** Does what the screens want done, and tells them what came of it. */
export function openPerformer(around: Surroundings): Performer {
  const {services, shell, send, state} = around;
  const runs = openRuns(services, (news) => {
    send({type: 'lab', news});
    const told = news.is === 'ended' ? services.labs.afterRun?.() : undefined;
    if (told !== undefined) send({type: 'noticed', bad: false, text: told});
  });
  const failed = (error: unknown): void => {
    send({type: 'noticed', bad: true, text: paragraph(adviceOf(error, state()))});
  };
  const later = (work: Promise<void>): void => {
    work.catch(failed);
  };
  const performRun = (effect: RunEffect): void => {
    const advise = (error: unknown): Advice => adviceOf(error, state());
    if (effect.do === 'stop-run') runs.stop();
    else if (effect.do === 'run') runs.start(effect.request, advise);
    else
      runs.measure((news) => {
        send({type: 'price', news});
      }, advise);
  };
  const perform = (effect: Effect): void => {
    if (isRun(effect)) {
      performRun(effect);
      return;
    }
    if (isDraft(effect) || isAway(effect)) {
      later(performAway(effect, around));
      return;
    }
    switch (effect.do) {
      case 'open':
        later(open(effect, around));
        return;
      case 'say':
        remember(effect, around);
        return;
      case 'diff':
        later(showDiff(effect.request, around));
        return;
      case 'apply':
        later(apply(effect.request, around));
        return;
      case 'redraw':
        shell.redraw();
        return;
      case 'quit':
        later(quit(effect.code));
    }
  };
  const quit = async (code: number): Promise<void> => {
    await runs.close();
    shell.exit(state().unsaved && code === exitCodes.good ? exitCodes.environment : code);
  };
  return {perform, close: runs.close};
}

function remember(
  {fact}: Extract<Effect, {do: 'say'}>,
  {services, send, state}: Surroundings,
): void {
  services.progress.append(fact).catch((error: unknown) => {
    send({type: 'not-saved', advice: adviceOf(error, state())});
  });
}

type RunEffect = Extract<Effect, {do: 'run' | 'measure' | 'stop-run'}>;

const isRun = (effect: Effect): effect is RunEffect =>
  effect.do === 'run' || effect.do === 'measure' || effect.do === 'stop-run';

type AwayEffect = Extract<Effect, {do: 'edit' | 'suspend'}>;

/** Whether the terminal is given away for it. */
const isAway = (effect: Effect): effect is AwayEffect =>
  effect.do === 'edit' || effect.do === 'suspend';

function performAway(
  effect: AwayEffect | DraftEffect,
  {services, send, shell}: Surroundings,
): Promise<void> {
  return isDraft(effect)
    ? performDraft(effect, {services, send, away: shell.away})
    : shell.away(() => workAway(effect, services));
}

function workAway(effect: AwayEffect, services: AppServices): Promise<void> {
  return effect.do === 'edit' ? services.edit(effect.file) : services.suspend();
}

async function open(
  {route, instead = false}: Extract<Effect, {do: 'open'}>,
  {services, state, send}: Surroundings,
): Promise<void> {
  try {
    const screen = await openScreen(route, services, state().world);
    await loadModule(screen.at);
    send({type: 'opened', route, screen, instead});
    setImmediate(() => void loadLikely(screen.at));
    if (isUntranslated(screen))
      send({type: 'noticed', text: state().world.t.inEnglish, bad: false});
  } catch (error) {
    send({type: 'not-opened', route, advice: adviceOf(error, state())});
  }
}

async function showDiff(
  request: RunRequest,
  {services, send}: Surroundings,
): Promise<void> {
  const change = await services.labs.diff(request);
  send({type: 'lab', news: {is: 'diff', request, change}});
}

async function apply(request: RunRequest, {services, send}: Surroundings): Promise<void> {
  send({type: 'noticed', bad: false, text: await services.labs.apply(request)});
}

function adviceOf(error: unknown, {world: {t}}: AppState): Advice {
  if (error instanceof TrainerError) return {message: error.message, hint: error.hint};
  const message = error instanceof Error ? error.message : String(error);
  return {message: t.bug(message), hint: ''};
}
