import { inflateSync } from 'node:zlib';

/** A thing of a tagged PDF that stands on pages: a table's row, a heading, a figure. */
export interface Placed {
  /** its role: TR, H2, Figure, ... */
  role: string;
  /** pages that something of it is seen on, from 1, in order */
  pages: number[];
}

/** What a PDF tells of itself. */
export interface PdfStructure {
  pages: number;
  /** in the order of the document */
  things: Placed[];
}

/** The text of each object, by its number; of those with a stream, what stands before it, and the stream. */
type Objects = Map<number, { body: string; stream: string | undefined }>;

/**
 * The structure of a tagged PDF as Chromium writes it (ISO 32000-1, 14.6 and 14.7): its tree is of objects in plain
 * text with a role (/S), a page (/Pg) and children (/K), which are elements again or numbers of marks on the page
 * (MCID). A mark counts only where it shows text, or in a figure paints: what is moved to the next page leaves an empty
 * mark behind, and lines and grounds of boxes are written beyond the edge of the page.
 */
export function pdfStructure(bytes: Buffer): PdfStructure {
  const objects = objectsOf(bytes);
  const order = pageOrder(objects);
  const pages = new Map(
    order.map((number, k) => [number, { at: k + 1, painted: paintedMarks(objects, number) }]),
  );
  const things: Placed[] = [];

  const walk = (number: number, above?: 'drawing'): number[] => {
    const body = objects.get(number)?.body ?? '';
    const placed: Placed = { role: /\/S \/(\w+)/.exec(body)?.[1] ?? '', pages: [] };
    const within = placed.role === 'Figure' ? 'drawing' : above;
    things.push(placed);
    const { marks, children } = kidsOf(body);
    const own = marks.flatMap(({ page, mark }) => {
      const on = pages.get(page);
      const kind = on?.painted.get(mark);
      return kind === 'text' || (kind && kind === within) ? [on!.at] : [];
    });
    placed.pages = [...new Set([...own, ...children.flatMap((child) => walk(child, within))])].sort(
      (a, b) => a - b,
    );
    return placed.pages;
  };
  for (const [number, { body }] of objects) if (/\/S \/Document\b/.test(body)) walk(number);
  return { pages: order.length, things };
}

function objectsOf(bytes: Buffer): Objects {
  const text = bytes.toString('latin1');
  const objects: Objects = new Map();
  for (const { 1: number, index } of text.matchAll(/(?<=^|\n)(\d+) 0 obj\n/g)) {
    const start = index + number.length + ' 0 obj\n'.length;
    const end = text.indexOf('\nendobj', start);
    const stream = /\/Length (\d+)>>\sstream\r?\n/.exec(text.slice(start, Math.min(end, start + 1000)));
    if (!stream) objects.set(Number(number), { body: text.slice(start, end), stream: undefined });
    else {
      const from = start + stream.index + stream[0].length;
      const body = text.slice(start, start + stream.index);
      const packed = bytes.subarray(from, from + Number(stream[1]));
      const isText = body.includes('/FlateDecode') && !/\/Subtype|\/Length1|\/Type/.test(body);
      objects.set(Number(number), { body, stream: isText ? inflateSync(packed).toString('latin1') : '' });
    }
  }
  return objects;
}

/** The marks of a page that show something: text, or a drawing alone. */
function paintedMarks(objects: Objects, page: number): Map<number, 'text' | 'drawing'> {
  const contents = /\/Contents (\d+) 0 R/.exec(objects.get(page)!.body)![1];
  const painted = new Map<number, 'text' | 'drawing'>();
  for (const part of (objects.get(Number(contents))?.stream ?? '').split('/MCID ').slice(1)) {
    const marked = part.slice(0, part.indexOf('EMC'));
    const mark = Number.parseInt(part, 10);
    if (/\bT[jJ]\b/.test(marked)) painted.set(mark, 'text');
    else if (/\n[fFSBb]\*?\n|\bDo\b/.test(marked)) painted.set(mark, 'drawing');
  }
  return painted;
}

/** What an element holds: marks with the page that they are on, and elements. */
function kidsOf(body: string): { marks: { page: number; mark: number }[]; children: number[] } {
  const [kids, list] = /\/K (\[[^\]]*\]|\d+ 0 R|\d+)/.exec(body) ?? ['', ''];
  const elsewhere = /<<\/Type \/MCR\s\/Pg (\d+) 0 R\s\/MCID (\d+)>>/g;
  const ownPage = Number(/\/Pg (\d+) 0 R/.exec(body.replace(kids, ''))?.[1]);
  const marks = [...list.matchAll(elsewhere)].map(([, page, mark]) => ({
    page: Number(page),
    mark: Number(mark),
  }));
  const rest = list.replace(elsewhere, '').replace(/<<[\s\S]*?>>/g, '');
  const children = [...rest.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
  for (const [mark] of rest.replace(/\d+ 0 R/g, '').matchAll(/\d+/g))
    marks.push({ page: ownPage, mark: Number(mark) });
  return { marks, children };
}

function pageOrder(objects: Objects): number[] {
  const root = [...objects.values()].find(({ body }) => /\/Type \/Catalog/.test(body))!;
  const list = (number: number): number[] => {
    const { body } = objects.get(number)!;
    if (!/\/Type \/Pages/.test(body)) return [number];
    const kids = /\/Kids \[([^\]]*)\]/.exec(body)![1];
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => list(Number(kid)));
  };
  return list(Number(/\/Pages (\d+) 0 R/.exec(root.body)![1]));
}
