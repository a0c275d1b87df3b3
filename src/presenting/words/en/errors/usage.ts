/** What is told of what was asked for: names that are not there. */
import {codesEn} from '../lab.js';
import type {Advice} from '../../../../errors.js';

/** The start of a hint; nothing when no name is near. */
const nearest = (near: string | null): string =>
  near === null ? '' : `Did you mean "${near}"? `;

const parts = {
  station: (id: string) => `the station "${id}"`,
  story: (id: string) => `the story "${id}"`,
  lab: (id: string) => `the lab "${id}"`,
  opening: (id: string) => `the interview's question "${id}"`,
  scenario: (id: string) => `the scenario "${id}"`,
  terms: () => 'what marks the sentences of an answer',
};

type Near = {readonly near: string | null};

export const usageErrorsEn = {
  /** In words already. */
  said: (advice: Advice) => advice,
  stopped: () => ({message: 'Stopped.', hint: ''}),
  'stopped-run': () => ({message: 'Stopped.', hint: 'Start it again when you like.'}),
  'no-lab': ({lab, near}: Near & {lab: string}) => ({
    message: `There is no lab "${lab}".`,
    hint: `${nearest(near)}\`ackademy lab\` lists them.`,
  }),
  'not-in-language': ({
    lab,
    code,
    others,
  }: {
    lab: string;
    code: keyof typeof codesEn;
    others: readonly string[];
  }) => ({
    message: `The programs of ${lab} are not there in ${codesEn[code]}.`,
    hint: `Leave out --language, or take one of: ${others.join(', ')}.`,
  }),
  'no-fix': ({
    lab,
    fix,
    near,
    fixes,
  }: Near & {lab: string; fix: string; fixes: readonly string[]}) => ({
    message: `The lab ${lab} has no fix "${fix}".`,
    hint: `${nearest(near)}Its fixes: ${fixes.join(', ')}.`,
  }),
  'no-stations': () => ({
    message: 'The course has no station that can be read.',
    hint: '`ackademy doctor` says what is wrong with its files.',
  }),
  'is-a-lab': ({lab}: {lab: string}) => ({
    message: `"${lab}" is a lab: it has no lesson and no quiz.`,
    hint: `\`ackademy lab start ${lab}\` guides you through it.`,
  }),
  'no-station': ({station, near}: Near & {station: string}) => ({
    message: `There is no station "${station}".`,
    hint: `${nearest(near)}\`ackademy progress\` lists them.`,
  }),
  'content-broken': ({
    part,
    id,
    problems,
  }: {
    part: keyof typeof parts;
    id: string;
    problems: readonly string[];
  }) => ({
    message: `Content is broken, ${parts[part](id)} cannot be opened: ${problems.length === 0 ? 'it is not there.' : problems.join(' ')}`,
    hint: 'Everything else works. Install ackademy again to have it whole.',
  }),
};
