import {describe, expect, it} from 'vitest';
import {saveRun} from '../../app/homes.js';
import {runCommand} from '../../helpers/command.js';
import {openHome} from '../../helpers/homes.js';
import * as h from '../../engine/builders.js';

const loss = h.history(
  h.began({'none-lost': 'breaks'}),
  h.tried('a'),
  h.yes('a'),
  h.disk(1, 'a'),
  ...h.closing(0),
);

describe('ackademy lab compare', () => {
  it.each([
    ['', /missing required argument 'lab'\n/],
    ['leader-cash', /no lab "leader-cash"\.\nDid you mean "leader-crash"\?/],
    ['leader-crash acks-all', /too many arguments/],
    ['leader-crash --save', /'--save'\n\(Did you mean --saved\?\)/],
  ])('says what is wrong with "%s", and runs nothing', async (args, says) => {
    await using home = await openHome();
    const words = args.split(' ').filter(Boolean);
    const {code, stdout, stderr} = await runCommand(
      ['lab', 'compare', ...words],
      home.env,
    );
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toMatch(says);
  });

  it('has help with examples', async () => {
    await using home = await openHome();
    const {code, stdout} = await runCommand(['lab', 'compare', '--help'], home.env);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Examples:\n {2}\$ ackademy lab compare leader-crash$/m);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('shows what is saved without a run, and proves nothing where something is missing', async () => {
    await using home = await openHome();
    saveRun(home, loss, {day: '01'});
    const args = ['lab', 'compare', 'leader-crash', '--saved'];
    const told = await runCommand(args, home.env);
    expect(told).toMatchObject({code: 3, stderr: ''});
    expect(told.stdout).toMatch(/^as shipped .* 1 store .* lost .* ✓$/m);
    expect(told.stdout).toMatch(/^control .* not run yet +\?$/m);
    const data = await runCommand([...args, '--json'], home.env);
    expect(data).toMatchObject({code: 3, stderr: ''});
    expect(JSON.parse(data.stdout)).toMatchObject([
      {fix: null, report: {verdict: 'lost', counts: {lost: 1}}},
      {fix: 'control', report: null},
      ...['more-retries', 'min-isr-only', 'acks-all', 'acks-all-idempotent'].map(
        (fix) => ({fix, report: null}),
      ),
    ]);
  });
});

describe('ackademy lab verify', () => {
  it('prints data or a document, not both', async () => {
    await using home = await openHome();
    const {code, stdout, stderr} = await runCommand(
      ['lab', 'verify', '--json', '--markdown'],
      home.env,
    );
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toMatch(/'--json' cannot be used with .*'--markdown'/);
  });
});
