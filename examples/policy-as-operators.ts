/** A policy is a pipeline: each operator answers, or passes on. Run: npx tsx examples/policy-as-operators.ts */
import { allow, answerWhen, audit, defineTool, deny, fallback, pipeline, remember, withDeadline } from 'copilot-rx';
import type { PermissionDecision, PermissionRequest } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import { NEVER, of } from 'rxjs';
import type { Observable } from 'rxjs';
import { scriptedSession } from './support/scriptedSession.js';

const isOwnTool = ({ kind }: PermissionRequest) => kind === 'custom-tool';
const isDeletion = (request: PermissionRequest) => request.kind === 'shell' && /\brm\b/.test(request.fullCommandText);

/** Stands for somebody who answers questions about `deploy`, and has gone home when asked about `invoice`. */
function askHuman(request: PermissionRequest): Observable<PermissionDecision> {
  if (nameOf(request) === 'invoice') return NEVER;
  console.log('Human: yes,', nameOf(request));
  return of({ decision: 'allow' });
}

const onPermissionRequest = pipeline(
  answerWhen(({ kind }) => kind === 'read', allow()),
  answerWhen(isDeletion, deny('Nothing is deleted here.')),
  // Above what asks: what was allowed once is allowed again.
  remember({ key: (request) => (request.kind === 'custom-tool' ? request.toolName : undefined) }),
  // Above what it watches: who does not answer in time has said no.
  withDeadline(200, deny('Nobody answered in time.')),
  answerWhen(isOwnTool, askHuman),
  fallback(deny('The policy does not know this.')),
  // Last: sees what has become of each.
  audit(({ input, answer }) => console.log(nameOf(input), '→', Object.values(answer?.value ?? {}).join(': '))),
);

const tools = ['deploy', 'invoice'].map((name) => defineTool(name, { description: name, handler: () => 'Done.' }));
const steps = [
  toolCall('view', { path: process.cwd() }),
  toolCall('bash', { command: 'rm -rf build', description: 'Clean up' }),
  toolCall('deploy'),
  toolCall('deploy'),
  toolCall('invoice'),
  toolCall('bash', { command: 'npm publish', description: 'Publish' }),
];
await using scripted = await scriptedSession(
  ({ messages }) => steps[messages.filter(({ role }) => role === 'tool').length] ?? 'That is all.',
  { tools, onPermissionRequest },
);
await scripted.session.sendAndWait('Go ahead.');

function nameOf(request: PermissionRequest): string {
  return request.kind === 'custom-tool' ? request.toolName : request.kind;
}
