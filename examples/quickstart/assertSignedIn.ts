import type { CopilotClient } from 'copilot-rx';

/** Without an account the CLI takes a prompt and fails later, with an error of its own: ask before. */
export async function assertSignedIn(client: CopilotClient): Promise<void> {
  const { isAuthenticated, login } = await client.getAuthStatus();
  if (!isAuthenticated) throw new NotSignedInError();
  console.log(`Signed in${login === undefined ? '' : ` as ${login}`}.`);
}

export class NotSignedInError extends Error {
  override readonly message =
    'The Copilot CLI is not signed in. Run `npx copilot login`, or set COPILOT_GITHUB_TOKEN; ' +
    'or leave --live out to see the scripted model.';
}
