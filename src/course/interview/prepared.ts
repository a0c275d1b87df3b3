/** An answer that is prepared: one page of Markdown, in layers, with slots for what only the learner knows. */
import type {RubricPoint} from './opening.js';
import {sentencesOf, wordsIn} from './sentences.js';
import type {Highlighter} from './terms.js';

/** From the shortest to the deepest, then what is one's own. */
const layers = ['short', 'long', 'deep', 'experience', 'runs'] as const;
export type Layer = (typeof layers)[number];
export type Titles = Readonly<Record<Layer, string>>;

/** How many words fit into the time of a layer, at 150 a minute. */
const mostWords: Readonly<Partial<Record<Layer, number>>> = {short: 75, long: 300};

/** The text of each layer, without its hints, which are quotes; empty where there is none. */
export function layersOf(page: string, titles: Titles): Readonly<Record<Layer, string>> {
  const texts: Record<Layer, string[]> = {
    ...{short: [], long: [], deep: [], experience: [], runs: []},
  };
  let here: Layer | null = null;
  for (const line of page.split(/\r?\n/)) {
    const title = /^##\s+(.*?)\s*$/.exec(line)?.[1];
    if (title !== undefined) here = layers.find((one) => titles[one] === title) ?? null;
    else if (here !== null && !/^\s*>/.test(line) && !/^#\s/.test(line))
      texts[here].push(line);
  }
  const of = (layer: Layer): string => texts[layer].join('\n').trim();
  return {
    ...{short: of('short'), long: of('long'), deep: of('deep')},
    ...{experience: of('experience'), runs: of('runs')},
  };
}

/** The page without its hints: what is exported. */
export function withoutHints(page: string): string {
  const lines = page.split(/\r?\n/).filter((line) => !/^\s*>/.test(line));
  return `${lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** The page with the rows of runs that it does not have yet, at the end of their layer. */
export function withRuns(page: string, rows: readonly string[], titles: Titles): string {
  const missing = rows.filter((row) => !page.includes(row));
  if (missing.length === 0) return page;
  const lines = page.trimEnd().split(/\r?\n/);
  const title = lines.findIndex((line) => line.trim() === `## ${titles.runs}`);
  const added = missing.map((row) => `- ${row}`);
  if (title < 0)
    return `${[...lines, '', `## ${titles.runs}`, '', ...added].join('\n')}\n`;
  const after = lines.findIndex((line, index) => index > title && line.startsWith('## '));
  const end = after < 0 ? lines.length : after;
  const before = lines.slice(0, end).join('\n').trimEnd();
  const rest = lines.slice(end);
  return `${[before, '', ...added, ...(rest.length === 0 ? [] : ['', ...rest])].join('\n')}\n`;
}

export type PreparedCheck = {
  /** Words of each layer, and how many fit; null: as many as one likes. */
  readonly layers: readonly {
    readonly layer: Layer;
    readonly words: number;
    readonly most: number | null;
  }[];
  /** Sentences that may make a point, by the point; sound ones without any are missing. */
  readonly points: readonly {
    readonly point: RubricPoint;
    readonly sentences: readonly string[];
  }[];
};

export function checkPrepared(
  page: string,
  {
    titles,
    rubric,
    highlight,
  }: {
    readonly titles: Titles;
    readonly rubric: readonly RubricPoint[];
    readonly highlight: Highlighter;
  },
): PreparedCheck {
  const texts = layersOf(page, titles);
  const all = layers.map((layer) => texts[layer].replaceAll(/^#+ .*$/gm, '')).join('\n');
  const sentences = sentencesOf(all);
  const marked = highlight(all, rubric);
  return {
    layers: layers.map((layer) => ({
      ...{layer, words: wordsIn(texts[layer].replaceAll(/^#+ .*$/gm, ''))},
      most: mostWords[layer] ?? null,
    })),
    points: rubric.map((point) => ({
      point,
      sentences: (marked.get(point.id) ?? []).flatMap((index) => sentences[index] ?? []),
    })),
  };
}
