import type { Language } from '../text/words.ts';
import { da, en } from './nouns.ts';
import { bilingual, counted, ofCount, type ParametersOf, said, text, words } from './sentences.ts';

const things = {
  da: { areas: 'Udpegede områder', residents: 'Beboere i dem', byomraader: 'Byområder' },
  en: { areas: 'Designated areas', residents: 'Residents in them', byomraader: 'Byområder' },
};
const ways = {
  da: { less: 'mindre', more: 'større' },
  en: { less: 'smaller', more: 'larger' },
};

type Measured = { measured: number; all: number };

/** The criteria that a number is a part of: those that are measured, and called so where others are not. */
const ofMeasured = {
  da: ({ measured, all }: Measured) =>
    measured === all ? da.criteria(all) : counted(measured, 'målt kriterium', 'målte kriterier'),
  en: ({ measured, all }: Measured) =>
    measured === all ? en.criteria(all) : counted(measured, 'measured criterion', 'measured criteria'),
};

/** The sentences of a monitor; numbers, ranges and names come ready. */
export const monitorMessages = bilingual({
  title: said<{ years: string; place: string | null }>(
    (p) => `Udviklingen i de udpegede områder, ${p.place === null ? '' : `${p.place} `}${p.years}`,
    (p) => `Development of the designated areas, ${p.place === null ? '' : `${p.place} `}${p.years}`,
  ),
  'what-is-compared': said<{ base: number }>(
    (p) =>
      `De udpegede områder under ét mod de øvrige vurderede områder under ét. Udgangspunktet er ${p.base}.`,
    (p) =>
      `The designated areas together against the other assessed areas together. The base year is ${p.base}.`,
  ),
  'own-explained': text(
    'Årets egne: de områder, som hvert år selv udpeger. En ændring kan da også skyldes, at andre områder er udpeget.',
    "Each year's own: the areas that each year itself designates. A change may then also come from other areas being designated.",
  ),
  'fixed-explained': said<{ base: number }>(
    (p) =>
      `Områderne fra ${p.base}: de områder, der var udpeget i ${p.base}, fulgt i alle år. Et område, der er kommet til siden, er blandt de øvrige.`,
    (p) =>
      `The areas of ${p.base}: the areas that were designated in ${p.base}, followed through all years. An area that has come since is among the others.`,
  ),
  'level-explained': said<{ means: string }>(
    (p) =>
      `Niveauet er summen af områdernes tællere divideret med summen af deres nævnere.${p.means === '' ? '' : ` ${p.means}`} Områder uden tal er ikke med i det; uafklarede områder er blandt de øvrige, når de ikke selv følges; udelukkede er i ingen af dem.`,
    (p) =>
      `A level is the sum of the areas' numerators divided by the sum of their denominators.${p.means === '' ? '' : ` ${p.means}`} Areas without a figure are not in it; undetermined areas are among the others unless they are followed; excluded ones are in neither.`,
  ),
  'level-means': said<{ measures: string; weighted: boolean }>(
    (p) =>
      `For ${p.measures} har optegnelserne ikke tællere og nævnere; der er det gennemsnittet af områdernes værdier, ${p.weighted ? 'vægtet med folketal' : 'hvor hvert område tæller lige meget'}.`,
    (p) =>
      `Of ${p.measures} the records hold no numerators and denominators; there it is the mean of the areas' values, ${p.weighted ? 'weighted by population' : 'where every area counts the same'}.`,
  ),
  'boligomraader-outside': said<{ years: string }>(
    (p) => `Boligområder, som intet link lægger i et udpeget område, er ikke i de udpegedes tal: ${p.years}.`,
    (p) =>
      `Boligområder that no link puts in a designated area are not in the figures of the designated: ${p.years}.`,
  ),
  'one-year': said<{ year: number }>(
    (p) => `Der er kun optegnelsen fra ${p.year}, og derfor ingen udvikling. Giv flere år for at følge den.`,
    (p) => `There is only the record of ${p.year}, and so no development. Give more years to follow it.`,
  ),
  'base-is-last': said<{ base: number }>(
    (p) => `Ingen af optegnelserne er nyere end ${p.base}, så der er ingen udvikling at måle.`,
    (p) => `No record is later than ${p.base}, so there is no development to measure.`,
  ),
  own: text('Årets egne', "Each year's own"),
  fixed: said<{ base: number }>(
    (p) => `Områderne fra ${p.base}`,
    (p) => `The areas of ${p.base}`,
  ),
  'less-question': text(
    'Er de udpegede områder mindre udsatte, og hvor meget?',
    'Are the designated areas less disadvantaged, and by how much?',
  ),
  'less-line': said<{
    change: string;
    way: 'less' | 'more' | 'same';
    year: number;
    base: number;
    of: number;
    measured: number;
    all: number;
  }>(
    (p) =>
      p.way === 'same'
        ? `Forskellen til de øvrige er i gennemsnit den samme i ${p.year} som i ${p.base}, over ${p.of} af ${ofMeasured.da(p)}.`
        : `Forskellen til de øvrige er i gennemsnit ${p.change} ${ways.da[p.way]} i ${p.year} end i ${p.base}, over ${p.of} af ${ofMeasured.da(p)}.`,
    (p) =>
      p.way === 'same'
        ? `The gap to the others is on average the same in ${p.year} as in ${p.base}, over ${p.of} of ${ofMeasured.en(p)}.`
        : `The gap to the others is on average ${p.change} ${ways.en[p.way]} in ${p.year} than in ${p.base}, over ${p.of} of ${ofMeasured.en(p)}.`,
  ),
  'less-none': said<{ year: number; base: number }>(
    (p) => `Intet kriterium kan sammenlignes mellem ${p.base} og ${p.year}.`,
    (p) => `No criterion can be compared between ${p.base} and ${p.year}.`,
  ),
  'less-few': said<{ needed: number }>(
    (p) => `Færre end ${da.criteria(p.needed)} kan sammenlignes, så svaret er ikke kendt.`,
    (p) => `Fewer than ${en.criteria(p.needed)} can be compared, so the answer is not known.`,
  ),
  'less-years': said<{ years: string }>(
    (p) => `År for år: ${p.years}.`,
    (p) => `Year by year: ${p.years}.`,
  ),
  'less-year': said<{ year: number; change: string; of: number | null }>(
    (p) => `${p.year} ${p.change}${p.of === null ? '' : ` over ${da.criteria(p.of)}`}`,
    (p) => `${p.year} ${p.change}${p.of === null ? '' : ` over ${en.criteria(p.of)}`}`,
  ),
  'less-formula': said<{ base: number }>(
    (p) =>
      `Formel: gennemsnittet over kriterierne af (forskel nu − forskel i ${p.base}) / forskel i ${p.base}, hvor forskellen er udpegede minus øvrige, eller omvendt hvor lavere er værre. Formlen er en antagelse. Der svares, når mindst halvdelen af de målte kriterier er med.`,
    (p) =>
      `Formula: the mean over the criteria of (gap now − gap in ${p.base}) / gap in ${p.base}, where the gap is designated less others, or the reverse where lower is worse. The formula is an assumption. An answer is given where at least half of the measured criteria are in it.`,
  ),
  'left-out': said<{ count: number; criteria: string }>(
    (p) => `Ikke med er ${da.criteria(p.count)}: ${p.criteria}.`,
    (p) => `Left out ${ofCount(p.count, 'is', 'are')} ${en.criteria(p.count)}: ${p.criteria}.`,
  ),
  'left-out-unmeasured': said<{ criterion: string }>(
    (p) => `${p.criterion} (ikke målt)`,
    (p) => `${p.criterion} (not measured)`,
  ),
  'left-out-definition': said<{ criterion: string }>(
    (p) => `${p.criterion} (opgjort på en anden måde)`,
    (p) => `${p.criterion} (counted in another way)`,
  ),
  'left-out-figure': said<{ criterion: string }>(
    (p) => `${p.criterion} (tal mangler)`,
    (p) => `${p.criterion} (figures missing)`,
  ),
  'left-out-hidden': said<{ criterion: string }>(
    (p) => `${p.criterion} (tal er skjult)`,
    (p) => `${p.criterion} (figures hidden)`,
  ),
  'left-out-lag': said<{ criterion: string }>(
    (p) => `${p.criterion} (intet efterslæb i udgangspunktet)`,
    (p) => `${p.criterion} (no lag in the base year)`,
  ),
  'left-out-base': said<{ criterion: string }>(
    (p) => `${p.criterion} (ikke i udgangspunktets metode)`,
    (p) => `${p.criterion} (not in the method of the base year)`,
  ),
  'halved-question': said<{ base: number }>(
    (p) => `Er efterslæbet fra ${p.base} halveret på mindst halvdelen af kriterierne?`,
    (p) => `Is the lag of ${p.base} halved on at least half of the criteria?`,
  ),
  'halved-line': said<{
    halved: number;
    measured: number;
    all: number;
    needed: number;
    open: number;
    year: number;
  }>(
    (p) =>
      `Halveret på ${p.halved} af ${ofMeasured.da(p)} i ${p.year}${p.open > 0 ? `, ${p.open} ikke ${ofCount(p.open, 'kendt', 'kendte')}` : ''}; der skal ${p.needed} til${p.measured < p.all ? `, mindst halvdelen af alle ${p.all}` : ''}.`,
    (p) =>
      `Halved on ${p.halved} of ${ofMeasured.en(p)} in ${p.year}${p.open > 0 ? `, ${p.open} not known` : ''}; it takes ${p.needed}${p.measured < p.all ? `, at least half of all ${p.all}` : ''}.`,
  ),
  'halved-shares': said<{ shares: string }>(
    (p) => `Tilbage af efterslæbet: ${p.shares}.`,
    (p) => `Left of the lag: ${p.shares}.`,
  ),
  'halved-formula': said<{ base: number }>(
    (p) =>
      `Formel: efterslæb nu / efterslæb i ${p.base}, højst 50\u00a0%, præcis halvdelen medregnet. Efterslæbet er til hele byens niveau, alle vurderede områder med de udpegede. Kriterierne er dem i ${p.base}; et kriterium uden tal i begge år, opgjort på en anden måde eller uden efterslæb i ${p.base}, er ikke kendt.`,
    (p) =>
      `Formula: lag now / lag in ${p.base}, at most 50%, exactly half included. The lag is to the level of the whole city, all assessed areas with the designated ones. The criteria are those of ${p.base}; one without figures in both years, counted in another way or without a lag in ${p.base} is not known.`,
  ),
  'fewer-question': said<{ base: number }>(
    (p) => `Er der færre udpegede end i ${p.base}?`,
    (p) => `Are fewer designated than in ${p.base}?`,
  ),
  'fewer-line': said<{
    what: 'areas' | 'residents' | 'byomraader';
    now: string;
    before: string;
    year: number;
    base: number;
  }>(
    (p) => `${things.da[p.what]}: ${p.now} i ${p.year} mod ${p.before} i ${p.base}.`,
    (p) => `${things.en[p.what]}: ${p.now} in ${p.year} against ${p.before} in ${p.base}.`,
  ),
  'fewer-formula': text(
    'Der svares ja, når det højeste mulige tal nu er under det laveste mulige i udgangspunktet, og nej, når det laveste nu ikke er under det højeste da. Uafklarede områder gør et tal til et spænd.',
    'The answer is yes where the greatest number possible now is below the least possible in the base year, and no where the least now is not below the greatest then. Undetermined areas make a number a range.',
  ),
  'open-undetermined': text(
    'Uafklarede områder holder tallet åbent.',
    'Undetermined areas leave the number open.',
  ),
  'open-population': text('Folketal mangler.', 'Populations are missing.'),
  'open-population-hidden': text('Folketal er skjult.', 'Populations are hidden.'),
  'open-population-either': text('Folketal mangler eller er skjult.', 'Populations are missing or hidden.'),
  'open-not-formed': text('Optegnelsen har ingen byområder.', 'The record has no byområder.'),
  'open-formed-otherwise': text(
    'Byområderne er dannet på en anden måde.',
    'The byområder were formed in another way.',
  ),
  'not-alike': said<{ years: string }>(
    (p) => `Metoden er ændret i ${p.years}, så årets egne er ikke udpeget ens.`,
    (p) => `The method changed in ${p.years}, so that the areas of each year were not designated alike.`,
  ),
  'lists-question': said<{ base: number }>(
    (p) => `Er der færre boligområder på statens lister end i ${p.base}?`,
    (p) => `Are fewer boligområder on the state's lists than in ${p.base}?`,
  ),
  'lists-line': said<{ now: string; before: string; year: number; base: number }>(
    (p) => `Boligområder: ${p.now} i ${p.year} mod ${p.before} i ${p.base}.`,
    (p) => `Boligområder: ${p.now} in ${p.year} against ${p.before} in ${p.base}.`,
  ),
  'lists-none': text(
    'Optegnelsen er lavet uden statens lister.',
    "The record was made without the state's lists.",
  ),
  'lists-not-whole': text('En liste er ikke hel i filerne.', 'A list is not whole in the files.'),
  'lists-other': text('De to år bruger ikke de samme lister.', 'The two years do not use the same lists.'),
  'lists-formula': text(
    'Hvert boligområde tæller én gang, også når det er på flere lister. Tallene er fra de lister, som hver optegnelse brugte.',
    'Each boligområde counts once, on several lists too. The numbers are from the lists that each record used.',
  ),
  'lists-watch': text(
    'Boligområder i risiko efter lovens tal står ikke i optegnelserne: se udpeg statelists watch.',
    "Boligområder at risk by the law's figures are not in the records: see udpeg statelists watch.",
  ),
  'set-vanished': said<{ year: number; base: number; count: number; names: string }>(
    (p) =>
      `${p.year}: ${da.areas(p.count)} fra ${p.base} findes ikke længere og er ikke i tallene: ${p.names}.`,
    (p) =>
      `${p.year}: ${en.areas(p.count)} of ${p.base} no longer exist${p.count === 1 ? 's' : ''} and ${p.count === 1 ? 'is' : 'are'} not in the figures: ${p.names}.`,
  ),
  'set-excluded': said<{ year: number; count: number; names: string; own: boolean }>(
    (p) =>
      `${p.year}: ${da.areas(p.count)} ${p.own ? 'udpeget efter lister' : 'fra udgangspunktet'} er udelukket og ikke i tallene: ${p.names}.`,
    (p) =>
      `${p.year}: ${en.areas(p.count)} ${p.own ? 'designated by lists' : 'of the base year'} ${p.count === 1 ? 'is' : 'are'} excluded and not in the figures: ${p.names}.`,
  ),
  break: said<{ measure: string; year: number; from: number; parts: string }>(
    (p) =>
      `${p.measure} er opgjort på en anden måde fra ${p.year} end i ${p.from} (${p.parts}); der sammenlignes ikke hen over bruddet.`,
    (p) =>
      `${p.measure} is counted in another way from ${p.year} than in ${p.from} (${p.parts}); nothing is compared across the break.`,
  ),
  'breaks-explained': text('Brud i opgørelsen', 'Breaks in the figures'),
  'breaks-none': text('Ingen: alt er opgjort ens i alle år.', 'None: all is counted alike in all years.'),
  'method-change': said<{ year: number; from: number; parts: string }>(
    (p) => `Fra ${p.from} til ${p.year}: ${p.parts}.`,
    (p) => `From ${p.from} to ${p.year}: ${p.parts}.`,
  ),
  'method-explained': text(
    'Ændringer i metoden, der ikke rører værdierne, men hvem der er udpeget',
    'Changes of the method that move no value, but who is designated',
  ),
  'part-changed': said<{ part: string; before: string; after: string }>(
    (p) => `${p.part}, før “${p.before}”, nu “${p.after}”`,
    (p) => `${p.part}, formerly “${p.before}”, now “${p.after}”`,
  ),
  'part-with': said<{ part: string; criteria: string }>(
    (p) => `${p.part} (${p.criteria})`,
    (p) => `${p.part} of ${p.criteria}`,
  ),
  'areas-appeared': said<{ year: number; from: number; count: number; names: string }>(
    (p) => `Nye i ${p.year} siden ${p.from}: ${da.areas(p.count)}: ${p.names}.`,
    (p) => `New in ${p.year} since ${p.from}: ${en.areas(p.count)}: ${p.names}.`,
  ),
  'areas-vanished': said<{ year: number; from: number; count: number; names: string }>(
    (p) => `Væk i ${p.year} siden ${p.from}: ${da.areas(p.count)}: ${p.names}.`,
    (p) => `Gone in ${p.year} since ${p.from}: ${en.areas(p.count)}: ${p.names}.`,
  ),
  since: said<{ year: number; base: number; changes: string }>(
    (p) => `${p.base}-${p.year}: ${p.changes}.`,
    (p) => `Moved from ${p.base} to ${p.year}: ${p.changes}.`,
  ),
  'since-designated': said<{ change: string }>(
    (p) => `udpegede ${p.change}`,
    (p) => `designated ${p.change}`,
  ),
  'since-rest': said<{ change: string }>(
    (p) => `øvrige ${p.change}`,
    (p) => `others ${p.change}`,
  ),
  'since-gap': said<{ change: string }>(
    (p) => `forskel ${p.change}`,
    (p) => `gap ${p.change}`,
  ),
  'without-figure': said<{ years: string }>(
    (p) => `Områder uden tal (udpegede+øvrige): ${p.years}.`,
    (p) => `Areas without a figure (designated+others): ${p.years}.`,
  ),
  'hidden-level': said<{ years: string }>(
    (p) =>
      `Niveauer, som skjulte tal indgår i, er vist som det mindste og det største, de kan være, eller som skjult: ${p.years}. Hvor begge afrundes til det samme, er ændringer regnet af midten og derfor omtrentlige.`,
    (p) =>
      `Levels that hidden figures enter are shown as the least and the greatest that they could be, or as hidden: ${p.years}. Where both are rounded to the same, changes are computed from the middle, and so are approximate.`,
  ),
  'break-row': said<{ year: number; parts: string }>(
    (p) => `brud fra ${p.year}: ${p.parts}`,
    (p) => `break from ${p.year}: ${p.parts}`,
  ),
  'row-hidden': text('skjult', 'hidden'),
  'row-no-areas': text('ingen', 'none'),
  'row-not-measured': text('ikke målt', 'not measured'),
  'row-not-in-method': text('ikke i metoden', 'not in the method'),
  'worse-higher': text('højere er værre', 'higher is worse'),
  'worse-lower': text('lavere er værre', 'lower is worse'),
  'range-least': said<{ least: string }>(
    (p) => `mindst ${p.least}`,
    (p) => `at least ${p.least}`,
  ),
  'range-between': said<{ least: string; most: string }>(
    (p) => `${p.least} til ${p.most}`,
    (p) => `${p.least} to ${p.most}`,
  ),
  'range-up-to': said<{ known: string; most: string }>(
    (p) => `${p.known} (op til ${p.most})`,
    (p) => `${p.known} (up to ${p.most})`,
  ),
  headline: said<{ way: 'less' | 'more' | 'same' | 'mixed' | 'unknown'; base: number }>(
    (p) =>
      ({
        less: `Forskellen til resten af byen er mindre end i ${p.base}`,
        more: `Forskellen til resten af byen er større end i ${p.base}`,
        same: `Forskellen til resten af byen er den samme som i ${p.base}`,
        mixed: `Om forskellen til resten af byen er blevet mindre siden ${p.base}, afhænger af, hvilke områder der følges`,
        unknown: `Om forskellen til resten af byen er blevet mindre siden ${p.base}, vides ikke`,
      })[p.way],
    (p) =>
      ({
        less: `The gap to the rest of the city is smaller than in ${p.base}`,
        more: `The gap to the rest of the city is larger than in ${p.base}`,
        same: `The gap to the rest of the city is the same as in ${p.base}`,
        mixed: `Whether the gap to the rest of the city has become smaller since ${p.base} depends on which areas are followed`,
        unknown: `Whether the gap to the rest of the city has become smaller since ${p.base} is not known`,
      })[p.way],
  ),
  'headline-one': said<{ year: number }>(
    (p) => `Kun ${p.year}: ingen udvikling at måle`,
    (p) => `Only ${p.year}: no development to measure`,
  ),
  'brief-gap': said<{
    hold: string;
    change: string | null;
    of: number;
    measured: number;
    all: number;
    year: number;
  }>(
    (p) =>
      `${p.hold}: ${p.change === null ? 'kan ikke måles' : `${p.change} i ${p.year}`}, over ${p.of} af ${ofMeasured.da(p)}.`,
    (p) =>
      `${p.hold}: ${p.change === null ? 'cannot be measured' : `${p.change} in ${p.year}`}, over ${p.of} of ${ofMeasured.en(p)}.`,
  ),
  'brief-assumption': text(
    'Gennemsnittet af forskellenes ændring; formlen er en antagelse.',
    'The mean of how the gaps moved; the formula is an assumption.',
  ),
  'brief-some': said<{ smaller: number; of: number; most: string | null; larger: string }>(
    (p) =>
      `mindre for ${p.smaller} af ${p.of}${p.most === null ? '' : `, mest ${p.most}`}${p.larger === '' ? '' : `; ikke mindre: ${p.larger}`}.`,
    (p) =>
      `smaller for ${p.smaller} of ${p.of}${p.most === null ? '' : `, most ${p.most}`}${p.larger === '' ? '' : `; not smaller: ${p.larger}`}.`,
  ),
  'brief-halved': said<{ answer: string; halved: number; needed: number }>(
    (p) => `${p.answer.toLowerCase()}, ${p.halved} halveret, der skal ${p.needed} til.`,
    (p) => `${p.answer.toLowerCase()}, ${p.halved} halved of the ${p.needed} needed.`,
  ),
  'brief-count': said<{ answer: string; before: string; now: string }>(
    (p) => `${p.before} → ${p.now}: ${p.answer.toLowerCase()}.`,
    (p) => `${p.before} → ${p.now}: ${p.answer.toLowerCase()}.`,
  ),
  'brief-breaks': said<{ breaks: number; years: string; holes: number }>(
    (p) =>
      [
        p.breaks === 0
          ? 'Ingen brud i opgørelsen'
          : counted(p.breaks, 'brud i opgørelsen', 'brud i opgørelsen'),
        ...(p.years === '' ? [] : [`ingen optegnelse for ${p.years}`]),
        ...(p.holes === 0 ? [] : [`${da.criteria(p.holes)} mangler tal i et år`]),
      ]
        .join('; ')
        .concat('.'),
    (p) =>
      [
        p.breaks === 0
          ? 'No breaks in the figures'
          : counted(p.breaks, 'break in the figures', 'breaks in the figures'),
        ...(p.years === '' ? [] : [`no record of ${p.years}`]),
        ...(p.holes === 0
          ? []
          : [`${en.criteria(p.holes)} ${ofCount(p.holes, 'lacks', 'lack')} a figure in some year`]),
      ]
        .join('; ')
        .concat('.'),
  ),
  'gaps-caption': said<{ base: number; year: number }>(
    (p) => `Ændringen i forskellen til resten af byen, ${p.base} til ${p.year}`,
    (p) => `How the gap to the rest of the city moved, ${p.base} to ${p.year}`,
  ),
  'gaps-smaller': text('mindre', 'smaller'),
  'gaps-larger': text('større', 'larger'),
  'held-short': said<{ base: number }>(
    (p) => `Fra ${p.base}`,
    (p) => `Of ${p.base}`,
  ),
  'byomraader-explained': said<{ base: number }>(
    (p) =>
      `Hvert byområde med de områder, det havde i ${p.base}, mod de områder, der ikke var udpeget dengang. Ændringen er gennemsnittet over kriterierne, som for alle udpegede under ét.`,
    (p) =>
      `Each byområde with the areas that it had in ${p.base}, against the areas that were not designated then. The change is the mean over the criteria, as for all designated areas together.`,
  ),
  'byomraader-label': said<{ base: number }>(
    (p) => `Byområderne fra ${p.base}`,
    (p) => `The byområder of ${p.base}`,
  ),
  'smaller-of': said<{ smaller: number; of: number }>(
    (p) => `${p.smaller} af ${p.of}`,
    (p) => `${p.smaller} of ${p.of}`,
  ),
  'chart-title': said<{ measure: string }>(
    (p) => `${p.measure}, år for år`,
    (p) => `${p.measure}, year by year`,
  ),
  'chart-line': said<{ hold: string; year: number; designated: string; rest: string }>(
    (p) => `${p.hold} ${p.year}: udpegede ${p.designated}, øvrige ${p.rest}.`,
    (p) => `${p.hold} ${p.year}: designated ${p.designated}, others ${p.rest}.`,
  ),
  'chart-explained': text(
    'Ubrudt blå linje med prikker: årets egne udpegede. Lang stiplet lilla linje med firkanter: de områder, der var udpeget i udgangspunktet. Grå linjer: øvrige, ringe for årets egne og firkanter for udgangspunktets. Et hul i en linje er et brud eller et år uden tal; en bleg linje går hen over år uden optegnelse; en lodret streg er det mindste og det største, et skjult tal kan være. Aksen begynder ikke nødvendigvis ved 0.',
    "Solid blue line with dots: each year's own designated areas. Long-dashed purple line with squares: the areas that were designated in the base year. Grey lines: the others, rings for each year's own and squares for the base year's. A hole in a line is a break or a year without figures; a pale line goes across years without a record; an upright bar is the least and the greatest that a hidden figure could be. The axis need not begin at 0.",
  ),
  'break-mark': text('brud', 'break'),
  'what-changed': text('Hvad der er ændret undervejs', 'What changed on the way'),
});
export type MonitorMessages = ParametersOf<typeof monitorMessages>;

