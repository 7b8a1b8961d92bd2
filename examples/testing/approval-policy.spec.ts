/** Reading is allowed, deleting is not, and for the rest a human has a minute to say yes. */
import { allow, answerWhen, answerWith, deny, pipeline, withDeadline } from 'copilot-rx';
import type { PermissionDecision, PermissionRequest, SessionConfig } from 'copilot-rx';
import { marbles, tool, tools } from 'copilot-rx/testing';
import { concatMap } from 'rxjs';
import type { Observable } from 'rxjs';

function policy(askHuman: (request: PermissionRequest) => Observable<PermissionDecision>): SessionConfig {
  return {
    onPermissionRequest: pipeline(
      answerWhen(({ kind }) => kind === 'read', allow()),
      answerWhen(
        (request) => request.kind === 'shell' && /\brm\b/.test(request.fullCommandText),
        deny('Nothing is deleted.'),
      ),
      withDeadline(60_000, deny('Nobody answered.')),
      answerWith(askHuman, (project) => concatMap(project)),
    ),
  };
}

const shell = (command: string) =>
  tool('bash', { command }, { permission: { kind: 'shell', fullCommandText: command }, returns: 'done' });
const read = tool('view', { path: '/' }, { permission: { kind: 'read', path: '/' }, returns: 'a file' });

it('decides what it can by itself', () => {
  marbles(({ runtime, open, cold, expectTurn }) => {
    const session = open(policy(() => cold('-')));
    runtime.reply('                     -a---b---|', { a: read, b: shell('rm -rf /') });
    expectTurn(session.turn('Go')).toBe('-(tr)(tf)|', { f: /Nothing is deleted/ });
  });
});

it('waits for a human, who is asked one thing at a time', () => {
  marbles(({ runtime, open, cold, expectTurn }) => {
    const session = open(policy(() => cold('5s (y|)', { y: { decision: 'allow' } })));
    runtime.reply('b|', { b: tools(shell('ls'), shell('pwd')) });
    expectTurn(session.turn('Go')).toBe('(tt) 4996ms r 4999ms r|');
  });
});

it('does not wait for ever', () => {
  marbles(({ runtime, open, cold, expectTurn }) => {
    const session = open(policy(() => cold('-')));
    runtime.reply('b|', { b: shell('ls') });
    expectTurn(session.turn('Go')).toBe('t 59999ms f|', { f: /Nobody answered/ });
  });
});
