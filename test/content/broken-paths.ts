/** Ways to break the paths of the small course. */
import {asBroken, type Case} from './broken-content.js';
import {edited} from './small-course.js';

const file = 'course.yaml';

const second = (fields: string) =>
  edited(
    file,
    'stations: []',
    `stations: [{id: second, minutes: 1, level: junior, ${fields}, questions: []}]`,
  );

const cases: readonly Case[] = [
  [
    'a station on no path',
    edited(file, '        path: evening\n', ''),
    file,
    /produce\/1\/path: .*Use one of: evening, week, month/,
  ],
  [
    'a station of no level',
    edited(file, '        level: junior\n', ''),
    file,
    /produce\/1\/level: .*Use one of: junior, senior, staff/,
  ],
  [
    'a station that does not say what it builds on',
    edited(file, '        buildsOn: []\n', ''),
    file,
    /produce\/1\/buildsOn: This is missing/,
  ],
  [
    'a station that says nothing of what it lets one defend',
    edited('en/course.yaml', ', defend: D', ''),
    'en/course.yaml',
    /stations\/first\/defend: This is missing/,
  ],
  [
    'a station that builds on one that there is not',
    edited(file, 'buildsOn: []', 'buildsOn: [ghost]'),
    file,
    /first\/buildsOn: There is no station "ghost"/,
  ],
  [
    'a station that builds on itself',
    edited(file, 'buildsOn: []', 'buildsOn: [first]'),
    file,
    /These build on each other: first, first\./,
  ],
  [
    'a station that builds on one of a longer path',
    {
      [file]:
        second('path: month, buildsOn: []')[file]?.replace(
          '        buildsOn: []',
          '        buildsOn: [second]',
        ) ?? null,
    },
    file,
    /first\/buildsOn: .*"second", which is only on the path "month"/,
  ],
  [
    'an evening of nothing',
    edited(file, '        path: evening\n', '        path: week\n'),
    file,
    /paths\/evening: No station is on the path "evening"/,
  ],
  [
    'an evening without an interview',
    edited(file, "evening: {interviews: ['10']", 'evening: {interviews: []'),
    file,
    /paths\/evening\/interviews: .*at least 1/,
  ],
  [
    'a week with one interview',
    edited(file, "['10', '20']", "['10']"),
    file,
    /paths\/week\/interviews: .*at least 2/,
  ],
  [
    'an evening without a lab',
    edited(file, "['10'], labs: [some-lab]", "['10'], labs: []"),
    file,
    /paths\/evening\/labs: .*at least 1/,
  ],
  [
    'an evening with a lab to which only a longer path leads',
    edited(file, '        path: evening\n', '        path: week\n'),
    file,
    /evening\/labs: No station of the path "evening" leads to the lab "some-lab"/,
  ],
  [
    'a week with a lab that there is not',
    edited(file, "'20'], labs: [some-lab]", "'20'], labs: [no-lab]"),
    file,
    /week\/labs\/lab: There is no lab "no-lab"/,
  ],
  [
    'a lab to which no station leads',
    edited(file, '        lab: some-lab\n', ''),
    'labs/kafka/some-lab/en/lab.yaml',
    /No station leads to this lab\..*course\.yaml/,
  ],
  [
    'a month without an incident',
    edited(file, 'incident: open, ', ''),
    file,
    /paths\/month\/incident: This is missing/,
  ],
  [
    'an incident that is no opening',
    edited(file, 'incident: open', 'incident: ghost'),
    file,
    /month\/incident: There is no opening "ghost"/,
  ],
  [
    'a month without own code',
    edited(file, 'ownCode: [some-lab]', 'ownCode: []'),
    file,
    /month\/ownCode: .*at least 1/,
  ],
  [
    'own code in a lab that there is not',
    edited(file, 'ownCode: [some-lab]', 'ownCode: [no-lab]'),
    file,
    /month\/ownCode\/lab: There is no lab "no-lab"/,
  ],
];

export const brokenPaths = cases.map(asBroken);
