import { describe, expect, it } from 'vitest';
import { recomputeCommand } from '../../src/report/command.ts';
import { sampleReport } from './sample-report.ts';

describe('the command that makes a report again', () => {
  it('names the files, the method file and the choices', () => {
    const report = sampleReport({ notices: [] });
    expect(recomputeCommand(report, 'da')).toBe(
      "udpeg screen 2025.csv --method 'proeveby metode.yaml' --year 2025 --state-lists lister.csv --links links.csv --municipality Prøveby --out out",
    );
  });

  it('leaves to the run what the run chose: a notice tells of it, and would be missing', () => {
    // the sample has several years and tells that 2025 was chosen
    expect(recomputeCommand(sampleReport(), 'da')).not.toContain('--year');
    const notices = [{ code: 'list-municipality-from-links', params: { municipality: 'Prøveby' } }] as const;
    expect(recomputeCommand(sampleReport({ notices: [...notices] }), 'da')).not.toContain('--municipality');
  });

  it('names what of a file is read, and the system of outlines that is not the usual one', () => {
    const base = sampleReport();
    const [, statistics] = base.inputs;
    const inputs = [
      { ...statistics, name: 'tal.xlsx', sheet: 'Ark 1' },
      { ...statistics, role: 'geometry' as const, name: 'kort.geojson', property: 'nr', crs: 'EPSG:25832' },
    ];
    expect(recomputeCommand(sampleReport({ inputs, stateLists: null, notices: [] }), 'da')).toBe(
      "udpeg screen 'tal.xlsx#Ark 1' --method proeveby --year 2025 --geometry 'kort.geojson#nr' --crs EPSG:25832 --out out",
    );
  });

  it('names a built-in method by its id, and the language where it is not Danish', () => {
    const base = sampleReport();
    const report = sampleReport({
      method: { ...base.method, builtIn: true },
      inputs: base.inputs.filter(({ role }) => role === 'statistics').concat(base.inputs[1]),
      stateLists: null,
      notices: [],
    });
    expect(recomputeCommand(report, 'en')).toBe(
      'udpeg screen 2025.csv 2025.csv --method proeveby --year 2025 --lang en --out out',
    );
  });

  it('quotes what a shell would read otherwise', () => {
    const base = sampleReport();
    const inputs = base.inputs.map((input) => ({ ...input, name: `it's; rm $HOME` }));
    expect(recomputeCommand(sampleReport({ inputs }), 'da')).toContain(
      `screen 'it'\\''s; rm $HOME' --method`,
    );
  });
});
