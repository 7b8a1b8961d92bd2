import { EMPTY } from 'rxjs';
import { createScripts } from '../../../src/testing/virtual/createScripts.js';

describe('createScripts', () => {
  it('does not depend on where a global RegExp was', () => {
    const scripts = createScripts();
    const script = () => EMPTY;
    const prompt = { sessionId: 's', messageId: 'm', text: 'tea', mode: 'enqueue' } as const;
    scripts.when(/tea/g, script);

    expect([scripts.take(prompt), scripts.take(prompt)]).toEqual([script, script]);
  });
});
