import { dayInWords } from '../text/day.ts';
import type { Language } from '../text/words.ts';
import { da, en } from './nouns.ts';
import { bilingual, didYouMean, exampleList, type ParametersOf, said, text, words } from './sentences.ts';

interface Some {
  count: number;
  examples: readonly string[];
}
const someDa = ({ count, examples }: Some) => `${da.areas(count)} (${exampleList(examples, count)})`;
const someEn = ({ count, examples }: Some) => `${en.areas(count)} (${exampleList(examples, count)})`;

/** What can be wrong with, or worth knowing of, decisions and areas kept from earlier rounds. */
export const decisionFindings = bilingual({
  'decision-cell-missing': text(
    'cellen er tom. En beslutning har et område, ind eller ud, en dato, hvem der besluttede, og en begrundelse. Udfyld cellen, eller slet rækken.',
    'the cell is blank. A decision has an area, in or out, a date, who decided, and a justification. Fill in the cell, or delete the row.',
  ),
  'decision-unknown': said<{ text: string }>(
    (p) => `“${p.text}” er ingen beslutning; ventede in eller out (ind eller ud). Ret cellen.`,
    (p) => `“${p.text}” is no decision; expected in or out (ind or ud). Correct the cell.`,
  ),
  'decision-date-invalid': said<{ text: string; orYear: boolean }>(
    (p) =>
      `“${p.text}” er ingen dato; ventede en dag som 2026-03-12 eller 12-03-2026${p.orYear ? ', eller et årstal' : ''}. Ret cellen.`,
    (p) =>
      `“${p.text}” is no date; expected a day such as 2026-03-12 or 12-03-2026${p.orYear ? ', or a year' : ''}. Correct the cell.`,
  ),
  'decision-ends-before': said<{ from: string; until: string }>(
    (p) => `beslutningen gælder til ${p.until}, men først fra ${p.from}. Ret en af de to.`,
    (p) => `the decision counts until ${p.until}, but only from ${p.from}. Correct one of the two.`,
  ),
  'decision-area-unknown': said<{ id: string; year: number; suggestion: string | undefined }>(
    (p) =>
      `området “${p.id}” er ikke i tallene for ${p.year}.${didYouMean(p.id, p.suggestion, 'da')} Ret nummeret, eller slet rækken.`,
    (p) =>
      `the area “${p.id}” is not in the figures of ${p.year}.${didYouMean(p.id, p.suggestion, 'en')} Correct the id, or delete the row.`,
  ),
  'decision-twice': said<{ id: string; year: number; first: string }>(
    (p) =>
      `to beslutninger om området “${p.id}” gælder i ${p.year}, den første ${p.first}. Slet den ene, eller giv dem hver sin tid med from og until.`,
    (p) =>
      `two decisions on the area “${p.id}” count in ${p.year}, the first at ${p.first}. Delete one of them, or give each a time of its own by from and until.`,
  ),
  'decisions-of-illustration': text(
    'metoden er en illustration og udpeger ingen, så der er intet at beslutte. Fjern --decisions, eller brug en metode til screening.',
    'the method is an illustration and designates nobody, so there is nothing to decide. Remove --decisions, or use a method for screening.',
  ),
  'decisions-over': said<Some & { year: number }>(
    (p) => `beslutninger om ${someDa(p)} er udløbet før ${p.year} og gælder ikke.`,
    (p) => `decisions on ${someEn(p)} ended before ${p.year} and do not count.`,
  ),
  'decisions-early': said<Some & { year: number }>(
    (p) => `beslutninger om ${someDa(p)} gælder først efter ${p.year}.`,
    (p) => `decisions on ${someEn(p)} count only after ${p.year}.`,
  ),
  'decisions-overruled': said<Some & { by: 'list' | 'exclusion' }>(
    (p) =>
      p.by === 'list'
        ? `beslutningen om ikke at udpege ændrer intet for ${someDa(p)}, som er udpeget efter statens lister: dem kan en beslutning ikke sætte ud af kraft. Slet rækken, når den ikke længere skal stå der.`
        : `beslutningen om ikke at udpege ændrer intet for ${someDa(p)}, som er udelukket fra screeningen. Slet rækken, når den ikke længere skal stå der.`,
    (p) =>
      p.by === 'list'
        ? `the decision not to designate changes nothing for ${someEn(p)}, designated by the state's lists: no decision overrules these. Delete the row once it need not stand there.`
        : `the decision not to designate changes nothing for ${someEn(p)}, excluded from the screening. Delete the row once it need not stand there.`,
  ),
  'kept-previous-not-earlier': said<{ year: number; before: number }>(
    (p) =>
      `metoden fastholder områder fra runden før, men optegnelsen er for ${p.before} og screeningen for ${p.year}. Giv med --previous optegnelsen for et tidligere år.`,
    (p) =>
      `the method keeps areas from the round before, but the record is of ${p.before} and the screening of ${p.year}. Give the record of an earlier year by --previous.`,
  ),
  'kept-without-previous': said<{ rounds: number }>(
    (p) =>
      `metoden fastholder områder i ${da.rounds(p.rounds)}, men ingen tidligere optegnelse er givet, så ingen er fastholdt. Giv runden før med --previous, hvis der er en.`,
    (p) =>
      `the method keeps areas for ${en.rounds(p.rounds)}, but no earlier record is given, so that none is kept. Give the round before by --previous, if there is one.`,
  ),
  'ranking-of-illustration': text(
    'en illustration udpeger ingen og rangordner ingen. Fjern ranking.',
    'an illustration designates nobody and ranks nobody. Remove ranking.',
  ),
  'kept-of-illustration': text(
    'en illustration udpeger ingen og kan ikke fastholde nogen. Fjern kept-for.',
    'an illustration designates nobody and cannot keep any. Remove kept-for.',
  ),
});
export type DecisionFindings = ParametersOf<typeof decisionFindings>;

