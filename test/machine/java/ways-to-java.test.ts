import {describe, expect, it} from 'vitest';
import {thisMachine, waysToJava} from '../../../src/machine/java/ways-to-java.js';

const linux = (osRelease: string) => waysToJava({platform: 'linux', osRelease}, 17);

describe('the way to a Java', () => {
  it.each([
    ['ID=debian', 'apt install openjdk-21-jdk-headless'],
    ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian', 'apt install openjdk-21-jdk-headless'],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"', 'apt install openjdk-21-jdk-headless'],
    ['ID=fedora', 'dnf install java-21-openjdk-devel'],
    ['ID="rocky"\nID_LIKE="rhel centos fedora"', 'dnf install java-21-openjdk-devel'],
    ['ID="opensuse-leap"\nID_LIKE="suse opensuse"', 'zypper install'],
    ['ID=arch', 'pacman -S'],
  ])('knows the package manager of %j', (osRelease, command) => {
    expect(linux(osRelease).command).toContain(command);
  });

  it.each(['', 'ID=nixos', 'ID=constructor'])(
    'says what is needed where it knows no command: %j',
    (osRelease) => {
      expect(linux(osRelease)).toEqual({way: 'by-hand', command: '', oldest: 17});
    },
  );

  it('points macOS to Homebrew and Windows to WSL2', () => {
    expect(waysToJava({platform: 'darwin', osRelease: ''}, 17)).toMatchObject({
      way: 'install',
      command: 'brew install --cask temurin@21',
    });
    expect(waysToJava({platform: 'win32', osRelease: ''}, 17).way).toBe('wsl');
  });

  it('knows this machine', async () => {
    expect((await thisMachine()).platform).toBe(process.platform);
  });
});
