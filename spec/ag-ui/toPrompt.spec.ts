import type { Message } from '@ag-ui/core';
import { toPrompt } from '../../src/ag-ui/index.js';

const user = (content: Message['content']): Message => ({ id: 'u', role: 'user', content }) as Message;
const agent: Message = { id: 'a', role: 'assistant', content: 'Hi' };
const prompt = (...messages: Message[]) => toPrompt({ messages, context: [] });

describe('toPrompt', () => {
  it('is what the user has said since the agent did', () => {
    expect(prompt(user('One'), agent, user('Two'), { id: 's', role: 'system', content: 'S' }, user('Three'))).toEqual({
      prompt: 'Two\n\nThree',
    });
    expect(prompt(user('One'), agent)).toBeUndefined();
    expect(prompt()).toBeUndefined();
  });

  it('attaches media that is sent along', () => {
    const parts = user([
      { type: 'text', text: 'Look' },
      {
        type: 'image',
        source: { type: 'data', value: 'AA==', mimeType: 'image/png' },
        metadata: { filename: 'a.png' },
      },
      { type: 'image', source: { type: 'url', value: 'data:image/gif;base64,BB==' } },
    ]);
    expect(prompt(parts)).toEqual({
      prompt: 'Look',
      attachments: [
        { type: 'blob', data: 'AA==', mimeType: 'image/png', displayName: 'a.png' },
        { type: 'blob', data: 'BB==', mimeType: 'image/gif' },
      ],
    });
  });

  it('tells the address of media elsewhere, fetches nothing, and names no file of the server', () => {
    const parts = user([
      { type: 'document', source: { type: 'url', value: 'https://example.com/a.pdf' } },
      { type: 'image', source: { type: 'file', value: '/etc/passwd' } },
    ]);
    expect(prompt(parts)).toEqual({ prompt: '(document: https://example.com/a.pdf)' });
  });

  it('shows people the prompt without its context', () => {
    const context = [{ description: 'Page', value: '/invoices' }];
    expect(toPrompt({ messages: [user('Sum?')], context })).toEqual({
      prompt: 'Sum?\n\nContext of the user:\n- Page: /invoices',
      displayPrompt: 'Sum?',
    });
  });
});
