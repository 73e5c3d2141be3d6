import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { htmlOf } from '../../src/document/html.ts';
import { markdownOf } from '../../src/document/markdown.ts';
import { changesSince } from '../../src/record/facts/changes.ts';
import type { Report } from '../../src/record/report.ts';
import { explainDocument } from '../../src/report/explain-document.ts';
import { everyArea as areas } from '../../src/report/sections/every-area.ts';
import { viewOf } from '../../src/report/view.ts';
import { areaSectionsOf, eksempelbyRecord, part, rowsOf, textOf, withoutMark } from './html-page.ts';
import { sampleReport } from './sample-report.ts';

let report: Report;
beforeAll(async () => {
  ({ report } = await eksempelbyRecord());
});

const html = (of: Report, area: number, language: 'da' | 'en' = 'da') =>
  [...htmlOf(explainDocument([area], viewOf(of, language)))].join('');
const markdown = (of: Report, area: number, language: 'da' | 'en' = 'da') =>
  [...markdownOf(explainDocument([area], viewOf(of, language)))].join('');

describe('a letter', () => {
  it('says what the area is called, where and when, and the outcome in words', () => {
    const answers = sampleReport().areas.ids.map((_, area) => markdown(sampleReport(), area).split('\n')[6]);
    expect(answers).toEqual([
      '**Området er udpeget efter screeningens kriterier.**',
      '**Området er udpeget både efter screeningens kriterier og efter statens lister.**',
      '**Området er udpeget efter statens lister, ikke efter screeningens kriterier.**',
      '**Området er udpeget efter statens lister, ikke efter screeningens kriterier.**',
      '**Det er uafklaret, om området skal udpeges: det afhænger af tal, der mangler.**',
      // all of its own figures are there
      '**Det er uafklaret, om området skal udpeges: det ligger så tæt på grænsen, at tal, der mangler for andre områder, kan afgøre det.**',
      '**Det er uafklaret, om området skal udpeges: en grænseværdi, som det holdes op mod, kan ikke beregnes.**',
      '**Området er ikke udpeget.**',
      '**Området er udelukket fra screeningen og ikke udpeget.**',
    ]);
    expect(markdown(sampleReport(), 0).split('\n').slice(0, 5)).toEqual([
      '# Nordhavegård (01)',
      '',
      '> **Intern: må ikke offentliggøres.** Den kan vise tal, som personer kan kendes på.',
      '',
      '**Prøveby, 2025.** Screening af Prøveby.',
    ]);
    expect(html(sampleReport(), 0)).toContain(
      '<title>Nordhavegård (01) – Prøveby, 2025 – Intern: må ikke offentliggøres</title>',
    );
  });

  it('of an area that a list designates says so where its answer by the criteria is open', () => {
    // 0922 of Eksempelby meets 6 of 8 criteria, of which missing figures leave 3 certain; 4 are asked for
    const area = report.areas.ids.indexOf('0922');
    expect([report.areas.least[area], report.areas.met[area]]).toEqual([3, 6]);
    expect(markdown(report, area)).toContain(
      '**Området er udpeget efter statens lister. Om det også er udpeget efter screeningens kriterier, er uafklaret: det afhænger af tal, der mangler.**',
    );
    expect(markdown(report, area)).toContain(
      'Hvad der skal til, for at området også udpeges efter kriterierne:',
    );
    expect(markdown(report, area, 'en')).toContain(
      'Whether it is designated on the criteria of the screening too',
    );
    expect(report.summary.criteriaOpen).toEqual({ areas: 1, residents: 1732, withoutPopulation: 0 });
  });

  it('says what the area was in the round before, where one was given', () => {
    const file = { name: 'report.json', sha256: '0'.repeat(64), bytes: 7 };
    const then = sampleReport({ year: 2024 });
    // 01 was undetermined then, 02 not designated; 08 was designated
    then.areas.outcome = Uint8Array.from(
      then.areas.outcome,
      (one, area) => ({ 0: 2, 1: 0, 7: 1 })[area] ?? one,
    );
    const now = sampleReport();
    now.previous = changesSince(then, now, file);
    const told = (area: number) => /Området var [^.]*\./.exec(markdown(now, area))?.[0];
    expect([0, 1, 2, 7, 8].map(told)).toEqual([
      'Området var uafklaret i 2024.',
      'Området var ikke udpeget i 2024.',
      'Området var også udpeget i 2024.',
      'Området var udpeget i 2024.',
      undefined,
    ]);
    expect(markdown(now, 0)).toContain('- **Den tidligere optegnelse:** report.json, SHA-256 000');
    expect(markdown(sampleReport(), 0)).not.toContain('2024');
  });

  it('has the numbers of the report, area by area, as a page and in Markdown', () => {
    const sections = areaSectionsOf(part(areas, report));
    for (let area = 0; area < report.areas.size; area += 7) {
      const inReport = rowsOf(sections.get(report.areas.ids[area])!).map((row) => row.map(withoutMark));
      expect(rowsOf(html(report, area))).toEqual(inReport);
      const rows = markdown(report, area)
        .split('\n')
        .filter(
          (line) => line.startsWith('| ') && !line.startsWith('| Kriterium') && !line.startsWith('| ---'),
        )
        .map((line) =>
          line
            .slice(2, -2)
            .split(' | ')
            .map((cell) => cell.replaceAll('\u00a0', ' ')),
        );
      expect(rows).toEqual(inReport);
    }
  });

  it('says what each criterion counts and when it is met, and what is not measured', () => {
    const text = markdown(sampleReport(), 0);
    expect(text).toContain(
      '- **Lav indkomst, når værdien er mindst 1,5 gange niveauet i resten af byen:** 18-64-årige med lav indkomst',
    );
    expect(text).toContain('- **Sundhed:** ikke målt og indgår ikke. Der er ingen tal.');
    expect(markdown(report, 0)).toContain(
      'Et kriterium er opfyldt, når værdien er mindst 1,5 gange niveauet i resten af byen.',
    );
  });

  it('tells boligområder and byområde, assumptions, the files with their SHA-256, and the commands', () => {
    const area = report.areas.ids.indexOf('0207');
    const text = markdown(report, area);
    expect(text).toContain(
      'beboerne i boligområdet Skovmårparken m.fl., som står på statens liste over udsatte boligområder, bor her. Derfor er området udpeget.',
    );
    const group = report.byomraader!.groups.find(({ areas: ids }) => ids.includes('0207'))!;
    expect(text).toContain(`Del af byområdet ${group.name}.`);
    expect(text).toMatch(/\d+ af \d+ parametre er antagelser: .*\. Et andet valg kan give et andet svar/);
    for (const { sha256 } of report.inputs) expect(text).toContain(sha256);
    expect(text).toMatch(/```sh\nudpeg screen .*\nudpeg explain out\/report\.json 0207\n```/);
    expect(html(report, area)).toMatch(/<pre><code>udpeg screen .*\nudpeg explain out\/report\.json 0207\n/);
  });

  it('takes names as text', () => {
    const base = sampleReport();
    const names = ['<script>x</script>', ...base.areas.names.slice(1)];
    const of = { ...base, areas: { ...base.areas, names } };
    expect(html(of, 0)).not.toContain('<script');
    expect(textOf(html(of, 0).split('<main>')[0])).toContain('<script>x</script> (01)');
    expect(markdown(of, 0)).toContain('# \\<script\\>x\\</script\\> (01)');
  });

  it('is a whole page without script, network or a link to anything', () => {
    const page = html(report, 0);
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="da">/);
    expect(page.endsWith('</body>\n</html>\n')).toBe(true);
    expect(page).not.toMatch(/<script|<link|https?:|<a /);
    const styles = readFileSync(new URL('../../src/document/assets/page.css', import.meta.url), 'utf8');
    expect(page).toContain(styles);
  });

  it('holds the area to the rule, be it that it counts or not', async () => {
    const told = (needed: object, language: 'da' | 'en' = 'da') => {
      const of = sampleReport();
      const { designate: _, ...definition } = of.method.definition as Record<string, object>;
      of.method.definition = { ...definition, designate: needed };
      return markdown(of, 0, language).split('\n');
    };
    // 01 meets all four
    expect(told({ 'at-least': 2 }).join('\n')).toContain('Området opfylder 4, altså 2 mere end nok.');
    expect(told({ 'at-least': 4 }, 'en').join('\n')).toContain('The area meets 4, which is just enough.');
    const parts = told({ all: ['lav-indkomst', { not: { any: ['skole', 'utryghed'] } }] });
    const from = parts.indexOf('Reglen del for del, og om hver del holder for området:');
    expect(parts.slice(from + 2, from + 8)).toEqual([
      '- Alle disse: nej',
      '  - Lav indkomst er opfyldt: ja',
      '  - Ikke dette: nej',
      '    - Mindst 1 af disse: ja',
      '      - Skolegang er opfyldt: ja',
      '      - Utryghed er opfyldt: ja',
    ]);
  });

  it('tells what would give another answer, of areas that are in, out, open, listed or not assessed', () => {
    const takes = (id: string) => {
      const text = markdown(report, report.areas.ids.indexOf(id)).replaceAll('\u00a0', ' ');
      return text.slice(text.indexOf('## Hvad der skal til'), text.indexOf('## Hvad kriterierne'));
    };
    // 81 of 454 is 17.8 %; half as much again as the rest of the city is 18.2 %: 83 of 454 is 18.3 %, 82 is 18.1 %
    expect(takes('0411')).toContain(
      'Svaret bliver “Udpeget” ved hver af disse ændringer af ét tal:\n\n- Sundhedstilstand: 2 flere (83 af 454 i stedet for 81)\n',
    );
    // 8 of 8 are met, 4 are asked for: five must go
    expect(takes('0207')).toContain('det kan dets egne tal ikke ændre');
    expect(takes('0207')).toContain('Svaret bliver “Ikke udpeget” først, når 5 tal ændres samtidig.');
    // 56 sets of five of eight, of which five are told
    expect(takes('0207')).toContain('Og 51 andre måder med 5 tal.');
    // 29 of 245 is a hair above the limit, which missing figures of others may put above it
    expect(takes('0409')).toContain('- Ungdomsuddannelse: én færre (28 af 245 i stedet for 29)\n');
    expect(takes('0409')).toContain(
      'Svaret bliver “Udpeget”, hvad de manglende tal end er, først, når 2 tal ændres samtidig.',
    );
    expect(takes('0214')).toContain('Området er ikke vurderet');
    expect(markdown(report, report.areas.ids.indexOf('0409')).replaceAll('\u00a0', ' ')).toContain(
      '(29 af 245, under én fra grænsen på 11,84 %)',
    );
  });

  it('is told of a record without counts', () => {
    const base = sampleReport();
    const criteria = base.areas.criteria.map((one) => ({
      ...one,
      numerator: undefined,
      denominator: undefined,
    }));
    const text = markdown({ ...base, areas: { ...base.areas, criteria } }, 0).replaceAll('\u00a0', ' ');
    expect(text).not.toContain('95 %-interval');
    expect(text).toContain('Lav indkomst: under 12,0 % i stedet for 18,0 %');
  });
});
