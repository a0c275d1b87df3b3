// The words of one system have no place where every system is at home: node scripts/check-words.mjs [folder ...]
// Looks at names of files, identifiers and texts, not at comments. Prints each place; exit code 1 when there is one.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import ts from 'typescript';

const folders = ['src/engine', 'src/machine', 'src/shop'];
const singular = [
  'broker',
  'partition',
  'offset',
  'isr',
  'leader',
  'epoch',
  'ack',
  'topic',
];
const forbidden = new Set(singular.flatMap((word) => [word, `${word}s`]));

/** The words of a name or a text: `minISRs-of_topic2` is min, ISRs, of and topic. */
const forbiddenIn = (text) =>
  (text.match(/[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => forbidden.has(word));

const saysSomething = (node) =>
  ts.isIdentifier(node) ||
  ts.isPrivateIdentifier(node) ||
  ts.isLiteralExpression(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ts.isJsxText(node);

/** Each forbidden word of a source, with its line. */
function sayingsIn(file) {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const sayings = [];
  const visit = (node) => {
    const at = node.getStart(source);
    if (saysSomething(node))
      for (const word of forbiddenIn(node.text))
        sayings.push({line: source.getLineAndCharacterOfPosition(at).line + 1, word});
    ts.forEachChild(node, visit);
  };
  visit(source);
  return sayings;
}

/** Every source below a folder, by its path from there. */
const sourcesIn = (folder) =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .sort();

const asked = process.argv.slice(2);
for (const folder of asked.length > 0 ? asked : folders)
  for (const name of sourcesIn(folder)) {
    const file = join(folder, name);
    const inName = forbiddenIn(name).map((word) => ({line: 1, word}));
    for (const {line, word} of [...inName, ...sayingsIn(file)]) {
      process.stdout.write(`${file}:${line}: ${word}\n`);
      process.exitCode = 1;
    }
  }
