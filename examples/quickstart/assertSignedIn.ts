import type { CopilotClient } from 'copilot-rx';

/** Resolves to who is signed in. Without an account the CLI takes a prompt and fails later, with an error of its own: ask before. */
export async function assertSignedIn(client: CopilotClient): Promise<string> {
  const { isAuthenticated, login } = await client.getAuthStatus();
  if (!isAuthenticated) throw new NotSignedInError();
  return login ?? 'somebody';
}

export class NotSignedInError extends Error {
  override readonly message =
    'The Copilot CLI is not signed in. Run `npx copilot login`, or set COPILOT_GITHUB_TOKEN; ' +
    'or leave --live out to see the scripted model.';
}
