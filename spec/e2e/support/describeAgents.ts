import type { CopilotClient, CopilotClientOptions, CopilotSession, Diagnostic, SessionConfig } from 'copilot-rx';
import { inOrder } from 'copilot-rx/scripted-model';
import type { ModelReply, ModelRequest, ModelScript, ScriptedModel } from 'copilot-rx/scripted-model';
import { findRuntime } from '../../../src/transport/findRuntime.js';
import { runtimeV2 } from '../../support/runtimeV2.js';
import { realRuntime } from './realRuntime.js';
import type { RealRuntime } from './realRuntime.js';

/** What a user of the package has in hands: a session on a real CLI, and a model that says what the spec says. */
export interface Agent {
  readonly session: CopilotSession;
  readonly model: ScriptedModel;
  /** What the model was asked in this spec, oldest first. */
  readonly requests: readonly ModelRequest[];
  /** What tools gave back to the model in this spec, oldest first. */
  readonly toolTexts: () => string[];
  /** What the client told of in this spec. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Starts a session; the model gives one reply after the other. */
export type StartAgent = (config: SessionConfig, ...replies: readonly (ModelReply | ModelScript)[]) => Promise<Agent>;

/** Runs the same specs on the real CLIs of both protocols; one CLI each, and a session for every spec. */
export function describeAgents(
  title: string,
  specs: (start: StartAgent, protocol: 2 | 3) => void,
  options: CopilotClientOptions = {},
): void {
  jest.setTimeout(60_000);

  for (const protocol of [3, 2] as const) {
    const missing = protocol === 2 ? runtimeV2().reason : missingV3();
    const describeIt = missing === undefined ? describe : describe.skip;
    describeIt(`${title}, protocol ${protocol}${missing === undefined ? '' : ` (${missing})`}`, () => {
      let real: RealRuntime;
      let client: CopilotClient;
      let script: ModelScript;
      let requests: ModelRequest[];
      let diagnostics: Diagnostic[];

      beforeAll(async () => {
        real = await realRuntime(
          (request) => {
            requests.push(request);
            return script(request);
          },
          { protocol },
        );
        client = real.client(options);
        client.diagnostics$.subscribe((diagnostic) => diagnostics.push(diagnostic));
      });
      beforeEach(() => {
        requests = [];
        diagnostics = [];
      });
      afterAll(() => real.close());

      specs(async (config, ...replies) => {
        script = inOrder(...replies);
        const session = await real.session(config, client);
        const [asked, told] = [requests, diagnostics];
        const toolTexts = () => asked.flatMap(({ toolResults }) => toolResults.map(({ text }) => text));
        return { session, model: real.model, requests: asked, toolTexts, diagnostics: told };
      }, protocol);
    });
  }
}

function missingV3(): string | undefined {
  try {
    findRuntime({ env: process.env, from: [__dirname] });
    return undefined;
  } catch (error) {
    return String(error);
  }
}
