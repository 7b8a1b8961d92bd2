import { randomUUID } from 'node:crypto';
import type { CopilotSession, Diagnostic, SessionConfig } from 'copilot-rx';
import { inOrder } from 'copilot-rx/scripted-model';
import type { ModelReply, ModelRequest, ModelScript } from 'copilot-rx/scripted-model';
import type { VirtualModel } from 'copilot-rx/testing';
import { NEVER } from 'rxjs';
import type { Observable } from 'rxjs';

/** What a user of the package has in hands beside the client and the model: a session, and what came of it. */
export interface Agent {
  readonly session: CopilotSession;
  /** What the model was asked in this spec, oldest first. */
  readonly requests: readonly ModelRequest[];
  /** What tools gave back to the model in this spec, oldest first. */
  readonly toolTexts: () => string[];
  /** What the client told of in this spec. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What sessions run on. */
export interface Stage {
  /** Says what the spec says. */
  readonly model: Pick<VirtualModel, 'aborted$'>;
  readonly client: { readonly diagnostics$: Observable<Diagnostic> };
  /** Starts a session, whose requests show the key as their provider's, unless they reach the model some other way. */
  readonly session: (config: SessionConfig, key: string) => Promise<CopilotSession>;
  readonly close: () => Promise<void>;
}

/** A kind of {@link Stage}. */
export interface StageMaker<Made extends Stage> {
  readonly name: string;
  readonly protocol: 2 | 3;
  /** Why it cannot be had here. */
  readonly missing?: string | undefined;
  readonly make: (script: ModelScript) => Promise<Made>;
}

/** Starts a session; the model gives one reply after the other. A config may want to know the model. */
export type StartAgent<Made extends Stage> = (
  config: SessionConfig | ((model: Made['model']) => SessionConfig),
  ...replies: readonly (ModelReply | ModelScript)[]
) => Promise<Agent & Pick<Made, 'client' | 'model'>>;

/**
 * Runs the same specs on several stages; one of each, and a session for every spec.
 *
 * The request of a run that was aborted can reach the model after the session was idle, and so in the middle of the next spec. It
 * is told by the key of its session, and gets no answer: the reply is another's.
 */
export function describeStages<Made extends Stage>(
  title: string,
  makers: readonly StageMaker<Made>[],
  specs: (start: StartAgent<Made>, protocol: 2 | 3) => void,
): void {
  jest.setTimeout(60_000);

  for (const { name, protocol, missing, make } of makers) {
    const describeIt = missing === undefined ? describe : describe.skip;
    describeIt(`${title}, ${name}${missing === undefined ? '' : ` (${missing})`}`, () => {
      let stage: Made;
      let script: ModelScript;
      let requests: ModelRequest[];
      let diagnostics: Diagnostic[];
      let key: string;
      const earlier = new Set<string>();

      beforeAll(async () => {
        stage = await make((request) => {
          if (earlier.has(request.header('authorization') ?? '')) return NEVER;
          requests.push(request);
          return script(request);
        });
        stage.client.diagnostics$.subscribe((diagnostic) => diagnostics.push(diagnostic));
      });
      beforeEach(() => {
        requests = [];
        diagnostics = [];
        key = randomUUID();
      });
      afterEach(() => earlier.add(`Bearer ${key}`));
      afterAll(() => stage.close());

      specs(async (config, ...replies) => {
        script = inOrder(...replies);
        const session = await stage.session(typeof config === 'function' ? config(stage.model) : config, key);
        const [asked, told] = [requests, diagnostics];
        const toolTexts = () => asked.flatMap(({ toolResults }) => toolResults.map(({ text }) => text));
        const { client, model } = stage;
        return { client, session, model, requests: asked, toolTexts, diagnostics: told };
      }, protocol);
    });
  }
}
