import { da, en } from './nouns.ts';
import { type Bilingual, ofCount, shortList } from './sentences.ts';
import { type Untried, untriedText } from './untried.ts';

/** How many byområder there could be, as far as was tried. */
interface OpenRange {
  least: number;
  most: number;
  untried: Untried | undefined;
}

/** What a report says of byområder. */
export interface ByomraadeReportMessages {
  heading: Record<never, never>;
  formed: { count: number; areas: number; boligomraader: number };
  'formed-range': OpenRange;
  'how-formed': { from: 'table' | 'geometry'; pairs: string };
  none: Record<never, never>;
  unknown: { count: number; examples: string[] };
  summary: { count: number; range: OpenRange | undefined };
  byomraade: Record<never, never>;
  elsewhere: Record<never, never>;
  'elsewhere-explained': Record<never, never>;
  boligomraader: Record<never, never>;
  lists: Record<never, never>;
  size: Record<never, never>;
  enough: Record<never, never>;
  small: Record<never, never>;
  'size-unknown': Record<never, never>;
  'size-explained': { smallest: string; small: number };
  'criteria-explained': Record<never, never>;
  level: { value: string; met: number; of: number; unknown: number };
  members: { areas: string };
  former: { former: string };
  share: { name: string; residents: string };
  'named-after-largest': Record<never, never>;
  undetermined: { areas: string };
  'names-unused': { names: string };
  enclosed: { areas: string; joined: boolean };
  'enclosed-uncertain': { areas: string };
  'enclosed-excluded': { areas: string };
  'enclosed-none': Record<never, never>;
  isolated: { areas: string };
  'isolated-none': Record<never, never>;
  'reason-enclosed': Record<never, never>;
  'by-enclosure': Record<never, never>;
}

const more = (count: number) => (count > 0 ? '; ' : '');

