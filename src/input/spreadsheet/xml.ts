const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The tags of that name in the text, whatever the prefix of their namespace, with their attributes by local name. */
export function* tags(text: string, name: string): Generator<Map<string, string>> {
  for (const [tag] of text.matchAll(new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>`, 'g'))) {
    yield attributes(tag);
  }
}

function attributes(tag: string): Map<string, string> {
  return new Map(
    Array.from(tag.matchAll(attribute), ([, name, double, single]) => [
      name,
      decoded(double ?? single ?? ''),
    ]),
  );
}

/** Whether an attribute says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}
