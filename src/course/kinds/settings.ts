import type {AnswerOf, Judged, Remark} from '../answer.js';
import type {FixConfigQuestion, Offered, Setting} from '../question.js';
import {codeRows, withValues} from './config-code.js';

/** Partly: more settings were put right than were spoilt. */
export function judgeSettings(
  question: FixConfigQuestion,
  {values}: AnswerOf<'fix-config'>,
): Judged {
  const {id: name, settings} = question;
  const chosen = settings.map((setting) => ({
    setting,
    value: offeredAs(name, setting, values[setting.name]),
  }));
  const remarks = chosen.flatMap(({setting, value}): readonly Remark[] => {
    if (value.right) return [];
    const about = value.value === setting.shown ? 'left' : 'wrong';
    return [{about, text: rowWith(question, setting.name, values), why: value.why}];
  });
  if (remarks.length === 0) return {outcome: 'right', remarks};
  const mended = chosen.filter(({setting, value}) => value.right && isWrong(setting));
  const spoilt = chosen.filter(({setting, value}) => !value.right && !isWrong(setting));
  return {outcome: mended.length > spoilt.length ? 'partly' : 'wrong', remarks};
}

/** Whether the setting must be changed. */
export function isWrong({shown, offered}: Setting): boolean {
  return offered.some(({value, right}) => value === shown && !right);
}

/** The row of code in which the setting stands, with these values. */
export function rowWith(
  {code}: FixConfigQuestion,
  name: string,
  values: Readonly<Record<string, string>>,
): string {
  const index = codeRows(code).findIndex((parts) =>
    parts.some((part) => 'setting' in part && part.setting === name),
  );
  const rows = withValues(code, (setting) => values[setting]).split('\n');
  return (rows[index] ?? '').trim();
}

/** Whether no other setting stands in the row of this one. */
export function isAloneInRow({code}: FixConfigQuestion, name: string): boolean {
  return codeRows(code).some((parts) => {
    const names = parts.flatMap((part) => ('setting' in part ? [part.setting] : []));
    return names.length === 1 && names[0] === name;
  });
}

/** The rows of code that must be changed, as they should be. */
export function mendedLines({code, settings}: FixConfigQuestion): readonly string[] {
  const best = new Map(settings.map((setting) => [setting.name, setting.best]));
  const toChange = new Set(settings.filter(isWrong).map(({name}) => name));
  const rows = withValues(code, (name) => best.get(name)).split('\n');
  return codeRows(code).flatMap((parts, index) => {
    const names = parts.flatMap((part) => ('setting' in part ? [part.setting] : []));
    return names.some((name) => toChange.has(name)) ? [(rows[index] ?? '').trim()] : [];
  });
}

/** The values as the question shows them. */
export function shownValues({
  settings,
}: FixConfigQuestion): Readonly<Record<string, string>> {
  return Object.fromEntries(settings.map(({name, shown}) => [name, shown]));
}

function offeredAs(
  question: string,
  {name, offered}: Setting,
  value: string | undefined,
): Offered {
  const found = offered.find((one) => one.value === value);
  if (found) return found;
  throw new Error(`${question}: "${value ?? ''}" is not offered for ${name}`);
}
