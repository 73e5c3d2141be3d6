import { describe, expect, it } from 'vitest';
import { ESCAPE, OutputStream } from '../../src/output/process-like.ts';

/** A stream that remembers, and what it holds. */
function stream(isTTY: boolean) {
  const held = { text: '' };
  const given = {
    isTTY,
    write(text: string) {
      held.text += text;
      return true;
    },
  };
  return { out: new OutputStream(given), held };
}

/** What would move the cursor, paint, name the window, ring, turn the direction of writing or hide. */
const steering = {
  'a colour': '\u001B[31m',
  'a cleared screen': '\u001B[2J',
  'a title of the window': '\u001B]0;title\u0007',
  'the same in one control character': '\u009B2J',
  'a line written over': '\rover',
  'a backspace': '\b\b\b',
  'an override of direction': '\u202E',
  'an isolate': '\u2066',
  'a zero-width blank': '\u200B',
  'a line separator': '\u2028',
  'a next line': '\u0085',
  'a nul': '\u0000',
};
const control = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe('what is written to a terminal', () => {
  it.each(Object.entries(steering))('names %s instead of doing it', (_, text) => {
    const { out, held } = stream(true);
    out.write(`Nord${text}havn`);
    expect(held.text).toMatch(/^Nord.*<U\+[0-9A-F]{4}>.*havn$/);
    expect(held.text).not.toMatch(control);
  });

  it('keeps letters, blanks that do not break, and line breaks', () => {
    const { out, held } = stream(true);
    out.write('Ærø, 5\u00A0%\nÅ – “ok”\r\n');
    expect(held.text).toBe('Ærø, 5\u00A0%\nÅ – “ok”\n');
  });

  it('takes the styles of the program, and no others', () => {
    const { out, held } = stream(true);
    out.write(`${ESCAPE}[1mfoo\u001B[31m${ESCAPE}[22m`);
    expect(held.text).toBe('\u001B[1mfoo<U+001B>[31m\u001B[22m');
  });

  it.each(['csv', 'json', 'html', 'md'])('guards a document in %s too', async (format) => {
    const { out, held } = stream(true);
    await out.writeDocument(['\uFEFFid;name\r\n', '1;\u001B[2J\r\n'], format);
    expect(held.text).toBe('id;name\n1;<U+001B>[2J\n');
  });
});

describe('what is written to a file or a pipe', () => {
  it('is a document as it is: the same bytes as with --out', async () => {
    const { out, held } = stream(false);
    await out.writeDocument(['\uFEFFid;name\r\n', '1;\u001B[2J\r\n'], 'csv');
    expect(held.text).toBe('\uFEFFid;name\r\n1;\u001B[2J\r\n');
  });

  it('is a text for people without anything that steers: it may be shown later', async () => {
    const { out, held } = stream(false);
    await out.writeDocument(['a\u001B[2J\n'], 'text');
    out.write('b\u202E\n');
    expect(held.text).toBe('a<U+001B>[2J\nb<U+202E>\n');
  });
});
