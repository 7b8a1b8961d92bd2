/** What a window shows, as a reducer over events: no framework, no waiting. */
import type { SessionEvent } from 'copilot-rx';
import { marbles, tool } from 'copilot-rx/testing';
import { distinctUntilChanged, scan, startWith } from 'rxjs';
import type { Observable } from 'rxjs';

interface View {
  readonly status: 'ready' | 'thinking' | 'working' | 'writing' | 'failed';
  readonly text: string;
}

function reduce(view: View, event: SessionEvent): View {
  switch (event.type) {
    case 'user.message':
      return { status: 'thinking', text: '' };
    case 'tool.execution_start':
      return { status: 'working', text: event.data.toolName };
    case 'assistant.message_delta':
      return { status: 'writing', text: (view.status === 'writing' ? view.text : '') + event.data.deltaContent };
    case 'session.error':
      return { status: 'failed', text: event.data.message };
    case 'session.idle':
      return view.status === 'failed' ? view : { status: 'ready', text: view.text };
    default:
      return view;
  }
}

const toView = (event$: Observable<SessionEvent>) =>
  event$.pipe(scan(reduce, ready), startWith(ready), distinctUntilChanged());
const ready: View = { status: 'ready', text: '' };

it('shows what the agent is doing', () => {
  marbles(({ runtime, session, hot, expectObservable }) => {
    hot('                                             -p').subscribe(() => session.turn('How long is it?').subscribe());
    runtime.reply('                                    --t---a-b-|', steps);
    expectObservable(toView(session.events$)).toBe('rh-t---a-b-i', {
      r: ready,
      h: { status: 'thinking', text: '' },
      t: { status: 'working', text: 'view' },
      a: { status: 'writing', text: 'Two ' },
      b: { status: 'writing', text: 'Two lines.' },
      i: { status: 'ready', text: 'Two lines.' },
    });
  });
});

const steps = { t: tool('view', {}, { returns: 'a file' }), a: 'Two ', b: 'lines.' };
