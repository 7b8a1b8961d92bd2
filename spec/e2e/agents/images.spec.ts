import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { approveAll, defineTool } from 'copilot-rx';
import type { Attachment } from 'copilot-rx';
import { toolCall } from 'copilot-rx/scripted-model';
import type { ModelRequest } from 'copilot-rx/scripted-model';
import { describeAgents } from '../support/describeAgents.js';

/** One pixel each. */
const pixels: readonly (readonly [type: string, base64: string])[] = [
  ['png', 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='],
  [
    'jpeg',
    '/9j/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAABAAEBAREA' +
      '/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z',
  ],
  ['gif', 'R0lGODdhAQABAIAAAP8AAAAAACwAAAAAAQABAAACAkQBADs='],
];

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'copilot-rx-images-')));
const fileOf = (type: string) => join(folder, `pixel.${type}`);
for (const [type, base64] of pixels) writeFileSync(fileOf(type), Buffer.from(base64, 'base64'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The pictures that a request shows to the model. */
function picturesIn({ body }: ModelRequest): string[] {
  return [...JSON.stringify(body['messages']).matchAll(/"image_url":\{"url":"([^"]*)"/g)].map(([, url = '']) => url);
}

describeAgents('a picture', (start, protocol) => {
  describe.each(pixels)('of type %s', (type, base64) => {
    const shown = `data:image/${type};base64,${base64}`;
    const sees = { modelCapabilities: { supports: { vision: true } } };

    it.each<[string, Attachment, string[]]>([
      ['file', { type: 'file', path: fileOf(type) }, [shown]],
      [
        'blob',
        { type: 'blob', data: base64, mimeType: `image/${type}`, displayName: `pixel.${type}` },
        protocol === 3 ? [shown] : [],
      ],
    ])('is shown to the model when it is attached as a %s', async (_, attachment, pictures) => {
      const { session, requests, diagnostics } = await start({}, 'Red.');
      await session.sendAndWait({ prompt: 'Which colour?', attachments: [attachment] });
      expect(picturesIn(requests[0]!)).toEqual(pictures);
      expect(diagnostics.map(({ code }) => code)).toEqual(pictures.length === 0 ? ['option-ignored'] : []);
    });

    it.each([
      ['a model that can see', sees, protocol === 3 ? [shown] : []],
      ['a model that the runtime does not know', {}, []],
    ])('which the agent views is shown to %s', async (_, config, pictures) => {
      const { session, requests, toolTexts } = await start(
        { ...config, onPermissionRequest: approveAll },
        toolCall('view', { path: fileOf(type) }),
        'Red.',
      );
      await session.sendAndWait('Which colour?');
      expect(toolTexts()).toEqual(['Viewed image file successfully.']);
      expect(picturesIn(requests[1]!)).toEqual(pictures);
    });

    it('that a tool gives back is shown to a model that can see', async () => {
      const paint = defineTool('paint', {
        description: 'Paints a pixel',
        handler: () => ({ content: [{ type: 'image', data: base64, mimeType: `image/${type}` }] }),
      });
      const { session, requests } = await start({ ...sees, tools: [paint] }, toolCall('paint'), 'Red.');
      await session.sendAndWait('Paint it.');
      expect(picturesIn(requests[1]!)).toEqual(protocol === 3 ? [shown] : []);
    });
  });

  it('that is none harms nothing', async () => {
    const file = join(folder, 'broken.png');
    writeFileSync(file, 'no picture');
    const { session, requests } = await start({}, 'Nothing to see.');
    const answer = await session.sendAndWait({ prompt: 'Look', attachments: [{ type: 'file', path: file }] });
    expect(answer?.data.content).toBe('Nothing to see.');
    if (protocol === 3) expect(picturesIn(requests[0]!)).toEqual([]);
  });
});
