import {exitCodes} from '../../errors.js';
import {intentOf, type Intent, isLetter, type Offer} from '../keys.js';
import {paragraph} from '../../presenting/words/advice.js';
import {moduleOf} from '../screens/modules.js';
import {stripControls, stripLines} from '../../text/strip-controls.js';
import {graphemes} from '../../text/graphemes.js';
import {type AppState, type Notice, topOf, withoutTop, withTop} from './app-state.js';
import type {Message} from './message.js';
import type {Screen} from './screen.js';
import type {News} from './screen-module.js';
import type {Effect, Step} from './step.js';
import {isTooSmall, type World} from './world.js';

export type Updated = {readonly state: AppState; readonly effects: readonly Effect[]};

const pasteLimit = 60;

type Handlers = {
  readonly [T in Message['type']]: (
    state: AppState,
    message: Extract<Message, {type: T}>,
  ) => Updated;
};

const handlers: Handlers = {
  key: (state, {key, at}) => onKey(inWorld(state, {now: at}), key),
  paste: (state, {text, at}) => onPaste(inWorld(state, {now: at}), text),
  tick: (state, {at}) => onTick(state, at),
  resized: (state, {size}) => still(inWorld(state, {size})),
  laid: (state, {laid}) => still(inWorld(state, {laid})),
  progress: (state, {progress}) => still(inWorld(state, {progress})),
  lab: onNews,
  price: onNews,
  edited: (state, news) => onNews(inWorld(state, {now: news.at}), news),
  opened: onOpened,
  'not-opened': (state, message) => still(notOpened(state, message)),
  noticed: (state, message) => still(noticed(state, message)),
  'not-saved': (state, {advice}) =>
    still({...noticed(state, {text: paragraph(advice), bad: true}), unsaved: true}),
};

/** The state after a message, and what is to be done. Pure. */
export function update(state: AppState, message: Message): Updated {
  // The table pairs each message with its own function, which the compiler cannot follow here.
  const own = handlers[message.type] as (state: AppState, message: Message) => Updated;
  return own(state, message);
}

/** What works now, on any screen. */
export function allOffers(state: AppState): readonly Offer[] {
  const {does} = state.world.t;
  const everywhere: readonly Offer[] = [
    {on: ['help'], does: does.help},
    {on: ['redraw'], does: does.redraw, told: 'help'},
    {on: ['suspend'], does: does.suspend, told: 'help'},
    {on: ['interrupt'], does: does.leave, told: 'help'},
  ];
  return [...moduleOf(topOf(state)).offers(topOf(state), state.world), ...everywhere];
}

/** Whether letters are text where this is on offer, and no keys. */
export function isTyping(offers: readonly Offer[]): boolean {
  return offers.some(({on}) => on.includes('type'));
}

function still(state: AppState): Updated {
  return {state, effects: []};
}

function inWorld(state: AppState, change: Partial<World>): AppState {
  return {...state, world: {...state.world, ...change}};
}

function onKey(state: AppState, key: string): Updated {
  const intent = intentOf(key, allOffers(state));
  const command = intent?.command;
  if (command === 'interrupt') return interrupted(state);
  if (command === 'suspend' || command === 'redraw')
    return {state, effects: [{do: command}]};
  return onScreenKey(state, key, intent);
}

/** A key that is the screen's. */
function onScreenKey(state: AppState, key: string, intent: Intent | null): Updated {
  if (isTooSmall(state.world.size)) return still(state);
  if (state.help) return still({...state, help: false});
  if (isTypedAhead(state, key))
    return still({...state, typedAhead: [...state.typedAhead, key]});
  return intent === null ? still(state) : onIntent(state, intent);
}

/** The words of a search are typed at once; none of their letters is a key of the screen before it. */
function isTypedAhead({opening}: AppState, key: string): boolean {
  return opening?.at === 'search' && isLetter(key);
}

