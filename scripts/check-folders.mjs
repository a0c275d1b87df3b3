// A folder stays small enough to be read at a glance: node scripts/check-folders.mjs [folder ...]
// Counts the files of each folder's own level. Prints each folder with too many; exit code 1 when there is one.
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';

const most = 15;

function check(folder) {
  const entries = readdirSync(folder, {withFileTypes: true});
  const loose = entries.filter((entry) => entry.isFile()).length;
  if (loose > most) {
    process.stdout.write(`${folder}: ${loose} files, ${most} at most\n`);
    process.exitCode = 1;
  }
  for (const entry of entries) if (entry.isDirectory()) check(join(folder, entry.name));
}

const asked = process.argv.slice(2);
for (const folder of asked.length > 0
  ? asked
  : ['src', 'test', 'labs', 'content', 'scripts'])
  check(folder);
