import { formatCount } from '../text/numbers.ts';
import type { Language } from '../text/words.ts';
import type { HtmlMessages } from './html.ts';
import type { HtmlAreasMessages } from './html-areas.ts';
import type { HtmlCriteriaMessages } from './html-criteria.ts';
import type { HtmlMapMessages } from './html-map.ts';
import type { HtmlNearMessages } from './html-near.ts';
import { da, en } from './nouns.ts';
import { ofCount, type Sentences } from './sentences.ts';

/** What the page of an illustration says instead: its areas meet its rule, or do not. */
interface Instead {
  page: Partial<Sentences<HtmlMessages>>;
  areas: Partial<Sentences<HtmlAreasMessages>>;
  criteria: Partial<Sentences<HtmlCriteriaMessages>>;
  map: Partial<Sentences<HtmlMapMessages>>;
  near: Partial<Sentences<HtmlNearMessages>>;
}

export const htmlIllustration: Record<Language, Instead> = {
  da: {
    page: {
      'changes-then': (p) =>
        `Af ${da.areas(formatCount(p.designated, 'da'))}, der opfyldte illustrationens regel i ${p.year}, opfylder ${formatCount(p.stayed, 'da')} den igen og ${formatCount(p.went - p.open, 'da')} ikke længere${p.open === 0 ? '' : `; ${formatCount(p.open, 'da')} er blevet ${p.open === 1 ? 'uafklaret' : 'uafklarede'}`}${p.vanished === 0 ? '' : `; ${formatCount(p.vanished, 'da')} findes ikke længere i tallene`}.`,
      'changes-now': (p) =>
        `${p.came === 0 ? 'Ingen af de øvrige er kommet til' : `${da.areas(formatCount(p.came, 'da'))} er kommet til`}${p.wereOpen === 0 ? '' : `, heraf ${formatCount(p.wereOpen, 'da')} som var ${p.wereOpen === 1 ? 'uafklaret' : 'uafklarede'}`}${p.appeared === 0 ? '' : `; ${formatCount(p.appeared, 'da')}, som er ${p.appeared === 1 ? 'nyt' : 'nye'} i tallene, opfylder den også`}.`,
      'changes-table': () => 'Områder, der opfylder illustrationens regel, nu og sidst',
      'designated-in': (p) => `Opfylder reglen i ${p.year}`,
      'designated-before': () => 'Opfyldte reglen i den tidligere rapport',
      'designated-now': () => 'Opfylder reglen nu',
      stayed: () => 'begge gange',
      'appeared-designated': () => 'nye i tallene, som opfylder den',
      'area-was': (p) => {
        const then = p.year === undefined ? 'i den tidligere rapport' : `i ${p.year}`;
        if (p.outcome === 'undetermined') return `Området var uafklaret ${then}.`;
        return `Området opfyldte ${p.outcome === 'not-designated' ? 'ikke ' : ''}illustrationens regel ${then}${p.outcome === 'designated-too' ? ' også' : ''}.`;
      },
      'undetermined-explained': () =>
        'Et område er uafklaret, når tal, det selv mangler, kan ændre svaret, når det ligger så tæt på grænsen, at andres manglende tal kan afgøre det, eller når en grænseværdi ikke kan beregnes. For hvert område står, hvad der skal vise sig, for at det opfylder illustrationens regel.',
    },
    areas: {
      'left-out': (p) =>
        `Der er flere områder, end en side kan vise. Her står dem, der opfylder illustrationens regel, og de uafklarede; tallene for de øvrige ${formatCount(p.left, 'da')} står i ${p.table}.`,
    },
    criteria: {
      'dots-explained': (p) =>
        `I tegningerne er hver prik et vurderet område (${formatCount(p.areas, 'da')} i alt): fyldt, hvis det opfylder illustrationens regel, firkantet, hvis det er uafklaret, og tom, hvis det ikke opfylder den.`,
      'bars-explained': (p) =>
        `I tegningerne viser søjlerne, hvor mange vurderede områder (af ${formatCount(p.areas, 'da')}) der har omtrent samme værdi: nederst og mørkest dem, der opfylder illustrationens regel, så de uafklarede og øverst dem, der ikke opfylder den. De vandrette streger tæller områder.`,
      'by-criteria': () => 'Opfylder reglen efter kriterierne',
      otherwise: () => 'Opfylder reglen på anden vis',
      'line-of-rule': (p) => `illustrationens regel: mindst ${p.needed}`,
      'rule-not-a-count': () =>
        'Illustrationens regel er mere end et antal af alle kriterierne, så der er ingen grænse at tegne.',
      combinations: (p) =>
        p.areas === 1
          ? 'Hvilke kriterier det område opfylder, som opfylder illustrationens regel'
          : `Hvilke kriterier de ${formatCount(p.areas, 'da')} områder opfylder, som opfylder illustrationens regel`,
      'combinations-explained': () =>
        'Hver række er områder, der opfylder netop de markerede kriterier. Områder, der er udelukket fra vurderingen, er ikke med.',
    },
    map: {
      'links-of-all': () =>
        'Hvert område er et link til sine tal. Med script er kortet ét stop for tabulatortasten, og piletasterne går fra område til område; uden script kommer først dem, der opfylder illustrationens regel, så de uafklarede, de øvrige og de udelukkede.',
      'went-out': (p) => `Opfyldte reglen i ${p.year}, ikke nu`,
      'came-in': (p) => `Opfylder reglen nu, ikke i ${p.year}`,
    },
    near: {
      'what-it-is': () =>
        'Her står de områder, som ét kriterium ville vende: dem, der ikke længere ville opfylde illustrationens regel, og dem, der ville komme til at opfylde den, hvis områdets svar på netop det kriterium blev det modsatte.',
      leaving: (p) => `Ville ikke længere opfylde reglen${p.open ? ' eller blive uafklarede' : ''}`,
      entering: (p) => `Ville komme til at opfylde reglen${p.open ? ' eller blive uafklarede' : ''}`,
      'leaving-none': () =>
        'Ethvert område, der opfylder illustrationens regel, ville stadig opfylde den, hvis blot ét kriterium ændrede svar.',
    },
  },
  en: {
    page: {
      'changes-then': (p) =>
        `Of ${en.areas(formatCount(p.designated, 'en'))} that met the illustration's rule in ${p.year}, ${formatCount(p.stayed, 'en')} ${ofCount(p.stayed, 'meets', 'meet')} it again and ${formatCount(p.went - p.open, 'en')} no longer${p.open === 0 ? '' : `; ${formatCount(p.open, 'en')} became undetermined`}${p.vanished === 0 ? '' : `; ${formatCount(p.vanished, 'en')} ${ofCount(p.vanished, 'is', 'are')} no longer in the statistics`}.`,
      'changes-now': (p) =>
        `${p.came === 0 ? 'None of the others came in' : `${en.areas(formatCount(p.came, 'en'))} came in`}${p.wereOpen === 0 ? '' : `, ${formatCount(p.wereOpen, 'en')} of which ${ofCount(p.wereOpen, 'was', 'were')} undetermined`}${p.appeared === 0 ? '' : `; ${formatCount(p.appeared, 'en')} new in the statistics ${ofCount(p.appeared, 'meets', 'meet')} it too`}.`,
      'changes-table': () => "Areas that meet the illustration's rule now and last time",
      'designated-in': (p) => `Meets the rule in ${p.year}`,
      'designated-before': () => 'Met the rule in the earlier report',
      'designated-now': () => 'Meets the rule now',
      stayed: () => 'both times',
      'appeared-designated': () => 'new in the statistics that meet it',
      'area-was': (p) => {
        const then = p.year === undefined ? 'in the earlier report' : `in ${p.year}`;
        if (p.outcome === 'undetermined') return `The area was undetermined ${then}.`;
        const met = p.outcome === 'not-designated' ? 'did not meet' : 'met';
        return `The area ${met} the illustration's rule ${then}${p.outcome === 'designated-too' ? ' too' : ''}.`;
      },
      'undetermined-explained': () =>
        "An area is undetermined when a figure that it lacks could change the answer, when it is close enough to the line for others' missing figures to decide, or when a limit cannot be computed. Each one is listed with what would have to hold for it to meet the illustration's rule.",
    },
    areas: {
      'left-out': (p) =>
        `There are more areas than a page can show. Here are those that meet the illustration's rule and the undetermined; the figures of the other ${formatCount(p.left, 'en')} are in ${p.table}.`,
    },
    criteria: {
      'dots-explained': (p) =>
        `In the drawings every dot is an assessed area (${formatCount(p.areas, 'en')} in all): filled if it meets the illustration's rule, square if it is undetermined, hollow if it does not meet it.`,
      'bars-explained': (p) =>
        `In the drawings the bars show how many assessed areas (of ${formatCount(p.areas, 'en')}) have about the same value: at the bottom and darkest those that meet the illustration's rule, then the undetermined, and on top those that do not meet it. The horizontal lines count areas.`,
      'by-criteria': () => 'Meets the rule by the criteria',
      otherwise: () => 'Meets the rule otherwise',
      'line-of-rule': (p) => `the illustration's rule: at least ${p.needed}`,
      'rule-not-a-count': () =>
        "The illustration's rule is more than a number out of all criteria, so there is no line to draw.",
      combinations: (p) =>
        p.areas === 1
          ? "Which criteria the area meets that meets the illustration's rule"
          : `Which criteria the ${formatCount(p.areas, 'en')} areas meet that meet the illustration's rule`,
      'combinations-explained': () =>
        'Every row is areas that meet exactly the criteria marked. Areas excluded from the assessment are left out.',
    },
    map: {
      'links-of-all': () =>
        "Every area is a link to its figures. With script the map is one stop of the tab key, and the arrow keys go from area to area; without script those that meet the illustration's rule come first, then the undetermined, the others, and the excluded.",
      'went-out': (p) => `Met the rule in ${p.year}, not now`,
      'came-in': (p) => `Meets the rule now, not in ${p.year}`,
    },
    near: {
      'what-it-is': () =>
        "Here are the areas that one criterion would turn: those that would no longer meet the illustration's rule, and those that would come to meet it, if the area's answer to just that criterion were the opposite.",
      leaving: (p) => `Would no longer meet the rule${p.open ? ' or become undetermined' : ''}`,
      entering: (p) => `Would come to meet the rule${p.open ? ' or become undetermined' : ''}`,
      'leaving-none': () =>
        "Every area that meets the illustration's rule would still meet it if just one criterion changed its answer.",
    },
  },
};