export const byomraadeReportMessages: Bilingual<ByomraadeReportMessages> = {
  da: {
    heading: () => 'Byområder',
    formed: (p) =>
      `${p.areas} ${p.areas === 1 ? 'udpeget område' : 'udpegede områder'} og ${p.boligomraader} ${p.boligomraader === 1 ? 'boligområde' : 'boligområder'} på listerne udgør ${p.count} ${p.count === 1 ? 'byområde' : 'byområder'}.`,
    'formed-range': (p) =>
      p.untried
        ? `Så vidt det er prøvet, er der mindst ${p.least} og højst ${p.most}, når de uafklarede områder er afklaret: det er ikke prøvet, ${untriedText(p.untried, 'da')}.`
        : `Når de uafklarede områder er afklaret, er der mindst ${p.least} og højst ${p.most}. Det er ydergrænser: det er ikke prøvet, om de kan nås.`,
    'how-formed': (p) =>
      `Udpegede områder side om side hører sammen, og et boligområde hører sammen med de udpegede områder, det ligger i. Hvem der er naboer, følger ${p.from === 'table' ? 'nabotabellen' : 'områdernes omrids'} (${p.pairs} par).`,
    none: () => 'Intet område er udpeget, så der er ingen byområder.',
    unknown: (p) =>
      `For ${p.count} ${p.count === 1 ? 'område' : 'områder'} vides ikke, hvad de grænser op til: ${shortList(p.examples)}.`,
    summary: (p) =>
      `${p.count} ${p.count === 1 ? 'byområde' : 'byområder'}${p.range ? ` (mindst ${p.range.least} og højst ${p.range.most}, når de uafklarede er afklaret${p.range.untried ? ', så vidt det er prøvet' : ''})` : ''}`,
    byomraade: () => 'Byområde',
    elsewhere: () => 'Beboere udenfor',
    'elsewhere-explained': () =>
      '“Beboere udenfor” er de af boligområdernes beboere, der efter linkenes andele bor uden for byområdets områder.',
    boligomraader: () => 'Boligområder',
    lists: () => 'Statens lister',
    size: () => 'Størrelse',
    enough: () => 'stort nok',
    small: () => 'for lille',
    'size-unknown': () => 'uvis',
    'size-explained': (p) =>
      `Et byområde har mindst ${da.residents(p.smallest)} eller et boligområde på listerne. ${p.small === 0 ? 'Ingen er mindre.' : `${p.small} er mindre; ${ofCount(p.small, 'dets', 'deres')} områder er udpeget alligevel.`}`,
    'criteria-explained': () =>
      'Byområdernes niveau på hvert kriterium, områderne lagt sammen; i parentes hvor mange af områderne der opfylder det.',
    level: (p) =>
      `${p.value} (${p.met} af ${p.of}${more(p.unknown)}${p.unknown > 0 ? `${p.unknown} ukendt` : ''})`,
    members: (p) => `Områder: ${p.areas}.`,
    former: (p) => `Overlapper: ${p.former}.`,
    share: (p) => `${p.name} (${da.residents(p.residents)})`,
    'named-after-largest': () => 'Opkaldt efter sin største del.',
    undetermined: (p) => `Uafklarede naboer, som kan gøre det større: ${p.areas}.`,
    'names-unused': (p) => `Tidligere byområder, hvis navn intet byområde bærer videre: ${p.names}.`,
    enclosed: (p) =>
      p.joined
        ? `Omsluttede områder (alle naboer er udpeget), som derfor er udpeget med: ${p.areas}.`
        : `Omsluttede områder (alle naboer er udpeget, området selv ikke): ${p.areas}.`,
    'enclosed-uncertain': (p) =>
      `Måske omsluttede områder (alle naboer er udpeget eller uafklarede): ${p.areas}.`,
    'enclosed-excluded': (p) => `Udelukkede områder, der er omsluttet og forbliver udelukkede: ${p.areas}.`,
    'enclosed-none': () => 'Intet område er omsluttet af udpegede.',
    isolated: (p) => `Enlige udpegede områder (ingen udpeget nabo): ${p.areas}.`,
    'isolated-none': () => 'Intet udpeget område ligger for sig selv.',
    'reason-enclosed': () => 'omsluttet',
    'by-enclosure': () => 'omsluttet af udpegede',
  },
  en: {
    heading: () => 'Byområder (joined neighbourhoods)',
    formed: (p) =>
      `${p.areas} designated ${p.areas === 1 ? 'area' : 'areas'} and ${p.boligomraader} listed ${p.boligomraader === 1 ? 'boligområde' : 'boligområder'} make ${p.count} ${p.count === 1 ? 'byområde' : 'byområder'}.`,
    'formed-range': (p) =>
      p.untried
        ? `As far as was tried, there are at least ${p.least} and at most ${p.most} once the undetermined areas are determined: it was not tried ${untriedText(p.untried, 'en')}.`
        : `Once the undetermined areas are determined, there are at least ${p.least} and at most ${p.most}. These are outer bounds: whether they can be reached was not tried.`,
    'how-formed': (p) =>
      `Designated areas side by side belong together, and a boligområde belongs with the designated areas that it lies in. Who is a neighbour follows ${p.from === 'table' ? 'the table of neighbours' : 'the outlines of the areas'} (${en.pairs(p.pairs)}).`,
    none: () => 'No area is designated, so there are no byområder.',
    unknown: (p) =>
      `Of ${p.count} ${p.count === 1 ? 'area' : 'areas'} it is not known what they border on: ${shortList(p.examples)}.`,
    summary: (p) =>
      `${p.count} byområde${p.count === 1 ? '' : 'r'} formed${p.range ? ` (at least ${p.range.least} and at most ${p.range.most}, once the undetermined are determined${p.range.untried ? ', as far as was tried' : ''})` : ''}`,
    byomraade: () => 'Name of the byområde',
    elsewhere: () => 'Residents elsewhere',
    'elsewhere-explained': () =>
      '“Residents elsewhere” are those of the boligområder who by the shares of the links live outside the areas of the byområde.',
    boligomraader: () => 'Listed boligområder',
    lists: () => "The state's lists",
    size: () => 'Size',
    enough: () => 'large enough',
    small: () => 'too small',
    'size-unknown': () => 'not known',
    'size-explained': (p) =>
      `A byområde has at least ${en.residents(p.smallest)} or a listed boligområde. ${p.small === 0 ? 'None is smaller.' : `${p.small} ${ofCount(p.small, 'is smaller; its', 'are smaller; their')} areas are designated all the same.`}`,
    'criteria-explained': () =>
      'The level of each byområde on each criterion, its areas taken together; in brackets how many of the areas meet it.',
    level: (p) =>
      `${p.value} (${p.met} of ${p.of}${more(p.unknown)}${p.unknown > 0 ? `${p.unknown} unknown` : ''})`,
    members: (p) => `Areas: ${p.areas}.`,
    former: (p) => `Overlaps: ${p.former}.`,
    share: (p) => `${p.name} (${en.residents(p.residents)})`,
    'named-after-largest': () => 'Named after its largest part.',
    undetermined: (p) => `Undetermined neighbours, which could make it larger: ${p.areas}.`,
    'names-unused': (p) => `Earlier byområder whose name none carries on: ${p.names}.`,
    enclosed: (p) =>
      p.joined
        ? `Enclosed areas (all neighbours are designated), designated for that reason: ${p.areas}.`
        : `Enclosed areas (all neighbours are designated, the area itself is not): ${p.areas}.`,
    'enclosed-uncertain': (p) =>
      `Areas that may be enclosed (all neighbours are designated or undetermined): ${p.areas}.`,
    'enclosed-excluded': (p) => `Excluded areas that are enclosed and stay excluded: ${p.areas}.`,
    'enclosed-none': () => 'No area is enclosed by designated ones.',
    isolated: (p) => `Isolated designated areas (no designated neighbour): ${p.areas}.`,
    'isolated-none': () => 'No designated area lies alone.',
    'reason-enclosed': () => 'enclosed',
    'by-enclosure': () => 'enclosed by designated areas',
  },
};