function onIntent(state: AppState, intent: Intent): Updated {
  // Nothing is done twice while a screen is on its way; the way back is always open.
  if (state.opening !== null)
    return still(
      intent.command === 'back' ? {...state, opening: null, typedAhead: []} : state,
    );
  if (intent.command === 'help') return still({...state, help: true});
  return acted(state, intent);
}

function acted(state: AppState, intent: Intent): Updated {
  const {world, notices} = state;
  const step = moduleOf(topOf(state)).update(topOf(state), {intent, world});
  return stepped({...state, notices: notices.slice(1)}, step);
}

function stepped(state: AppState, {screen, leave, effects = []}: Step<Screen>): Updated {
  const shown = withTop(state, screen);
  const next = leave === true ? withoutTop(shown) : shown;
  const open = effects.find((effect) => effect.do === 'open');
  return {state: open === undefined ? next : {...next, opening: open.route}, effects};
}

/** Ctrl-C: out of a run first; out of the app when nothing runs, or when it is pressed again. */
function interrupted(state: AppState): Updated {
  const top = topOf(state);
  const stage = top.at === 'lab' || top.at === 'price' ? top.stage : null;
  const running = stage?.step === 'running' && !stage.stopping;
  return running
    ? acted({...state, help: false}, {command: 'stop', key: 'ctrl-c'})
    : {state, effects: [{do: 'quit', code: exitCodes.interrupted}]};
}

/** Pasted text is text where text is typed, and nothing anywhere else. */
function onPaste(state: AppState, text: string): Updated {
  if (!isTyping(allOffers(state)) || state.help || isTooSmall(state.world.size))
    return still(state);
  const top = topOf(state);
  const {pasted} = moduleOf(top);
  if (pasted !== undefined) {
    const lines = stripLines(text.replaceAll(/\r\n?/g, '\n'));
    return stepped(state, pasted(top, lines, state.world));
  }
  const [line = ''] = text.trim().split(/[\r\n]/);
  const letters = graphemes(stripControls(line)).slice(0, pasteLimit);
  return typed(
    state,
    letters.map((letter) => (letter === ' ' ? 'space' : letter)),
  );
}

function onTick(state: AppState, at: number): Updated {
  const top = topOf(state);
  const step = moduleOf(top).ticked?.(top, {...state.world, now: at}) ?? null;
  return step === null ? still(state) : stepped(inWorld(state, {now: at}), step);
}

function typed(state: AppState, keys: readonly string[]): Updated {
  return keys.reduce((before, key) => {
    const intent = {command: 'type', key} as const;
    const {world} = before.state;
    const top = topOf(before.state);
    return stepped(before.state, moduleOf(top).update(top, {intent, world}));
  }, still(state));
}

function onOpened(
  state: AppState,
  {route, screen, instead}: Extract<Message, {type: 'opened'}>,
): Updated {
  // The learner did not wait for it.
  if (route !== state.opening) return still(state);
  const base = instead ? withoutTop(state) : covered(state);
  const stack = [...base.stack, screen] as const;
  return typed({...base, opening: null, typedAhead: [], stack}, state.typedAhead);
}

function covered(state: AppState): AppState {
  const top = topOf(state);
  return withTop(state, moduleOf(top).covered?.(top) ?? top);
}

function onNews(state: AppState, news: News): Updated {
  const top = topOf(state);
  const step = moduleOf(top).news?.(top, news, state.world);
  return step === undefined ? still(state) : stepped(state, step);
}

function notOpened(
  state: AppState,
  {route, advice}: Extract<Message, {type: 'not-opened'}>,
): AppState {
  if (route !== state.opening) return state;
  return {
    ...noticed(state, {text: paragraph(advice), bad: true}),
    opening: null,
    typedAhead: [],
  };
}

function noticed(state: AppState, {text, bad}: Notice): AppState {
  return {...state, notices: [...state.notices, {text, bad}]};
}
