import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {editFile} from '../../../src/app/services/editor.js';
import {tempFolder} from '../../helpers/temp-folder.js';

const {PATH} = process.env;

async function editor(script: string): Promise<{editor: string; file: string}> {
  const folder = await tempFolder();
  const program = join(folder, 'my editor.mjs');
  const file = join(folder, 'check out.ts');
  await writeFile(program, script);
  await writeFile(file, 'before');
  return {editor: `${process.execPath} '${program}' --wait`, file};
}

const writes = `import {writeFileSync} from 'node:fs';
const [option, file] = process.argv.slice(2);
writeFileSync(file, option);`;

describe.skipIf(process.platform === 'win32')("the learner's editor", () => {
  it('is $VISUAL with its arguments, and gets the file whatever blanks its name has', async () => {
    const {editor: visual, file} = await editor(writes);
    await editFile(file, {PATH, VISUAL: visual, EDITOR: 'false'});
    expect(await readFile(file, 'utf8')).toBe('--wait');
  });

  it('is $EDITOR where $VISUAL is empty', async () => {
    const {editor: name, file} = await editor(writes);
    await editFile(file, {PATH, VISUAL: ' ', EDITOR: name});
    expect(await readFile(file, 'utf8')).toBe('--wait');
  });

  it('is asked for by a sentence with the path when neither is set', async () => {
    await expect(editFile('/x/checkout.ts', {PATH})).rejects.toMatchObject({
      message: 'Neither $VISUAL nor $EDITOR names an editor.',
      hint: expect.stringContaining('/x/checkout.ts') as unknown,
    });
  });

  it('is named when it does not exist', async () => {
    await expect(
      editFile('/x/checkout.ts', {PATH, EDITOR: 'no-such-editor 2>/dev/null'}),
    ).rejects.toThrow('"no-such-editor 2>/dev/null" was not found');
  });

  it('is named with its code when it fails, and with its end when it is killed', async () => {
    const failing = await editor('process.exit(3)');
    await expect(editFile(failing.file, {PATH, EDITOR: failing.editor})).rejects.toThrow(
      'ended with code 3',
    );
    const killed = await editor("process.kill(process.pid, 'SIGKILL')");
    await expect(
      editFile(killed.file, {PATH, EDITOR: `exec ${killed.editor}`}),
    ).rejects.toThrow('was killed');
  });
});
