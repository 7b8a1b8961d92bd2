/** Makes sessions on one client of the real CLI, uses and destroys them: `sessions.ts <count> <session config as JSON>`. */
import { CopilotClient } from 'copilot-rx';
import type { SessionConfig } from 'copilot-rx';
import { measured } from './measured.js';

const [count = '0', config = '{}'] = process.argv.slice(2);
/** As many at once as is easy on a small machine. */
const atOnce = 4;

const client = new CopilotClient();
const use = async () => {
  const session = await client.createSession({
    ...(JSON.parse(config) as SessionConfig),
    hooks: { onUserPromptSubmitted: () => undefined },
    onPermissionRequest: () => ({ decision: 'deny' }),
  });
  const answer = await session.sendAndWait('Hi');
  if (answer?.data.content !== 'Fine') throw new Error(`The answer was ${answer?.data.content}.`);
  await session.destroy();
};
const useMany = async (many: number) => {
  let left = many;
  const worker = async () => {
    for (; left > 0;) {
      left -= 1;
      await use();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return many;
};

const figures = await measured(
  () => useMany(12),
  () => useMany(Number(count)),
);
await client.stop();
console.log(JSON.stringify(figures));
