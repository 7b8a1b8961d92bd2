import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CopilotClient, CopilotClientOptions, CopilotSession, SessionConfig } from 'copilot-rx';
import { Subject, finalize, lastValueFrom, tap } from 'rxjs';
import type { Observable, ObservableInput } from 'rxjs';
import { realRuntime } from '../e2e/support/realRuntime.js';
import type { RealRuntime } from '../e2e/support/realRuntime.js';
import { codeBlocksIn } from './support/codeBlocksIn.js';
import { runnable } from './support/runnable.js';

jest.setTimeout(60_000);

const root = join(__dirname, '../..');
const pages = ['README.md', ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);
const blocks = pages.flatMap((page) => {
  const text = readFileSync(join(root, page), 'utf8');
  const lines = text.split('\n');
  // The line before the fence may say that a block needs what is not here: <!-- compiled only: why -->
  return codeBlocksIn(page, text).filter(({ line }) => !lines[line - 3]?.startsWith('<!-- compiled only: '));
});

interface Given {
  readonly client: CopilotClient;
  readonly session: CopilotSession;
  readonly console: Record<'log' | 'warn' | 'error', () => void>;
  readonly process: object;
}

describe('the code of the pages, on a real CLI with a scripted model', () => {
  const quiet = () => undefined;
  let folder: string;
  let real: RealRuntime;
  let server: CopilotClientOptions;
  let clients: CopilotClient[];
  let sessions: CopilotSession[];
  let uses: Promise<void>[];

  beforeAll(async () => {
    // Within the project, so that a block finds what it imports.
    mkdirSync(join(root, 'temp'), { recursive: true });
    folder = mkdtempSync(join(root, 'temp/pages-'));
    real = await realRuntime('Hello!');
    const { port } = await real.server('secret');
    server = { cliUrl: String(port), connectionToken: 'secret', onListModels: () => [] };
    // For blocks that start a CLI of their own.
    jest.replaceProperty(process, 'env', { ...process.env, COPILOT_HOME: join(real.folder, 'blocks') });
    jest.doMock('copilot-rx', () => withClientOf(jest.requireActual('copilot-rx')));
  });
  beforeEach(() => {
    clients = [];
    sessions = [];
    uses = [];
  });
  afterAll(async () => {
    await real.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A client without options talks to the server of this spec, and sessions without a provider to its model. */
  function withClientOf(actual: { readonly CopilotClient: typeof CopilotClient }): object {
    class PageClient extends actual.CopilotClient {
      constructor(options?: CopilotClientOptions) {
        super(options ?? server);
        clients.push(this);
      }

      override session$(config: SessionConfig = {}): Observable<CopilotSession> {
        const session$ = super.session$({ ...real.model.sessionConfig, ...config });
        // Nobody answers for a provider that only the page has.
        return config.provider === undefined ? session$.pipe(tap((session) => sessions.push(session))) : session$;
      }

      override withSession<T>(
        config: SessionConfig,
        use: (session: CopilotSession) => ObservableInput<T>,
      ): Observable<T> {
        const used = new Subject<void>();
        uses.push(lastValueFrom(used, { defaultValue: undefined }));
        return super.withSession(config, use).pipe(finalize(() => used.complete()));
      }

      override resume$(id: string, config: SessionConfig = {}): Observable<CopilotSession> {
        return super.resume$(id, { ...real.model.sessionConfig, ...config });
      }
    }
    return { ...actual, CopilotClient: PageClient };
  }

  it.each(blocks)('$file:$line runs', async ({ file, line, code }) => {
    const path = join(folder, `${file.replaceAll(/\W/g, '_')}_${line}.ts`);
    writeFileSync(path, runnable(code));
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- jest's own, so that `copilot-rx` is what is tested
    const { run } = require(path) as { readonly run: (given: Given) => Promise<void> };
    const { CopilotClient: Client } = jest.requireMock<{ readonly CopilotClient: typeof CopilotClient }>('copilot-rx');
    const client = new Client();
    const session = await client.createSession({ onElicitationRequest: () => ({ action: 'accept', content: {} }) });

    await run({
      client,
      session,
      console: { log: quiet, warn: quiet, error: quiet },
      process: { ...process, stdout: { write: quiet } },
    });

    // What the block has started and not waited for comes first.
    await Promise.all(uses);
    for (const open of sessions) await open.sendAndWait('Good night').catch(quiet);
    await Promise.all(clients.map((made) => made.stop()));
  });
});
