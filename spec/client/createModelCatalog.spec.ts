import { runMarbles } from 'copilot-rx/testing';
import { createModelCatalog } from '../../src/client/createModelCatalog.js';
import type { ModelInfo } from '../../src/protocol/ModelInfo.js';

const m: readonly ModelInfo[] = [{ id: 'm', name: 'M', capabilities: {} }];

describe('createModelCatalog', () => {
  it('looks once, and replays', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const look$ = cold('--(m|)', { m });
      const list = createModelCatalog(look$);
      expectObservable(list(false)).toBe('--(m|)', { m });
      expectObservable(list(false), '-^').toBe('--(m|)', { m });
      expectObservable(list(false), '-----^').toBe('-----(m|)', { m });
      expectSubscriptions(look$.subscriptions).toBe('^-!');
    });
  });

  it('looks again when it is told to', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const look$ = cold('--(m|)', { m });
      const list = createModelCatalog(look$);
      expectObservable(list(false)).toBe('--(m|)', { m });
      expectObservable(list(true), '-----^').toBe('-------(m|)', { m });
      expectSubscriptions(look$.subscriptions).toBe(['^-!', '-----^-!']);
    });
  });

  it('forgets a look that failed', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const look$ = cold<readonly ModelInfo[]>('--#');
      const list = createModelCatalog(look$);
      expectObservable(list(false)).toBe('--#');
      expectObservable(list(false), '-----^').toBe('-------#');
      expectSubscriptions(look$.subscriptions).toBe(['^-!', '-----^-!']);
    });
  });

  it('goes on looking for the others when one leaves', () => {
    runMarbles(({ cold, expectObservable, expectSubscriptions }) => {
      const look$ = cold('----(m|)', { m });
      const list = createModelCatalog(look$);
      expectObservable(list(false), '^-!').toBe('-');
      expectObservable(list(false), '---^').toBe('----(m|)', { m });
      expectSubscriptions(look$.subscriptions).toBe('^---!');
    });
  });
});
