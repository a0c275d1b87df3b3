/**
 * Draws the README's picture from a real screen: plays the first lab in a real terminal against the
 * real cluster, and writes its verdict as SVG. `npm run --silent build && npx tsx scripts/picture.ts`
 */
import {mkdir, writeFile} from 'node:fs/promises';
import xterm, {type IBufferCell, type IBufferLine, type Terminal} from '@xterm/headless';
import {spawn} from 'node-pty';
import {sleep} from '../src/machine/waiting.js';

const columns = 80;
const rows = 24;
const cell = {width: 8.4, height: 18};
/** The usual sixteen, dark background. */
const palette = [
  '#1d2026',
  '#f26d6d',
  '#7fc97f',
  '#e6c36a',
  '#6aa5e6',
  '#c792ea',
  '#6ad0d8',
  '#d7dae0',
  '#737a86',
  '#ff8b8b',
  '#9be39b',
  '#ffe08a',
  '#8fc1ff',
  '#deb0ff',
  '#8fe9f0',
  '#ffffff',
] as const;

const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
const child = spawn(process.execPath, ['dist/main.js', 'lab', 'start', 'leader-crash'], {
  name: 'xterm-256color',
  cols: columns,
  rows,
  env: {...process.env, NO_COLOR: '', CI: 'false'},
});
child.onData((data) => {
  screen.write(data);
});

const shows = (text: string): boolean =>
  lines(screen).some((line) => line.includes(text));
for (let press = 0; press < 60 && !shows('acknowledged orders are gone'); press += 1) {
  if (!shows('broker 1')) child.write(shows('( )') && !shows('(•)') ? 'j' : '\r');
  await sleep(1000);
}
await mkdir('.github', {recursive: true});
await writeFile('.github/verdict.svg', svg(screen));
child.kill();
process.stdout.write(`${lines(screen).join('\n')}\n`);
process.exit(shows('acknowledged orders are gone') ? 0 : 1);

function lines(terminal: Terminal): readonly string[] {
  return Array.from(
    {length: rows},
    (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true) ?? '',
  );
}

function svg(terminal: Terminal): string {
  const width = Math.ceil(columns * cell.width + 32);
  const height = rows * cell.height + 32;
  const body = Array.from({length: rows}, (_, row) => drawRow(terminal, row)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="100%" height="100%" rx="8" fill="#15171c"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" xml:space="preserve">
${body}
</g>
</svg>
`;
}

/** One text element for each run of cells that look alike, each at its own column, so that fonts cannot shift it. */
function drawRow(terminal: Terminal, row: number): string {
  const line = terminal.buffer.active.getLine(row);
  if (!line) return '';
  const runs = runsOf(line);
  const y = 16 + (row + 0.75) * cell.height;
  return runs
    .map(
      ({at, text, style}) =>
        `<text x="${(16 + at * cell.width).toFixed(1)}" y="${y}" textLength="${(text.length * cell.width).toFixed(1)}" lengthAdjust="spacingAndGlyphs" ${style}>${escape(text)}</text>`,
    )
    .join('');
}

type Run = {readonly at: number; text: string; readonly style: string};

function runsOf(line: IBufferLine): readonly Run[] {
  const runs: Run[] = [];
  for (let column = 0; column < columns; column += 1) {
    const one = line.getCell(column);
    const text = one?.getChars().trim();
    if (!one || !text) continue;
    const style = styleOf(one);
    const last = runs.at(-1);
    if (last?.style === style && last.at + last.text.length === column) last.text += text;
    else runs.push({at: column, text, style});
  }
  return runs;
}

function styleOf(one: IBufferCell): string {
  const colour = one.isFgPalette()
    ? (palette[one.getFgColor()] ?? palette[7])
    : palette[7];
  const weight = one.isBold() ? ' font-weight="bold"' : '';
  const faint = one.isDim() ? ' opacity="0.6"' : '';
  return `fill="${colour}"${weight}${faint}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
