import { createModelCatalog } from '../../src/client/createModelCatalog.js';
import type { ModelInfo } from '../../src/protocol/ModelInfo.js';
import { marbles } from '../support/marbles.js';

const m: readonly ModelInfo[] = [{ id: 'm', name: 'M', capabilities: {} }];

describe('createModelCatalog', () => {
  it('looks once, and replays', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const look$ = cold('--(m|)', { m });
      const list = createModelCatalog(look$);
      expectObservable(list(false)).toBe('--(m|)', { m });
      expectObservable(list(false), '-^').toBe('--(m|)', { m });
      expectObservable(list(false), '-----^').toBe('-----(m|)', { m });
      expectSubscriptions(look$.subscriptions).toBe('^-!');
    });
  });

  it('looks again when it is told to', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const look$ = cold('--(m|)', { m });
      const list = createModelCatalog(look$);
      expectObservable(list(false)).toBe('--(m|)', { m });
      expectObservable(list(true), '-----^').toBe('-------(m|)', { m });
      expectSubscriptions(look$.subscriptions).toBe(['^-!', '-----^-!']);
    });
  });

  it('forgets a look that failed', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const look$ = cold<readonly ModelInfo[]>('--#');
      const list = createModelCatalog(look$);
      expectObservable(list(false)).toBe('--#');
      expectObservable(list(false), '-----^').toBe('-------#');
      expectSubscriptions(look$.subscriptions).toBe(['^-!', '-----^-!']);
    });
  });

  it('goes on looking for the others when one leaves', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const look$ = cold('----(m|)', { m });
      const list = createModelCatalog(look$);
      expectObservable(list(false), '^-!').toBe('-');
      expectObservable(list(false), '---^').toBe('----(m|)', { m });
      expectSubscriptions(look$.subscriptions).toBe('^---!');
    });
  });
});
