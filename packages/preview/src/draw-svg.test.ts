import { type Mark, markStrokes, type Page, type Sheet, type TextRun } from '@jiandu/sheet';
import { describe, expect, it } from 'vitest';
import { drawSvg } from './draw-svg.ts';

/** A red pixel. */
const picture = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC'),
  (letter) => letter.charCodeAt(0),
);

function run(text: string, rest: Partial<TextRun> = {}): TextRun {
  return { x: 1100, width: 840, size: 210, text, face: 'noto-serif-sc-400', lang: 'zh-Hans', ...rest };
}

function page(runs: Page['cells'][number]['lines'][number]['runs'], marks: readonly Mark[] = []): Page {
  const cells = [
    { node: -1, x: 1000, y: 1000, width: 9000, height: 600, fill: '#eeeeee', lines: [{ baseline: 1400, runs }] },
  ];
  return {
    width: 11906,
    height: 16838,
    cells,
    edges: [{ x1: 1000, y1: 1000, x2: 10000, y2: 1000, width: 20, style: 'solid' }],
    marks,
  };
}

function sheet(...pages: readonly Page[]): Sheet {
  const usual = {
    form: 'sample',
    version: '1',
    title: '样张 "A" & <B>',
    scripts: ['zh-Hans'],
    face: 'filled',
    nodes: [],
  } as const;
  return { ...usual, faces: [], slots: [], pages };
}

describe('drawSvg', () => {
  it('draws a page as one image in twips, named by its title and number', () => {
    const [first, second] = drawSvg(sheet(page([run('一')]), page([run('二')])));
    expect(first).toMatch(/^<svg xmlns="[^"]*" viewBox="0 0 11906 16838" width="595.3pt" height="841.9pt" role="img"/);
    expect(first).toContain('aria-label="样张 &quot;A&quot; &amp; &lt;B&gt; 1/2"');
    expect(second).toContain('>二</text>');
  });

  it('draws text at its place and width in the face of its script, whatever font the screen has', () => {
    const [svg] = drawSvg(sheet(page([run('標題', { face: 'noto-sans-tc-700', lang: 'zh-Hant', color: '#c00000' })])));
    const text = /<text [^>]*>/.exec(svg ?? '')?.[0];
    expect(text).toContain('x="1100" y="1400"');
    expect(text).toContain('textLength="840" lengthAdjust="spacingAndGlyphs"');
    expect(text).toMatch(/font-family="&#39;noto-sans-tc-700&#39;, &#39;Noto Sans TC&#39;, .*sans-serif"/);
    expect(text).toMatch(/font-weight="700" fill="#c00000".* lang="zh-Hant"/);
  });

  it('draws rules, boxes, underlines and fills, and no text for room to write on', () => {
    const boxes = (['empty', 'check', 'fill', 'tick'] as const).map((box, index) => ({
      x: 1100 + index * 231,
      width: 231,
      size: 210,
      box,
    }));
    const [svg] = drawSvg(sheet(page([...boxes, run('　　　', { underline: true })])));
    expect(svg?.match(/<path /g)).toHaveLength(1 + 5 + 1);
    expect(svg).toContain('fill="#eeeeee"');
    expect(svg).not.toContain('<text');
  });

  it('draws marks, and pictures from the bytes that it is given', () => {
    const seal: Mark = { mark: 'seal', x: 1000, y: 3000, side: 2381 };
    const marks: readonly Mark[] = [
      seal,
      { mark: 'watermark', text: '草稿', face: 'noto-sans-sc-700', size: 2000, lang: 'zh-Hans' },
      { mark: 'image', x: 5000, y: 3000, width: 900, height: 600, file: 'logo' },
    ];
    const [svg] = drawSvg(sheet(page([], marks)), { files: { logo: picture } });
    expect(svg).toContain(`stroke-dasharray="${markStrokes(seal)[0]?.dash?.join(' ')}"`);
    expect(svg).toContain('>草稿</text>');
    expect(svg).toContain('<image x="5150" y="3000" width="600" height="600" href="data:image/png;base64,iVBORw0KGgo');
  });

  it('is the same text every time, without ids, scripts or references', () => {
    const value = sheet(page([run('甲')]));
    expect(drawSvg(value)).toEqual(drawSvg(value));
    expect(drawSvg(value)[0]).not.toMatch(/ id=|<script|url\(|href=/);
  });

  it('shows hostile text as text', () => {
    const [svg] = drawSvg(
      sheet(page([run(`</text><script>alert(1)</script>"'&\u0000\uD800\uFFFE`, { color: '"><script>' })])),
    );
    expect(svg).not.toContain('<script>');
    expect(svg).toContain(
      '&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\uFFFD\uFFFD\uFFFD</text>',
    );
  });

  it('refuses a picture that is missing or damaged', () => {
    const value = sheet(
      page([], [{ mark: 'image', x: 0, y: 0, width: 900, height: 900, file: 'https://example.com/a.png' }]),
    );
    expect(() => drawSvg(value)).toThrowError(
      'sample: files/https://example.com/a.png is not given; add its bytes to files',
    );
    const damaged = { 'https://example.com/a.png': picture.slice(0, 50) };
    expect(() => drawSvg(value, { files: damaged })).toThrowError('is damaged or cut off; give the whole file');
  });
});
