import {Box} from 'ink';
import {Fragment} from 'react';
import type {Setting} from '../../../../course/question.js';
import {slotsOf, withValues} from '../../../../course/kinds/config-code.js';
import {shownValues} from '../../../../course/kinds/settings.js';
import {codeRows, withoutStyles} from '../../../../text/markdown/blocks.js';
import {dim, type Style} from '../../../../text/style.js';
import {Para, T} from '../../../components/look.js';
import {CodeRow} from '../../../components/code-row.js';
import {Option} from '../../../components/option.js';
import {useWorld} from '../../../components/world-context.js';
import {paintWith} from '../../../text/paint.js';
import type {World} from '../../../state/world.js';
import type {Draft} from '../quiz-screen.js';
import {type Asked, type Body, type Of, offer} from './kind.js';

/** Stand around a value while its row is coloured. No text has them: they are for private use. */
const [opens, closes] = ['\ue000', '\ue001'];
const valueEdges = /[\ue000\ue001]/;

function valueIn({set}: Draft, {name, shown}: Setting): string {
  return set[name] ?? shown;
}

const current = ({question}: Of<'fix-config'>, {cursor}: Draft): Setting | undefined =>
  question.settings[cursor];

/** The code with the values chosen so far; below it what the setting under the cursor may be. */
function body(item: Of<'fix-config'>, draft: Draft, {colour}: World): Body {
  const {code, codeLanguage, settings} = item.question;
  const here = current(item, draft);
  const valueOf = (name: string): string | undefined =>
    settings.filter((one) => one.name === name).map((one) => valueIn(draft, one))[0];
  const values = withValues(code, (name) => `${opens}${valueOf(name) ?? ''}${closes}`);
  const slots = code.split('\n').map(slotsOf);
  const entries = codeRows(values, codeLanguage, paintWith(colour)).map((row, index) => {
    const names = slots[index] ?? [];
    const changed = settings.some(
      (one) => names.includes(one.name) && valueIn(draft, one) !== one.shown,
    );
    return (
      <Option
        key={index}
        here={names.includes(here?.name ?? '')}
        before={<Changed on={changed} />}
      >
        <Slotted row={row} names={names} here={here?.name} />
      </Option>
    );
  });
  const at = slots.findIndex((names) => names.includes(here?.name ?? ''));
  return {
    entries,
    focus: Math.max(0, at),
    wide: true,
    below: here && <OfferedValues setting={here} chosen={valueIn(draft, here)} />,
  };
}

function Changed({on}: {readonly on: boolean}) {
  const {signs} = useWorld().t.quiz;
  return (
    <Box width={2} aria-label={signs.changed} aria-hidden={!on}>
      <T is={{colour: 'store', bold: true}}>{on ? '*' : ''}</T>
    </Box>
  );
}

type SlottedProps = {
  readonly row: string;
  readonly names: readonly string[];
  readonly here: string | undefined;
};

/** A row of coloured code, with its values standing out. */
function Slotted({row, names, here}: SlottedProps) {
  const [first = '', ...others] = row.split(valueEdges);
  const more = others.map((piece, index) =>
    index % 2 === 0 ? (
      <T key={index} is={slotStyle(names[index / 2] === here)}>
        {withoutStyles(piece)}
      </T>
    ) : (
      `${openColour(others[index - 2] ?? first)}${piece}`
    ),
  );
  return <CodeRow row={first} more={more} />;
}

/** The colour that a text does not end: the value after it has ended it. */
function openColour(text: string): string {
  // eslint-disable-next-line no-control-regex -- that is how a terminal is told
  return /\u001b\[3\dm(?=[^\u001b]*$)/.exec(text)?.[0] ?? '';
}

const slotStyle = (here: boolean): Style =>
  here ? {bold: true, inverse: true} : {bold: true, colour: 'accent'};

type OfferedProps = {readonly setting: Setting; readonly chosen: string};

/** `acks:  1 0   2 1   3 all` */
function OfferedValues({setting: {name, offered}, chosen}: OfferedProps) {
  return (
    <Para>
      {`${name}:`}
      {offered.map(({value}, index) => (
        <Fragment key={value}>
          <T is={dim}>{`  ${index + 1} `}</T>
          <T is={value === chosen ? {bold: true, inverse: true} : {}}>{value}</T>
        </Fragment>
      ))}
    </Para>
  );
}

function withValue(item: Of<'fix-config'>, draft: Draft, index: number): Draft {
  const setting = current(item, draft);
  const value = setting?.offered[index]?.value;
  if (setting === undefined || value === undefined) return draft;
  return {...draft, set: {...draft.set, [setting.name]: value}};
}

function turned(item: Of<'fix-config'>, draft: Draft, by: number): Draft {
  const setting = current(item, draft);
  if (setting === undefined) return draft;
  const {length} = setting.offered;
  const now = setting.offered.findIndex(({value}) => value === valueIn(draft, setting));
  return withValue(item, draft, (now + by + length) % length);
}

export const fixConfig: Asked<'fix-config'> = {
  count: ({question}) => question.settings.length,
  body,
  offers: (_, __, does) => [
    {on: ['left', 'right'], does: does.otherValue},
    offer.move(does),
    offer.answer(does),
    {on: ['toggle'], does: does.otherValue, told: 'help'},
    offer.pick(does),
  ],
  answer: ({question}, {set}) => {
    const values = {...shownValues(question), ...set};
    const changed = question.settings.some(({name, shown}) => values[name] !== shown);
    return changed ? {kind: 'fix-config', values} : null;
  },
  picked: withValue,
  turned,
  toggled: (item, draft) => turned(item, draft, 1),
};
