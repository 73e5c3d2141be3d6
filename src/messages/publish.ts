import { da, en } from './nouns.ts';
import { bilingual, type ParametersOf, said, text } from './sentences.ts';

/** What publishing refuses, and what it tells who publishes. */
export const publishMessages = bilingual({
  'publish-without-rule': said<{ method: string }>(
    (p) =>
      `metoden “${p.method}” siger ikke, hvad der må offentliggøres. Skriv en blok publish: i metodefilen, og beregn optegnelsen igen; docs/disclosure.md viser en.`,
    (p) =>
      `the method “${p.method}” does not say what may be published. Write a block publish: in the method file and compute the record again; docs/disclosure.md shows one.`,
  ),
  'publish-of-public': text(
    'det er en offentlig optegnelse, og der er ikke mere at tage ud. Giv den interne, report.json.',
    'it is a public record, and there is nothing more to take out. Give the internal one, report.json.',
  ),
  'published-is-internal': text(
    'det er en intern optegnelse, og --published er for dem, der allerede er offentlige.',
    'it is an internal record, and --published is for those that are public already.',
  ),
  'published-redrawn': said<{ areas: number; year: number }>(
    (p) =>
      `${da.areas(p.areas)} i det, der allerede er offentligt for ${p.year}, er inddelt anderledes her. Hvad de to inddelinger siger om hinanden, er ikke efterprøvet: et område, der er summen af nye, kan vise, hvad et af dem skjuler.`,
    (p) =>
      `${en.areas(p.areas)} of what is public already for ${p.year} are divided otherwise here. What the two divisions say of each other is not tried: an area that is the sum of new ones may show what one of them hides.`,
  ),
  'publish-choices-left-out': said<{ why: 'unlike' | 'not-in-record' | 'other-outcome' }>(
    (p) =>
      p.why === 'not-in-record'
        ? 'hvad andre valg ville give, er ikke med i det offentlige: det kan ikke regnes ud af optegnelsen alene.'
        : 'hvad andre valg ville give, er ikke med i det offentlige: det kan ikke regnes ud uden de skjulte tal.',
    (p) =>
      p.why === 'not-in-record'
        ? 'what other choices would give is not published: it cannot be computed from the record alone.'
        : 'what other choices would give is not published: it cannot be computed without the hidden counts.',
  ),
  'publish-sensitive-smaller': said<{ name: string; own: number; least: number }>(
    (p) =>
      `“${p.name}” er følsom og viser dog tal fra ${p.own}, mens alle andre vises fra ${p.least} (smallest-count). Skriv mindst ${p.least}.`,
    (p) =>
      `“${p.name}” is sensitive and yet shows counts from ${p.own}, while all others are shown from ${p.least} (smallest-count). Write at least ${p.least}.`,
  ),
  'key-is-none': text(
    'det er ingen nøgle: en nøgle er 64 tegn af 0-9 og a-f. Giv den fil, som udpeg publish lavede, eller et navn, hvor der ingen fil er endnu.',
    'it is no key: a key is 64 characters of 0-9 and a-f. Give the file that udpeg publish made, or a name where there is no file yet.',
  ),
  'key-is-open': said<{ command: string }>(
    (p) =>
      `nøglen kan læses af andre end dens ejer, og med den kan skjulte tal prøves efter. Skriv ${p.command}, eller giv en ny nøgle, hvis nogen har haft den.`,
    (p) =>
      `others than its owner can read the key, and with it hidden counts can be tried out. Run ${p.command}, or give a new key if somebody has had it.`,
  ),
  'key-would-be-published': said<{ folder: string }>(
    (p) =>
      `nøglen ville ligge i ${p.folder}, som offentliggøres. Læg den et andet sted, hvor kun I kan læse den.`,
    (p) =>
      `the key would lie in ${p.folder}, which is published. Put it somewhere else, where only you can read it.`,
  ),
  'key-made': said<{ path: string }>(
    (p) =>
      `lavede en ny nøgle i ${p.path}. Gem den, hvor kun I kan læse den: kun med den kan I vise, hvilken intern optegnelse der er offentliggjort.`,
    (p) =>
      `made a new key in ${p.path}. Keep it where only you can read it: with it alone you can show which internal record was published.`,
  ),
  'verify-inputs-of-public': text(
    'det er en offentlig optegnelse, som nævner sine filer uden hash, så --inputs finder ingen af dem. Giv --internal med den interne optegnelse.',
    'it is a public record, which names its files without a hash, so that --inputs finds none of them. Give --internal with the internal record.',
  ),
  'verify-public-option': said<{ option: string }>(
    (p) => `det er en intern optegnelse, og --${p.option} er til en offentlig. Giv public-report.json.`,
    (p) => `it is an internal record, and --${p.option} is for a public one. Give public-report.json.`,
  ),
  'verify-key-alone': text(
    '--key siger først noget sammen med den interne optegnelse. Tilføj --internal.',
    '--key says something only together with the internal record. Add --internal.',
  ),
  'internal-is-public': text(
    'det er en offentlig optegnelse. Giv den interne, report.json.',
    'it is a public record. Give the internal one, report.json.',
  ),
});
export type PublishMessages = ParametersOf<typeof publishMessages>;

