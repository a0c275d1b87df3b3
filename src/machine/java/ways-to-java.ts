import {readFile} from 'node:fs/promises';

/** The platform, and on Linux what its os-release file says. */
export type Machine = {readonly platform: NodeJS.Platform; readonly osRelease: string};

export async function thisMachine(): Promise<Machine> {
  const osRelease = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return {platform: process.platform, osRelease};
}

/** By the ID or ID_LIKE of os-release(5). Java 17 has left the newest distributions, 21 is in all of them but Debian 12. */
const commands = new Map([
  ['debian', 'sudo apt install openjdk-21-jdk-headless'],
  ['ubuntu', 'sudo apt install openjdk-21-jdk-headless'],
  ['fedora', 'sudo dnf install java-21-openjdk-devel'],
  ['rhel', 'sudo dnf install java-21-openjdk-devel'],
  ['suse', 'sudo zypper install java-21-openjdk-devel'],
  ['arch', 'sudo pacman -S jdk21-openjdk'],
]);

/** How to get a Java here that is no older than the version `oldest`, 21 at most: the way, as a code, and the command. */
export function waysToJava(
  {platform, osRelease}: Machine,
  oldest: number,
): {readonly way: string; readonly command: string; readonly oldest: number} {
  if (platform === 'darwin')
    return {way: 'install', command: 'brew install --cask temurin@21', oldest};
  if (platform === 'win32') return {way: 'wsl', command: '', oldest};
  const family = familiesIn(osRelease).find((known) => commands.has(known)) ?? '';
  const command = commands.get(family);
  if (command === undefined) return {way: 'by-hand', command: '', oldest};
  return {way: family === 'debian' ? 'debian' : 'install', command, oldest};
}

/** The distribution itself first, then those that it is like. */
function familiesIn(osRelease: string): readonly string[] {
  const value = (key: string): string =>
    new RegExp(`^${key}="?([^"\\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? '';
  return `${value('ID')} ${value('ID_LIKE')}`.trim().split(/\s+/);
}
