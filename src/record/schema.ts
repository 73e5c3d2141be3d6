import { z } from 'zod';
import { stateListIds } from '../messages/list-name.ts';
import { REPORT_VERSION } from './area-table.ts';
import { areaFields, shapeOf } from './fields.ts';
import * as kinds from './kinds.ts';

const text = z.union([z.string(), z.strictObject({ da: z.string(), en: z.string() })]);
const number = kinds.number.schema(z);
const amount = z.number().min(0);
const amountOrNone = kinds.amountOrNone.schema(z);
const count = kinds.count.schema(z);
/** A name without a folder, on whatever system it is read. */
const fileName = z.string().regex(/^(?!\.{1,2}$)[^/\\\0]+$/, 'file name');
const basis = z.enum(['policy', 'law', 'decided', 'assumption']);

const parameter = z.strictObject({
  path: z.string().describe('where it stands in the method file: "threshold", "criteria.doemte", ...'),
  basis,
  source: z.string().nullable().describe('a key of method.sources'),
  note: text.nullable(),
});

const input = z.strictObject({
  role: z.enum([
    'method',
    'statistics',
    'state-lists',
    'links',
    'geometry',
    'boligomraader',
    'background',
    'neighbours',
    'byomraader',
    'decisions',
  ]),
  name: fileName.describe("the file's own name, without its folder"),
  sha256: z.string(),
  bytes: count,
  sheet: z.string().nullable().describe('the sheet of a spreadsheet; null: a text file'),
  property: z.string().nullable().describe('of a file of outlines: the property that holds the ids'),
  crs: z.string().nullable().describe('of a file of outlines: the system that it is drawn in'),
  encoding: z.string().nullable().describe('null: a spreadsheet'),
  delimiter: z.string().nullable(),
  headerLine: count.nullable().describe('line of a text file or row of a sheet, from 1'),
  rows: count.nullable(),
  years: z.array(z.number().int()),
});

const tally = z.strictObject({
  areas: count,
  residents: amount.describe('sum of the populations known'),
  withoutPopulation: count,
});

const account = z.strictObject({
  year: z.number().int(),
  rowsRead: count.describe('data rows of all files of statistics'),
  rowsOutsideLevel: count.describe('rows that areas.only leaves out'),
  rowsOfOtherYears: count,
  rowsOfYear: count,
  input: tally,
  assessed: tally,
  excluded: tally,
  exclusions: z.array(tally.extend({ id: z.string(), title: text.nullable(), basis })),
});

const summary = z.strictObject({
  designated: tally,
  byCriteria: tally.describe('by criteria only'),
  byStateList: tally.describe('by state list only'),
  byBoth: tally,
  byEnclosure: tally.describe('enclosed by designated areas and joined to them'),
  byKeeping: tally
    .optional()
    .describe(
      'kept from an earlier round, and neither by criteria nor by state list; left out, as the two below: nothing is decided or kept',
    ),
  byDecision: tally.optional().describe('by decision, and by nothing else'),
  decidedOut: tally.optional().describe('not designated, by decision, whatever the criteria say'),
  criteriaOpen: tally
    .optional()
    .describe(
      'designated otherwise, while missing figures leave open whether the criteria designate them too; left out: not counted by the version that wrote the record',
    ),
  undetermined: tally,
  notDesignated: tally,
  excluded: tally.describe('excluded and not designated by list'),
  boligomraader: count,
  areasByCriteriaMet: z.array(count).describe('assessed areas by number of criteria known to be met, from 0'),
});

const hiddenRange = z
  .tuple([z.number(), z.number()])
  .readonly()
  .optional()
  .describe(
    'of a public record: the least and the greatest that the figure could be, by what is hidden in it; unrounded. The figure itself is there where both are rounded to the same',
  );

const criterion = z.strictObject({
  id: z.string(),
  title: text,
  goal: z.string().nullable(),
  unit: z.string().nullable(),
  universe: text.nullable(),
  worse: z.enum(['higher', 'lower']),
  decimals: count,
  basis,
  source: z.string().nullable(),
  note: text.nullable(),
  notMeasured: text.nullable().describe('why the criterion has no figures; it then takes no part'),
  strict: z.boolean(),
  compared: z.boolean().describe('whether it has a reference, be it missing for some areas'),
  met: count,
  notMet: count,
  unknown: count,
  missingReference: z
    .enum(['complete', 'bounded', 'held'])
    .describe(
      'complete: no missing cells; bounded: their effect on the limit is in the bounds; held: it is not',
    ),
  comparison: z
    .strictObject({
      designated: number,
      rest: number,
      weights: z.enum(['denominator', 'population', 'none']),
      designatedRange: hiddenRange,
      restRange: hiddenRange,
    })
    .nullable()
    .describe('the designated areas together against the other assessed areas together'),
  referenceRange: hiddenRange,
  linesHidden: z
    .literal(true)
    .optional()
    .describe('of a public record: neither the references of its areas nor their limits are shown'),
});

