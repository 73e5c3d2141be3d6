import type { LocalizedText } from '../../criteria/schema/text.ts';
import {
  type Document,
  type Item,
  link,
  list,
  paragraph,
  type Section,
  section,
} from '../../document/document.ts';
import { lawMessages } from '../../messages/law.ts';
import { formatCount } from '../../text/numbers.ts';
import { alternatives, capitalized, type Language, localized } from '../../text/words.ts';
import { entriesOf, limitInWords, unbroken } from './law-texts.ts';
import type {
  Category,
  CategoryByCriteria,
  CategoryByYears,
  CategoryId,
  LegalCriterion,
  LegalCriterionId,
  Period,
} from './schema.ts';

/** Periods of the law as a text to read: whose the criteria are, then each list with its criteria and sources. */
export function lawDocument(periods: Period[], asked: string | undefined, language: Language): Document {
  const say = lawMessages[language];
  return {
    language,
    title: say.heading({ asked }),
    lead: [paragraph(say.whose({}))],
    sections: periods.map((period) => new PeriodWords(period, language).section()),
  };
}

/** What every provision of the law's files says of itself. */
interface Provision {
  paragraph: string;
  source: string;
  unverified?: LocalizedText | undefined;
  note?: LocalizedText | undefined;
}

/** The words of one period. */
class PeriodWords {
  readonly #period: Period;
  readonly #language: Language;
  readonly #say: (typeof lawMessages)[Language];
  readonly #sources: string[];
  readonly #notes = new Set<string>();

  constructor(period: Period, language: Language) {
    this.#period = period;
    this.#language = language;
    this.#say = lawMessages[language];
    this.#sources = Object.keys(period.sources);
  }

  section(): Section {
    const { title, lists, published } = this.#period;
    const inForce = this.#period['in-force'];
    const [month, day] = published?.on.split('-').map(Number) ?? [];
    return section(this.#say.lists(lists), [
      ...list([
        { text: this.#localized(title) },
        this.#provision(this.#say['in-force'](inForce), inForce),
        ...(published ? [this.#provision(this.#say.published({ month, day }), published)] : []),
      ]),
      ...entriesOf(this.#period.categories).map(([id, category]) => this.#category(id, category)),
      this.#sourceList(),
    ]);
  }

  #category(id: CategoryId, category: Category): Section {
    const below = 'years' in category ? this.#byYears(category) : this.#byCriteria(id, category);
    const title = `${capitalized(this.#localized(category.title))} ${this.#reference(category)}`;
    return section(title, list([...below, ...this.#remarks(category)]));
  }

  #byYears({ years }: CategoryByYears): Item[] {
    const of = this.#titleOf(years.of);
    return [this.#provision(this.#say['years-in-a-row']({ of, years: years['in-a-row'] }), years)];
  }

  #byCriteria(id: CategoryId, category: CategoryByCriteria): Item[] {
    const { residents, required, counted, excludes } = category;
    const atLeast = counted['at-least'];
    const besides = required.length > 0;
    const same = this.#sameCriteria(id, category);
    const requirements = {
      text: this.#say.required({ count: required.length }),
      below: required.map((criterion) => this.#criterion(category, criterion)),
    };
    const count = { atLeast, of: counted.of.length, besides };
    const countedOf =
      same === undefined
        ? this.#provision(
            this.#say.counted(count),
            counted,
            counted.of.map((criterion) => this.#criterion(category, criterion)),
          )
        : this.#provision(this.#say['counted-as']({ ...count, category: this.#titleOf(same) }), counted);
    return [
      this.#provision(
        this.#say.residents({ count: formatCount(residents['at-least'], this.#language) }),
        residents,
      ),
      ...(besides ? [requirements] : []),
      countedOf,
      ...(excludes.length > 0 ? [{ text: this.#excludes(excludes) }] : []),
    ];
  }

  #criterion({ criteria }: CategoryByCriteria, id: LegalCriterionId): Item {
    // the check of the files has seen that each criterion that is named is there
    const criterion = criteria[id] as LegalCriterion;
    const counted = this.#say['counted-among']({
      universe: this.#localized(criterion.universe),
      years: criterion['average-years'],
    });
    return {
      text: `${capitalized(this.#localized(criterion.title))}: ${limitInWords(criterion, this.#language)}`,
      below: [{ text: `${counted} ${this.#reference(criterion)}` }, ...this.#remarks(criterion)],
    };
  }

  /** An earlier category of the period that counts the very same criteria. */
  #sameCriteria(id: CategoryId, category: CategoryByCriteria): CategoryId | undefined {
    const told = (one: CategoryByCriteria) =>
      JSON.stringify(one.counted.of.map((criterion) => [criterion, one.criteria[criterion]]));
    for (const [other, earlier] of entriesOf(this.#period.categories)) {
      if (other === id) return undefined;
      if ('criteria' in earlier && told(earlier) === told(category)) return other;
    }
    return undefined;
  }

  #excludes(categories: CategoryId[]): string {
    const titles = categories.map((category) => this.#titleOf(category));
    return this.#say.excludes({ categories: alternatives(titles, this.#language) });
  }

  /** A sentence with its paragraph and source, what is said of it, and what belongs below. */
  #provision(text: string, provision: Provision, below: Item[] = []): Item {
    return { text: `${text} ${this.#reference(provision)}`, below: [...this.#remarks(provision), ...below] };
  }

  /** A note that lists share is told with the first; what is not verified is said wherever it holds. */
  #remarks({ unverified, note }: Provision): Item[] {
    const told = note === undefined ? undefined : this.#localized(note);
    const isNew = told !== undefined && !this.#notes.has(told);
    if (isNew) this.#notes.add(told);
    return [
      ...(isNew ? [{ text: told }] : []),
      ...(unverified === undefined
        ? []
        : [{ text: this.#say.unverified({ text: this.#localized(unverified) }) }]),
    ];
  }

  /** `(§ 61 a, stk. 1) [2]`: where it stands, and the number of the source that it was read in. */
  #reference({ paragraph, source }: Provision): string {
    return `(${unbroken(paragraph)})\u00a0[${this.#sources.indexOf(source) + 1}]`;
  }

  #sourceList(): Section {
    const sources = Object.values(this.#period.sources).map(
      ({ title, publisher, date, url, note }, index): Item => {
        const about = [title, publisher, date].filter((part) => part !== undefined).join(', ');
        return {
          text: [`[${index + 1}] ${about}`, ...(url === undefined ? [] : [' ', link(url, url)])],
          below: note === undefined ? [] : [{ text: this.#localized(note) }],
        };
      },
    );
    return section(this.#say.sources({}), list(sources));
  }

  #titleOf(id: CategoryId): string {
    return this.#localized((this.#period.categories[id] as Category).title);
  }

  #localized(text: LocalizedText): string {
    return localized(text, this.#language);
  }
}

/**
 * Periods of the law for programs: the data of the law's files as they are, both languages.
 *
 * @param on what was asked for, a day or a year of the lists; null in the record where every period was
 */
export function lawRecord(periods: Period[], on: string | undefined): object {
  return { schema: 'udpeg/law', version: 1, on: on ?? null, periods };
}