/** What was decided of an area. Dates are `2026-03-12`; those between which it counts may be years. */
export interface Decision {
  decision: 'in' | 'out';
  date: string;
  author: string;
  justification: string;
  /** the first and the last year screened, or a date in it; undefined: no such end */
  from?: string | undefined;
  until?: string | undefined;
}

const dayOrYear = (date: string, language: Language) =>
  date.length === 4 ? date : dayInWords(date, language);

/** Another's words, ended as a sentence. */
const quotedSentence = (said: string) => (/[.!?…]$/.test(said) ? `“${said}”` : `“${said}.”`);

const spanDa = ({ from, until }: Pick<Decision, 'from' | 'until'>) =>
  [from && `fra ${dayOrYear(from, 'da')}`, until && `til og med ${dayOrYear(until, 'da')}`]
    .filter(Boolean)
    .join(' ');
const spanEn = ({ from, until }: Pick<Decision, 'from' | 'until'>) =>
  [from && `from ${dayOrYear(from, 'en')}`, until && `until ${dayOrYear(until, 'en')}`]
    .filter(Boolean)
    .join(' ');

const decidedDa = ({ decision, date, author }: Decision) =>
  `${author} besluttede den ${dayInWords(date, 'da')}, at området ${decision === 'in' ? 'udpeges' : 'ikke udpeges'}`;
const decidedEn = ({ decision, date, author }: Decision) =>
  `${author} decided on ${dayInWords(date, 'en')} that the area is ${decision === 'in' ? '' : 'not '}designated`;

const ofRounds = (rounds: number | undefined, of: string) => (rounds === undefined ? '' : ` ${of} ${rounds}`);

