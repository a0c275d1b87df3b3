import {describe, expect, it} from 'vitest';
import {keys, mount, sizes} from '../../helpers/screen.js';
import {mapOf} from '../../../src/course/map.js';
import {priceOutline} from '../../../src/systems/kafka/evidence/price/price-outline.js';
import {largeCourse, nineLabs, outline, smallCourse} from '../fake-course.js';
import {questions} from '../fake-questions.js';
import {wholeCourse, wholeLabs} from '../whole-course.js';
import {fakeServices} from '../fake-services.js';
import {faultsOf} from '../whole-picture.js';

const open = (options: Parameters<typeof fakeServices>[0], size = sizes[1]) =>
  mount(fakeServices(options).services, size);

const coreFirst = <T extends {readonly core: boolean}>(
  all: readonly T[],
): readonly T[] => [...all.filter(({core}) => core), ...all.filter(({core}) => !core)];

describe('the core path on a map as large as it will be', {timeout: 60_000}, () => {
  const map = mapOf(wholeCourse, wholeLabs, priceOutline);

  it.each(sizes)(
    'is first in each stage, and everything is reached, at $columns×$rows',
    async (size) => {
      await using app = await open(
        {course: wholeCourse, labs: wholeLabs, price: priceOutline},
        size,
      );
      expect(app.text()).toContain('★ core path 0 of 6');
      for (const [index, {entries}] of map.entries()) {
        if (index > 0) await app.press(keys.right, 'g');
        for (const entry of entries) {
          const [word = ''] = entry.title.split(' ');
          const sign = entry.kind === 'price' ? '≈' : '○';
          expect(app.text()).toContain(`▶ ${sign} ${word}`);
          expect(faultsOf(app)).toEqual([]);
          await app.press('j');
        }
        await app.press('g');
        const path = entries.filter(({core}) => core);
        expect(app.text().match(/★/g)?.length ?? 0).toBeGreaterThan(path.length);
      }
    },
  );

  it('is what is next, before all that stands earlier on the map', async () => {
    const core = wholeLabs.filter((lab) => lab.core);
    const done = core
      .filter(({stage}) => stage === 'produce')
      .map(({id}) => ({
        ...({type: 'lab-ran', lab: id, verdict: 'safe', asPromised: true} as const),
        ...{fix: 'acks-all', lost: 0, acknowledged: 600},
      }));
    await using app = await open({course: wholeCourse, labs: wholeLabs, facts: done});
    expect(app.text()).toContain(`★ core path ${done.length} of 6`);
    expect(app.text()).toContain('Next  lab store-lab-0');
  });
});

