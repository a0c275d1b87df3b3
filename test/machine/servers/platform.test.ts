import {describe, expect, it} from 'vitest';
import {platformFor} from '../../../src/machine/servers/platform.js';

const on = (platform: string, arch: string, hasGlibc = true) =>
  platformFor('PostgreSQL', {platform, arch, hasGlibc});

describe('a machine for ready-made programs', () => {
  it.each([
    ['linux', 'x64', 'linux-amd64'],
    ['linux', 'arm64', 'linux-arm64v8'],
    ['darwin', 'x64', 'darwin-amd64'],
    ['darwin', 'arm64', 'darwin-arm64v8'],
  ])('of %s on %s is %s', (platform, arch, known) => {
    expect(on(platform, arch, platform === 'linux')).toBe(known);
  });

  it.each([
    ['win32', 'x64'],
    ['freebsd', 'x64'],
    ['linux', 'riscv64'],
  ])('of %s on %s is none, in one sentence', (platform, arch) => {
    expect(() => on(platform, arch)).toThrow(
      `There is no PostgreSQL for this machine (${platform}, ${arch}).`,
    );
  });

  it('with another C library is none', () => {
    expect(() => on('linux', 'x64', false)).toThrow(/needs the GNU C library/);
  });
});