/** What reports say of decisions and of areas kept. */
export const decisionMessages = bilingual({
  heading: text('Beslutninger og fastholdte områder', 'Decisions and areas kept'),
  explained: text(
    'En beslutning og en fastholdelse står ved siden af kriterierne, aldrig i stedet for dem: hvad kriterierne selv svarer, står ved hvert område. Ingen af dem ændrer, hvad områder sammenlignes med.',
    'A decision, and keeping an area, stand beside the criteria, never instead of them: what the criteria answer by themselves stands with each area. Neither changes what areas are compared with.',
  ),
  answer: said<{ in: number; out: number; kept: number; criteria: number }>(
    (p) =>
      [
        p.in > 0 && `Alene ved beslutning er ${da.areas(p.in)} udpeget.`,
        p.out > 0 && `Ved beslutning er ${da.areas(p.out)} ikke udpeget.`,
        p.kept > 0 && `${da.areas(p.kept)} er fastholdt fra en tidligere runde.`,
        p.in + p.out + p.kept === 0 && 'Ingen beslutning ændrer et udfald.',
        `Kriterierne selv udpeger ${da.areas(p.criteria)}.`,
      ]
        .filter(Boolean)
        .join(' '),
    (p) =>
      [
        p.in > 0 && `By decision alone ${en.areas(p.in)} ${p.in === 1 ? 'is' : 'are'} designated.`,
        p.out > 0 && `By decision ${en.areas(p.out)} ${p.out === 1 ? 'is' : 'are'} not designated.`,
        p.kept > 0 && `${en.areas(p.kept)} ${p.kept === 1 ? 'is' : 'are'} kept from an earlier round.`,
        p.in + p.out + p.kept === 0 && 'No decision changes an outcome.',
        `The criteria themselves designate ${en.areas(p.criteria)}.`,
      ]
        .filter(Boolean)
        .join(' '),
  ),
  'none-kept': said<{ rounds: number }>(
    (p) =>
      `Metoden fastholder områder i ${da.rounds(p.rounds)}, men ingen tidligere optegnelse var givet: ingen er fastholdt.`,
    (p) =>
      `The method keeps areas for ${en.rounds(p.rounds)}, but no earlier record was given: none is kept.`,
  ),
  'by-decision': text('kun ved beslutning', 'by decision only'),
  'by-keeping': text(
    'kun ved fastholdelse fra en tidligere runde',
    'by being kept from an earlier round only',
  ),
  'of-these-decided': text('heraf ved beslutning', 'of these by decision'),
  'reason-decision': text('beslutning', 'decision'),
  'reason-kept': said<{ round: number; rounds: number | undefined }>(
    (p) => `fastholdt, runde ${p.round}${ofRounds(p.rounds, 'af')}`,
    (p) => `kept, round ${p.round}${ofRounds(p.rounds, 'of')}`,
  ),
  'reason-beside': said<{ reason: string; answer: string }>(
    (p) => `${p.reason}; efter kriterierne ${p.answer}`,
    (p) => `${p.reason}; by the criteria ${p.answer}`,
  ),
  'not-designated': said<{ reason: string }>(
    (p) => `Ikke udpeget (${p.reason})`,
    (p) => `Not designated (${p.reason})`,
  ),
  'by-criteria': said<{ answer: string }>(
    (p) => `Efter kriterierne: ${p.answer}.`,
    (p) => `By the criteria: ${p.answer}.`,
  ),
  decided: said<Decision>(
    (p) =>
      `${decidedDa(p)}${p.from || p.until ? `; det gælder ${spanDa(p)}` : ''}: ${quotedSentence(p.justification)}`,
    (p) =>
      `${decidedEn(p)}${p.from || p.until ? `; it counts ${spanEn(p)}` : ''}: ${quotedSentence(p.justification)}`,
  ),
  overruled: said<{ by: 'list' | 'exclusion' }>(
    (p) =>
      p.by === 'list'
        ? 'Beslutningen ændrer ikke udfaldet: området er udpeget efter statens lister.'
        : 'Beslutningen ændrer ikke udfaldet: området er udelukket fra screeningen.',
    (p) =>
      p.by === 'list'
        ? "The decision does not change the outcome: the area is designated by the state's lists."
        : 'The decision does not change the outcome: the area is excluded from the screening.',
  ),
  kept: said<{ round: number; rounds: number | undefined; since: number }>(
    (p) =>
      `Fastholdt som udpeget fra en tidligere runde: runde ${p.round}${ofRounds(p.rounds, 'af')}, efter at området sidst var udpeget på anden vis i ${p.since}.`,
    (p) =>
      `Kept as designated from an earlier round: round ${p.round}${ofRounds(p.rounds, 'of')} after the area was last designated otherwise, in ${p.since}.`,
  ),
  'letter-decided': said<{ answer: string }>(
    (p) => `Området er udpeget ved beslutning; efter screeningens kriterier er det ${p.answer}.`,
    (p) => `The area is designated by decision; on the criteria of the screening it is ${p.answer}.`,
  ),
  'letter-out': said<{ answer: string }>(
    (p) => `Det er besluttet, at området ikke udpeges; efter screeningens kriterier er det ${p.answer}.`,
    (p) =>
      `It is decided that the area is not designated; on the criteria of the screening it is ${p.answer}.`,
  ),
  'letter-kept': said<{ answer: string }>(
    (p) =>
      `Området er udpeget, fordi det er fastholdt fra en tidligere runde; efter screeningens kriterier er det ${p.answer}.`,
    (p) =>
      `The area is designated because it is kept from an earlier round; on the criteria of the screening it is ${p.answer}.`,
  ),
  rule: said<{ rounds: number }>(
    (p) =>
      `Et område, der ikke længere udpeges af kriterier eller lister, bliver stående som udpeget i ${da.rounds(p.rounds)}. En runde er en screening, der får optegnelsen fra den forrige; hvad der alene var udpeget ved beslutning, fastholdes ikke.`,
    (p) =>
      `An area that neither criteria nor lists designate any more stays designated for ${en.rounds(p.rounds)}. A round is a screening that is given the record of the one before; what a decision alone designated is not kept.`,
  ),
  'diff-decided': said<Decision>(
    (p) => `${decidedDa(p)} (${quotedSentence(p.justification)})`,
    (p) => `${decidedEn(p)} (${quotedSentence(p.justification)})`,
  ),
  'diff-undecided': text('beslutningen gælder ikke længere', 'the decision no longer counts'),
  'diff-kept': said<{ round: number; since: number }>(
    (p) => `fastholdt fra en tidligere runde (runde ${p.round}, sidst udpeget på anden vis i ${p.since})`,
    (p) => `kept from an earlier round (round ${p.round}, last designated otherwise in ${p.since})`,
  ),
  'diff-not-kept': text('ikke længere fastholdt', 'no longer kept'),
});

/** The labels of the tables, and what the criteria answer. */
export const decisionWords = words({
  label: ['Beslutninger', 'Decisions'],
  keptLabel: ['Fastholdte områder', 'Areas kept'],
  keeping: ['Fastholdelse', 'Keeping'],
  area: ['Område', 'Area'],
  decision: ['Beslutning', 'Decision'],
  in: ['udpeget', 'designated'],
  out: ['ikke udpeget', 'not designated'],
  date: ['Dato', 'Date'],
  author: ['Truffet af', 'Decided by'],
  justification: ['Begrundelse', 'Justification'],
  counts: ['Gælder', 'Counts'],
  answer: ['Efter kriterierne', 'By the criteria'],
  round: ['Runde', 'Round'],
  since: ['Sidst udpeget på anden vis', 'Last designated otherwise'],
});
export const answerWords = words({
  designated: ['udpeget', 'designated'],
  'not-designated': ['ikke udpeget', 'not designated'],
  undetermined: ['uafklaret', 'undetermined'],
  excluded: ['ikke vurderet', 'not assessed'],
});

export const spanInWords = { da: spanDa, en: spanEn };
