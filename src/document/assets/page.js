(() => {
  // What a reader can take away or print, which takes a program to make: without one, what would do nothing is not shown.
  const root = document.documentElement;
  const tools = document.getElementById('page-tools');
  if (!tools) return;
  const words = tools.dataset;

  const save = (name, type, text) => {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = Object.assign(document.createElement('a'), { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };

  /** A drawing by itself: with the styles that the page gives it, and the patterns that it is filled with. */
  const KEPT = [
    'fill',
    'fill-rule',
    'fill-opacity',
    'stroke',
    'stroke-opacity',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linejoin',
    'stroke-linecap',
    'opacity',
    'display',
    'visibility',
    'font-family',
    'font-size',
    'font-weight',
    'text-anchor',
    'dominant-baseline',
    'paint-order',
  ];
  const styled = (drawn) => {
    const copy = drawn.cloneNode(true);
    const own = [drawn, ...drawn.querySelectorAll('*')];
    for (const [k, node] of [copy, ...copy.querySelectorAll('*')].entries()) {
      const style = getComputedStyle(own[k]);
      node.setAttribute('style', KEPT.map((key) => `${key}:${style.getPropertyValue(key)}`).join(';'));
      // it leads nowhere by itself
      if (node.tagName === 'a') node.removeAttribute('href');
    }
    return copy;
  };
  const SVG = 'http://www.w3.org/2000/svg';
  const create = (name, attributes, text = '') => {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  };
  /** What a drawing uses of the page: shapes that others use, too, and patterns. */
  const usedBy = (copy) => {
    const uses = Array.from(copy.querySelectorAll('use'), (use) => use.getAttribute('href').slice(1));
    const filled = Array.from(copy.querySelectorAll('[style*="url("]'), (node) =>
      [...node.getAttribute('style').matchAll(/url\("?#([\w-]+)/g)].map(([, id]) => id),
    );
    return new Set([...uses, ...filled.flat()]);
  };
  /** Who may read the page: in each drawing of it, too. */
  const audience = document.querySelector('.audience strong')?.textContent ?? '';
  const drawingOf = (svg) => {
    const copy = styled(svg);
    const defs = create('defs', {});
    const wanted = [...usedBy(copy)];
    for (const id of wanted) {
      const used = document.getElementById(id);
      if (!used || copy.querySelector(`[id="${id}"]`)) continue;
      const shared = styled(used);
      // a pattern may be another one, larger
      if (used.hasAttribute('href')) wanted.push(used.getAttribute('href').slice(1));
      // a shape without a kind of its own has that of who uses it
      if (!used.hasAttribute('class')) shared.removeAttribute('style');
      defs.append(shared);
    }
    copy.prepend(create('title', {}, document.title), defs);
    const [left, top, width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
    const line = audience === '' ? 0 : width / 24;
    copy.setAttribute('viewBox', `${left} ${top} ${width} ${height + line}`);
    if (line > 0)
      copy.append(
        create(
          'text',
          { x: left, y: top + height + 0.8 * line, 'font-size': 0.7 * line, 'font-family': 'sans-serif' },
          audience,
        ),
      );
    const box = svg.getBoundingClientRect();
    copy.setAttribute('width', box.width);
    copy.setAttribute('height', (box.width * (height + line)) / width);
    return new XMLSerializer().serializeToString(copy);
  };

  /** A table as CSV, as Danish spreadsheets open it; what begins as a formula is none. */
  const cellOf = (cell) => {
    const text = cell.textContent.replace(/\s+/g, ' ').trim();
    const safe = /^[=+@\t]|^-(?![\d.,]+$)/.test(text) ? `'${text}` : text;
    return /[";\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const csvOf = (table) =>
    `\ufeff${Array.from(table.rows, (row) => Array.from(row.cells, cellOf).join(';')).join('\r\n')}\r\n`;

  const button = (text, label, act) => {
    const made = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'take',
      textContent: text,
    });
    made.setAttribute('aria-label', `${text}: ${label}`);
    made.addEventListener('click', act);
    return made;
  };
  // each is called by the heading above it: one walk through the page, before anything is added to it
  let head = document.title;
  const given = [];
  for (const element of document.querySelectorAll('main :is(h2, h3, h4, figure, table)')) {
    if (/^H\d$/.test(element.tagName)) head = element.textContent.trim();
    else if (element.closest('details, article, tr')) continue;
    else given.push({ element, name: head });
  }
  const fileOf = (name) =>
    name
      .slice(0, 60)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
  for (const { element, name } of given) {
    if (element.tagName === 'TABLE') {
      if (element.rows.length < 3) continue;
      const take = () => save(`${fileOf(name)}.csv`, 'text/csv', csvOf(element));
      const label = `${words.csv}: ${element.caption?.textContent || name}`;
      (element.closest('.wide') ?? element).after(button('CSV', label, take));
      continue;
    }
    const svg = element.querySelector(':scope > svg:not(.bar), :scope > .frame > svg');
    if (!svg) continue;
    const take = () => save(`${fileOf(name)}.svg`, 'image/svg+xml', drawingOf(svg));
    element.append(button('SVG', `${words.svg}: ${name}`, take));
  }

  for (const choice of tools.querySelectorAll('button')) {
    choice.addEventListener('click', () => {
      root.dataset.print = choice.value;
      print();
    });
  }
  // all that is folded is printed where all is asked for
  let opened = [];
  addEventListener('beforeprint', () => {
    if (root.dataset.print !== 'full') return;
    opened = [...document.querySelectorAll('main details:not([open])')];
    for (const one of opened) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false;
    opened = [];
    delete root.dataset.print;
  });
  tools.hidden = false;

  // a menu is open until something else is done
  const close = (unless) => {
    for (const menu of document.querySelectorAll('.menu[open]'))
      if (!menu.contains(unless)) menu.open = false;
  };
  addEventListener('click', ({ target }) => close(target));
  addEventListener('keydown', ({ key }) => {
    const menu = document.activeElement?.closest('.menu');
    if (key !== 'Escape') return;
    close();
    menu?.querySelector('summary').focus();
  });
})();
