import { allow, answerWhen, answerWith, pipeline } from 'copilot-rx';
import type { PermissionDecision, PermissionRequest, ResponderConfig } from 'copilot-rx';
import { defer, map, of, switchMap } from 'rxjs';
import type { Observable } from 'rxjs';
import { withVisibleControls } from '../screen/withoutControls.js';
import type { Terminal } from '../Terminal.js';
import type { Dialogs } from './Dialogs.js';
import { describePermission } from './describePermission.js';
import { grantOf } from './grantOf.js';

/** What may be done without asking. */
export type Allowance = 'all' | ReadonlySet<string>;

/**
 * May the agent do this? First what the command line allows, then what was allowed for the session, then the user is asked; where
 * there is nobody to ask, the agent is told so, and the user on stderr.
 */
export function answerPermissions(
  terminal: Terminal,
  dialogs: Dialogs,
  allowance: Allowance,
): NonNullable<ResponderConfig['onPermissionRequest']> {
  const granted = new Set<string>();
  const isGranted = (request: PermissionRequest) => granted.has(grantOf(request)?.key ?? '');
  const ask = (request: PermissionRequest) =>
    dialogs.alone(defer(() => (isGranted(request) ? of(allowed) : askUser(terminal, dialogs, request, granted))));
  return pipeline(
    answerWhen(({ kind }) => allowance === 'all' || allowance.has(kind), allow()),
    answerWhen(isGranted, allow()),
    terminal.isAttended ? answerWith(ask) : answerWith((request) => refuse(terminal, request)),
  );
}

const allowed: PermissionDecision = { decision: 'allow' };

function askUser(
  { screen, paint }: Terminal,
  dialogs: Dialogs,
  request: PermissionRequest,
  granted: Set<string>,
): Observable<PermissionDecision> {
  const { question, detail } = describePermission(request);
  const grant = grantOf(request);
  if (detail !== '') screen.print(`\n${paint.accent(indented(detail))}`, 'err');
  return dialogs
    .choose(question, [
      { name: 'Yes', value: 'once' },
      ...(grant === undefined ? [] : [{ name: `Yes, and ${grant.words} in this session`, value: 'session' }]),
      { name: 'No', value: 'no' },
      { name: 'No, and say what to do instead', value: 'feedback' },
    ])
    .pipe(
      switchMap((choice) => {
        if (choice === 'feedback')
          return dialogs.write('What should it do instead?').pipe(map((feedback) => refusal(feedback)));
        if (choice === 'session' && grant !== undefined) granted.add(grant.key);
        return of(choice === 'no' ? refusal('') : allowed);
      }),
    );
}

function refusal(feedback: string): PermissionDecision {
  return feedback === '' ? { decision: 'deny', feedback: 'The user said no.' } : { decision: 'deny', feedback };
}

function refuse({ screen }: Terminal, request: PermissionRequest): PermissionDecision {
  const { question } = describePermission(request);
  screen.print(
    withVisibleControls(
      `Denied, since there is no terminal to ask on: ${question} (--allow ${request.kind} allows it.)`,
    ),
    'err',
  );
  return { decision: 'deny', feedback: 'There is nobody to ask.' };
}

const most = 30;

function indented(detail: string): string {
  const lines = detail.trimEnd().split('\n');
  const shown = lines.slice(0, most).map((line) => `  ${withVisibleControls(line.replaceAll('\t', '    '))}`);
  return [...shown, ...(lines.length > most ? [`  … ${lines.length - most} more lines`] : [])].join('\n');
}
