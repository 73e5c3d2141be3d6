import type { Language } from '../text/words.ts';
import { countsApart, countsOf, type DiffMessages, sentenceOf } from './diff-report.ts';
import type { DiffWords, outcomeWords } from './diff-words.ts';
import type { MonitorMessages, MonitorWords } from './monitor-report.ts';
import { da, en } from './nouns.ts';
import type { Sentences } from './sentences.ts';

/** What documents over several records say instead where one is an illustration's: its areas meet its rule, or do not. */
interface Instead {
  monitor: Partial<Sentences<MonitorMessages>>;
  monitorWords: Partial<MonitorWords>;
  diff: Partial<Sentences<DiffMessages>>;
  diffWords: Partial<DiffWords>;
  outcomes: Partial<(typeof outcomeWords)[Language]>;
}

const counted = {
  da: { areas: 'Områder, der opfylder reglen', residents: 'Beboere i dem', byomraader: 'Byområder' },
  en: { areas: 'Areas that meet the rule', residents: 'Residents in them', byomraader: 'Byområder' },
};

export const illustrationYears: Record<Language, Instead> = {
  da: {
    monitor: {
      title: (p) =>
        `Udviklingen i de områder, der opfylder illustrationens regel, ${p.place === null ? '' : `${p.place} `}${p.years}`,
      'what-is-compared': (p) =>
        `De områder, der opfylder illustrationens regel, under ét mod de øvrige vurderede områder under ét. Udgangspunktet er ${p.base}.`,
      'own-explained': () =>
        'Årets egne: de områder, som hvert år opfylder reglen. En ændring kan da også skyldes, at det er andre områder.',
      'fixed-explained': (p) =>
        `Områderne fra ${p.base}: de områder, der opfyldte reglen i ${p.base}, fulgt i alle år. Et område, der er kommet til siden, er blandt de øvrige.`,
      'boligomraader-outside': (p) =>
        `Boligområder, som intet link lægger i et område, der opfylder reglen, er ikke i tallene for disse områder: ${p.years}.`,
      'less-question': () =>
        'Er de områder, der opfylder illustrationens regel, mindre udsatte, og hvor meget?',
      'less-formula': (p) =>
        `Formel: gennemsnittet over kriterierne af (forskel nu − forskel i ${p.base}) / forskel i ${p.base}, hvor forskellen er områder, der opfylder reglen, minus øvrige, eller omvendt hvor lavere er værre. Formlen er en antagelse. Der svares, når mindst halvdelen af de målte kriterier er med.`,
      'halved-formula': (p) =>
        `Formel: efterslæb nu / efterslæb i ${p.base}, højst 50\u00a0%, præcis halvdelen medregnet. Efterslæbet er til hele byens niveau, alle vurderede områder. Kriterierne er dem i ${p.base}; et kriterium uden tal i begge år, opgjort på en anden måde eller uden efterslæb i ${p.base}, er ikke kendt.`,
      'fewer-question': (p) => `Opfylder færre områder illustrationens regel end i ${p.base}?`,
      'fewer-line': (p) => `${counted.da[p.what]}: ${p.now} i ${p.year} mod ${p.before} i ${p.base}.`,
      'not-alike': (p) => `Metoden er ændret i ${p.years}, så årets egne er ikke fundet ens.`,
      'set-excluded': (p) =>
        `${p.year}: ${da.areas(p.count)} ${p.own ? 'efter lister' : 'fra udgangspunktet'} er udelukket og ikke i tallene: ${p.names}.`,
      'method-explained': () => 'Ændringer i metoden, der ikke rører værdierne, men hvem der opfylder reglen',
      'since-designated': (p) => `dem, der opfylder reglen, ${p.change}`,
      'without-figure': (p) => `Områder uden tal (dem, der opfylder reglen+øvrige): ${p.years}.`,
      'byomraader-explained': (p) =>
        `Hvert byområde med de områder, det havde i ${p.base}, mod de områder, der ikke opfyldte reglen dengang. Ændringen er gennemsnittet over kriterierne, som for alle under ét.`,
      'chart-line': (p) => `${p.hold} ${p.year}: opfylder reglen ${p.designated}, øvrige ${p.rest}.`,
      'chart-explained': () =>
        'Ubrudt blå linje med prikker: dem, der opfylder reglen det år. Lang stiplet lilla linje med firkanter: dem, der opfyldte den i udgangspunktet. Grå linjer: øvrige, ringe for årets egne og firkanter for udgangspunktets. Et hul i en linje er et brud eller et år uden tal; en bleg linje går hen over år uden optegnelse. Aksen begynder ikke nødvendigvis ved 0.',
    },
    monitorWords: { designated: 'Opfylder reglen' },
    diff: {
      headline: (p) => `${p.old} → ${da.areas(p.new)} opfylder illustrationens regel`,
      'more-moves': (p) =>
        sentenceOf(
          [
            [p.opened, `${da.areas(p.opened)}, der ikke opfyldte reglen, kan gøre det nu`],
            [p.settled, `${da.areas(p.settled)} er afklaret, så reglen ikke er opfyldt`],
            [p.reasons, `${da.areas(p.reasons)} har en anden begrundelse`],
            [p.excluded, `${da.areas(p.excluded)} er udelukket nu, eller var det før`],
          ],
          'da',
        ),
      'slope-line': (p) => `${p.when}: opfylder reglen ${p.designated}, øvrige ${p.rest}.`,
      'slopes-explained': () =>
        'De områder, der opfylder reglen, under ét (ubrudt linje) mod de øvrige vurderede områder under ét (stiplet), hver optegnelses egne. Et brud betyder, at kriteriet måler noget andet nu. Aksen begynder ikke nødvendigvis ved 0.',
      totals: (p) =>
        `Opfylder illustrationens regel: ${p.old} → ${p.new} af ${p.areas.old === p.areas.new ? da.areas(p.areas.new) : `${p.areas.old} → ${da.areas(p.areas.new)}`}; ${p.residents}.`,
      counts: (p) => countsOf.da(p, 'Af dem, der opfyldte reglen,'),
      'move-count': (p) => `${p.move} (${p.count}, heraf ${p.before}, der opfyldte reglen)`,
      'move-legend': (p) => `${p.move}, heraf ${p.before}, der opfyldte reglen`,
      'counts-apart': (p) => countsApart.da(p, 'Af dem, der opfyldte reglen', 'Af dem, der opfylder den nu'),
      'reason-from-to': (p) => `opfylder reglen efter ${p.old} → ${p.new}`,
      'rule-changed': () => 'illustrationens regel er ændret',
      'enclosure-came': () => 'alle dets naboer opfylder reglen',
      'enclosure-went': () => 'ikke længere alle dets naboer opfylder reglen',
    },
    diffWords: { designated: 'Opfylder reglen', stayed: 'Opfylder reglen som før' },
    outcomes: { designated: 'opfylder reglen', 'not-designated': 'opfylder ikke reglen' },
  },
  en: {
    monitor: {
      title: (p) =>
        `Development of the areas that meet the illustration's rule, ${p.place === null ? '' : `${p.place} `}${p.years}`,
      'what-is-compared': (p) =>
        `The areas that meet the illustration's rule together against the other assessed areas together. The base year is ${p.base}.`,
      'own-explained': () =>
        "Each year's own: the areas that meet the rule that year. A change may then also come from their being other areas.",
      'fixed-explained': (p) =>
        `The areas of ${p.base}: the areas that met the rule in ${p.base}, followed through all years. An area that has come since is among the others.`,
      'boligomraader-outside': (p) =>
        `Boligområder that no link puts in an area that meets the rule are not in the figures of those areas: ${p.years}.`,
      'less-question': () =>
        "Are the areas that meet the illustration's rule less disadvantaged, and by how much?",
      'less-formula': (p) =>
        `Formula: the mean over the criteria of (gap now − gap in ${p.base}) / gap in ${p.base}, where the gap is areas that meet the rule less others, or the reverse where lower is worse. The formula is an assumption. An answer is given where at least half of the measured criteria are in it.`,
      'halved-formula': (p) =>
        `Formula: lag now / lag in ${p.base}, at most 50%, exactly half included. The lag is to the level of the whole city, all assessed areas. The criteria are those of ${p.base}; one without figures in both years, counted in another way or without a lag in ${p.base} is not known.`,
      'fewer-question': (p) => `Do fewer areas meet the illustration's rule than in ${p.base}?`,
      'fewer-line': (p) => `${counted.en[p.what]}: ${p.now} in ${p.year} against ${p.before} in ${p.base}.`,
      'not-alike': (p) =>
        `The method changed in ${p.years}, so that the areas of each year were not found alike.`,
      'set-excluded': (p) =>
        `${p.year}: ${en.areas(p.count)} ${p.own ? 'by lists' : 'of the base year'} ${p.count === 1 ? 'is' : 'are'} excluded and not in the figures: ${p.names}.`,
      'method-explained': () => 'Changes of the method that move no value, but who meets the rule',
      'since-designated': (p) => `those that meet the rule ${p.change}`,
      'without-figure': (p) => `Areas without a figure (those that meet the rule+others): ${p.years}.`,
      'byomraader-explained': (p) =>
        `Each byområde with the areas that it had in ${p.base}, against the areas that did not meet the rule then. The change is the mean over the criteria, as for all together.`,
      'chart-line': (p) => `${p.hold} ${p.year}: meet the rule ${p.designated}, others ${p.rest}.`,
      'chart-explained': () =>
        "Solid blue line with dots: those that meet the rule that year. Long-dashed purple line with squares: those that met it in the base year. Grey lines: the others, rings for each year's own and squares for the base year's. A hole in a line is a break or a year without figures; a pale line goes across years without a record. The axis need not begin at 0.",
    },
    monitorWords: { designated: 'Meet the rule' },
    diff: {
      headline: (p) =>
        `${p.old} → ${en.areas(p.new)} ${p.new === 1 ? 'meets' : 'meet'} the illustration's rule`,
      'more-moves': (p) =>
        sentenceOf(
          [
            [p.opened, `${en.areas(p.opened)} that did not meet the rule may do so now`],
            [
              p.settled,
              `${en.areas(p.settled)} ${p.settled === 1 ? 'is' : 'are'} settled so that the rule is not met`,
            ],
            [p.reasons, `${en.areas(p.reasons)} ${p.reasons === 1 ? 'has' : 'have'} another reason`],
            [
              p.excluded,
              `${en.areas(p.excluded)} ${p.excluded === 1 ? 'is' : 'are'} excluded now, or ${p.excluded === 1 ? 'was' : 'were'} before`,
            ],
          ],
          'en',
        ),
      'slope-line': (p) => `${p.when}: meet the rule ${p.designated}, others ${p.rest}.`,
      'slopes-explained': () =>
        "The areas that meet the rule together (solid line) against the other assessed areas together (dashed), each record's own. A break means that the criterion measures something else now. The axis need not begin at 0.",
      totals: (p) =>
        `Meet the illustration's rule: ${p.old} → ${p.new} of ${p.areas.old === p.areas.new ? en.areas(p.areas.new) : `${p.areas.old} → ${en.areas(p.areas.new)}`}; ${p.residents}.`,
      counts: (p) => countsOf.en(p, 'Of those that met the rule'),
      'move-count': (p) => `${p.move} (${p.count}, ${p.before} of which met the rule)`,
      'move-legend': (p) => `${p.move}, ${p.before} of which met the rule`,
      'counts-apart': (p) => countsApart.en(p, 'Of those that met the rule', 'Of those that meet it now'),
      'reason-from-to': (p) => `meets the rule by ${p.old} → ${p.new}`,
      'rule-changed': () => "the illustration's rule changed",
      'enclosure-came': () => 'all its neighbours meet the rule',
      'enclosure-went': () => 'no longer do all its neighbours meet the rule',
    },
    diffWords: { designated: 'Meet the rule', stayed: 'Meets the rule as before' },
    outcomes: { designated: 'meets the rule', 'not-designated': 'does not meet the rule' },
  },
};
