import {describe, expect, it} from 'vitest';
import {TrainerError} from '../../../../src/errors.js';
import {keys, mount, sizes} from '../../../helpers/screen.js';
import {fakeServices} from '../../fake-services.js';
import {recordedRun} from '../../fake-run.js';
import {faultsOf} from '../../whole-picture.js';

const run = recordedRun(null, 50);
const before = (ms: number) => run.filter(({at}) => at < ms);
const from = (ms: number, to = Infinity) => run.filter(({at}) => at >= ms && at < to);

async function openLab(
  size = sizes[1],
  options: Parameters<typeof fakeServices>[0] = {},
) {
  const fake = fakeServices(options);
  const app = await mount(fake.services, size);
  await app.press(keys.enter, '4', keys.enter);
  const current = () => {
    const last = fake.runs.at(-1);
    if (last === undefined) throw new Error(`nothing runs:\n${app.text()}`);
    return last;
  };
  return {
    fake,
    app,
    current,
    async toPrediction() {
      while (app.text().includes('brief')) await app.press(keys.enter);
    },
    async start() {
      await this.toPrediction();
      await app.press('3', keys.enter);
    },
    async toVerdict() {
      await this.start();
      current().end();
      await app.settle();
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

describe('a lab session', {timeout: 30_000}, () => {
  it.each(sizes)('is whole at $columns×$rows on every screen of it', async (size) => {
    await using lab = await openLab(size);
    const {app, fake} = lab;
    const look = async (...pressed: readonly string[]) => {
      await app.press(...pressed);
      expect(faultsOf(app)).toEqual([]);
    };
    await look();
    await lab.toPrediction();
    await look('h', 'h', 'h');
    await look(keys.enter);
    lab
      .current()
      .listeners.onProgress({text: 'Downloading Kafka 4.3.1 (107 MB)', share: 0.4});
    await look();
    for (const ms of [150, 400, 900, 1500, 4700, 6050, 8000]) {
      lab.current().play(from(ms - 500, ms));
      await look();
    }
    lab.current().end();
    await look();
    for (const key of ['x', 't', 'G', 'l', keys.pageDown, 'h', 'q', '?', 'q'])
      await look(key);
    await look(keys.enter);
    for (const key of ['j', 'j', 'h', 's', 'j', 'j', 'k', 'a']) await look(key);
    await look(keys.enter);
    lab.current().end(recordedRun('acks-all-idempotent', 1000));
    await look();
    for (let step = 0; step < 6 && !app.text().includes('what to say'); step += 1)
      await look(keys.enter);
    await look(keys.enter);
    expect(fake.said.some(({type}) => type === 'lab-ran')).toBe(true);
  });

  it('runs nothing before the bet, and remembers the bet', async () => {
    await using lab = await openLab();
    await lab.toPrediction();
    expect(lab.app.text()).toContain('Bet before it runs');
    expect(lab.fake.runs).toHaveLength(0);
    await lab.app.press('3', keys.enter);
    expect(lab.fake.said).toEqual([
      {type: 'predicted', lab: 'leader-crash', choice: 'half'},
    ]);
    expect(lab.current().request).toEqual({
      lab: 'leader-crash',
      fix: null,
      code: 'typescript',
    });
  });

  it('shows the run as it goes: counters, brokers, words', async () => {
    await using lab = await openLab();
    await lab.start();
    lab.current().play(before(4500));
    const text = await lab.app.until('waiting for the cluster to notice');
    expect(text).toMatch(/checkout +1000 attempted +1000 told yes +0 told no +0 pending/);
    expect(text).toMatch(/broker 1 +✗ dead +leader +█+▒+ +1000 +epoch 4/);
    expect(text).toMatch(/broker 2 +✓ running +in ISR +█ +50 +epoch 4/);
    expect(text).toContain('└ high watermark 50');
    expect(text).toContain('broker 1 killed');
  });

  it('keeps every row of the picture in its place during the run', async () => {
    await using lab = await openLab(sizes[0]);
    await lab.start();
    const rowOf = (word: string) =>
      lab.app.lines().findIndex((line) => line.startsWith(` ${word}`));
    const places = () =>
      ['checkout', 'log', 'shipping', 'broker 1', 'broker 3'].map(rowOf);
    const first = places();
    for (let ms = 0; ms < 7500; ms += 500) {
      lab.current().play(from(ms, ms + 500));
      await lab.app.settle();
      expect(places()).toEqual(first);
    }
  });

  it('shows that time passes while nothing else happens', async () => {
    await using lab = await openLab();
    await lab.start();
    const {hold, tick} = lab.fake;
    const after = async (ms: number) => {
      hold.now += ms;
      tick();
      await lab.app.settle();
      return lab.app.text();
    };
    expect(await after(999)).toMatch(/Preparing the run…$/m);
    expect(await after(11_001)).toMatch(/Preparing the run… 12 s$/m);
    lab.current().play(run.filter(({at}) => at <= 3000));
    await lab.app.settle();
    const {at = 0} = run.findLast((entry) => entry.at <= 3000) ?? {};
    expect(lab.app.text()).toContain(`run · ${(at / 1000).toFixed(1)} s`);
    expect(await after(999)).toContain(`run · ${(at / 1000).toFixed(1)} s`);
    expect(await after(5001)).toContain(`run · ${((at + 6000) / 1000).toFixed(1)} s`);
  });

  it('draws once for a thousand entries', async () => {
    await using lab = await openLab();
    await lab.start();
    const {writes} = lab.app.stdout;
    const {listeners} = lab.current();
    for (const entry of run) listeners.onEntry(entry);
    await lab.app.settle();
    expect(lab.app.stdout.writes).toBe(writes);
    lab.fake.tick();
    await lab.app.settle();
    expect(lab.app.stdout.writes).toBe(writes + 1);
  });

  it('says the number first, then why, and what was bet', async () => {
    await using lab = await openLab();
    await lab.toVerdict();
    const lines = lab.app.lines();
    expect(lines[2]).toBe(' 950 of 1000 acknowledged orders are gone.');
    expect(lines[3]).toBe(' You said: About half ✗ it was: Nearly all');
    expect(lab.app.text()).toContain('Lost in the store: broker 1 had them');
    expect(lab.app.text()).toContain('✗ none-lost   ✓ told-the-truth');
    expect(lab.app.text()).toMatch(/before +1\.2 s/);
    expect(lab.fake.said.at(-1)).toEqual({
      type: 'lab-ran',
      lab: 'leader-crash',
      fix: null,
      verdict: 'lost',
      asPromised: true,
      lost: 950,
      acknowledged: 1000,
      cured: false,
    });
  });

  it('shows the disks before and after, the timeline, and every lost id with its fate', async () => {
    await using lab = await openLab();
    await lab.toVerdict();
    expect(await lab.app.press('x')).toMatch(/broker 2 +‖ paused +in ISR +█+ +50/);
    expect(await lab.app.press('t')).toContain('broker 1 killed');
    const lost = await lab.app.press('l');
    expect(lost).toContain(
      '950 orders: acknowledged, on the disk of broker 1 only, not in the log',
    );
    expect(lost).toContain('Gone\n');
    expect(lost).toContain('order-0051');
    expect(await lab.app.press('G')).toContain('order-1000');
    expect(await lab.app.press('q')).toContain('950 of 1000');
  });

  it('offers right and wrong fixes with what each changes, and runs the chosen one', async () => {
    await using lab = await openLab();
    await lab.toVerdict();
    await lab.app.press(keys.enter);
    expect(lab.app.text()).toContain('▶ 1  Retry more often');
    expect(lab.app.text()).toMatch(
      /idempotent: true,\n.*retry.*\n +⋯\n +topic.*\n +- +acks: 1,\n +\+ +acks: -1/,
    );
    await lab.app.press('j', 'j', keys.enter);
    expect(lab.current().request).toEqual({
      lab: 'leader-crash',
      fix: 'acks-all',
      code: 'typescript',
    });
    lab.current().end();
    await lab.app.until('None of 1000');
    expect(lab.app.text()).toContain('Not guaranteed: A batch whose answer was lost');
    await lab.app.press('f');
    expect(lab.app.text()).toContain('Wait for all in-sync replicas (acks=all)   ✓ safe');
  });

  it('says why a wrong fix does not help, and lets another one be tried', async () => {
    await using lab = await openLab();
    await lab.toVerdict();
    await lab.app.press(keys.enter, keys.enter);
    lab.current().end(recordedRun('more-retries', 50));
    await lab.app.until('Why it does not help');
    await lab.app.press(keys.enter);
    expect(lab.app.text()).toContain('Retry more often   ✗ lost');
  });

  it('goes from the safe run over what happened to what to say', async () => {
    await using lab = await openLab();
    await lab.toVerdict();
    await lab.app.press(keys.enter, '4', keys.enter);
    lab.current().end();
    await lab.app.until('None of 1000');
    await lab.app.press(keys.enter);
    expect(lab.app.text()).toContain('What happened');
    expect(lab.app.text()).toContain('does not guarantee');
    while (!lab.app.text().includes('In the interview')) await lab.app.press(keys.enter);
    await lab.app.press(keys.enter);
    expect(lab.app.text()).toContain('✓ lab');
  });

  it('puts a fix into the own copy, opens the editor there, and runs the copy', async () => {
    await using lab = await openLab();
    await lab.toVerdict();
    await lab.app.press(keys.enter, '3', 'a');
    expect(lab.app.text()).toContain('Your copy of checkout.ts is now as in acks-all.');
    await lab.app.press('e');
    expect(lab.fake.asked).toEqual(['edit labs/leader-crash/checkout.ts']);
    expect(lab.app.stdin.raw).toBe(false);
    lab.fake.hold.away?.();
    await lab.app.until('My own copy');
    await lab.app.press('5', keys.enter);
    expect(lab.current().request.fix).toBe('mine');
  });

  it('gives hints one by one, and the solution only when they are used up', async () => {
    await using lab = await openLab();
    await lab.toVerdict();
    await lab.app.press('h');
    expect(lab.app.text()).toContain('Hint 1:');
    expect(lab.app.text()).not.toContain('Hint 2:');
    await lab.app.press('s', 'h', 'h');
    expect(lab.app.text()).toContain('Hint 3:');
    expect(lab.app.text()).not.toContain('What cures it');
    await lab.app.press('s');
    expect(lab.app.text()).toContain('What cures it');
    expect(lab.fake.said.filter(({type}) => type === 'hint-taken')).toHaveLength(3);
    expect(lab.fake.said.at(-1)).toEqual({type: 'solution-shown', lab: 'leader-crash'});
  });

  it.each(['q', keys.ctrlC])(
    'stops on %j in mid-run, heals, and comes back',
    async (key) => {
      await using lab = await openLab();
      await lab.start();
      lab.current().play(before(900));
      await lab.app.press(key);
      await lab.app.until('my prediction');
      expect(lab.app.text()).toContain('▶ (•) About half');
      expect(lab.fake.asked).toEqual(['heal']);
      expect(lab.fake.said.map(({type}) => type)).toEqual(['predicted']);
    },
  );

  it('says why it cannot run here before anything is tried', async () => {
    const problem = {message: 'The labs need Java 17 or newer.', hint: 'Install a JDK.'};
    await using lab = await openLab(sizes[1], {material: {problem}});
    expect(lab.app.text()).toContain('This lab cannot run here yet.');
    await lab.start();
    expect(lab.fake.runs).toHaveLength(0);
    expect(lab.app.text()).toContain('Install a JDK.');
    expect(lab.app.text()).toContain('work without it');
    await lab.app.press('q', 'q', 'q');
    expect(lab.app.text()).toContain('produce · 30 min');
  });

  it('tells an environment that failed from a wrong answer, and tries again', async () => {
    await using lab = await openLab();
    await lab.start();
    lab.current().fail(new TrainerError('environment', 'lab-host-ended'));
    await lab.app.until('The lab host was ended from outside.');
    expect(lab.app.text()).toContain(
      'What to do: Everything that it had started is stopped.',
    );
    expect(lab.fake.said.map(({type}) => type)).not.toContain('lab-ran');
    await lab.app.press(keys.enter);
    expect(lab.fake.runs).toHaveLength(2);
  });

  it.each(sizes)(
    'shows all that a broker said at $columns×$rows when it did not come up, row for row',
    async (size) => {
      await using lab = await openLab(size);
      await lab.start();
      const said = Array.from({length: 12}, (_, row) => `14:27:30 INFO row ${row} of 12`);
      const facts = {
        node: 1,
        ms: 60_000,
        count: 3,
        said: said.join('\n'),
        log: 'node-1.log',
      };
      lab.current().fail(new TrainerError('environment', 'kafka/not-ready', facts));
      await lab.app.until('What to do: Its last lines:');
      const seen = new Set<string>();
      for (let pages = 0; pages < 5; pages += 1) {
        expect(faultsOf(lab.app)).toEqual([]);
        for (const row of lab.app.text().split('\n')) seen.add(row.trim());
        await lab.app.press(keys.pageDown);
      }
      expect([...seen]).toEqual(expect.arrayContaining(said));
      expect([...seen]).toContain(
        'Lessons, quizzes and interview cards work without it.',
      );
    },
  );

  it('has no blank before the first row that is seen, wherever a long text is scrolled to', async () => {
    await using lab = await openLab(sizes[0]);
    await lab.start();
    // A row of the body has 58 columns: the blank after the word that fills one goes to the next.
    const said = `${'x'.repeat(58)} twice.\n`.repeat(9);
    const facts = {node: 1, ms: 60_000, count: 3, said, log: 'node-1.log'};
    lab.current().fail(new TrainerError('environment', 'kafka/not-ready', facts));
    await lab.app.until('What to do: Its last lines:');
    for (let rows = 0; rows < 12; rows += 1) {
      expect(lab.app.text()).not.toMatch(/^ {2}twice/m);
      await lab.app.press(keys.down);
    }
  });

  it('says that an inconclusive run proves nothing, and why', async () => {
    await using lab = await openLab();
    await lab.start();
    lab
      .current()
      .end(
        run.map((entry) => (entry.type === 'premise' ? {...entry, met: false} : entry)),
      );
    await lab.app.until('This run proves nothing.');
    expect(lab.app.text()).not.toContain('You said');
    expect(lab.app.text()).not.toContain('l orders');
  });

  it('offers first to run it again after one that proves nothing, and says what to change', async () => {
    await using lab = await openLab();
    await lab.start();
    lab
      .current()
      .end(
        run.map((entry) => (entry.type === 'premise' ? {...entry, met: false} : entry)),
      );
    await lab.app.until('enter run it again');
    expect(lab.app.text()).toMatch(/Close what\s+else keeps it busy/);
    await lab.app.press(keys.enter);
    expect(lab.fake.runs).toHaveLength(2);
  });

  it('offers the fixes at once to who has seen the loss before', async () => {
    const ran = {
      type: 'lab-ran',
      lab: 'leader-crash',
      fix: null,
      verdict: 'lost',
      asPromised: true,
      lost: 950,
      acknowledged: 1000,
    } as const;
    await using lab = await openLab(sizes[1], {facts: [ran]});
    await lab.app.press('f');
    expect(lab.app.text()).toContain('Which of these would have kept the orders?');
    await lab.app.press('q');
    expect(lab.app.text()).toContain('brief');
  });
});
