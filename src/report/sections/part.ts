import type { Block, Inline, Section } from '../../document/document.ts';
import { link, section } from '../../document/document.ts';
import { areaAnchor, type View } from '../view.ts';

/** A part of a report under a heading of its own, which can be linked to. */
export interface Part {
  /** of the heading */
  id: string;
  title: (view: View) => string;
  /** what the contents call it, where its title says more */
  name?: (view: View) => string;
  /** left out of the committee's print */
  inFull?: boolean;
  /** its title is the answer */
  isAnswer?: boolean;
  /** whether the report has anything to say here; left out: always */
  present?: (view: View) => boolean;
  blocks: (view: View) => Iterable<Block>;
}

/** The sections of a document, of the parts that the report has. Their blocks are made when they are read. */
export function sectionsOf(parts: readonly Part[], view: View): Section[] {
  return parts
    .filter(({ present }) => present?.(view) ?? true)
    .map(({ id, title, name, inFull, isAnswer, blocks }) => ({
      kind: 'section',
      id,
      title: title(view),
      name: name?.(view),
      isAnswer,
      inFull,
      blocks: { [Symbol.iterator]: () => blocks(view)[Symbol.iterator]() },
    }));
}

/** A part under another, whose address stays the same. */
export function within({ id, title, inFull, blocks }: Part, view: View): Section {
  return { ...section(title(view), blocks(view), id), inFull };
}

/** Writes `Name (id)` of an area, once where both are the same; a link where the document has a block of its own for it. */
export function areaNames(view: View): (id: string) => Inline {
  const { ids, names } = view.report.areas;
  const positions = new Map(ids.map((id, position) => [id, position]));
  return (id) => {
    const position = positions.get(id);
    return position === undefined ? id : withId(areaLink(position, view), names[position], id);
  };
}

/** The name of an area by its position, leading to its own block where it has one. */
export function areaLink(area: number, { report, detailed }: View): Inline {
  const { ids, names } = report.areas;
  return detailed.has(area) ? link(names[area], `#${areaAnchor(ids[area])}`) : names[area];
}

/** A name with its id, once where both are the same. */
export function withId(shown: Inline, name: string, id: string): Inline {
  return name === id ? shown : [shown, ` (${id})`];
}
