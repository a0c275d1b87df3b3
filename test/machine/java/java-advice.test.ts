import {describe, expect, it} from 'vitest';
import {javaAdvice, thisMachine} from '../../../src/machine/java/java-advice.js';

const linux = (osRelease: string) => javaAdvice({platform: 'linux', osRelease}, 17);

describe('javaAdvice', () => {
  it.each([
    ['ID=debian', 'apt install openjdk-21-jdk-headless (on Debian 12'],
    ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian', 'apt install openjdk-21-jdk-headless'],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"', 'apt install openjdk-21-jdk-headless'],
    ['ID=fedora', 'dnf install java-21-openjdk-devel'],
    ['ID="rocky"\nID_LIKE="rhel centos fedora"', 'dnf install java-21-openjdk-devel'],
    ['ID="opensuse-leap"\nID_LIKE="suse opensuse"', 'zypper install'],
    ['ID=arch', 'pacman -S'],
  ])('knows the package manager of %j', (osRelease, command) => {
    expect(linux(osRelease)).toContain(command);
  });

  it.each(['', 'ID=nixos', 'ID=constructor'])(
    'says what is needed where it knows no command: %j',
    (osRelease) => {
      expect(linux(osRelease)).toContain('17 or newer');
    },
  );

  it('points macOS to Homebrew and Windows to WSL2', () => {
    expect(javaAdvice({platform: 'darwin', osRelease: ''}, 17)).toContain('brew install');
    expect(javaAdvice({platform: 'win32', osRelease: ''}, 17)).toContain('WSL2');
  });

  it('knows this machine', async () => {
    expect((await thisMachine()).platform).toBe(process.platform);
  });
});
