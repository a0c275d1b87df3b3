import {TrainerError} from '../../errors.js';

/** Where ready-made programs run. */
export type Platform =
  'linux-amd64' | 'linux-arm64v8' | 'darwin-amd64' | 'darwin-arm64v8';

const platforms: Readonly<Record<string, Platform>> = {
  'linux-x64': 'linux-amd64',
  'linux-arm64': 'linux-arm64v8',
  'darwin-x64': 'darwin-amd64',
  'darwin-arm64': 'darwin-arm64v8',
};

type Machine = {
  readonly platform: string;
  readonly arch: string;
  /** The GNU C library: what is made for it does not run on another one. */
  readonly hasGlibc: boolean;
};

const thisMachine = (): Machine => {
  const {platform, arch} = process;
  const {header} = process.report.getReport() as {header: object};
  return {platform, arch, hasGlibc: 'glibcVersionRuntime' in header};
};

/** The platform of this machine. Throws a TrainerError where `product` does not run. */
export function platformFor(product: string, machine: Machine = thisMachine()): Platform {
  const {platform, arch, hasGlibc} = machine;
  const found = platforms[`${platform}-${arch}`];
  if (found === undefined)
    throw new TrainerError('environment', 'server-not-for-machine', {
      product,
      platform,
      arch,
    });
  if (platform === 'linux' && !hasGlibc)
    throw new TrainerError('environment', 'server-needs-glibc', {product});
  return found;
}
