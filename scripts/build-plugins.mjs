// What the build changes in packages: each for the time until the first screen stands, or for what is never reached.
import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';

/** Ink asks for React's developer tools in one place, which is never reached: an empty module will do. */
const withoutDevtools = {
  name: 'without-devtools',
  setup: ({onResolve, onLoad}) => {
    onResolve({filter: /^react-devtools-core$/}, () => ({
      path: 'react-devtools-core',
      namespace: 'empty',
    }));
    onLoad({filter: /.*/, namespace: 'empty'}, () => ({
      contents: 'export default {connectToDevTools() {}, initialize() {}};',
    }));
  },
};

/** Yoga fetches its program from a data URL: in Node all that belongs to `fetch` is then loaded for it. */
const yogaWithoutFetch = {
  name: 'yoga-without-fetch',
  setup: ({onLoad}) => {
    onLoad({filter: /yoga-wasm-base64-esm\.js$/}, ({path}) =>
      changed(path, [
        ['w||"function"!=typeof fetch?Promise', 'true?Promise'],
        ['function wa(){', 'function wa(){return Buffer.from(H.slice(37),"base64");'],
      ]),
    );
  },
};

const quickWidth = resolve('src/text/quick-width.ts');
const segmenters =
  /(ansi-tokenize\/build\/tokenize|slice-ansi\/tokenize-ansi|string-width\/index)\.js$/;

const emoji = String.raw`/^\p{RGI_Emoji}$/v`;

/** The table of emoji is made with the first text that may have one. */
const emojiIn = (path) =>
  path.endsWith('string-width/index.js')
    ? [[emoji, `{test: (text) => (emojiTable ??= ${emoji}).test(text)};let emojiTable`]]
    : [];

/** The widths and pieces of plain text, without the tables of Unicode. One version of `string-width` for all. */
const quickText = {
  name: 'quick-text',
  setup: ({onResolve, onLoad}) => {
    onResolve({filter: /^string-width$/}, ({importer}) =>
      importer === quickWidth ? null : {path: 'string-width', namespace: 'quick'},
    );
    onLoad({filter: /.*/, namespace: 'quick'}, () => ({
      contents: `export {quickWidth as default} from ${JSON.stringify(quickWidth)};`,
      resolveDir: '.',
    }));
    onLoad({filter: segmenters}, ({path}) =>
      changed(
        path,
        [['new Intl.Segmenter(', 'new QuickSegmenter('], ...emojiIn(path)],
        `import {QuickSegmenter} from ${JSON.stringify(resolve('src/text/plain.ts'))};`,
      ),
    );
  },
};

export const plugins = [withoutDevtools, yogaWithoutFetch, quickText];

/** A file of a package with texts in it changed, each of which must stand there once. */
async function changed(path, changes, before = '') {
  let contents = await readFile(path, 'utf8');
  for (const [old, now] of changes) {
    if (contents.split(old).length !== 2)
      throw new Error(`${path} is not as it was: ${old}`);
    contents = contents.replace(old, now);
  }
  return {contents: `${before}${contents}`};
}
