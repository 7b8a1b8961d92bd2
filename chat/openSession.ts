import type { CopilotSession } from 'copilot-rx';
import { defer, from, switchMap } from 'rxjs';
import type { Observable } from 'rxjs';
import { whileBusy } from './show/whileBusy.js';
import type { World } from './World.js';

/** Which session to open. */
export type Opening = 'new' | 'latest' | { readonly id: string };

/**
 * Opens a session. Where there is none yet, the latest is a new one.
 *
 * @stream cold · no replay · emits the session and completes when it is closed · errors when it cannot be opened · unsubscribe closes it
 */
export function openSession(
  { client, stage, configOf, terminal }: World,
  opening: Opening,
): Observable<CopilotSession> {
  const open = (id: string | undefined) =>
    id === undefined ? client.session$(configOf()) : client.resume$(id, configOf());
  const idOf = async () => {
    await stage.check?.(client);
    if (opening === 'latest') return client.getLastSessionId();
    return opening === 'new' ? undefined : opening.id;
  };
  return defer(() => from(idOf())).pipe(switchMap(open), whileBusy(terminal, 'Opening a session'));
}