/** A count in each language's own words. */
const figuresDa = (count: number | string) => `${count} tal`;
const figuresEn = (count: number | string) => (String(count) === '1' ? '1 figure' : `${count} figures`);
const listDa = (items: readonly string[]) => items.join(', ');

/** What publishing costs, told to who decides on the rule. */
export const publishCostMessages = bilingual({
  title: text('Hvad offentliggørelsen skjuler', 'What publishing hides'),
  answer: said<{ hidden: string; of: string; areas: number }>(
    (p) =>
      `${p.hidden} af ${p.of} tal for områder er skjult${p.areas === 0 ? '' : `, og ${da.areas(p.areas)} viser kun, at de er udelukket`}.`,
    (p) =>
      `${p.hidden} of ${p.of} figures of areas are hidden${p.areas === 0 ? '' : `, and ${en.areas(p.areas)} show only that they are excluded`}.`,
  ),
  figure: text('Tal', 'Figure'),
  few: text('Få er talt', 'Few are counted'),
  'all-but-few': text('Alle undtagen få', 'All but few'),
  'among-few': text('Talt blandt få', 'Counted among few'),
  following: text('Følger af andre', 'Follow from others'),
  together: said<{ of: number; coarsened: number; plain: number }>(
    (p) =>
      `${p.coarsened} af ${figuresDa(p.of)} for flere områder tilsammen er vist som et spænd, fordi skjulte tal indgår. At skjule hvert sådant tal, hvor noget er skjult, ville tage ${p.plain}.`,
    (p) =>
      `${p.coarsened} of ${figuresEn(p.of)} of several areas together are shown as a range, since hidden counts are part of them. Hiding every such figure where something is hidden would take ${p.plain}.`,
  ),
  'other-counts': said<{ others: { smallest: number; figures: string }[] }>(
    (p) =>
      p.others
        .map(
          ({ smallest, figures }) =>
            `Med smallest-count: ${smallest} ville ${figuresDa(figures)} være skjult.`,
        )
        .join(' '),
    (p) =>
      p.others
        .map(
          ({ smallest, figures }) =>
            `With smallest-count: ${smallest}, ${figuresEn(figures)} would be hidden.`,
        )
        .join(' '),
  ),
  'narrowed-title': text('Hvor afgørelsen selv siger for meget', 'Where the verdict itself says too much'),
  narrowed: said<{ count: number; smallest: number; verdict: 'show' | 'hide' }>(
    (p) =>
      p.verdict === 'hide'
        ? `For ${figuresDa(p.count)} er også afgørelsen skjult, fordi den ville lade færre end ${p.smallest - 1} muligheder være.`
        : `For ${figuresDa(p.count)} lader afgørelsen, der vises, færre end ${p.smallest - 1} muligheder være. Skriv verdict: hide under publish: i metoden for at skjule den, eller lad den stå.`,
    (p) =>
      p.verdict === 'hide'
        ? `Of ${figuresEn(p.count)} the verdict is hidden, too, since it would leave fewer than ${p.smallest - 1} possibilities.`
        : `Of ${figuresEn(p.count)} the verdict, which is shown, leaves fewer than ${p.smallest - 1} possibilities. Write verdict: hide under publish: in the method to hide it, or let it stand.`,
  ),
  'known-title': text('Hvad der allerede er offentligt', 'What is public already'),
  known: said<{ count: number; hide: boolean }>(
    (p) =>
      `Om ${figuresDa(p.count)}, der er skjult her, siger de offentlige optegnelser for året mere.${p.hide ? ' Afgørelsen er også skjult her.' : ''}`,
    (p) =>
      `Of ${figuresEn(p.count)} hidden here, the public records of the year say more.${p.hide ? ' The verdict is hidden here, too.' : ''}`,
  ),
  'by-outcome': said<{ areas: string[] }>(
    (p) =>
      `Udfaldet, som altid vises, siger alligevel noget om den skjulte afgørelse for ${listDa(p.areas)}.`,
    (p) =>
      `The outcome, which is always shown, still says something of the hidden verdict for ${listDa(p.areas)}.`,
  ),
  'narrowed-of': said<{ area: string; figures: string[]; values: number }>(
    (p) => `${p.area}, ${listDa(p.figures)}: ${p.values} ${p.values === 1 ? 'mulighed' : 'muligheder'}`,
    (p) => `${p.area}, ${listDa(p.figures)}: ${p.values} ${p.values === 1 ? 'possibility' : 'possibilities'}`,
  ),
});