const indicator = z.strictObject({
  id: z.string(),
  title: text,
  unit: z.string().nullable(),
  decimals: count,
});

const ladder = z.strictObject({
  id: z.string(),
  title: text,
  classes: z.array(z.strictObject({ id: z.string(), title: text, areas: count })),
  unclassified: count,
});

const boligomraade = z.strictObject({
  id: z.string(),
  name: z.string(),
  residents: amountOrNone,
  lists: z.array(
    z.strictObject({
      list: z.enum(stateListIds),
      year: z.number().int(),
      source: z.string().nullable(),
      since: z
        .strictObject({
          year: z.number().int(),
          atLeast: z
            .boolean()
            .describe('whether it may have been on the list before: the file does not hold all of the list'),
        })
        .describe('the first year of the unbroken run of years on the list that ends in `year`'),
    }),
  ),
  links: z.array(
    z.strictObject({
      area: z.string(),
      share: z
        .number()
        .describe('0-1: of its residents where from a table, of its ground where from geometry'),
      counts: z.boolean(),
      from: z.enum(['table', 'geometry']),
    }),
  ),
});

const stateLists = z.strictObject({
  municipality: z.string(),
  minimumShare: z.number(),
  effect: z.enum(['designate', 'mark']),
  used: z.array(
    z.strictObject({
      list: z.enum(stateListIds),
      year: z.number().int().nullable().describe('null: the file has no such list'),
      complete: z.boolean(),
      entries: count,
    }),
  ),
});

const byomraade = z.strictObject({
  id: z.string(),
  name: z.string(),
  named: z
    .enum(['former', 'largest-part'])
    .describe('after the named byområde that most of it was, or after its part with most residents'),
  former: z
    .array(z.strictObject({ name: z.string(), residents: amount, areas: count }))
    .describe('the named byområder that it overlaps, most residents first'),
  areas: z.array(z.string()),
  boligomraader: z.array(z.string()),
  residents: amount.describe('sum of the known populations of its areas'),
  withoutPopulation: count.describe('areas whose population is not known'),
  residentsElsewhere: amountOrNone.describe(
    'residents of its boligområder outside its areas, by the shares of the links; null where a boligområde does not say how many it has',
  ),
  size: z
    .enum(['enough', 'small', 'unknown'])
    .nullable()
    .describe("against the method's smallest population; null where it sets none"),
  lists: z.array(z.enum(stateListIds)),
  criteria: z
    .array(z.strictObject({ id: z.string(), value: number, met: count, unknown: count, range: hiddenRange }))
    .describe('its areas together, and how many of them meet the criterion or are unknown'),
  undetermined: z.array(z.string()).describe('undetermined areas beside it, which could make it larger'),
});

const byomraader = z.strictObject({
  neighbours: z.strictObject({
    from: z.enum(['table', 'geometry']),
    pairs: count,
    unknown: z.array(z.string()).describe('areas of which it is not known what they border on'),
  }),
  groups: z.array(byomraade),
  namesUnused: z
    .array(z.string())
    .describe('named byområder of which nothing is designated any more, or whose name went elsewhere'),
  enclosed: z
    .array(z.strictObject({ area: z.string(), certain: z.boolean(), joined: z.boolean() }))
    .describe('areas not designated whose neighbours all are; not certain: some are undetermined'),
  isolated: z.array(z.string()).describe('designated areas that hang together with no other'),
});

const outline = z.strictObject({
  of: z
    .enum(['area', 'boligomraade', 'background'])
    .describe('background: what a map shows beneath the areas, on which nothing depends'),
  id: z.string().describe('of a background: the number of the feature in its file'),
  open: z.literal(true).optional().describe('of a background: its rings are lines, which are not closed'),
  polygons: z
    .array(z.array(z.array(z.number().int())))
    .describe(
      'polygons of rings, the outer one first: x and y of the first point, then the steps to each next one; decimetres in the plane. The first point is not repeated',
    ),
});

