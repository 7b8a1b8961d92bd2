import { blocksOf } from '../../../examples/web-chat/markdown/blocksOf.js';

const text = '# Title\n\nSome *words*.\n\n```ts\nconst a = 1;\n```\n\n- one\n- two\n';

describe('the blocks of a Markdown text', () => {
  it('are its paragraphs, lists and code', () => {
    const blocks = blocksOf(text);

    expect(blocks.map(({ code }) => code)).toEqual([
      undefined,
      undefined,
      { language: 'ts', text: 'const a = 1;' },
      undefined,
    ]);
    expect(blocks[1]?.toHtml()).toBe('<p>Some <em>words</em>.</p>\n');
  });

  it('are code while its end is not there yet', () => {
    expect(blocksOf('```ts\nconst a').map(({ code }) => code)).toEqual([{ language: 'ts', text: 'const a' }]);
  });

  it('stay as they are while the text grows behind them', () => {
    const whole = blocksOf(text).map(({ raw }) => raw);

    for (let length = 1; length <= text.length; length += 1) {
      const raws = blocksOf(text.slice(0, length)).map(({ raw }) => raw.trimEnd());
      expect(whole.map((raw) => raw.trimEnd()).slice(0, raws.length - 1)).toEqual(raws.slice(0, -1));
    }
  });

  it('show HTML as it is written, but for what does no harm', () => {
    const [block] = blocksOf('H<sub>2</sub>O <b>now</b><br> <b onclick="x()">or</b> <img src=x>');

    expect(block?.toHtml()).toBe(
      '<p>H<sub>2</sub>O <b>now</b><br> &lt;b onclick="x()"&gt;or</b> &lt;img src=x&gt;</p>\n',
    );
    expect(blocksOf('<div style="x">\nover\n</div>')[0]?.toHtml()).toBe('&lt;div style="x"&gt;\nover\n&lt;/div&gt;');
  });

  it('know the links that are named elsewhere', () => {
    expect(blocksOf('See [it].\n\n[it]: https://example.com')[0]?.toHtml()).toContain('href="https://example.com"');
  });
});
