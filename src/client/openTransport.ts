import { dirname } from 'node:path';
import { defer } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Transport } from '../transport/Transport.js';
import { findRuntime } from '../transport/findRuntime.js';
import { openStdio } from '../transport/openStdio.js';
import { openTcpServer } from '../transport/openTcpServer.js';
import { openUrl } from '../transport/openUrl.js';
import { parseCliUrl } from '../transport/parseCliUrl.js';
import type { CopilotClientOptions } from './CopilotClientOptions.js';

/**
 * The transport that a client's options ask for.
 *
 * @stream cold · no replay · never completes by itself · errors with RuntimeNotFoundError, RuntimeStartError or RuntimeUnreachableError · unsubscribe kills what was spawned
 */
export function openTransport(options: CopilotClientOptions, redact?: (text: string) => string): Observable<Transport> {
  return defer(() => {
    const address = options.cliUrl === undefined ? undefined : parseCliUrl(options.cliUrl);
    if (address !== undefined) return openUrl(address, options.connectionToken);
    const command = findRuntime({
      ...(options.cliPath === undefined ? {} : { cliPath: options.cliPath }),
      env: options.env ?? process.env,
      from: [process.cwd(), ...(process.argv[1] === undefined ? [] : [dirname(process.argv[1])])],
    });
    const launch = { ...options, ...(redact === undefined ? {} : { redact }) };
    return options.useStdio === false ? openTcpServer(command, launch, options.port ?? 0) : openStdio(command, launch);
  });
}
