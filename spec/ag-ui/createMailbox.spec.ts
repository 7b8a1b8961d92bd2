import { Observable, take } from 'rxjs';
import { createMailbox } from '../../src/ag-ui/createMailbox.js';
import { BufferOverflowError } from '../../src/errors/BufferOverflowError.js';
import { recorded } from '../support/recorded.js';

function setUp() {
  const mailbox = createMailbox<number>();
  return { mailbox, value$: new Observable<number>((subscriber) => mailbox.subscribe(subscriber)) };
}

describe('createMailbox', () => {
  it('passes on what comes while somebody listens', () => {
    const { mailbox, value$ } = setUp();
    const { log } = recorded(value$);
    mailbox.next(1);
    mailbox.next(2);
    mailbox.complete();
    expect(log).toEqual([1, 2, '|']);
  });

  it('keeps what comes while nobody listens, in order, for the next who does: once', () => {
    const { mailbox, value$ } = setUp();
    mailbox.next(1);
    mailbox.next(2);
    const first = recorded(value$);
    mailbox.next(3);
    first.subscription.unsubscribe();
    mailbox.next(4);
    const second = recorded(value$);
    mailbox.next(5);
    expect(first.log).toEqual([1, 2, 3]);
    expect(second.log).toEqual([4, 5]);
  });

  it('keeps the rest for the next when a listener leaves in the middle of what was kept', () => {
    const { mailbox, value$ } = setUp();
    for (const value of [1, 2, 3]) mailbox.next(value);
    expect(recorded(value$.pipe(take(1))).log).toEqual([1, '|']);
    expect(recorded(value$).log).toEqual([2, 3]);
  });

  it('puts what comes while it hands out what was kept behind that', () => {
    const { mailbox, value$ } = setUp();
    mailbox.next(1);
    mailbox.next(2);
    const { log } = recorded(value$, (value) => {
      if (value < 10) mailbox.next(value * 10);
    });
    expect(log).toEqual([1, 2, 10, 20]);
  });

  it.each([
    ['completes', '|', (mailbox: ReturnType<typeof setUp>['mailbox']) => mailbox.complete()],
    ['errors', 'lost', (mailbox: ReturnType<typeof setUp>['mailbox']) => mailbox.error('lost')],
  ])('%s behind what was kept, for whoever listens late, and hears nothing after that', (_, ending, end) => {
    const { mailbox, value$ } = setUp();
    mailbox.next(1);
    end(mailbox);
    mailbox.next(2);
    mailbox.complete();
    expect(recorded(value$).log).toEqual([1, ending]);
    expect(recorded(value$).log).toEqual([ending]);
  });

  it('errors when so much waits that something is wrong, and lets go of it', () => {
    const { mailbox, value$ } = setUp();
    for (let value = 0; value < 10_000; value += 1) mailbox.next(value);
    expect(recorded(value$).log).toHaveLength(10_000);

    const other = setUp();
    for (let value = 0; value <= 10_000; value += 1) other.mailbox.next(value);
    expect(recorded(other.value$).log).toEqual([expect.any(BufferOverflowError)]);
  });
});
