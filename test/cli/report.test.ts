import {describe, expect, it} from 'vitest';
import {report} from '../../src/cli/report.js';
import {TrainerError} from '../../src/errors.js';
import {handOutput} from './hand-output.js';

describe('what is said when a command failed', () => {
  it('is a sentence and the remedy, without what would command the terminal', () => {
    const {output, err} = handOutput({tty: true});
    const error = new TrainerError('usage', 'no-lab', {
      lab: '\u001b[2J\u0007x',
      near: null,
    });
    expect(report(error, output)).toBe(2);
    expect(err()).toBe('\r\u001b[KThere is no lab "[2Jx".\n`ackademy lab` lists them.\n');
  });

  it('is our bug with its stack when it is none that the learner can act on', () => {
    const {output, err} = handOutput();
    expect(report(new Error('oops'), output)).toBe(70);
    expect(err()).toMatch(/^This is a bug in ackademy:\nError: oops\n +at /);
  });
});
