/**
 * Finds words that a person reads outside of the tables of words. `node scripts/check-texts.mjs
 * [folder…]` prints each place; exit code 1 when there is one.
 *
 * A text is a string with two words in it, or one that is a word with a capital letter. Not meant for
 * people: what `new Error(…)` says (a bug of ours), and what stands in a comparison, a type or an import.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path/posix';
import process from 'node:process';
import ts from 'typescript';

/** Where texts belong. */
const tables = /(^|\/)(words|grammar)\//;

const folders = process.argv.slice(2);
const files = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .map((file) => join('src', file.replaceAll('\\', '/')))
  .filter((file) => /\.tsx?$/.test(file))
  .filter((file) => !tables.test(file))
  .filter((file) => folders.length === 0 || folders.some((one) => file.startsWith(one)));

/** Not for people to read, though it has words: commands that are typed, code, and names of requests and products. */
const isCode = (text) =>
  /^(sudo|brew|ackademy|`ackademy|import) |^ --|^HTTP |^Basic |^api |=\w/.test(text) ||
  /^((create|drop) (role|database|schema) |comment on schema |select (\w+\(|nspname as ))/.test(
    text,
  ) ||
  /^(Error|Kafka|Redis|Fetch|Metadata|Produce|Heartbeat|kafkajs …)$/.test(text);

const isText = (text) =>
  !isCode(text) &&
  (/[A-Za-z]{2}[,.;:!?)”"’]*\s+[(“"‘]*([A-Za-z]{2}|…)|…\s+[A-Za-z]{2}/.test(text) ||
    /^[A-Z][a-z]+[.:!?]?$/.test(text));

/** `new Error(…)` and its kin, and `super(…)` of a kind of error: what they say is only read with a stack. */
const isBug = (node) =>
  (ts.isNewExpression(node) &&
    /^(Error|RangeError|TypeError)$/.test(node.expression.getText())) ||
  (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword);

const isSilent = (node) =>
  isBug(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isTypeNode(node) ||
  (ts.isBinaryExpression(node) && /^[!=]==$/.test(node.operatorToken.getText()));

function* textsIn(node) {
  if (isSilent(node)) return;
  if (ts.isCaseClause(node)) {
    for (const statement of node.statements) yield* textsIn(statement);
    return;
  }
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    if (isText(node.text)) yield node;
    return;
  }
  if (ts.isTemplateExpression(node)) {
    const whole =
      node.head.text + node.templateSpans.map((span) => `…${span.literal.text}`).join('');
    if (isText(whole)) yield node;
  }
  for (const child of node.getChildren()) yield* textsIn(child);
}

let found = 0;
for (const file of files) {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  for (const node of textsIn(source)) {
    found += 1;
    const {line} = source.getLineAndCharacterOfPosition(node.getStart());
    const text = node.getText().replace(/\s+/g, ' ').slice(0, 100);
    process.stdout.write(`${file}:${line + 1}: ${text}\n`);
  }
}
process.stdout.write(`${found} texts outside of the tables of words\n`);
process.exitCode = found === 0 ? 0 : 1;
