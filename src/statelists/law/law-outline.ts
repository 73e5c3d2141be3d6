import type { LocalizedText } from '../../criteria/schema/text.ts';
import { lawWords } from '../../messages/law-words.ts';
import type { Language } from '../../messages/sentences.ts';
import { capitalized, listed, localized } from '../../report/describe/text.ts';
import { formatCount } from '../../report/numbers.ts';
import { limitInWords, unbroken } from './describe.ts';
import { entriesOf } from './entries.ts';
import type { Outline } from './outline.ts';
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
export function lawOutline(periods: Period[], asked: string | undefined, language: Language): Outline {
  const say = lawWords[language];
  return {
    heading: true,
    text: say.heading({ asked }),
    below: [{ text: say.whose({}) }, ...periods.map((period) => new PeriodWords(period, language).outline())],
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
  readonly #say: (typeof lawWords)[Language];
  readonly #sources: string[];
  readonly #notes = new Set<string>();

  constructor(period: Period, language: Language) {
    this.#period = period;
    this.#language = language;
    this.#say = lawWords[language];
    this.#sources = Object.keys(period.sources);
  }

  outline(): Outline {
    const { title, lists, published } = this.#period;
    const inForce = this.#period['in-force'];
    const [month, day] = published?.on.split('-').map(Number) ?? [];
    return {
      heading: true,
      text: this.#say.lists(lists),
      below: [
        { text: this.#localized(title) },
        this.#provision(this.#say['in-force'](inForce), inForce),
        ...(published ? [this.#provision(this.#say.published({ month, day }), published)] : []),
        ...entriesOf(this.#period.categories).map(([id, category]) => this.#category(id, category)),
        this.#sourceList(),
      ],
    };
  }

  #category(id: CategoryId, category: Category): Outline {
    const below = 'years' in category ? this.#byYears(category) : this.#byCriteria(id, category);
    return {
      heading: true,
      text: `${capitalized(this.#localized(category.title))} ${this.#reference(category)}`,
      below: [...below, ...this.#remarks(category)],
    };
  }

  #byYears({ years }: CategoryByYears): Outline[] {
    const of = this.#titleOf(years.of);
    return [this.#provision(this.#say['years-in-a-row']({ of, years: years['in-a-row'] }), years)];
  }

  #byCriteria(id: CategoryId, category: CategoryByCriteria): Outline[] {
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

  #criterion({ criteria }: CategoryByCriteria, id: LegalCriterionId): Outline {
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
    return this.#say.excludes({ categories: listed(titles, this.#language, this.#say.or({})) });
  }

  /** A sentence with its paragraph and source, what is said of it, and what belongs below. */
  #provision(text: string, provision: Provision, below: Outline[] = []): Outline {
    return { text: `${text} ${this.#reference(provision)}`, below: [...this.#remarks(provision), ...below] };
  }

  /** A note that lists share is told with the first; what is not verified is said wherever it holds. */
  #remarks({ unverified, note }: Provision): Outline[] {
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

  #sourceList(): Outline {
    const sources = Object.values(this.#period.sources).map(
      ({ title, publisher, date, url, note }, index) => ({
        text: `[${index + 1}] ${[title, publisher, date].filter((part) => part !== undefined).join(', ')}`,
        url,
        below: note === undefined ? [] : [{ text: this.#localized(note) }],
      }),
    );
    return { heading: true, text: this.#say.sources({}), below: sources };
  }

  #titleOf(id: CategoryId): string {
    return this.#localized((this.#period.categories[id] as Category).title);
  }

  #localized(text: LocalizedText): string {
    return localized(text, this.#language);
  }
}
