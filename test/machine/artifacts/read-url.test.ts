import {describe, expect, it} from 'vitest';
import {openHome} from './home.js';
import {good, openMirror, openProxy, publish} from './mirror.js';

describe('a request for a jar', () => {
  it('goes through the proxy of the environment, with its credentials', async () => {
    const published = publish({'some-server': 2000, other: 1000});
    await using mirror = await openMirror(published, good);
    await using proxy = await openProxy();
    const home = await openHome(published, mirror);
    await home.install({
      env: {
        ACKADEMY_MAVEN_MIRROR: mirror.url,
        HTTP_PROXY: proxy.url.replace('//', '//me:secret@'),
      },
    });
    expect(proxy.passed).toHaveLength(2);
    expect(proxy.passed[0]?.headers['proxy-authorization']).toMatch(/^Basic /);
  });

  it('signs in to a mirror whose address holds a name and a password', async () => {
    const published = publish({'some-server': 2000});
    await using mirror = await openMirror(published, good);
    const home = await openHome(published, mirror);
    const signed = mirror.url.replace('//', '//me:p%40ss@');
    await home.install({env: {ACKADEMY_MAVEN_MIRROR: signed}});
    expect(mirror.asked[0]?.authorization).toBe(`Basic ${btoa('me:p@ss')}`);
  });

  it('understands a proxy that is given as host and port', async () => {
    const published = publish({'some-server': 2000});
    await using mirror = await openMirror(published, good);
    await using proxy = await openProxy();
    const home = await openHome(published, mirror);
    const http_proxy = proxy.url.replace('http://', '');
    await home.install({env: {ACKADEMY_MAVEN_MIRROR: mirror.url, http_proxy}});
    expect(proxy.passed).toHaveLength(1);
  });

  it('goes past the proxy for a host in NO_PROXY', async () => {
    const published = publish({'some-server': 2000});
    await using mirror = await openMirror(published, good);
    await using proxy = await openProxy();
    const home = await openHome(published, mirror);
    await home.install({
      env: {
        ACKADEMY_MAVEN_MIRROR: mirror.url,
        HTTP_PROXY: proxy.url,
        NO_PROXY: '127.0.0.1',
      },
    });
    expect(proxy.passed).toHaveLength(0);
  });
});
