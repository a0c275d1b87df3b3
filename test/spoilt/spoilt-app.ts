/** The app in a spoilt language: its tables, its course and its lab have no plain word. */
import {leaderCrash as leaderCrashDefined} from '../../labs/kafka/leader-crash/lab.js';
import type {Course} from '../../src/course/course.js';
import {documentsOfLab, documentsOfStation} from '../../src/course/search/documents.js';
import type {AppServices} from '../../src/ui/services.js';
import {corpusOf} from '../course/search/corpus-of.js';
import {inEnglish} from '../helpers/in-english.js';
import {plainWordsIn, spoiltContent} from '../helpers/pseudo.js';
import {mount, sizes} from '../helpers/screen.js';
import {smallCourse, sources, station, story} from '../ui/fake-course.js';
import {fakeServices} from '../ui/fake-services.js';

const textFields = new Set([
  ...['title', 'claim', 'text', 'why', 'question', 'hints', 'interview', 'cause'],
  ...['remains', 'short', 'long', 'answer', 'markdown', 'prompt', 'unit', 'unitAliases'],
  ...['intro', 'where', 'locator', 'quote', 'code', 'runTitle', 'brief', 'debrief'],
  ...['files', 'filesOf'],
]);

export const spoilt = <T>(content: T): T => spoiltContent(content, textFields);

export const spoiltLab = spoilt(await inEnglish(leaderCrashDefined));
const spoiltCourse: Course = spoilt(smallCourse);
const spoiltStation = spoilt(station);

type Options = Parameters<typeof fakeServices>[0];

/** Ids, names of settings, of files and of topics, versions: the same in every language. */
const data: readonly RegExp[] = [
  /\b(leader-crash|more-retries|acks-all(-idempotent)?)\b/g,
  /\border-\d{4}\b/g,
  // The marks under a bar of a log.
  / (hf|fh) /g,
  // A question names the settings that it asks for, and what they may be.
  /^ (retries|floor|acks): /gm,
];

/** The fakes, with nothing plain in what they hand out. */
export async function spoiltServices(options: Options = {}) {
  const plain = fakeServices();
  const opened = await plain.services.labs.open('leader-crash');
  const {code, copies} = opened;
  const material = {...spoilt(opened), code, copies};
  const change = spoilt(
    await plain.services.labs.diff({lab: 'leader-crash', fix: 'acks-all'}),
  );
  const fake = fakeServices({
    course: spoiltCourse,
    labs: [spoiltLab],
    change: () => Promise.resolve(change),
    ...options,
    material: {...material, definition: spoiltLab, ...options.material},
  });
  const labs: AppServices['labs'] = {
    ...fake.services.labs,
    apply: () => Promise.resolve('…'),
  };
  const content: AppServices['content'] = {
    ...fake.services.content,
    station: (id) =>
      fake.services.content
        .station(id)
        .then((one) => ({...one, ...spoiltStation, id: one.id})),
    corpus: () =>
      Promise.resolve(
        corpusOf([
          ...documentsOfStation(spoiltStation),
          ...documentsOfLab({
            ...{...spoiltLab, brief: material.brief, debrief: material.debrief},
            ...{predict: [], fixes: []},
          }),
        ]),
      ),
    story: () => Promise.resolve(spoilt(story)),
    sources: () =>
      Promise.resolve(new Map([...sources].map(([id, source]) => [id, spoilt(source)]))),
  };
  return {...fake, services: {...fake.services, content, labs}};
}

/** The app; every screen that it has shown is looked at for plain words. */
export async function openSpoilt(options: Options = {}, size = sizes[1]) {
  const fake = await spoiltServices(options);
  const app = await mount(fake.services, size);
  const screens: string[] = [];
  const look = () => {
    if (app.text() !== screens.at(-1)) screens.push(app.text());
  };
  look();
  return {
    fake,
    app,
    look,
    /** What a key does, and what is seen after each. */
    async press(...pressed: readonly string[]) {
      for (const key of pressed) {
        await app.press(key);
        look();
      }
    },
    async settle() {
      await app.settle();
      look();
    },
    current() {
      const last = fake.runs.at(-1);
      if (last === undefined) throw new Error(`nothing runs:\n${app.text()}`);
      return last;
    },
    /** How many different screens were seen. */
    seen: () => new Set(screens).size,
    /** Whether a text of the tables was seen, however it was broken into rows. */
    saw: (text: string) => {
      const flat = (one: string) => one.replace(/\s+/g, '');
      return screens.some((screen) => flat(screen).includes(flat(text)));
    },
    /** Rows in which a plain word is left; `more`: data that is no word. */
    plain: (more: readonly RegExp[] = []) => [
      ...new Set(
        screens
          .flatMap((screen) => screen.split('\n'))
          .filter((row) => plainWordsIn(row, [...data, ...more]).length > 0),
      ),
    ],
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}
