import { html, type Markup } from '../../document/markup.ts';
import { htmlMethodMessages } from '../../messages/html-method.ts';
import { accountItems, accountNote } from '../account-texts.ts';
import { assumptions } from '../assumptions.ts';
import { classCounts, openClassesText } from '../class-texts.ts';
import { isWebAddress } from '../describe/text.ts';
import { describeInput, localized } from '../describe.ts';
import { measures, toldParameters, toldSources } from '../method-texts.ts';
import { formatCount } from '../numbers.ts';
import { hasPopulation, residentsNumber } from '../residents.ts';
import type { HtmlView } from './html-view.ts';
import { run } from './run.ts';
import type { Section } from './section.ts';
import { table } from './table.ts';

/** How it was done: assumptions first, the method in sentences, the account, and how to compute it again. */
export const method: Section = {
  id: 'metode',
  title: ({ words }) => words.howItWasDone,
  *render(view) {
    yield assumed(view);
    yield parameters(view);
    yield measured('criteria', view);
    yield measured('indicators', view);
    yield sources(view);
    yield account(view);
    yield* classes(view);
    yield* run(view);
  },
};

function assumed(view: HtmlView): Markup {
  const { count, of, items } = assumptions(view);
  return html`<h3>${view.words.assumptions}</h3>
<p>${view.say['assumption-count']({ count, of })}</p>
${labelled(items)}`;
}

function parameters(view: HtmlView): Markup {
  const { method, language, say } = view;
  const tell = htmlMethodMessages[language];
  const valid = method.valid && say['valid-for']({ from: method.valid.from, to: method.valid.to });
  return html`<h3>${tell.parameters({})}</h3>
<p>${[valid, ...describeInput(method, language), tell.computed({})].filter(Boolean).join(' ')}</p>
<ul>
${toldParameters(view).map(
  ({ label, basis, text }) => html`<li><b>${label}</b> (${basis}). ${text}</li>
`,
)}</ul>
`;
}

function measured(kind: 'criteria' | 'indicators', view: HtmlView): Markup {
  const { heads, rows } = measures(kind, view);
  if (rows.length === 0) return html``;
  return table(
    htmlMethodMessages[view.language].measures({ of: kind }),
    heads.map((head) => ({ head })),
    rows.map((cells) => ({ cells })),
  );
}

function sources(view: HtmlView): Markup {
  const told = toldSources(view);
  if (told.length === 0) return html``;
  return html`<h3>${view.words.sources}</h3>
<ul>
${told.map(
  ({
    about,
    url,
    remark,
  }) => html`<li>${about}${url !== undefined && [' ', address(url)]}${remark !== undefined && ` ${remark}`}</li>
`,
)}</ul>
`;
}

/** An address of the web as a link, anything else as text: no other scheme is followed. */
function address(url: string): Markup {
  return isWebAddress(url) ? html`<a href="${url}">${url}</a>` : html`${url}`;
}

/** Where every row, area and resident went, and why areas were left out. */
function account(view: HtmlView): Markup {
  const { report, language, words } = view;
  const note = accountNote(view);
  const exclusions = report.account.exclusions.filter(({ areas }) => areas > 0);
  const withResidents = hasPopulation(report);
  return html`<h3>${words.account}</h3>
${labelled(accountItems(view))}${
  note &&
  html`<p>${note}</p>
`
}${
  exclusions.length > 0 &&
  table(
    htmlMethodMessages[language]['excluded-by']({}),
    [
      { head: words.exclusion },
      { head: words.areas, numeric: true },
      ...(withResidents ? [{ head: words.residents, numeric: true }] : []),
    ],
    exclusions.map((one) => ({
      cells: [
        localized(one.title ?? one.id, language),
        formatCount(one.areas, language),
        ...(withResidents ? [residentsNumber(one, view)] : []),
      ],
    })),
  )
}`;
}

/** How many areas each class holds, ladder by ladder. */
function* classes(view: HtmlView): Generator<Markup> {
  const { report, language, words } = view;
  if (report.classes.length === 0) return;
  yield html`<h3>${words.classes}</h3>
`;
  for (const [ladder, { title }] of report.classes.entries()) {
    const open = openClassesText(ladder, view);
    yield html`${table(
      htmlMethodMessages[language].classes({ ladder: localized(title, language) }),
      [{ head: words.class }, { head: words.areas, numeric: true }],
      classCounts(ladder, view).map((cells) => ({ cells })),
    )}${
      open !== undefined &&
      html`<p>${open}</p>
`
    }`;
  }
}

function labelled(items: readonly { label: string; text: string }[]): Markup {
  if (items.length === 0) return html``;
  return html`<ul>
${items.map(
  ({ label, text }) => html`<li><b>${label}:</b> ${text}</li>
`,
)}</ul>
`;
}
