import { prepare } from './src/screening/prepare.ts';
import { screen } from './src/screening/screen.ts';
import { renderJson } from './src/report/json.ts';
import { renderCsv } from './src/report/csv.ts';
import { writeFiles } from './src/report/write.ts';
import { reportSchema } from './src/report/schema.ts';
import { located } from './src/messages/finding.ts';
try {
const [,, method, out, lists, links, ...stats] = process.argv;
const p = await prepare({statistics: stats, method, year: undefined, stateLists: lists||undefined, links: links||undefined, municipality: process.env.MUN});
const r = await screen(p);
writeFiles(out, [{name:'report.json',pieces:renderJson(r)},{name:'areas.csv',pieces:renderCsv(r)}]);
console.log(JSON.stringify(r.summary,null,1), JSON.stringify(r.account)); for (const n of r.notices) console.log(located(n,'en'));
reportSchema.parse(JSON.parse([...renderJson(r)].join('')));
} catch (e) { if (e.findings) for (const f of e.findings) console.log(located(f,'en')); else throw e; }
