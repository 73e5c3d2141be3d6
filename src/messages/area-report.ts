import { listed } from '../report/describe/text.ts';
import { type Bilingual, counted, shortList } from './sentences.ts';

/** The part of a listed boligområde that lies in an area; `lists` in the plural: udsatte boligområder. */
interface LinkParts {
  share: string;
  ofGround: boolean;
  boligomraade: string;
  lists: string[];
}

/** What a report says of one area, in its own section and in a letter. */
export interface AreaReportMessages {
  met: { criteria: string };
  'met-none': Record<never, never>;
  classes: { classes: string };
  /** `now`: the class as the figures stand, where they give one */
  'class-open': { now: string | undefined; could: string };
  'classes-open': { areas: string[] };
  indicators: { indicators: string };
  /** undefined: that end has no bound; one of them has */
  'indicator-range': { least: string | undefined; greatest: string | undefined };
  'link-designates': LinkParts;
  'link-marks': LinkParts;
  'link-below': LinkParts & { minimum: string };
  enclosed: Record<never, never>;
  byomraade: { name: string };
  open: { criteria: string };
  takes: { takes: string };
  'takes-too': { takes: string };
  'margin-explained': Record<never, never>;
}

export const areaReportMessages: Bilingual<AreaReportMessages> = {
  da: {
    met: (p) => `Opfyldte kriterier: ${p.criteria}.`,
    'met-none': () => 'Intet kriterium er opfyldt.',
    classes: (p) => `Klasse: ${p.classes}.`,
    'class-open': (p) =>
      p.now === undefined
        ? `${p.could}, alt efter hvad de manglende tal er`
        : `${p.now} efter de kendte tal; ${p.could}, alt efter hvad de manglende tal er`,
    'classes-open': (p) =>
      `Manglende tal kan ændre klassen for ${counted(p.areas.length, 'område', 'områder')}: ${shortList(p.areas)}.`,
    indicators: (p) => `Indikatorer: ${p.indicators}.`,
    'indicator-range': (p) => `${rangeDa(p)} alt efter hvad de manglende tal er`,
    'link-designates': (p) => `${partDa(p)}. Derfor er området udpeget.`,
    'link-marks': (p) => `${partDa(p)}. Det udpeger ikke området.`,
    'link-below': (p) => `${partDa(p)}. Det er under mindsteandelen på ${p.minimum} og udpeger ikke området.`,
    enclosed: () => 'Området er udpeget, fordi alle dets naboer er det.',
    byomraade: (p) => `Del af byområdet ${p.name}.`,
    open: (p) => `Åbent: ${p.criteria}`,
    takes: (p) => `Hvad der skal til, for at området udpeges: ${p.takes}`,
    'takes-too': (p) => `Hvad der skal til, for at området også udpeges efter kriterierne: ${p.takes}`,
    'margin-explained': () =>
      'Marginen er, hvor langt værdien ligger ud over grænseværdien i den dårlige retning; er den negativ, er grænsen ikke nået. Et svar er åbent, når manglende tal kan ændre det.',
  },
  en: {
    met: (p) => `Criteria met: ${p.criteria}.`,
    'met-none': () => 'No criterion is met.',
    classes: (p) => `Class: ${p.classes}.`,
    'class-open': (p) =>
      p.now === undefined
        ? `${p.could}, depending on what the missing figures are`
        : `${p.now} by the known figures; ${p.could}, depending on what the missing figures are`,
    'classes-open': (p) =>
      `Missing figures can change the class of ${counted(p.areas.length, 'area', 'areas')}: ${shortList(p.areas)}.`,
    indicators: (p) => `Indicators: ${p.indicators}.`,
    'indicator-range': (p) => `${rangeEn(p)} depending on what the missing figures are`,
    'link-designates': (p) => `${partEn(p)}. Therefore the area is designated.`,
    'link-marks': (p) => `${partEn(p)}. That does not designate the area.`,
    'link-below': (p) =>
      `${partEn(p)}. That is below the minimum share of ${p.minimum} and does not designate the area.`,
    enclosed: () => 'The area is designated because all its neighbours are.',
    byomraade: (p) => `Part of the byområde ${p.name}.`,
    open: (p) => `Open: ${p.criteria}`,
    takes: (p) => `What it would take for the area to be designated: ${p.takes}`,
    'takes-too': (p) => `What it would take for the criteria to designate the area too: ${p.takes}`,
    'margin-explained': () =>
      'The margin is how far the value lies beyond the limit in the worse direction; where it is negative, the limit is not reached. A verdict is open when missing figures could change it.',
  },
};

type Range = AreaReportMessages['indicator-range'];

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
