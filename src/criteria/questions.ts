import { CAN_FAIL, CAN_HOLD, EITHER } from './verdict.ts';
import { type Asked, byValue, type Question, worldsOf } from './worlds.ts';

/** Bits CAN_FAIL and CAN_HOLD of a question, by its position. */
export type Answers = (question: number) => number;

/** A rule over questions: bits CAN_FAIL and CAN_HOLD. */
export type Node = (answers: Answers) => number;

/** At most so many ways to answer the open questions of an area are tried. */
const MOST_WAYS = 1 << 14;

/**
 * What rules and ladders ask of an area, each question once wherever it is asked. Questions about the same value are
 * answered together; all others apart.
 */
export class Questions {
  readonly #questions: (Asked | Question)[] = [];
  readonly #positions = new Map<string, number>();
  #asked = 0;
  #groups: number[][] | undefined;

  /** A question that is asked, by a key that is the same where the same is asked. */
  add(key: string, question: () => Asked | Question): number {
    this.#asked++;
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    this.#positions.set(key, this.#questions.length);
    this.#groups = undefined;
    return this.#questions.push(question()) - 1;
  }

  /** The answers of an area, each by itself. */
  apart(area: number): Answers {
    return (question) => this.#questions[question].possible(area);
  }

  /** The answers as the figures stand. */
  now(area: number): Answers {
    return (question) => this.#questions[question].now(area);
  }

  /** Whether answers that are possible apart may be impossible together, or a question is asked more than once. */
  get hangTogether(): boolean {
    return this.#asked > this.#questions.length || this.#byValue().some(({ length }) => length > 1);
  }

  /** All ways to answer what is open of an area, or undefined where they are too many to try. */
  ways(area: number): Answers[] | undefined {
    let ways: Map<number, number>[] = [new Map()];
    for (const group of this.#byValue()) {
      const open = group.filter((position) => this.#questions[position].possible(area) === EITHER);
      if (open.length === 0) continue;
      const parts = this.#partsOf(open, area);
      if (ways.length * parts.length > MOST_WAYS) return undefined;
      ways = ways.flatMap((way) => parts.map((part) => new Map([...way, ...part])));
    }
    const apart = this.apart(area);
    return ways.map((way) => (question) => way.get(question) ?? apart(question));
  }

  #partsOf(open: number[], area: number): [number, number][][] {
    const questions = open.map((position) => this.#questions[position]).filter(isOfValue);
    const worlds = open.length === 1 ? [0, 1] : worldsOf(questions, area);
    return worlds.map((world) =>
      open.map((position, k): [number, number] => [position, world & (1 << k) ? CAN_HOLD : CAN_FAIL]),
    );
  }

  #byValue(): number[][] {
    if (this.#groups) return this.#groups;
    const positions = new Map(this.#questions.map((question, position) => [question, position]));
    const together = byValue(this.#questions.filter(isOfValue));
    const alone = this.#questions.flatMap((question, position) => (isOfValue(question) ? [] : [[position]]));
    this.#groups = [...together.map((group) => group.map((question) => positions.get(question)!)), ...alone];
    return this.#groups;
  }
}

function isOfValue(question: Asked | Question): question is Question {
  return 'about' in question;
}

/** The other answer. */
export function swapped(answer: number): number {
  return (answer & CAN_HOLD ? CAN_FAIL : 0) | (answer & CAN_FAIL ? CAN_HOLD : 0);
}

/** Whether so many of several hold. */
export function counted(inner: readonly Node[], needed: number): Node {
  return (answers) => {
    let certain = 0;
    let possible = 0;
    for (const one of inner) {
      const answer = one(answers);
      if (answer & CAN_HOLD) {
        possible++;
        if (answer === CAN_HOLD) certain++;
      }
    }
    return (possible >= needed ? CAN_HOLD : 0) | (certain < needed ? CAN_FAIL : 0);
  };
}
