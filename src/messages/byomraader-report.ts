import { areasDa, areasEn, da, en } from './nouns.ts';
import { bilingual, ofCount, said, shortList, text } from './sentences.ts';
import { type Untried, untriedText } from './untried.ts';

/** How many byområder there could be, as far as was tried. */
interface OpenRange {
  least: number;
  most: number;
  untried: Untried | undefined;
}

const more = (count: number) => (count > 0 ? '; ' : '');

/** What a report says of byområder. */
export const byomraadeMessages = bilingual({
  name: text('Byområder', 'The byområder'),
  heading: text('Byområder', 'Byområder (joined neighbourhoods)'),
  formed: said<{ count: number; areas: number; boligomraader: number }>(
    (p) =>
      `${p.areas} ${p.areas === 1 ? 'udpeget område' : 'udpegede områder'} og ${p.boligomraader} ${p.boligomraader === 1 ? 'boligområde' : 'boligområder'} på listerne udgør ${p.count} ${p.count === 1 ? 'byområde' : 'byområder'}.`,
    (p) =>
      `${p.areas} designated ${p.areas === 1 ? 'area' : 'areas'} and ${p.boligomraader} listed ${p.boligomraader === 1 ? 'boligområde' : 'boligområder'} make ${p.count} ${p.count === 1 ? 'byområde' : 'byområder'}.`,
  ),
  'formed-range': said<OpenRange>(
    (p) =>
      p.untried
        ? `Så vidt det er prøvet, er der mindst ${p.least} og højst ${p.most}, når de uafklarede områder er afklaret: det er ikke prøvet, ${untriedText(p.untried, 'da')}.`
        : `Når de uafklarede områder er afklaret, er der mindst ${p.least} og højst ${p.most}. Det er ydergrænser: det er ikke prøvet, om de kan nås.`,
    (p) =>
      p.untried
        ? `As far as was tried, there are at least ${p.least} and at most ${p.most} once the undetermined areas are determined: it was not tried ${untriedText(p.untried, 'en')}.`
        : `Once the undetermined areas are determined, there are at least ${p.least} and at most ${p.most}. These are outer bounds: whether they can be reached was not tried.`,
  ),
  'how-formed': said<{ from: 'table' | 'geometry'; pairs: string }>(
    (p) =>
      `Udpegede områder side om side hører sammen, og et boligområde hører sammen med de udpegede områder, det ligger i. Hvem der er naboer, følger ${p.from === 'table' ? 'nabotabellen' : 'områdernes omrids'} (${p.pairs} par).`,
    (p) =>
      `Designated areas side by side belong together, and a boligområde belongs with the designated areas that it lies in. Who is a neighbour follows ${p.from === 'table' ? 'the table of neighbours' : 'the outlines of the areas'} (${en.pairs(p.pairs)}).`,
  ),
  none: text(
    'Intet område er udpeget, så der er ingen byområder.',
    'No area is designated, so there are no byområder.',
  ),
  unknown: said<{ count: number; examples: string[] }>(
    (p) =>
      `For ${p.count} ${p.count === 1 ? 'område' : 'områder'} vides ikke, hvad de grænser op til: ${shortList(p.examples)}.`,
    (p) =>
      `Of ${p.count} ${p.count === 1 ? 'area' : 'areas'} it is not known what they border on: ${shortList(p.examples)}.`,
  ),
  summary: said<{ count: number; range: OpenRange | undefined }>(
    (p) =>
      `${p.count} ${p.count === 1 ? 'byområde' : 'byområder'}${p.range ? ` (mindst ${p.range.least} og højst ${p.range.most}, når de uafklarede er afklaret${p.range.untried ? ', så vidt det er prøvet' : ''})` : ''}`,
    (p) =>
      `${p.count} byområde${p.count === 1 ? '' : 'r'} formed${p.range ? ` (at least ${p.range.least} and at most ${p.range.most}, once the undetermined are determined${p.range.untried ? ', as far as was tried' : ''})` : ''}`,
  ),
  titled: said<{ name: string; areas: number; residents: string | undefined }>(
    (p) =>
      `${p.name}: ${p.areas === 0 ? 'ingen udpegede områder' : `${areasDa(p.areas)}${p.residents === undefined ? '' : `, ${da.residents(p.residents)}`}`}`,
    (p) =>
      `${p.name}: ${p.areas === 0 ? 'no designated areas' : `${areasEn(p.areas)}${p.residents === undefined ? '' : `, ${en.residents(p.residents)}`}`}`,
  ),
  located: said<{ name: string }>(
    (p) => `Hvor ${p.name} ligger i byen`,
    (p) => `Where ${p.name} lies in the city`,
  ),
  'strips-of': said<{ name: string }>(
    (p) => `${p.name}: niveau på hvert kriterium, og hvor mange af områderne der opfylder det`,
    (p) => `${p.name}: level on each criterion, and how many of the areas meet it`,
  ),
  'strips-explained': text(
    'For hvert kriterium står byområdets niveau, områderne lagt sammen, og i parentes, hvor mange af dem der opfylder det. På striben er de lyse streger alle byens vurderede områder, prikkerne byområdets egne (fyldt, hvor kriteriet er opfyldt) og den røde streg grænseværdien.',
    'For each criterion stands the level of the byområde, its areas taken together, and in brackets how many of them meet it. On the strip the pale lines are all assessed areas of the city, the dots those of the byområde (filled where the criterion is met), and the red line the limit.',
  ),
  'since-same': said<{ year: number | undefined; areas: number }>(
    (p) =>
      `${p.areas === 1 ? 'Området var' : 'Alle områderne var'} også udpeget ${p.year === undefined ? 'i den tidligere rapport' : `i ${p.year}`}.`,
    (p) =>
      `${p.areas === 1 ? 'The area was' : 'All areas were'} designated ${p.year === undefined ? 'in the earlier report' : `in ${p.year}`}, too.`,
  ),
  'since-new': said<{ year: number | undefined; areas: string; count: number; of: number }>(
    (p) =>
      `Kommet til siden ${p.year === undefined ? 'den tidligere rapport' : p.year}${p.of === 1 ? '' : ` (${p.count} af ${p.of})`}: ${p.areas}.`,
    (p) =>
      `Came in since ${p.year === undefined ? 'the earlier report' : p.year}${p.of === 1 ? '' : ` (${p.count} of ${p.of})`}: ${p.areas}.`,
  ),
  byomraade: text('Byområde', 'Name of the byområde'),
  elsewhere: text('Beboere udenfor', 'Residents elsewhere'),
  'elsewhere-explained': text(
    '“Beboere udenfor” er de af boligområdernes beboere, der efter linkenes andele bor uden for byområdets områder.',
    '“Residents elsewhere” are those of the boligområder who by the shares of the links live outside the areas of the byområde.',
  ),
  boligomraader: text('Boligområder', 'Listed boligområder'),
  lists: text('Statens lister', "The state's lists"),
  size: text('Størrelse', 'Size'),
  enough: text('stort nok', 'large enough'),
  small: text('for lille', 'too small'),
  'size-unknown': text('uvis', 'not known'),
  'size-explained': said<{ smallest: string; small: number }>(
    (p) =>
      `Et byområde har mindst ${da.residents(p.smallest)} eller et boligområde på listerne. ${p.small === 0 ? 'Ingen er mindre.' : `${p.small} er mindre; ${ofCount(p.small, 'dets', 'deres')} områder er udpeget alligevel.`}`,
    (p) =>
      `A byområde has at least ${en.residents(p.smallest)} or a listed boligområde. ${p.small === 0 ? 'None is smaller.' : `${p.small} ${ofCount(p.small, 'is smaller; its', 'are smaller; their')} areas are designated all the same.`}`,
  ),
  'criteria-explained': text(
    'Byområdernes niveau på hvert kriterium, områderne lagt sammen; i parentes hvor mange af områderne der opfylder det.',
    'The level of each byområde on each criterion, its areas taken together; in brackets how many of the areas meet it.',
  ),
  level: said<{ value: string; met: number; of: number; unknown: number }>(
    (p) => `${p.value} (${p.met} af ${p.of}${more(p.unknown)}${p.unknown > 0 ? `${p.unknown} ukendt` : ''})`,
    (p) => `${p.value} (${p.met} of ${p.of}${more(p.unknown)}${p.unknown > 0 ? `${p.unknown} unknown` : ''})`,
  ),
  members: said<{ areas: string }>(
    (p) => `Områder: ${p.areas}.`,
    (p) => `Areas: ${p.areas}.`,
  ),
  former: said<{ former: string }>(
    (p) => `Overlapper: ${p.former}.`,
    (p) => `Overlaps: ${p.former}.`,
  ),
  share: said<{ name: string; residents: string }>(
    (p) => `${p.name} (${da.residents(p.residents)})`,
    (p) => `${p.name} (${en.residents(p.residents)})`,
  ),
  'named-after-largest': text('Opkaldt efter sin største del.', 'Named after its largest part.'),
  undetermined: said<{ areas: string }>(
    (p) => `Uafklarede naboer, som kan gøre det større: ${p.areas}.`,
    (p) => `Undetermined neighbours, which could make it larger: ${p.areas}.`,
  ),
  'names-unused': said<{ names: string }>(
    (p) => `Tidligere byområder, hvis navn intet byområde bærer videre: ${p.names}.`,
    (p) => `Earlier byområder whose name none carries on: ${p.names}.`,
  ),
  enclosed: said<{ areas: string; joined: boolean }>(
    (p) =>
      p.joined
        ? `Omsluttede områder (alle naboer er udpeget), som derfor er udpeget med: ${p.areas}.`
        : `Omsluttede områder (alle naboer er udpeget, området selv ikke): ${p.areas}.`,
    (p) =>
      p.joined
        ? `Enclosed areas (all neighbours are designated), designated for that reason: ${p.areas}.`
        : `Enclosed areas (all neighbours are designated, the area itself is not): ${p.areas}.`,
  ),
  'enclosed-uncertain': said<{ areas: string }>(
    (p) => `Måske omsluttede områder (alle naboer er udpeget eller uafklarede): ${p.areas}.`,
    (p) => `Areas that may be enclosed (all neighbours are designated or undetermined): ${p.areas}.`,
  ),
  'enclosed-excluded': said<{ areas: string }>(
    (p) => `Udelukkede områder, der er omsluttet og forbliver udelukkede: ${p.areas}.`,
    (p) => `Excluded areas that are enclosed and stay excluded: ${p.areas}.`,
  ),
  'enclosed-none': text('Intet område er omsluttet af udpegede.', 'No area is enclosed by designated ones.'),
  isolated: said<{ areas: string }>(
    (p) => `Enlige udpegede områder (ingen udpeget nabo): ${p.areas}.`,
    (p) => `Isolated designated areas (no designated neighbour): ${p.areas}.`,
  ),
  'isolated-none': text('Intet udpeget område ligger for sig selv.', 'No designated area lies alone.'),
  'reason-enclosed': text('omsluttet', 'enclosed'),
  'by-enclosure': text('omsluttet af udpegede', 'enclosed by designated areas'),
});