/** Single words of a monitor. */
export const monitorWords = words({
  result: ['Resultat', 'Result'],
  gapQuestion: ['Mindre forskel?', 'A smaller gap?'],
  whichCriteria: ['Kriterier', 'Criteria'],
  halved: ['Halveret?', 'Halved?'],
  fewer: ['Færre?', 'Fewer?'],
  listed: ['Statens lister', "The state's lists"],
  trust: ['Brud og huller', 'Breaks and holes'],
  ownShort: ['Årets egne', "Year's own"],
  areasThenNow: ['Områder da og nu', 'Areas then and now'],
  gapChange: ['Forskellens ændring', 'Change of the gap'],
  smallerOn: ['Mindre på', 'Smaller on'],
  criterion: ['Kriterium', 'Criterion'],
  'gap-hidden': ['skjult', 'hidden'],
  'gap-no-figure': ['uden tal', 'no figure'],
  'gap-definition-changed': ['brud', 'break'],
  'gap-not-measured': ['ikke målt', 'not measured'],
  'gap-no-lag': ['intet efterslæb', 'no lag'],
  'gap-not-in-base': ['ikke i metoden', 'not in the method'],
  answers: ['Svarene', 'The answers'],
  yes: ['Ja', 'Yes'],
  no: ['Nej', 'No'],
  unknown: ['Ikke kendt', 'Not known'],
  criteria: ['Kriterierne år for år', 'The criteria year by year'],
  context: ['Øvrige indikatorer', 'Further indicators'],
  trends: ['Forløbet', 'The course'],
  areas: ['Områderne i tallene', 'The areas in the figures'],
  newAndGone: ['Områder, der er kommet og gået', 'Areas that came and went'],
  records: ['Optegnelser', 'Records'],
  year: ['År', 'Year'],
  designated: ['Udpegede', 'Designated'],
  others: ['Øvrige', 'Others'],
  gap: ['Forskel', 'Gap'],
  ratio: ['Forhold', 'Ratio'],
  change: ['Ændring', 'Change'],
  inPercent: ['i procent', 'in per cent'],
  undetermined: ['Uafklarede', 'Undetermined'],
  residents: ['Beboere', 'Residents'],
  byomraader: ['Byområder', 'Byområder'],
  unitPart: ['enheden', 'the unit'],
  universePart: ['hvem der tælles', 'whom it counts'],
  worsePart: ['hvad der er værst', 'which way is worse'],
  measurePart: ['beregningen', 'the calculation'],
  weightsPart: ['vægtningen', 'the weighting'],
  threshold: ['grænseværdi', 'limit'],
  reference: ['sammenligningen', 'the comparison'],
  combination: ['kombinationen', 'the combination'],
  keeping: ['hvor længe områder fastholdes', 'how long areas are kept'],
  exclusion: ['hvem der udelukkes', 'who is excluded'],
  missing: ['behandlingen af manglende tal', 'how missing figures are treated'],
  stateLists: ['hvilke lister der tæller, og hvordan', 'which lists count, and how'],
  formation: ['hvordan byområder dannes', 'how byområder are formed'],
  input: ['hvordan filerne læses', 'how the files are read'],
  setOfCriteria: ['kriterier taget med eller ud', 'criteria taken in or out'],
  all: ['alle kriterier', 'all criteria'],
  total: ['I alt', 'In all'],
  boligomraader: ['Boligområder', 'Boligområder'],
  notStated: ['ikke angivet', 'not stated'],
});
export type MonitorWords = (typeof monitorWords)[Language];
