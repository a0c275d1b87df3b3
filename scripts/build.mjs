// Bundles the three programs of the package: the command, the lab host and its guard.
import {chmod, rm} from 'node:fs/promises';
import {build} from 'esbuild';

await rm('dist', {recursive: true, force: true});
await build({
  entryPoints: {
    main: 'src/main.ts',
    'lab-host': 'src/app/host/lab-host.ts',
    guard: 'src/kafka/guard/guard.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: ['kafkajs', 'esbuild', 'undici'],
  sourcemap: true,
  define: {'process.env.NODE_ENV': '"production"'},
  banner: {
    js: "import {createRequire as ackademyRequire} from 'node:module';const require = ackademyRequire(import.meta.url);",
  },
});
await chmod('dist/main.js', 0o755);
