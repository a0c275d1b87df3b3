import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  type Input,
  quietKeyboard,
  readKeyboard,
} from '../../../src/ui/terminal/keyboard.js';

function read(...chunks: readonly string[]): readonly Input[] {
  let keyboard = quietKeyboard;
  return chunks.flatMap((chunk) => {
    const step = readKeyboard(keyboard, chunk);
    ({keyboard} = step);
    return step.inputs;
  });
}

const key = (name: string): Input => ({type: 'key', key: name});

describe('the keyboard', {timeout: 30_000}, () => {
  it('hears two keys that come in one chunk as two', () => {
    expect(read('jj\r')).toEqual([key('j'), key('j'), key('enter')]);
  });

  it('knows arrows in both spellings, and the keys beside them', () => {
    expect(read('\u001b[A\u001bOB\u001b[5~\u001b[6~\u001b[H\u001b[F')).toEqual(
      ['up', 'down', 'page-up', 'page-down', 'home', 'end'].map(key),
    );
  });

  it('takes an arrow that comes in two chunks as one key', () => {
    expect(read('\u001b[', 'A')).toEqual([key('up')]);
  });

  it('hears a lone escape, and two of them', () => {
    expect(read('\u001b')).toEqual([key('escape')]);
    expect(read('\u001b\u001b')).toEqual([key('escape'), key('escape')]);
  });

  it('hears nothing in mouse reports, focus reports, Alt and answers of the terminal', () => {
    expect(
      read(
        '\u001b[<0;10;5M\u001b[<0;10;5m',
        '\u001b[M !!',
        '\u001b[I\u001b[O',
        '\u001bq',
        '\u001b]11;rgb:0000/0000/0000\u0007',
      ),
    ).toEqual([]);
  });

  it('names control keys', () => {
    expect(read('\u0003\u001a\t\u007f ')).toEqual(
      ['ctrl-c', 'ctrl-z', 'tab', 'backspace', 'space'].map(key),
    );
  });

  it('takes what is pasted as one text, in however many chunks it comes', () => {
    expect(read('\u001b[200~qq', 'q\r', 'q\u001b[20', '1~k')).toEqual([
      {type: 'paste', text: 'qqq\rq'},
      key('k'),
    ]);
  });

  it('takes ten thousand characters at once for a paste, and keeps only its beginning', () => {
    const [input, ...others] = read('some text, '.repeat(1000));
    expect(others).toEqual([]);
    expect(input).toMatchObject({type: 'paste'});
    expect(input?.type === 'paste' && input.text.length).toBe(2000);
  });

  it('takes a held key for a key, however often it repeats', () => {
    expect(read('j'.repeat(40))).toHaveLength(40);
  });

  it('never fails and never keeps much, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: 'binary', maxLength: 50})), (chunks) => {
        let keyboard = quietKeyboard;
        for (const chunk of chunks)
          ({keyboard} = readKeyboard(keyboard, `\u001b${chunk}`));
        expect(keyboard.pending.length + (keyboard.pasted ?? '').length).toBeLessThan(
          7000,
        );
      }),
    );
  });
});
