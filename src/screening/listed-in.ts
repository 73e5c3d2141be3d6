import type { Report } from '../record/report.ts';
import { type Listed, positionsByArea } from '../statelists/listed/listed.ts';

/** The lists as the record tells of them, with the links that it says count. */
export function listedIn({ stateLists, boligomraader }: Report): Listed | undefined {
  if (!stateLists) return undefined;
  const listed = boligomraader.map(({ residents, lists, links, ...one }) => ({
    ...one,
    residents: residents ?? undefined,
    lists: lists.map((list) => ({ ...list, source: list.source ?? undefined })),
    links: links.map(({ area, ...link }) => ({ areaId: area, ...link })),
  }));
  return {
    boligomraader: listed,
    byArea: positionsByArea(listed),
    used: stateLists.used.map((one) => ({ ...one, year: one.year ?? undefined })),
    notices: [],
  };
}
