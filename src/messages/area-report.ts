import { listed } from '../text/words.ts';
import { bilingual, counted, type ParametersOf, said, shortList, text } from './sentences.ts';

/** The part of a listed boligområde that lies in an area; `lists` in the plural: udsatte boligområder. */
interface LinkParts {
  share: string;
  ofGround: boolean;
  boligomraade: string;
  lists: string[];
}

/** What a report says of one area, in its own section and in a letter. */
export const areaReportMessages = bilingual({
  met: said<{ criteria: string }>(
    (p) => `Opfyldte kriterier: ${p.criteria}.`,
    (p) => `Criteria met: ${p.criteria}.`,
  ),
  'met-none': text('Intet kriterium er opfyldt.', 'No criterion is met.'),
  classes: said<{ classes: string }>(
    (p) => `Klasse: ${p.classes}.`,
    (p) => `Class: ${p.classes}.`,
  ),
  /** `now`: the class as the figures stand, where they give one */
  'class-open': said<{ now: string | undefined; could: string }>(
    (p) =>
      p.now === undefined
        ? `${p.could}, alt efter hvad de manglende tal er`
        : `${p.now} efter de kendte tal; ${p.could}, alt efter hvad de manglende tal er`,
    (p) =>
      p.now === undefined
        ? `${p.could}, depending on what the missing figures are`
        : `${p.now} by the known figures; ${p.could}, depending on what the missing figures are`,
  ),
  'classes-open': said<{ areas: string[] }>(
    (p) =>
      `Manglende tal kan ændre klassen for ${counted(p.areas.length, 'område', 'områder')}: ${shortList(p.areas)}.`,
    (p) =>
      `Missing figures can change the class of ${counted(p.areas.length, 'area', 'areas')}: ${shortList(p.areas)}.`,
  ),
  indicators: said<{ indicators: string }>(
    (p) => `Indikatorer: ${p.indicators}.`,
    (p) => `Indicators: ${p.indicators}.`,
  ),
  /** undefined: that end has no bound; one of them has */
  'indicator-range': said<Range>(
    (p) => `${rangeDa(p)} alt efter hvad de manglende tal er`,
    (p) => `${rangeEn(p)} depending on what the missing figures are`,
  ),
  'link-designates': said<LinkParts>(
    (p) => `${partDa(p)}. Derfor er området udpeget.`,
    (p) => `${partEn(p)}. Therefore the area is designated.`,
  ),
  'link-marks': said<LinkParts>(
    (p) => `${partDa(p)}. Det udpeger ikke området.`,
    (p) => `${partEn(p)}. That does not designate the area.`,
  ),
  'link-below': said<LinkParts & { minimum: string }>(
    (p) => `${partDa(p)}. Det er under mindsteandelen på ${p.minimum} og udpeger ikke området.`,
    (p) => `${partEn(p)}. That is below the minimum share of ${p.minimum} and does not designate the area.`,
  ),
  enclosed: text(
    'Området er udpeget, fordi alle dets naboer er det.',
    'The area is designated because all its neighbours are.',
  ),
  byomraade: said<{ name: string }>(
    (p) => `Del af byområdet ${p.name}.`,
    (p) => `Part of the byområde ${p.name}.`,
  ),
  open: said<{ criteria: string }>(
    (p) => `Åbent: ${p.criteria}`,
    (p) => `Open: ${p.criteria}`,
  ),
  takes: said<{ takes: string }>(
    (p) => `Hvad der skal til, for at området udpeges: ${p.takes}`,
    (p) => `What it would take for the area to be designated: ${p.takes}`,
  ),
  'takes-too': said<{ takes: string }>(
    (p) => `Hvad der skal til, for at området også udpeges efter kriterierne: ${p.takes}`,
    (p) => `What it would take for the criteria to designate the area too: ${p.takes}`,
  ),
  'interval-explained': text(
    '95 %-intervallet viser, hvilke niveauer værdien passer med, hvis de talte ses som en stikprøve af det, området er tilbøjeligt til (Wilson 1927, z = 1,96, uden kontinuitetskorrektion). Er alle talt med, er værdien selv ikke usikker; intervallet siger da, hvor meget tilfældet betyder blandt så få.',
    'The 95% interval shows which levels the value agrees with if those counted are seen as a sample of what the area tends to (Wilson 1927, z = 1.96, no correction for continuity). Where everybody is counted, the value itself is not uncertain; the interval then says how much chance means among so few.',
  ),
  'margin-explained': text(
    'Marginen er, hvor langt værdien ligger ud over grænseværdien i den dårlige retning; er den negativ, er grænsen ikke nået. Et svar er åbent, når manglende tal kan ændre det.',
    'The margin is how far the value lies beyond the limit in the worse direction; where it is negative, the limit is not reached. A verdict is open when missing figures could change it.',
  ),
});
export type AreaReportMessages = ParametersOf<typeof areaReportMessages>;

type Range = { least: string | undefined; greatest: string | undefined };

function rangeDa({ least, greatest }: Range): string {
  if (least === undefined) return `højst ${greatest},`;
  return greatest === undefined ? `mindst ${least},` : `fra ${least} til ${greatest},`;
}

function rangeEn({ least, greatest }: Range): string {
  if (least === undefined) return `at most ${greatest},`;
  return greatest === undefined ? `at least ${least},` : `from ${least} to ${greatest},`;
}

function partDa({ share, ofGround, boligomraade, lists }: LinkParts): string {
  const on = `${lists.length === 1 ? 'statens liste' : 'statens lister'} over ${listed(lists, 'da')}`;
  return `${share} af ${ofGround ? 'arealet af' : 'beboerne i'} boligområdet ${boligomraade}, som står på ${on}, ${ofGround ? 'ligger' : 'bor'} her`;
}

function partEn({ share, ofGround, boligomraade, lists }: LinkParts): string {
  const on = `the state's ${lists.length === 1 ? 'list' : 'lists'} of ${listed(lists, 'en')}`;
  return `${share} of the ${ofGround ? 'ground' : 'residents'} of the boligområde ${boligomraade}, which is on ${on}, ${ofGround ? 'lies' : 'live'} here`;
}
