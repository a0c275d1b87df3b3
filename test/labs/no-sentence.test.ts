import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';
import {labs} from '../../labs/index.js';
import {labFolder} from '../../src/app/labs/lab-folder.js';

/** Ids, names of programs and topics; a space makes a sentence. */
const name = /^[\w./-]{0,40}$/;

/** The texts that stand in a program, comments and imports apart. */
function textsIn(source: string): readonly string[] {
  const texts: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node))
      texts.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('lab.ts', source, ts.ScriptTarget.Latest));
  return texts;
}

describe('the definition of a lab', () => {
  it.each(labs.map(({id}) => id))('has no sentence in it: %s', async (id) => {
    const texts = textsIn(await readFile(join(labFolder(id), 'lab.ts'), 'utf8'));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => !name.test(text))).toEqual([]);
  });

  it('would be found with one', () => {
    expect(textsIn("const lab = {claim: 'Two sends are two chances.'};")).toEqual([
      'Two sends are two chances.',
    ]);
  });
});
