import {join} from 'node:path';
import type {JavaParts} from './toolchain.js';

/** A pom.xml by which an editor finds the clients and the kit; the trainer itself builds without it. */
export function mavenProject({
  java,
  clients,
  libraries,
  kit,
}: Pick<JavaParts, 'java' | 'clients' | 'libraries' | 'kit'>): string {
  const jars = [
    join(kit, 'kit.jar'),
    ...[clients, libraries].flatMap(({folder, names}) =>
      names.map((name) => join(folder, name)),
    ),
  ];
  const project = tag(
    'project',
    tag('modelVersion', '4.0.0'),
    ...coordinates('shop'),
    tag(
      'properties',
      tag('maven.compiler.release', String(java.version)),
      tag('project.build.sourceEncoding', 'UTF-8'),
    ),
    tag('build', tag('sourceDirectory', '.')),
    tag('dependencies', ...jars.map(dependency)),
  );
  return `${project}\n`;
}

const dependency = (path: string, index: number): string =>
  tag(
    'dependency',
    ...coordinates(`jar-${index}`),
    tag('scope', 'system'),
    tag('systemPath', path.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
  );

const coordinates = (name: string): readonly string[] => [
  tag('groupId', 'ackademy'),
  tag('artifactId', name),
  tag('version', '1'),
];

const tag = (name: string, ...children: readonly string[]): string =>
  `<${name}>${children.join('')}</${name}>`;
