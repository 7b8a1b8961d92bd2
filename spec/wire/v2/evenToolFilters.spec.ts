import { evenToolFilters } from '../../../src/wire/v2/evenToolFilters.js';

describe('evenToolFilters', () => {
  it.each<[string, object, object]>([
    ['nothing', {}, {}],
    ['names', { availableTools: ['a'] }, { availableTools: ['a'] }],
    ['sources', { availableTools: ['builtin:a', 'mcp:s-b', 'custom:c'] }, { availableTools: ['a', 's-b', 'c'] }],
    [
      'exclusions, which win',
      { availableTools: ['a', 'b'], excludedTools: ['custom:b'], toolFilterPrecedence: 'excluded' },
      { availableTools: ['a'], excludedTools: ['b'] },
    ],
    [
      'exclusions, which lose',
      { availableTools: ['a', 'b'], excludedTools: ['b'], toolFilterPrecedence: 'available' },
      { availableTools: ['a', 'b'], excludedTools: ['b'] },
    ],
  ])('says in plain names: %s', (_, given, params) => {
    expect(evenToolFilters({ ...given })).toEqual({ params, ignored: [] });
  });

  it('leaves out whole sources, and says so', () => {
    expect(evenToolFilters({ availableTools: ['builtin:*', 'a'], excludedTools: ['mcp:*'] })).toEqual({
      params: { availableTools: ['a'], excludedTools: [] },
      ignored: ['availableTools: builtin:*', 'excludedTools: mcp:*'],
    });
  });
});
