import {describe, expect, it} from 'vitest';
import {addressIn} from '../../../../src/systems/postgres/runtime/database/address.js';
import {checkVersion} from '../../../../src/systems/postgres/runtime/database/named-database.js';

describe('the address of a server of one’s own', () => {
  it.each([
    ['postgres://ann:a%40b@db.local:5433/shop', ['db.local', 5433, 'ann', 'shop']],
    [
      'postgresql://ann@localhost/shop?sslmode=prefer',
      ['localhost', 5432, 'ann', 'shop'],
    ],
    ['postgres://ann@[::1]/my%20shop', ['::1', 5432, 'ann', 'my shop']],
  ])('%s', (url, parts) => {
    const {host, port, user, database} = addressIn(url);
    expect([host, port, user, database]).toEqual(parts);
  });

  it.each([
    ['', 'no-address'],
    ['shop', 'no-address'],
    ['mysql://ann@localhost/shop', 'no-address'],
    ['postgres://ann@localhost', 'no-address'],
    ['postgres:///shop?host=/var/run', 'no-address'],
    ['postgres://ann@localhost/shop?sslmode=require', 'encrypted'],
  ])('is refused when it is %j', (url, what) => {
    expect(() => addressIn(url)).toThrow(expect.objectContaining({code: 'usage', what}));
  });
});

it('a server is refused that is too old', () => {
  expect(() => {
    checkVersion(130_021, '13.21');
  }).toThrow(expect.objectContaining({code: 'environment', what: 'too-old'}));
  expect(() => {
    checkVersion(140_000, '14.0');
  }).not.toThrow();
});