describe('the map', {timeout: 30_000}, () => {
  it('looks like this with one station', async () => {
    await using app = await open({});
    expect(app.text()).toBe(
      [
        ` ackademy${' '.repeat(52)}★ core path 0 of 1`,
        '',
        '   PRODUCE ━━━━━━━━▶   STORE ━━━━━━━━━━▶   CONSUME ━━━━━━━━▶   END TO END',
        '   0 of 1 done',
        '',
        ' ▶ ○ acks=1 and a        nothing yet         nothing yet         nothing yet',
        '     dying leader ★',
        '',
        ' acks=1 and a dying leader ★       lesson ○   quiz ○   lab ○   interview card ○',
        ' With acks=1, "yes" means one copy; if the leader dies first, it was none.',
        '',
        ' Next  read “acks=1 and a dying leader” — it is new to you',
        ...Array.from({length: 10}, () => ''),
        ' enter open  n next  r review  ↑↓←→  p plan  i interview  q quit  ? more',
      ].join('\n'),
    );
  });

  it('says in a footer that is short which keys matter most, and that there are more', async () => {
    await using app = await open({}, sizes[0]);
    const footer = () => app.lines().findLast((line) => line !== '');
    expect(footer()).toBe(' enter open  n next  r review  ↑↓←→  p plan  q quit  ? more');
    await app.press('?');
    for (const key of ['↑↓←→', 'p ', '/ ']) expect(app.text()).toContain(`\n ${key}`);
    await app.press('?', 'p');
    expect(app.text()).toContain('interview');
  });

  it('breaks the long name of a setting after a dot', async () => {
    const [first, ...rest] = smallCourse.stages;
    const stations = [{...outline, title: 'min.insync.replicas'}];
    const course = {
      ...smallCourse,
      stages: [{...first, id: 'produce', title: 'produce', stations} as const, ...rest],
    };
    await using app = await open({course}, sizes[1]);
    expect(app.text()).toMatch(/▶ ○ min\.insync\. .*\n {5}replicas ★/);
  });

  it.each(sizes)(
    'is whole at $columns×$rows with one station and with forty',
    async (size) => {
      for (const course of [undefined, largeCourse]) {
        await using app = await open(course ? {course} : {}, size);
        expect(faultsOf(app)).toEqual([]);
        for (const key of [
          keys.right,
          keys.down,
          'G',
          keys.right,
          keys.right,
          'g',
          'k',
        ]) {
          await app.press(key);
          expect(faultsOf(app)).toEqual([]);
        }
      }
    },
  );

  it.each(sizes)(
    'pages through ten stations of a stage at $columns×$rows',
    async (size) => {
      await using app = await open({course: largeCourse}, size);
      for (let step = 0; step < 9; step += 1) await app.press('j');
      expect(app.text()).toMatch(/▶ ○ Unclean/);
      await app.press('k', 'g');
      expect(app.text()).toMatch(/▶ ○ acks=1/);
    },
  );

  it.each([
    {rows: 52, more: /quiz ○ {2}(?:lab ○ {2})?30 min/g},
    {rows: 90, more: /With acks=1, "yes" means/g},
  ])(
    'says below each title what helps to choose, where there are $rows rows',
    async ({rows, more}) => {
      await using app = await open({course: largeCourse}, {columns: 120, rows});
      const next = () => app.lines().findIndex((line) => line.startsWith(' Next'));
      const before = next();
      expect(app.text().match(more)).toHaveLength(40);
      for (const key of ['l', 'G', 'h', 'g']) {
        await app.press(key);
        expect(faultsOf(app)).toEqual([]);
        expect(next()).toBe(before);
      }
    },
  );

  it('keeps everything below the map in its place while the cursor moves', async () => {
    await using app = await open({course: largeCourse}, sizes[0]);
    const next = () => app.lines().findIndex((line) => line.startsWith(' Next'));
    const before = next();
    for (const key of ['j', 'j', 'j', 'j', 'j', 'l', 'l', 'G']) {
      await app.press(key);
      expect(next()).toBe(before);
    }
  });

  it('shows the labs that no station leads to, after the stations of their stage', async () => {
    await using app = await open({labs: nineLabs}, sizes[2]);
    await app.press(keys.right);
    expect(app.text()).toContain('0 of 1 done');
    expect(app.text()).toContain('0 of 9 done');
    expect(app.text()).toContain('▶ ○ The shrunken in-sync');
    await app.press('j');
    expect(app.text()).toContain('▶ ○ A leader that does');
    expect(app.text()).toMatch(
      /A leader that does not know it was replaced {3,}lab ○ {3}8 min/,
    );
    expect(app.text()).toContain('A leader that is cut off goes on saying yes');
    expect(app.text()).toContain('replica set ★');
  });

  it.each(sizes)(
    'reaches every one of nine labs of a stage at $columns×$rows',
    async (size) => {
      await using app = await open({labs: nineLabs}, size);
      await app.press(keys.right);
      const next = () => app.lines().findIndex((line) => line.startsWith(' Next'));
      const before = next();
      for (const {title, minutes} of coreFirst(nineLabs)) {
        const [word = ''] = title.split(' ');
        expect(app.text()).toMatch(new RegExp(`▶ ○ ${word}`));
        expect(app.text()).toContain(`${minutes} min`);
        expect(faultsOf(app)).toEqual([]);
        expect(next()).toBe(before);
        await app.press('j');
      }
      await app.press('g');
      expect(app.text()).toMatch(/▶ ○ The shrunken/);
      expect(next()).toBe(before);
    },
  );

  it('counts a lab without a station as done by its own runs', async () => {
    const ran = {
      ...({type: 'lab-ran', lab: 'lab-1', verdict: 'safe', asPromised: true} as const),
      ...{fix: 'acks-all', lost: 0, acknowledged: 600},
    };
    await using app = await open({labs: nineLabs, facts: [ran]}, sizes[2]);
    expect(app.text()).toContain('1 of 9 done');
    expect(app.text()).toContain('✓ A leader that does');
  });

  it('opens the lab itself, and comes back to it on the map', async () => {
    await using app = await open({labs: nineLabs});
    await app.press(keys.right, 'j', 'j', keys.enter);
    await app.until(' lab  lab-2 ');
    await app.press('q');
    expect(app.text()).toMatch(/▶ ○ One replica/);
  });

  it('goes back with n to a loss that was seen in a lab without a station', async () => {
    const ran = {
      ...({type: 'lab-ran', lab: 'lab-2', verdict: 'lost', asPromised: true} as const),
      ...{fix: null, lost: 301, acknowledged: 600},
    };
    await using app = await open({labs: nineLabs, facts: [ran]});
    expect(app.text()).toContain('▶ ◐ One replica');
    expect(app.text()).toContain('Next  lab lab-2 — you saw 301 of 600 orders lost');
    await app.press('n');
    await app.until(' lab  lab-2 ');
  });

  it('skips empty stages and stops at the ends', async () => {
    await using app = await open({});
    await app.press(keys.right, keys.left, keys.up, keys.down, 'G');
    expect(app.text()).toContain('▶ ○ acks=1');
  });

  it('says what is next and why, and n goes there', async () => {
    await using app = await open({
      facts: [{type: 'lesson-read', station: 'leader-crash'}],
    });
    expect(app.text()).toContain(`${questions.length} questions not answered yet`);
    await app.press('n');
    await app.until(`question 1 of ${questions.length}`);
  });

  it('says how many days are left until the interview', async () => {
    await using app = await open({facts: [{type: 'interview-date', date: '2026-01-11'}]});
    expect(app.lines()[0]).toContain('interview in 9 days');
  });

  it('opens a station with the cursor on what is to be done', async () => {
    await using app = await open({
      facts: [{type: 'lesson-read', station: 'leader-crash'}],
    });
    await app.press(keys.enter);
    await app.until('1  ✓ lesson');
    expect(app.text()).toContain('▶ 3  ○ quiz');
  });

  it('does one thing only when enter is pressed twice at once', async () => {
    await using app = await open({});
    await app.press('\r\r');
    expect(app.text()).toContain('produce · 30 min');
  });

  it('takes no other way while a screen is on its way', async () => {
    await using app = await open({});
    await app.press('\rn');
    expect(app.text()).toContain('produce · 30 min');
  });

  it('tells what was damaged when it opened, until the next key', async () => {
    await using app = await open({
      notices: ['2 lines of your progress could not be read.'],
    });
    expect(app.text()).toContain('2 lines of your progress');
    await app.press('j');
    expect(app.text()).not.toContain('2 lines of your progress');
  });
});
