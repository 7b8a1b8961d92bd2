import { parseCliUrl } from '../../src/transport/parseCliUrl.js';

describe('parseCliUrl', () => {
  it.each([
    ['8080', 'localhost', 8080],
    [' 8080 ', 'localhost', 8080],
    [':8080', 'localhost', 8080],
    ['http://8080', 'localhost', 8080],
    ['host:8080', 'host', 8080],
    ['127.0.0.1:1', '127.0.0.1', 1],
    ['http://host.example:65535', 'host.example', 65_535],
    ['https://host:8080/', 'host', 8080],
    ['HTTP://Host:8080', 'Host', 8080],
    ['[::1]:8080', '::1', 8080],
    ['http://[fe80::1]:8080', 'fe80::1', 8080],
  ])('reads %p', (url, host, port) => {
    expect(parseCliUrl(url)).toEqual({ host, port });
  });

  it.each([
    '',
    'host',
    'host:',
    'http://host',
    'host:0',
    '0',
    '65536',
    '123456',
    '-1',
    '80.5',
    'host:port',
    'host:8080/path',
    'ftp://host:8080',
    '::1:8080',
    'a b:8080',
    'host:8080:9090',
  ])('refuses %p', (url) => {
    expect(parseCliUrl(url)).toBeUndefined();
  });
});
