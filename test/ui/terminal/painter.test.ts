import {describe, expect, it} from 'vitest';
import {openFullScreen} from '../../../src/ui/terminal/full-screen.js';
import {openPainter} from '../../../src/ui/terminal/painter.js';

function recorder() {
  const written: string[] = [];
  return {written, write: (data: string) => written.push(data)};
}

describe('the painter', () => {
  it('writes only the rows that changed', () => {
    const out = recorder();
    const painter = openPainter(out);
    painter.paint('one\ntwo\nthree');
    painter.paint('one\n2\nthree');
    expect(out.written).toHaveLength(2);
    expect(out.written[1]).toContain('2');
    expect(out.written[1]).not.toContain('one');
  });

  it('writes nothing for the same frame', () => {
    const out = recorder();
    const painter = openPainter(out);
    painter.paint('one');
    painter.paint('one');
    expect(out.written).toHaveLength(1);
  });

  it('clears rows that the next frame does not have', () => {
    const out = recorder();
    const painter = openPainter(out);
    painter.paint('one\ntwo');
    painter.paint('one');
    expect(out.written[1]).toContain('\u001b[2;1H\u001b[K');
  });

  it('draws all again after it has forgotten', () => {
    const out = recorder();
    const painter = openPainter(out);
    painter.paint('one');
    painter.forget();
    painter.paint('one');
    expect(out.written[1]).toContain('one');
  });

  it('never ends a row with a line feed: nothing can scroll', () => {
    const out = recorder();
    openPainter(out).paint('one\ntwo');
    expect(out.written.join('')).not.toContain('\n');
  });
});

describe('the full screen', () => {
  it('gives back what it took, once', () => {
    const out = recorder();
    const screen = openFullScreen(out);
    screen.close();
    screen.close();
    const [open, close, ...more] = out.written;
    expect(more).toEqual([]);
    for (const mode of ['?1049', '?2004']) {
      expect(open).toContain(`${mode}h`);
      expect(close).toContain(`${mode}l`);
    }
    expect(open).toContain('?25l');
    expect(close).toContain('?25h');
  });
});