/** An area, as a line of the record holds it. */
export const areaSchema = z.strictObject(shapeOf(areaFields, z));

const thenAndNow = z.strictObject({
  old: tally.describe('residents of the earlier round'),
  new: tally.describe('residents of this one'),
});

const previous = z
  .strictObject({
    file: z.strictObject({
      name: fileName.describe("the file's own name, without its folder"),
      sha256: z.string().describe('of the whole file'),
      bytes: count,
    }),
    year: z.number().int(),
    method: z.string().describe('id'),
    city: z.string().nullable().describe('its municipality, where it is another one'),
    methodChanged: z.boolean().describe('the same method, but a parameter of it is another one'),
    comparable: z.boolean().describe('whether the two have any area in common'),
    designated: tally.describe('in the earlier round: stayed, wentOut and vanished together'),
    stayed: thenAndNow,
    cameIn: thenAndNow
      .extend({
        areas: z.array(z.string()),
        wereUndetermined: z.array(z.string()).describe('of these'),
      })
      .describe('in both rounds, designated in this one only'),
    wentOut: thenAndNow
      .extend({
        areas: z.array(z.string()),
        nowUndetermined: z.array(z.string()).describe('of these'),
        undetermined: tally.describe('these, with the residents of the earlier round'),
      })
      .describe('in both rounds, designated in the earlier one only'),
    appeared: z.strictObject({ areas: z.array(z.string()), designated: tally }),
    vanished: z.strictObject({
      areas: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      designated: tally,
    }),
  })
  .describe('what changed since the round before, where its record was given; areas worst first');

const variant = {
  designated: tally,
  undetermined: count,
  cameIn: z.array(z.string()).describe('designated then, and not as the method stands'),
  wentOut: z.array(z.string()).describe('designated as the method stands, and not then'),
};
const option = count.min(1).describe("position among the parameter's `alternatives`, from 1");

const alternatives = z
  .strictObject({
    single: z
      .array(z.strictObject({ path: z.string().describe('of the parameter'), option, ...variant }))
      .describe('each alternative by itself'),
    pairs: z
      .strictObject({
        paths: z.array(z.string()).length(2),
        cells: z.array(z.strictObject({ options: z.array(option).length(2), ...variant })),
      })
      .nullable()
      .describe('those of the two parameters that most areas hang on, together; null: fewer have any'),
  })
  .describe(
    "what the alternatives of the method's parameters would give; left out: it states none, or they were not computed",
  );

const estimate = z
  .strictObject({ value: number, low: number, high: number })
  .describe('with an interval of 95 %')
  .nullable();
const span = z.strictObject({ least: count, greatest: count });

const stability = z
  .strictObject({
    seed: count,
    runs: count.describe('asked for'),
    combinations: z.strictObject({
      of: z.number().min(1).describe('how many the options of all choices give'),
      computed: count,
    }),
    draws: z.strictObject({
      chance: count.describe('of chance alone, the method as decided'),
      missing: count.describe('of missing figures alone, the method as decided'),
      together: count.describe(
        'of all that is drawn, each crossed with all combinations; of combinations too where `floor` is told',
      ),
    }),
    assumptions: z
      .array(
        z.strictObject({
          id: z.string().describe('the path of a parameter; `chance` or `missing`'),
          options: count.nullable().describe('null: it is drawn'),
          first: estimate.describe(
            'part of the variance of the number designated, by itself; null: it never varies',
          ),
          total: estimate.describe('the same with all that it does together with others'),
          moved: number.describe(
            'areas whose answer is another, on average, where it alone is chosen or drawn anew',
          ),
        }),
      )
      .describe('every option of a choice, and every draw, weighs the same: an assumption itself'),
    designated: z
      .strictObject({
        now: count,
        combinations: span.describe('the fewest and the most'),
        chance: span.nullable(),
        missing: span.nullable(),
        together: span,
      })
      .describe('areas; of what is drawn the middle 95 %'),
    floor: number.describe(
      'where combinations were drawn: the first order of what has no part, which is 0 but for the draws; else null',
    ),
    withoutCriterion: z.array(
      z.strictObject({
        id: z.string(),
        designated: count,
        cameIn: z.array(z.string()),
        wentOut: z.array(z.string()),
      }),
    ),
    leftOut: z.array(
      z.strictObject({
        why: z.enum([
          'no-alternatives',
          'combinations-drawn',
          'crossing-drawn',
          'complete',
          'no-share',
          'shared',
          'no-respondents',
          'no-range',
          'unknown',
          'asked',
          'too-few',
        ]),
        of: z.array(z.string()),
        count: count.nullable(),
      }),
    ),
  })
  .describe('how the designation stands against what is assumed, where it was asked for');

