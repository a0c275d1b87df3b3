import {describe, expect, it} from 'vitest';
import {handOutput} from './hand-output.js';

const nasty = 'a\u001b[2J\u001b]0;title\u0007\rb\u009b1mc\u202e\u0000\u001b[8md';
const harmless = 'a[2J]0;titleb1mcd';

describe('what a command prints', () => {
  it('is painted on a terminal that takes colours, and nowhere else', () => {
    const red = (options: Parameters<typeof handOutput>[0]) =>
      handOutput(options).output.paint('red', 'lost');
    expect(red({tty: true})).toBe('\u001b[31mlost\u001b[39m');
    expect(red({tty: false})).toBe('lost');
    expect(red({tty: true, plain: true})).toBe('lost');
    expect(red({tty: true, env: {NO_COLOR: '1'}})).toBe('lost');
    expect(red({tty: true, env: {TERM: 'dumb'}})).toBe('lost');
  });

  it('commands a terminal by nothing but its own paint', () => {
    const {output, out, err} = handOutput({tty: true});
    output.print(`${output.paint(['bold', 'red'], nasty)}\n\tnext`);
    output.remark(nasty);
    expect(out()).toBe(`\u001b[1m\u001b[31m${harmless}\u001b[39m\u001b[22m\n  next\n`);
    expect(err()).toBe(`\r\u001b[K${harmless}\n`);
  });

  it('keeps its paint where a long line was broken', () => {
    const {output, out} = handOutput({tty: true, columns: 10});
    output.print(output.wrap(output.paint('red', 'one two three four')));
    expect(out()).toBe('\u001b[31mone two\u001b[39m\n\u001b[31mthree four\u001b[39m\n');
  });

  it('has no escape in a pipe, where JSON passes unchanged', () => {
    const {output, out} = handOutput();
    output.print(nasty);
    expect(out()).not.toContain('\u001b');
    const data = handOutput();
    data.output.print(JSON.stringify({nasty}));
    expect(JSON.parse(data.out())).toEqual({nasty});
  });

  it('breaks remarks between words, too', () => {
    const {output, err} = handOutput({tty: true, columns: 10, plain: true});
    output.remark('one two three');
    expect(err()).toBe('one two\nthree\n');
    const pipe = handOutput({columns: 10});
    pipe.output.remark('one two three');
    expect(pipe.err()).toBe('one two three\n');
  });

  it('is broken between words on a terminal, and left whole in a pipe', () => {
    const words = 'word '.repeat(30).trim();
    const lines = handOutput({tty: true, columns: 20}).output.wrap(words).split('\n');
    expect(Math.max(...lines.map(({length}) => length))).toBeLessThanOrEqual(20);
    expect(handOutput({columns: 20}).output.wrap(words)).toBe(words);
  });
});

describe('the line that is drawn over', () => {
  it('stays one line, shorter than the terminal is wide', () => {
    const {output, err} = handOutput({tty: true, columns: 10});
    output.redraw(`a\nb${'x'.repeat(50)}`);
    expect(err()).toBe('\r\u001b[Ka bxxxxxx');
  });

  it('is not drawn where nobody could see it drawn over', () => {
    for (const options of [{tty: false}, {tty: true, plain: true}]) {
      const {output, err} = handOutput(options);
      output.redraw('50 told yes');
      output.remark('a remark');
      expect([output.live, err()]).toEqual([false, 'a remark\n']);
    }
  });
});
