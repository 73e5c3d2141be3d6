import { formatCount } from '../text/numbers.ts';
import { listed } from '../text/words.ts';
import { areasDa, areasEn, da, en } from './nouns.ts';
import { type Hidden, hiddenDa, hiddenEn } from './public.ts';
import { bilingual, counted, ofCount, type ParametersOf, said, text } from './sentences.ts';
import { type Contradiction, verifyMessages } from './verify.ts';

/** What publishing refuses, and what it tells who publishes. */
/** Hidden counts of which records say more together: of which year, how many, and of the first of them what is left. */
interface Together {
  names: string[];
  year: number;
  count: number;
  area: string;
  figures: string[];
  values: number;
}

export const publishMessages = bilingual({
  'publish-without-rule': said<{ method: string }>(
    (p) =>
      `metoden “${p.method}” siger ikke, hvad der må offentliggøres. Skriv en blok publish: i metodefilen, og beregn optegnelsen igen; docs/disclosure.md viser en.`,
    (p) =>
      `the method “${p.method}” does not say what may be published. Write a block publish: in the method file and compute the record again; docs/disclosure.md shows one.`,
  ),
  'publish-beside-internal': text(
    'i mappen står den interne optegnelse. Giv en mappe til det offentlige alene.',
    'the internal record stands in this folder. Give a folder for what is public alone.',
  ),
  'publish-hides-all': said<{ hidden: number; of: number; key: string; value: number }>(
    (p) =>
      `reglen skjuler ${p.hidden} af ${p.of} tal for områder, og de andre er 0, så der er intet at offentliggøre. Sæt ${p.key} ned under publish: i metoden (nu ${p.value}), og beregn optegnelsen igen.`,
    (p) =>
      `the rule hides ${p.hidden} of ${p.of} figures of areas, and the others are 0, so that there is nothing to publish. Lower ${p.key} under publish: in the method (now ${p.value}) and compute the record again.`,
  ),
  'audiences-mixed': text(
    'den ene optegnelse er intern og den anden offentlig, og sammen ville de vise, hvad den offentlige skjuler. Giv dem alle som interne (report.json) eller alle som offentlige (public-report.json).',
    'one record is internal and another public, and together they would show what the public one hides. Give them all as internal ones (report.json) or all as public ones (public-report.json).',
  ),
  'publish-rules-differ': said<{ old: number; new: number }>(
    (p) =>
      `de offentlige optegnelser for ${p.old} og ${p.new} er lavet efter to regler (publish: i metoden), så det ikke ses, hvad der er skjult af hvad. Offentliggør begge efter den samme regel.`,
    (p) =>
      `the public records of ${p.old} and ${p.new} were made by two rules (publish: in the method), so that it cannot be seen what is hidden by what. Publish both by the same rule.`,
  ),
  'previous-is-public': text(
    'det er en offentlig optegnelse, og en screening behøver runden før, som den er. Giv den interne, report.json.',
    'it is a public record, and a screening needs the round before as it is. Give the internal one, report.json.',
  ),
  'publish-missing': said<{ figures: number; areas: number; smallest: number }>(
    (p) =>
      `personer kan kendes på det, der er skrevet: ${ofCount(p.figures, '1 tal', `${formatCount(p.figures, 'da')} tal`)} for ${areasDa(p.areas)} er på under ${p.smallest} personer, på alle undtagen så få eller talt blandt få. Metoden siger ikke, hvad der må offentliggøres; skriv en blok publish: i den, så laver udpeg publish en offentlig udgave.`,
    (p) =>
      `persons can be told by what is written: ${ofCount(p.figures, '1 figure', `${formatCount(p.figures, 'en')} figures`)} of ${areasEn(p.areas)} ${ofCount(p.figures, 'is', 'are')} of fewer than ${p.smallest} persons, of all but so few, or counted among few. The method does not say what may be published; write a block publish: in it, and udpeg publish makes a public version.`,
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
  'published-narrowed': said<{ areas: number }>(
    (p) =>
      `om ${areasDa(p.areas)} siger afgørelser, der vises, mere om skjulte tal, end reglen lader det. udpeg publish med optegnelsen siger hvilke.`,
    (p) =>
      `of ${areasEn(p.areas)} verdicts that are shown say more of hidden counts than the rule leaves. udpeg publish with the record names them.`,
  ),
  'publish-column-shared': said<{ column: string; paths: string[] }>(
    (p) =>
      `kolonnen “${p.column}” har tal, der skjules, hvor de er få, og bruges også i ${listed(p.paths, 'da')}. Hvad det siger om tallene, er ikke efterprøvet.`,
    (p) =>
      `the column “${p.column}” has counts that are hidden where they are few, and is used in ${listed(p.paths, 'en')}, too. What that says of the counts is not tried.`,
  ),
  'publish-all-hidden': said<{ ids: string[] }>(
    (p) =>
      `alle tal for ${listed(p.ids, 'da')} er skjult: de følger af tal, som optegnelsen ikke har, eller som skjules i andre. Hvad deres afgørelser siger om få personer, er ikke efterprøvet.`,
    (p) =>
      `all figures of ${listed(p.ids, 'en')} are hidden: they follow from counts that the record does not have, or that are hidden in others. What their verdicts say of few persons is not tried.`,
  ),
  'publish-other-year': said<{ criteria: string[]; why: 'no-record' | 'no-rate' }>(
    (p) =>
      p.why === 'no-record'
        ? `${listed(p.criteria, 'da')} sammenlignes med et andet år. Det, de sammenlignes med, vises ikke, og hvad deres afgørelser siger om få personer det år, er ikke efterprøvet: giv det års offentlige optegnelse med --published, hvis den tæller det samme.`
        : `${listed(p.criteria, 'da')} sammenlignes med et andet år. Det, de sammenlignes med, vises efter det års offentlige optegnelse, men hvad deres afgørelser siger om få personer det år, er ikke efterprøvet.`,
    (p) =>
      p.why === 'no-record'
        ? `${listed(p.criteria, 'en')} are compared with another year. What they are compared with is not shown, and what their verdicts say of few persons of that year is not tried: give the public record of that year with --published, if it counts the same.`
        : `${listed(p.criteria, 'en')} are compared with another year. What they are compared with is shown by the public record of that year, but what their verdicts say of few persons of that year is not tried.`,
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
  'verify-alone': said<{ option: string }>(
    (p) => `--${p.option} siger først noget sammen med den interne optegnelse. Tilføj --internal.`,
    (p) => `--${p.option} says something only together with the internal record. Add --internal.`,
  ),
  'internal-is-public': text(
    'det er en offentlig optegnelse. Giv den interne, report.json.',
    'it is a public record. Give the internal one, report.json.',
  ),
  'publish-year-twice': said<{ year: number; other: string }>(
    (p) =>
      `det er en optegnelse af ${p.year}, og det er ${p.other} også. Offentliggør dem hver for sig, den anden med --published og den første.`,
    (p) =>
      `it is a record of ${p.year}, and so is ${p.other}. Publish them one after the other, the second with --published and the first.`,
  ),
  'publish-needs-record': text(
    'der mangler en optegnelse at offentliggøre. Giv report.json, eller --check med en mappe, der skal prøves.',
    'there is no record to publish. Give report.json, or --check with a folder to be checked.',
  ),
  'check-alone': said<{ given: string[] }>(
    (p) => `--check tager kun en mappe. Fjern ${listed(p.given, 'da')}, eller fjern --check.`,
    (p) => `--check takes a folder alone. Remove ${listed(p.given, 'en')}, or remove --check.`,
  ),
  'check-nothing': said<{ folder: string }>(
    (p) =>
      `der er ingen offentlig optegnelse i ${p.folder}, og uden den kan intet i mappen prøves. Læg public-report.json i den.`,
    (p) =>
      `there is no public record in ${p.folder}, and without one nothing in it can be checked. Put public-report.json in it.`,
  ),
  'check-internal-record': said<{ name: string }>(
    (p) => `${p.name}: en intern optegnelse. Den må ikke ligge her: i den kan personer ses.`,
    (p) => `${p.name}: an internal record. It must not lie here: persons can be told by it.`,
  ),
  'check-internal-file': said<{ name: string }>(
    (p) => `${p.name}: intern efter sit navn, og ingen offentlig optegnelse her giver den. Flyt den.`,
    (p) => `${p.name}: internal by its name, and no public record here gives it. Move it.`,
  ),
  'check-internal-head': said<{ name: string }>(
    (p) => `${p.name}: siger om sig selv, at den er intern. Flyt den.`,
    (p) => `${p.name}: says of itself that it is internal. Move it.`,
  ),
  'check-unheld': said<{ names: string[]; record: string }>(
    (p) =>
      `${listed(p.names, 'da')}: kan ikke siges, før ${p.record} er rettet. De er holdt op mod den, som den er nu.`,
    (p) =>
      `${listed(p.names, 'en')}: cannot be told until ${p.record} is put right. It is what they are held against, as it is now.`,
  ),
  'check-key': said<{ name: string }>(
    (p) =>
      `${p.name}: en nøgle. Med den kan skjulte tal prøves efter. Flyt den, og lav en ny, hvis den har været ude.`,
    (p) =>
      `${p.name}: a key. With it hidden counts can be tried out. Move it, and make a new one if it has been out.`,
  ),
  'check-record-wrong': said<{ name: string; fields: number } & Contradiction>(
    (p) =>
      `${p.name}: ${counted(p.fields, 'felt er ikke, hvad', 'felter er ikke, hvad')} resten og reglen giver, først ${verifyMessages.da.contradiction(p)}.`,
    (p) =>
      `${p.name}: ${counted(p.fields, 'field is', 'fields are')} not what the rest and the rule give, first ${verifyMessages.en.contradiction(p)}.`,
  ),
  'check-not-of-record': said<{ name: string }>(
    (p) =>
      `${p.name}: ikke, hvad en offentlig optegnelse her giver: af en anden kørsel eller version, eller ændret.`,
    (p) => `${p.name}: not what a public record here gives: of another run or version, or changed.`,
  ),
  'check-record-bytes': said<{ name: string }>(
    (p) => `${p.name}: står anderledes, end en optegnelse skrives, og kan sige mere, end der læses af den.`,
    (p) => `${p.name}: does not stand as a record is written, and may say more than is read of it.`,
  ),
  'check-rules': said<{ names: string[] }>(
    (p) =>
      `${listed(p.names, 'da')}: to regler for, hvad der må vises. Om de tilsammen siger mere, kan ikke siges.`,
    (p) =>
      `${listed(p.names, 'en')}: two rules for what may be shown. Whether they say more together cannot be told.`,
  ),
  'check-together': said<Together & { name: string }>(
    (p) =>
      `${p.name}: sammen med ${listed(p.names, 'da')} for ${p.year} siges mere om ${counted(p.count, 'skjult tal', 'skjulte tal')}, først område ${p.area}, ${p.figures.join(', ')}: ${p.values === 0 ? 'ingen mulighed er fundet' : counted(p.values, 'mulighed', 'muligheder')}. Offentliggør igen med --published.`,
    (p) =>
      `${p.name}: together with ${listed(p.names, 'en')} of ${p.year} more is said of ${counted(p.count, 'hidden figure', 'hidden figures')}, first area ${p.area}, ${p.figures.join(', ')}: ${p.values === 0 ? 'no possibility was found' : counted(p.values, 'possibility', 'possibilities')}. Publish again with --published.`,
  ),
  'check-follows': said<{ name: string; names: string[]; count: number }>(
    (p) =>
      `${p.name}: sammen med ${listed(p.names, 'da')} følger tal for få personer af ${counted(p.count, 'tal, der vises', 'tal, der vises')}. Offentliggør igen med --published.`,
    (p) =>
      `${p.name}: together with ${listed(p.names, 'en')} counts of few persons follow from ${counted(p.count, 'figure that is shown', 'figures that are shown')}. Publish again with --published.`,
  ),
  'check-verdicts': said<Together & { isHidden: boolean }>(
    (p) =>
      `${listed(p.names, 'da')}: tilsammen lader ${p.isHidden ? 'de udfald og tal' : 'de afgørelser'}, der vises, færre muligheder, end reglen gør, for ${counted(p.count, 'skjult tal', 'skjulte tal')} for ${p.year}, først område ${p.area}, ${p.figures.join(', ')}: ${p.values === 0 ? 'ingen er fundet' : counted(p.values, 'mulighed', 'muligheder')}. ${p.isHidden ? 'Afgørelser er skjult, hvor de siger for meget.' : 'Skriv verdict: hide under publish: i metoden for at skjule dem, eller lad dem stå.'}`,
    (p) =>
      `${listed(p.names, 'en')}: together the ${p.isHidden ? 'outcomes and figures' : 'verdicts'} that are shown leave fewer possibilities than the rule does for ${counted(p.count, 'hidden figure', 'hidden figures')} of ${p.year}, first area ${p.area}, ${p.figures.join(', ')}: ${p.values === 0 ? 'none was found' : counted(p.values, 'possibility', 'possibilities')}. ${p.isHidden ? 'Verdicts are hidden where they say too much.' : 'Write verdict: hide under publish: in the method to hide them, or let them stand.'}`,
  ),
  'check-redrawn': said<{ name: string; names: string[]; year: number }>(
    (p) =>
      `${p.name}: har andre områder end ${listed(p.names, 'da')} for ${p.year}. Hvad de tilsammen siger, kan ikke siges.`,
    (p) =>
      `${p.name}: has other areas than ${listed(p.names, 'en')} of ${p.year}. What they say together cannot be told.`,
  ),
  'check-unknown': said<{ name: string }>(
    (p) => `${p.name}: kan ikke siges. Ingen optegnelse her giver den.`,
    (p) => `${p.name}: cannot be told. No record here gives it.`,
  ),
  'check-closed': said<{ name: string }>(
    (p) => `${p.name}: kan ikke siges. Skjulte mapper og det, der ikke er filer, læses ikke.`,
    (p) => `${p.name}: cannot be told. Hidden folders, and what is no file, are not read.`,
  ),
  'check-record-kept': said<{ name: string; year: number }>(
    (p) => `${p.name}: offentlig optegnelse for ${p.year}, som holder sin regel og stemmer med sig selv.`,
    (p) => `${p.name}: public record of ${p.year}, which keeps its rule and agrees with itself.`,
  ),
  'check-files-kept': said<{ names: string[] }>(
    (p) => `${listed(p.names, 'da')}: hvad en offentlig optegnelse her giver, tegn for tegn.`,
    (p) => `${listed(p.names, 'en')}: what a public record here gives, byte for byte.`,
  ),
  'check-kept': said<{ folder: string }>(
    (p) => `Alt i ${p.folder} holder reglen.`,
    (p) => `All in ${p.folder} keeps the rule.`,
  ),
  'check-not-kept': said<{ folder: string }>(
    (p) => `Ikke bekræftet: ikke alt i ${p.folder} holder reglen, eller det kan ikke siges.`,
    (p) => `Not confirmed: not all in ${p.folder} keeps the rule, or that cannot be told.`,
  ),
});
export type PublishMessages = ParametersOf<typeof publishMessages>;

/** A count in each language's own words. */
const figuresDa = (count: number | string) => `${count} tal`;
const figuresEn = (count: number | string) => (String(count) === '1' ? '1 figure' : `${count} figures`);
const listDa = (items: readonly string[]) => items.join(', ');

/** Fewer possibilities than are left by the rule, of which each figure may have its own. */
const fewerDa = (least: number | undefined) =>
  least === undefined ? 'færre muligheder være, end reglen gør' : `færre end ${least} muligheder være`;
const fewerEn = (least: number | undefined) =>
  least === undefined ? 'fewer possibilities than the rule does' : `fewer than ${least} possibilities`;

/** What publishing costs, told to who decides on the rule. */
export const publishCostMessages = bilingual({
  title: text('Hvad offentliggørelsen skjuler', 'What publishing hides'),
  answer: said<Hidden & { of: string }>(
    (p) =>
      `${hiddenDa(p)}. De områder, der viser mere end deres udfald, har ${p.of} tal: for kriterier, indikatorer og beboere.`,
    (p) =>
      `${hiddenEn(p)}. The areas that show more than their outcome have ${p.of} figures: of criteria, indicators and residents.`,
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
  /** `least`: the possibilities that the rule leaves, where these are as many for all figures */
  narrowed: said<{ count: string; least: number | undefined; verdict: 'show' | 'hide' }>(
    (p) =>
      p.verdict === 'hide'
        ? `For ${figuresDa(p.count)} er også afgørelsen skjult, fordi den ville lade ${fewerDa(p.least)}.`
        : `For ${figuresDa(p.count)} lader afgørelsen, der vises, ${fewerDa(p.least)}. Skriv verdict: hide under publish: i metoden for at skjule den, eller lad den stå.`,
    (p) =>
      p.verdict === 'hide'
        ? `Of ${figuresEn(p.count)} the verdict is hidden, too, since it would leave ${fewerEn(p.least)}.`
        : `Of ${figuresEn(p.count)} the verdict, which is shown, leaves ${fewerEn(p.least)}. Write verdict: hide under publish: in the method to hide it, or let it stand.`,
  ),
  'known-title': text('Hvad der allerede er offentligt', 'What is public already'),
  known: said<{ count: string; hide: boolean }>(
    (p) =>
      `Tal om de samme personer, over andre år og i de optegnelser, der er offentlige, siger tilsammen mere om ${figuresDa(p.count)} end hvert for sig.${p.hide ? ' Afgørelsen er skjult, hvor der tælles sådan, men andet siger det alligevel.' : ''}`,
    (p) =>
      `Counts of the same persons, over other years and in the records that are public, together say more of ${figuresEn(p.count)} than each by itself.${p.hide ? ' The verdict is hidden where persons are counted so, but other things say it all the same.' : ''}`,
  ),
  'by-outcome': said<{ areas: string[] }>(
    (p) =>
      `Udfald og klasser, som altid vises, og afgørelser om tal, der er regnet af andre, siger alligevel noget om det skjulte for ${listDa(p.areas)}.`,
    (p) =>
      `Outcomes and classes, which are always shown, and verdicts on figures that are computed from others still say something of what is hidden for ${listDa(p.areas)}.`,
  ),
  'narrowed-more': said<{ count: string }>(
    (p) => `${p.count} mere nævnes ikke her. Giv --all for at få dem med.`,
    (p) => `${p.count} more are not named here. Give --all to have them too.`,
  ),
  'narrowed-of': said<{ area: string; year: number | undefined; figures: string[]; values: number }>(
    (p) => {
      const of = `${p.area}${p.year === undefined ? '' : ` (${p.year})`}, ${listDa(p.figures)}`;
      if (p.values === 0)
        return `${of}: ingen mulighed er fundet blandt dem, der er prøvet. Regn med, at tallet kan regnes ud`;
      return `${of}: ${p.values === 1 ? '1 mulighed. Tallet kan regnes ud' : `${p.values} muligheder`}`;
    },
    (p) => {
      const of = `${p.area}${p.year === undefined ? '' : ` (${p.year})`}, ${listDa(p.figures)}`;
      if (p.values === 0)
        return `${of}: no possibility was found among those tried. Take it that the figure can be worked out`;
      return `${of}: ${p.values === 1 ? '1 possibility. The figure can be worked out' : `${p.values} possibilities`}`;
    },
  ),
});