const notice = z.strictObject({
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  place: z
    .strictObject({
      file: z.string().optional(),
      sheet: z.string().optional().describe('of a spreadsheet; `line` is then a row'),
      line: count.optional(),
      column: z.union([z.string(), z.number()]).optional(),
    })
    .optional(),
});

/** What a city says of its report beside the figures. */
export const publicationShape = {
  status: z
    .enum(['udkast', 'vedtaget'])
    .optional()
    .describe('draft, or adopted by whoever decides; left out: nothing is said'),
  publisher: z.string().min(1).optional().describe('who publishes the report'),
  contact: z.string().min(1).optional().describe('whom to ask: a name, an address of e-mail or of the web'),
  licence: z.string().min(1).optional().describe('what others may do with it: "CC BY 4.0"'),
};
const publication = z.strictObject(publicationShape);

/** The record of one screening, as `report.json` holds it. It is internal. */
export const reportSchema = z.strictObject({
  schema: z.literal('udpeg/report'),
  audience: z
    .literal('internal')
    .optional()
    .describe('it holds what persons could be told by; left out in records of before that was said'),
  version: z.literal(REPORT_VERSION),
  engine: z.strictObject({ name: z.literal('udpeg'), version: z.string() }),
  year: z.number().int(),
  method: z.strictObject({
    id: z.string(),
    title: text,
    description: text.nullable(),
    builtIn: z.boolean(),
    parameters: z.array(parameter),
    sources: z.record(
      z.string(),
      z.strictObject({
        title: text,
        publisher: z.string().optional(),
        date: z.string().optional(),
        url: z.string().optional(),
        note: text.optional(),
      }),
    ),
    goals: z.record(z.string(), z.strictObject({ title: text, source: z.string().optional() })),
    definition: z.record(z.string(), z.unknown()).describe('the whole method with every default written out'),
  }),
  inputs: z.array(input).refine((all) => all.some(({ role }) => role === 'statistics'), 'role: statistics'),
  account,
  summary,
  criteria: z.array(criterion),
  indicators: z.array(indicator),
  classes: z.array(ladder),
  stateLists: stateLists.nullable(),
  iteration: z
    .strictObject({ rounds: count, period: count })
    .nullable()
    .describe(
      'how the reference "non-designated" was found; period 0: it settled. Rounds and period of a public record are those of counts that stand in for the hidden ones',
    ),
  notices: z.array(notice),
  boligomraader: z.array(boligomraade),
  byomraader: byomraader.nullable().describe('null: it was not given which areas lie side by side'),
  municipality: z
    .string()
    .optional()
    .describe('whose areas these are, where the run was told and no list of the state says it'),
  plane: z
    .string()
    .optional()
    .describe('of the metres that outlines are measured in; not named where it is EPSG:25832'),
  outlines: z
    .array(outline)
    .describe('of areas and boligområder, and what lies beneath them, where the run was given them'),
  publication: publication.optional().describe('what the project says of it; left out: nothing'),
  previous: previous.optional(),
  alternatives: alternatives.optional(),
  stability: stability.optional(),
  areas: z.array(areaSchema),
  sha256: z.string().describe('of all bytes of the file before this line'),
});
export type ReportJson = z.infer<typeof reportSchema>;

/**
 * What may be published of a record, as `public-report.json` holds it: nothing in it depends on what is hidden, but for
 * verdicts and outcomes.
 */
export const publicReportSchema = reportSchema.extend({
  schema: z.literal('udpeg/public-report'),
  audience: z.literal('public'),
  internal: z
    .string()
    .nullable()
    .describe('HMAC-SHA256 of the internal record, under a key that is kept apart; null: there was no key'),
  inputs: z
    .array(input.omit({ sha256: true, bytes: true }))
    .describe('the files by name: what is hidden could be tried out on a hash of them'),
  previous: previous.extend({ file: previous.shape.file.pick({ name: true }) }).optional(),
});
export type PublicReportJson = z.infer<typeof publicReportSchema>;
export type AreaJson = z.infer<typeof areaSchema>;
