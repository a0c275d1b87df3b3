// Bundles the three programs of the package: the command, the lab host and its guard.
import {chmod, readdir, rm} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {build} from 'esbuild';

const outdir = 'dist';

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
    guard: 'src/kafka/guard/guard.ts',
  },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: ['kafkajs', 'esbuild', 'undici'],
  plugins: [withoutDevtools],
  jsx: 'automatic',
  sourcemap: true,
  metafile: true,
  define: {'process.env.NODE_ENV': '"production"'},
  banner: {
    js: "import {createRequire as ackademyRequire} from 'node:module';const require = ackademyRequire(import.meta.url);",
  },
});

// Only now: a trainer that runs from here keeps its files until the new ones are there.
const fresh = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
for (const name of await readdir(outdir))
  if (!fresh.has(name)) await rm(join(outdir, name), {recursive: true, force: true});
await chmod(join(outdir, 'main.js'), 0o755);
