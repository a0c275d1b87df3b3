import {expect, it} from 'vitest';
import {mount} from '../../helpers/screen.js';
import {station} from '../fake-course.js';
import {fakeServices} from '../fake-services.js';

const notice = 'not translated yet';

async function openStation(inEnglish: readonly string[]) {
  const {services} = fakeServices();
  const content = {
    ...services.content,
    station: () => Promise.resolve({...station, inEnglish}),
  };
  const app = await mount({...services, content}, {columns: 80, rows: 24});
  await app.press('\r');
  await app.until('1  ○ lesson');
  return app;
}

it('a lesson without a text in the language of the course says that it is shown in English, until the next key', async () => {
  await using app = await openStation(['lesson']);
  await app.press('\r');
  await app.until(' lesson  acks=1');
  expect(await app.until(notice)).toContain('shown in English');
  await app.press('j');
  expect(app.text()).not.toContain(notice);
});

it('nothing is said where only another part is untranslated', async () => {
  await using app = await openStation(['quiz/what-yes-means', 'card']);
  await app.press('\r');
  await app.until(' lesson  acks=1');
  expect(app.text()).not.toContain(notice);
});
