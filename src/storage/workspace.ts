/** The learner's own copy of a lab's files, and the files that a run uses. */
import {
  access,
  copyFile,
  mkdir,
  readFile,
  readdir,
  rm,
  writeFile,
} from 'node:fs/promises';
import {dirname, join} from 'node:path';

/** The files of the shop that a lab may have; a fix has some of them, changed. */
export const shopFiles = [
  'checkout.ts',
  'relay.ts',
  'shipping.ts',
  'redrive.ts',
  'reconcile.ts',
  'invoices.ts',
  'Checkout.java',
  'Shipping.java',
  'topic.properties',
  'broker.properties',
  'schema.sql',
] as const;

export type ShopFile = (typeof shopFiles)[number];

/** Copies the shop's files in `from` over those in `to`; returns which there were. */
export async function copyShopFiles(
  from: string,
  to: string,
): Promise<readonly ShopFile[]> {
  await mkdir(to, {recursive: true});
  const present = new Set(await readdir(from).catch(() => []));
  const files = shopFiles.filter((name) => present.has(name));
  await Promise.all(
    files.map(async (name) => copyFile(join(from, name), join(to, name))),
  );
  return files;
}

/** For an editor, beside the programs of a copy in Java. */
export const projectFile = 'pom.xml';

/** The learner's copy of a lab, the folder `copy` of the workspace; made from the shipped files when there is none yet. */
export async function openWorkspace(options: {
  readonly workspace: string;
  readonly labFolder: string;
  readonly copy: string;
  readonly packageRoot: string;
}): Promise<string> {
  const folder = join(options.workspace, options.copy);
  if (!(await exists(folder))) await copyShopFiles(options.labFolder, folder);
  await writeFile(
    join(options.workspace, 'tsconfig.json'),
    editorSettings(options.workspace, options.packageRoot),
  );
  return folder;
}

/** Puts the shipped files back; what the learner had is gone. */
export async function resetWorkspace(options: {
  readonly workspace: string;
  readonly labFolder: string;
  readonly copy: string;
}): Promise<void> {
  const folder = join(options.workspace, options.copy);
  await rm(folder, {recursive: true, force: true});
  await copyShopFiles(options.labFolder, folder);
}

/** Names of the shop's files that are not as shipped: changed, added or removed. */
export async function changedFiles(
  folder: string,
  labFolder: string,
): Promise<readonly ShopFile[]> {
  const changed: ShopFile[] = [];
  for (const name of shopFiles) {
    const [mine, shipped] = await Promise.all(
      [folder, labFolder].map(async (where) =>
        readFile(join(where, name), 'utf8').catch(() => null),
      ),
    );
    if (mine !== shipped) changed.push(name);
  }
  return changed;
}

/** Names of what the learner put beside the shop's files; a folder ends in a slash. */
export async function addedTo(folder: string): Promise<readonly string[]> {
  const known: ReadonlySet<string> = new Set([...shopFiles, projectFile]);
  const entries = await readdir(folder, {withFileTypes: true});
  return entries
    .filter(({name}) => !known.has(name))
    .map((entry) => `${entry.name}${entry.isDirectory() ? '/' : ''}`)
    .sort();
}

/** So that an editor finds the clients and the kit from the learner's folder. */
function editorSettings(workspace: string, packageRoot: string): string {
  const modules = join(packageRoot, 'node_modules');
  const siblings = dirname(packageRoot);
  const settings = {
    compilerOptions: {
      target: 'ES2023',
      // As a program is built: one module, whatever the folders above it say.
      module: 'ESNext',
      moduleResolution: 'bundler',
      moduleDetection: 'force',
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ['node'],
      typeRoots: [
        join(workspace, 'node_modules', '@types'),
        join(modules, '@types'),
        join(siblings, '@types'),
      ],
      paths: {
        'ackademy/kit': [join(packageRoot, 'labs', 'kit', 'ts', 'index.ts')],
        kafkajs: [join(modules, 'kafkajs'), join(siblings, 'kafkajs')],
        pg: [join(modules, '@types', 'pg'), join(siblings, '@types', 'pg')],
        redis: [join(modules, 'redis'), join(siblings, 'redis')],
        'node-zookeeper-client': [
          join(modules, '@types', 'node-zookeeper-client'),
          join(siblings, '@types', 'node-zookeeper-client'),
        ],
      },
    },
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
