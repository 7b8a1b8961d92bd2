import { answerWhen, answerWith, deny, fallback, pipeline, withDeadline } from '../../src/index.js';
import type { ResponderConfig } from '../../src/index.js';

describe('ResponderConfig', () => {
  it('takes each form in a slot, and plain values in operators (checked by the compiler)', () => {
    const configs: ResponderConfig[] = [
      { hooks: { onPreToolUse: () => ({ permissionDecision: 'deny' }) } },
      { hooks: { onPreToolUse: pipeline(fallback({ permissionDecision: 'deny' })) } },
      { hooks: { onPreToolUse: pipeline(withDeadline(1_000, { permissionDecision: 'deny' })) } },
      { onPermissionRequest: deny() },
      {
        onPermissionRequest: pipeline(
          answerWhen(({ kind }) => kind === 'shell', deny('No.')),
          fallback(deny()),
        ),
      },
      { onUserInputRequest: pipeline(answerWith(({ question }) => ({ answer: question }))) },
    ];

    expect(configs).toHaveLength(6);
  });

  it('lets a hook’s pipeline produce that hook’s output only (checked by the compiler)', () => {
    const config: ResponderConfig = {
      hooks: {
        // @ts-expect-error -- a decision is no modified prompt
        onUserPromptSubmitted: pipeline(fallback({ permissionDecision: 'deny' })),
      },
    };

    expect(config.hooks).toBeDefined();
  });
});
