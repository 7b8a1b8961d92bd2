import { evenAttachments } from '../../../src/wire/v2/evenAttachments.js';

const file = { type: 'file', path: 'a' };

describe('evenAttachments', () => {
  it('leaves files and folders alone', () => {
    const attachments = [file, { type: 'directory', path: 'b' }];
    expect(evenAttachments(attachments)).toEqual({ params: { attachments }, ignored: [] });
    expect(evenAttachments(undefined)).toEqual({ params: {}, ignored: [] });
  });

  it('sends the file of a selection, which would fail the turn', () => {
    expect(evenAttachments([{ type: 'selection', filePath: 'a', displayName: 'A', text: 't' }])).toEqual({
      params: { attachments: [{ type: 'file', path: 'a', displayName: 'A' }] },
      ignored: ['attachments[0].selection'],
    });
  });

  it('leaves out the rest, and says so', () => {
    expect(evenAttachments([{ ...file, lineRange: {} }, { type: 'blob' }])).toEqual({
      params: { attachments: [{ ...file, lineRange: {} }] },
      ignored: ['attachments[0].lineRange', 'attachments[1] (blob)'],
    });
  });
});
