import { describe, expect, it } from 'vitest';
import { typeset } from '../../src/report/typeset.ts';

const set = (text: string, language: 'da' | 'en', format: 'md' | 'html') =>
  [...typeset([text], language, format)].join('');

describe('quotes in a document', () => {
  it('are those of its language', () => {
    expect(set('Kolonnen "x" er "y".', 'da', 'md')).toBe('Kolonnen »x« er »y«.');
    expect(set('The column "x" is "y".', 'en', 'md')).toBe('The column “x” is “y”.');
    expect(set('<p title="&quot;a&quot;">&quot;b&quot;</p>', 'da', 'html')).toBe('<p title="»a«">»b«</p>');
  });

  it('are left in code, in the attributes of markup, and where they are no pair', () => {
    const block = '```sh\nudpeg screen "a b.csv"\n```\n';
    expect(set(`${block}"så"`, 'da', 'md')).toBe(`${block}»så«`);
    const code = '<pre><code>udpeg &quot;a b&quot;</code></pre>';
    expect(set(`${code}<a href="#x">&quot;y&quot;</a>`, 'en', 'html')).toBe(`${code}<a href="#x">“y”</a>`);
    expect(set('| 5" | 6" |\nog "', 'da', 'md')).toBe('| 5" | 6" |\nog "');
    expect(set('<b>&quot;</b><b>&quot;</b>', 'en', 'html')).toBe('<b>&quot;</b><b>&quot;</b>');
  });
});
