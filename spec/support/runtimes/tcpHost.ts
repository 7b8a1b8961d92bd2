// A program that uses this package: it opens a TCP runtime, says the runtime's pid, and stays.
import { openTcpServer } from '../../../src/transport/openTcpServer.js';

const [runtime] = process.argv.slice(2);
if (runtime === undefined) throw new Error('Which runtime?');
openTcpServer({ file: process.execPath, args: [runtime] }, {}, 0).subscribe(({ pid }) => {
  process.stdout.write(`${pid}\n`);
});
