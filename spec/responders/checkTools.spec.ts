import { checkTools } from '../../src/responders/checkTools.js';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('checkTools', () => {
  it('accepts what the runtime accepts', () => {
    expect(() => checkTools(named('a', 'A-b_9', 'x'.repeat(64)))).not.toThrow();
    expect(() => checkTools([])).not.toThrow();
  });

  it('lists all that is wrong', () => {
    const attempt = () => checkTools(named('a', 'b c', '', 'x'.repeat(65), 'a'));

    expect(attempt).toThrow(expect.objectContaining({ code: 'INVALID_OPTIONS' }));
    expect(attempt).toThrow(
      /tools\[1\].*tools\[2\].*tools\[3\].*`tools\[4\].name` must differ from that of tools\[0\]/,
    );
  });
});
