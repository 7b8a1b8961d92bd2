import type { ElicitationAnswer, ElicitationAsk } from 'copilot-rx';
import { concatMap, defer, from, map, of, reduce, switchMap } from 'rxjs';
import type { Observable } from 'rxjs';
import { withVisibleControls } from '../screen/withoutControls.js';
import type { Terminal } from '../Terminal.js';
import { askField } from './askField.js';
import type { Dialogs } from './Dialogs.js';

/** A form for the user to fill in, field by field; or an address to go to. */
export function answerForm(terminal: Terminal, dialogs: Dialogs, ask: ElicitationAsk): Observable<ElicitationAnswer> {
  const { message, url, requestedSchema = {} } = ask;
  const { properties, required } = requestedSchema;
  const fields = Object.entries(properties ?? {}) as [string, unknown][];
  const mustHave = new Set(Array.isArray(required) ? required : []);
  const accept$ = from(fields).pipe(
    concatMap(([name, schema]) =>
      askField(dialogs, { name, schema, isRequired: mustHave.has(name) }).pipe(map((value) => [name, value] as const)),
    ),
    reduce((content: Readonly<Record<string, unknown>>, [name, value]) => {
      return value === undefined ? content : { ...content, [name]: value };
    }, {}),
    map((content): ElicitationAnswer => ({ action: 'accept', content })),
  );
  return dialogs.alone(
    defer(() => {
      if (url !== undefined) terminal.screen.print(`\n  ${withVisibleControls(url)}`, 'err');
      return dialogs.choose(message, [
        { name: fields.length === 0 ? 'Yes' : 'Fill in', value: 'accept' as const },
        { name: 'No', value: 'decline' as const },
        { name: 'Neither: close it', value: 'cancel' as const },
      ]);
    }).pipe(switchMap((action) => (action === 'accept' ? accept$ : of({ action })))),
  );
}
