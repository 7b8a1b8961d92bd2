import { Subject } from 'rxjs';
import type { Observable } from 'rxjs';
import type { Diagnostic } from '../protocol/Diagnostic.js';
import { createSecrets } from '../protocol/createSecrets.js';
import type { Secrets } from '../protocol/createSecrets.js';
import type { CopilotClientOptions } from './CopilotClientOptions.js';

/** What a client tells of, and what it must not tell. */
export interface Reporter {
  readonly secrets: Secrets;
  /** Tells of something, without secrets. */
  readonly report: (diagnostic: Diagnostic) => void;
  /**
   * What was told.
   *
   * @stream hot · no replay · never completes · never errors · unsubscribe stops listening
   */
  readonly diagnostics$: Observable<Diagnostic>;
}

/** Makes the {@link Reporter} of a client, which knows the secrets among its options. */
export function createReporter({ githubToken, connectionToken, env = process.env }: CopilotClientOptions): Reporter {
  const secrets = createSecrets();
  secrets.add({ githubToken, connectionToken, env });
  const diagnostics = new Subject<Diagnostic>();
  return {
    secrets,
    report: (diagnostic) => diagnostics.next({ ...diagnostic, message: secrets.text(diagnostic.message) }),
    diagnostics$: diagnostics.asObservable(),
  };
}
