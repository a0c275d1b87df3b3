// Bundles the programs of the package: the command, the lab host, its guard, and what is measured. What package.json
// lists under `dependencies` stays outside and is loaded when first needed; all else is bundled.
import {chmod, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {execFileSync} from 'node:child_process';
import {execPath} from 'node:process';
import {build} from 'esbuild';

const outdir = 'dist';
const {dependencies} = JSON.parse(await readFile('package.json', 'utf8'));

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

const {metafile} = await build({
  entryPoints: {
    main: 'src/main.ts',
    'lab-host': 'src/app/host/lab-host.ts',
    guard: 'src/machine/guard/guard.ts',
    'write-content': 'src/app/content/write-content.ts',
    'price-load': 'src/systems/kafka/runtime/price/load.ts',
  },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: Object.keys(dependencies),
  minifyWhitespace: true,
  legalComments: 'none', // all licences are in one file

  plugins: [withoutDevtools],
  jsx: 'automatic',
  sourcemap: true,
  metafile: true,
  define: {'process.env.NODE_ENV': '"production"'},
  banner: {
    js: "import {createRequire as ackademyRequire} from 'node:module';const require = ackademyRequire(import.meta.url);",
  },
});

await writeFile(join(outdir, 'licences.txt'), await licencesOf(metafile));
// What the content says, read and checked once: the app then opens at once, and so does a search.
execFileSync(execPath, [join(outdir, 'write-content.js'), outdir]);

// Only now: a trainer that runs from here keeps its files until the new ones are there.
const fresh = new Set([
  'licences.txt',
  ...Object.keys(metafile.outputs).map((file) => basename(file)),
  ...(await readdir(outdir)).filter((name) =>
    /^(course|labs|search)-\w\w\.json$/.test(name),
  ),
]);
fresh.delete('write-content.js'); // only the build needs it
for (const name of await readdir(outdir))
  if (!fresh.has(name)) await rm(join(outdir, name), {recursive: true, force: true});
await chmod(join(outdir, 'main.js'), 0o755);

/** The licence of every package that is in the bundle, as each of them asks for. */
async function licencesOf({inputs}) {
  const folders = Object.keys(inputs)
    .map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1])
    .filter(Boolean);
  const texts = [...new Set(folders)].sort().map(async (folder) => {
    const {name, version, license} = JSON.parse(
      await readFile(join(folder, 'package.json'), 'utf8'),
    );
    const file = (await readdir(folder)).find((one) =>
      /^(licen[sc]e|copying)/i.test(one),
    );
    const text = file ? await readFile(join(folder, file), 'utf8') : '';
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(72)}\n\n`);
}
