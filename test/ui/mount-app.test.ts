import {describe, expect, it} from 'vitest';
import {TrainerError} from '../../src/errors.js';
import {seededRandom} from '../../src/course/shuffle.js';
import {keys, letters, mount, sizes} from '../helpers/screen.js';
import {largeCourse} from './fake-course.js';
import {recordedRun} from './fake-run.js';
import {fakeServices} from './fake-services.js';
import {faultsOf} from './whole-picture.js';

const restored = '\u001b[?1049l';
const normalBuffer = 'normal';

const mashed = [
  ...letters('hjklgGqnmrsxtlfeab123456789/? '),
  ...[keys.enter, keys.enter, keys.enter, keys.escape, keys.up, keys.down, keys.left],
  ...[keys.right, keys.tab, keys.backspace, keys.pageDown, 'jj', 'kkk', '\u001b[<0;3;4M'],
  '\u001b[200~pasted text\nwith rows\u001b[201~',
  'a text that is pasted into a terminal without brackets '.repeat(180),
];

function asksToLeave(screen: string, key: string): boolean {
  if (key === 'e') return screen.includes(' e edit') || screen.includes('verdict');
  return screen.includes(' q quit') && (key === 'q' || key === keys.escape);
}

describe('the app on a terminal', {timeout: 30_000}, () => {
  it('takes the alternate screen and gives the terminal back on q, with exit code 0', async () => {
    const {services} = fakeServices();
    await using app = await mount(services);
    expect(app.terminal.buffer.active.type).toBe('alternate');
    await app.press('q');
    expect(await app.app.waitUntilExit()).toBe(0);
    await app.settle();
    expect(app.terminal.buffer.active.type).toBe(normalBuffer);
    expect(app.stdin).toMatchObject({raw: false, flowing: false});
    expect(app.stdout.bytes.endsWith(restored)).toBe(true);
    expect(app.stdin.listenerCount('data') + app.stdout.listenerCount('resize')).toBe(0);
  });

  it('leaves with 130 on Ctrl-C, from any screen', async () => {
    await using app = await mount(fakeServices().services);
    await app.press(keys.enter, '3', keys.enter, keys.ctrlC);
    expect(await app.app.waitUntilExit()).toBe(130);
  });

  it('gives the terminal back at once when it is unmounted from outside', async () => {
    const app = await mount(fakeServices().services);
    const done = app.app.unmount();
    expect(app.stdout.bytes.endsWith(restored)).toBe(true);
    await done;
    await app.app.unmount();
  });

  it('heals a run before it leaves, when it is unmounted in the middle', async () => {
    const {services, runs, asked} = fakeServices();
    const app = await mount(services);
    await app.press(keys.enter, '4', keys.enter, keys.enter, keys.enter);
    runs[0]?.play(recordedRun(null, 50).slice(0, 20));
    await app.app.unmount();
    expect(asked).toEqual(['heal']);
  });

  it('suspends on Ctrl-Z and comes back to the same screen and cursor', async () => {
    const fake = fakeServices();
    await using app = await mount(fake.services);
    await app.press(keys.enter, '3', keys.enter, 'j', 'j');
    const before = app.text();
    await app.press(keys.ctrlZ);
    expect(fake.asked).toEqual(['suspend']);
    expect(app.terminal.buffer.active.type).toBe(normalBuffer);
    expect(app.stdin.raw).toBe(false);
    fake.hold.away?.();
    await app.until('question 1 of 9');
    expect(app.text()).toBe(before);
    expect(app.stdin.raw).toBe(true);
    await app.press('k');
    expect(app.text()).not.toBe(before);
  });

  it('is drawn anew at the size that the window has after it was suspended', async () => {
    const fake = fakeServices();
    await using app = await mount(fake.services);
    await app.press(keys.ctrlZ);
    app.terminal.resize(120, 40);
    Object.assign(app.stdout, {columns: 120, rows: 40});
    fake.hold.away?.();
    await app.until('PRODUCE');
    expect(faultsOf(app)).toEqual([]);
    expect(app.text()).toContain('━━━━━━━━━━━━━━━━━━▶');
  });

  it('tells when the editor failed, and goes on', async () => {
    const fake = fakeServices();
    const services = {
      ...fake.services,
      edit: () =>
        Promise.reject(new TrainerError('environment', 'no-editor', {file: 'a.ts'})),
    };
    await using app = await mount(services);
    await app.press(keys.enter, '4', keys.enter, keys.enter, keys.enter);
    fake.runs[0]?.end();
    await app.settle();
    await app.press('e');
    await app.until('Neither $VISUAL nor $EDITOR names an editor. Set $EDITOR');
    expect(app.text()).toContain('950 of 1000');
  });

  it('says its minimum in a window that is too small, and recovers when it grows', async () => {
    await using app = await mount(fakeServices().services, {columns: 40, rows: 10});
    expect(app.text()).toBe(
      'This needs 60 columns and 20 rows: make\nthe window larger, or leave with Ctrl-C.',
    );
    await app.press('j', 'q', keys.enter);
    await app.resize({columns: 80, rows: 24});
    expect(app.text()).toContain('PRODUCE');
    await app.resize({columns: 30, rows: 3});
    expect(app.text()).toContain('This needs 60 columns');
    await app.press(keys.ctrlC);
    expect(await app.app.waitUntilExit()).toBe(130);
  });

  it('leaves nothing of the old picture behind when the window changes', async () => {
    await using app = await mount(fakeServices({course: largeCourse}).services, sizes[2]);
    for (const size of [...sizes, {columns: 61, rows: 21}, {columns: 200, rows: 60}]) {
      await app.resize(size);
      expect(faultsOf(app)).toEqual([]);
      await using fresh = await mount(fakeServices({course: largeCourse}).services, size);
      expect(app.text()).toBe(fresh.text());
    }
  });

  it('derives the help from the keys that work', async () => {
    await using app = await mount(fakeServices().services, sizes[0]);
    const help = await app.press('?');
    expect(help).toMatch(/enter +open/);
    expect(help).toMatch(/Ctrl-Z +suspend/);
    await app.press('x');
    expect(app.text()).toContain('PRODUCE');
  });

  it.each(sizes)(
    'keeps its head when keys are mashed at $columns×$rows',
    async (size) => {
      const random = seededRandom(20_260_102 + size.columns);
      const fake = fakeServices({course: largeCourse});
      await using app = await mount(fake.services, size);
      for (let step = 0; step < 120; step += 1) {
        const key = mashed[Math.floor(random() * mashed.length)] ?? 'j';
        // Leaving and the editor have tests of their own.
        if (!asksToLeave(app.text(), key)) await app.press(key);
        if (step % 40 === 39) fake.runs.at(-1)?.end();
        expect(faultsOf(app)).toEqual([]);
      }
    },
  );

  it('says that progress is not saved, goes on, and leaves with 3', async () => {
    const fake = fakeServices();
    fake.hold.refuse = new TrainerError('environment', 'progress-not-replaced', {
      folder: '/x',
      errno: 'ENOSPC',
    });
    await using app = await mount(fake.services);
    await app.press(keys.enter, keys.enter, 'G', keys.enter);
    await app.until(
      'The progress in /x was not replaced: the disk is full. It is as it was.',
    );
    await app.press('q', 'q');
    expect(await app.app.waitUntilExit()).toBe(3);
  });

  it('obeys no escape in what it is told', async () => {
    const notices = ['Damaged: \u001b[2J\u001b]0;title\u0007.'];
    await using app = await mount(fakeServices({notices}).services);
    expect(app.text()).toContain('Damaged: [2J]0;title.');
    expect(app.text()).toContain('PRODUCE');
  });

  it('says why a station cannot be opened, and stays where it is', async () => {
    const fake = fakeServices();
    const services = {
      ...fake.services,
      content: {
        ...fake.services.content,
        station: () =>
          Promise.reject(
            new TrainerError('environment', 'content-broken', {
              part: 'station',
              id: 'acks',
              problems: [],
            }),
          ),
      },
    };
    await using app = await mount(services);
    await app.press(keys.enter, keys.enter);
    expect(app.text()).toContain('the station "acks" cannot be opened');
    await app.press('j');
    expect(app.text()).toContain('produce · 30 min');
  });

  it('waits for the brokers to be healed when Ctrl-C is pressed twice in a run', async () => {
    const fake = fakeServices();
    fake.hold.healing = true;
    await using app = await mount(fake.services);
    await app.press(keys.enter, '4', keys.enter, keys.enter, keys.enter);
    await app.press(keys.ctrlC, keys.ctrlC);
    expect(fake.asked).toEqual(['heal']);
    expect(app.text()).toContain('The brokers are being healed');
    fake.runs[0]?.fail(new Error('stopped'));
    expect(await app.app.waitUntilExit()).toBe(130);
    await app.settle();
    expect(app.terminal.buffer.active.type).toBe(normalBuffer);
  });

  it('draws a key press with a few hundred bytes, not the whole screen', async () => {
    await using app = await mount(fakeServices({course: largeCourse}).services, sizes[2]);
    const before = app.stdout.bytes.length;
    await app.press('j');
    expect(app.stdout.bytes.length - before).toBeLessThan(900);
  });
});
