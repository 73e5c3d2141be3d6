(() => {
  /** The id of the area that the address leads to, as it stands on the page: encoded. */
  const led = () => (location.hash.startsWith('#area-') ? location.hash.slice(1) : '');

  // --- what is folded: read when it is unfolded, and unfolded by a link that leads to it

  function read(fold) {
    const held = fold.querySelector(':scope > noscript');
    if (held) held.outerHTML = held.textContent;
  }
  document.addEventListener('toggle', ({ target }) => target.open && read(target), true);
  addEventListener('beforeprint', () => {
    if (document.documentElement.dataset.print === 'full')
      for (const fold of document.querySelectorAll('main details')) read(fold);
  });

  function unfold() {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.tagName !== 'DETAILS') return;
    read(target);
    target.open = true;
    target.scrollIntoView();
  }

  const table = document.getElementById('area-table');
  const controls = document.getElementById('area-controls');
  if (!table || !controls) {
    addEventListener('hashchange', unfold);
    unfold();
    return;
  }

  // --- the rows: those of the page, and those that are data until they are shown

  const body = table.tBodies[0];
  const heads = Array.from(table.tHead.rows[0].cells);
  const folds = document.getElementById('area-table-folds');
  const data = document.getElementById('area-table-data');
  const { texts, rows: told } = data ? JSON.parse(data.textContent) : { texts: [], rows: undefined };
  const written = Array.from(body.rows, (row) => {
    const { g, k } = row.dataset;
    const fold = row.querySelector('th a').getAttribute('href').slice(1);
    return { row, of: g.split(','), order: k, fold, data: undefined };
  });
  let next = 0;
  // in the order of the page, which equal rows keep
  const rows = (told ?? written.map(() => 0)).map((one) => {
    if (one === 0) return written[next++];
    return { row: undefined, of: one[0].split(','), order: one[1], fold: foldIn(one[2][0]), data: one };
  });
  /** The first cell leads to what is folded. */
  function foldIn(told) {
    const to = 'all' in told ? told.all[0] : told;
    return textOf(to.to).slice(1);
  }
  const byFold = new Map(rows.map((one) => [one.fold, one]));
  /** So many rows are laid out at once; more where they are asked for. */
  const WINDOW = data ? 100 : rows.length;

  /** A text that is told by its place or as itself, without its marks. */
  function textOf(told) {
    if (typeof told === 'number') return texts[told];
    if (typeof told === 'string') return told;
    if ('all' in told) return told.all.map(textOf).join('');
    return textOf(told.text ?? told.strong ?? told.quiet ?? told.code ?? told.link ?? '');
  }

  function element(name, attributes, ...inner) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inner);
    return made;
  }

  /** The same with its marks, as nodes. */
  function nodesOf(told) {
    if (typeof told !== 'object') return [textOf(told)];
    if ('all' in told) return told.all.flatMap(nodesOf);
    if ('strong' in told) return [element('b', {}, ...nodesOf(told.strong))];
    if ('quiet' in told) return [element('small', {}, ...nodesOf(told.quiet))];
    if ('code' in told) return [element('code', {}, textOf(told.code))];
    if ('link' in told) return [element('a', { href: textOf(told.to) }, ...nodesOf(told.link))];
    if ('break' in told) return [element('br', {})];
    const hidden = element('span', { 'aria-hidden': 'true' }, textOf(told.sign));
    return [hidden, element('span', { class: 'sr' }, textOf(told.text))];
  }

  /** As `document.ts` has them, in its order. */
  const signs = [
    ['met', '●'],
    ['not-met', '·'],
    ['open', '◐'],
    ['missing', '?'],
    ['hidden', '■'],
    ['not-assessed', '–'],
  ];

  const isOfSigns = (column) => heads[column].classList.contains('tall');

  function cellOf(told, column) {
    const isNumber = heads[column].classList.contains('number');
    const attributes = isNumber ? { class: 'number' } : {};
    if (column === 0) return element('th', { scope: 'row' }, ...nodesOf(told));
    if (!Array.isArray(told)) return element('td', attributes, ...nodesOf(told));
    const [text, kind] = told;
    if (!isOfSigns(column))
      return element('td', { class: 'number bar', style: `--part:${kind}%` }, ...nodesOf(text));
    const [answer, sign] = signs[kind];
    return element('td', {}, element('i', { class: answer, role: 'img', title: textOf(text) }, sign));
  }

  function rowOf(one) {
    if (!one.row) {
      one.row = element('tr', { 'data-o': one.of[0] }, ...one.data[2].map(cellOf));
      ready(one);
    }
    return one.row;
  }

  function blockOf(told, name) {
    if (typeof told !== 'object' || !('heads' in told)) return element('p', {}, ...nodesOf(told));
    const head = element(
      'tr',
      {},
      ...textOf(told.heads)
        .split('\n')
        .map((text) => element('th', {}, text)),
    );
    const lines = told.rows.map(([first, ...others]) =>
      element(
        'tr',
        {},
        element('th', {}, ...nodesOf(first)),
        ...others.map((cell) => element('td', {}, ...nodesOf(cell))),
      ),
    );
    const inner = element('table', {}, element('thead', {}, head), element('tbody', {}, ...lines));
    return element('div', { class: 'wide', role: 'group', 'aria-label': name, tabindex: '0' }, inner);
  }

  function foldOf(one) {
    if (!one.data) return document.getElementById(one.fold);
    const [, , [name], ...blocks] = one.data;
    const line = element('summary', {}, textOf(name));
    return element(
      'details',
      { id: one.fold, class: 'a', 'data-o': one.of[0] },
      line,
      ...blocks.map(blockOf),
    );
  }

  // --- what is folded, unfolded beneath its row

  const linkOf = (one) => one.row.cells[0].querySelector('a');

  function open(one) {
    if (one.more) return;
    const fold = foldOf(one);
    read(fold);
    fold.open = true;
    one.more = element('tr', { class: 'more' }, element('td', { colspan: heads.length }, fold));
    rowOf(one).after(one.more);
    linkOf(one).setAttribute('aria-expanded', 'true');
    fold.addEventListener('toggle', () => !fold.open && close(one));
  }

  function close(one) {
    if (!one.more) return;
    const fold = one.more.querySelector('details');
    const hadFocus = one.more.contains(document.activeElement);
    one.more.remove();
    one.more = undefined;
    if (!one.data) folds.append(fold);
    linkOf(one).setAttribute('aria-expanded', 'false');
    if (hadFocus) focus(one.row.cells[0]);
    if (led() === one.fold) history.replaceState(null, '', location.pathname + location.search);
  }

  /** The area that the address leads to: shown whatever is filtered, and unfolded. */
  function arrive() {
    const one = byFold.get(led());
    if (!one) return unfold();
    if (!fits(one)) {
      for (const group of chosen.values()) group.clear();
      search.value = '';
      filter();
    }
    const at = shown.indexOf(one);
    if (at >= limit) {
      limit = at + 1;
      lay();
    }
    open(one);
    one.row.scrollIntoView();
    // its head with it: the page scrolls as well as the table
    if (keepsHead()) scrollBy(0, Math.min(0, heads[0].getBoundingClientRect().top));
    mark(one.row.cells[0]);
  }

  // --- what is shown: one filter for table, map and count

  const search = controls.querySelector('input');
  const count = controls.querySelector('output');
  const chips = Array.from(controls.querySelectorAll('fieldset'), (set) => ({
    id: set.id.slice('filter-'.length),
    buttons: Array.from(set.querySelectorAll('button')),
  }));
  const chosen = new Map(chips.map(({ id }) => [id, new Set()]));
  const more = element('button', { type: 'button', class: 'rest' });
  table.parentElement.after(more);
  let sorted = { column: -1, direction: 1 };
  let shown = rows;
  let limit = WINDOW;
  let waiting;

  const words = () => asSearched(search.value).split(/\s+/).filter(Boolean);
  const writtenIn = (one) =>
    one.data
      ? one.data[2].map((cell) => textOf(Array.isArray(cell) ? cell[0] : cell)).join(' ')
      : one.row.textContent;

  function fits(one, asked = words()) {
    if (chips.some(({ id }, k) => chosen.get(id).size > 0 && !chosen.get(id).has(one.of[k]))) return false;
    if (asked.length === 0) return true;
    one.text ??= asSearched(writtenIn(one));
    return asked.every((word) => one.text.includes(word));
  }

  /** Signs in this order; one of another kind has no place. */
  const SEQUENCE = ['met', 'open', 'missing', 'hidden', 'not-met'];

  function placeOf(one) {
    const { column } = sorted;
    if (isOfSigns(column)) {
      const answer = one.data
        ? signs[one.data[2][column][1]][0]
        : one.row.cells[column].querySelector('i').className;
      const place = SEQUENCE.indexOf(answer);
      return place < 0 ? undefined : place;
    }
    one.places ??= one.order.split(',').map((place) => (place === '' ? undefined : Number(place)));
    return one.places[column];
  }

  /** Rows in the order that is asked for; those without a value last, whichever way. */
  function inOrder(some) {
    if (sorted.column < 0) return some;
    return [...some].sort((a, b) => {
      const [first, second] = [placeOf(a), placeOf(b)];
      if (first === undefined || second === undefined) return (first === undefined) - (second === undefined);
      return sorted.direction * (first - second);
    });
  }

  function lay() {
    const laid = shown.slice(0, limit).flatMap((one) => (one.more ? [rowOf(one), one.more] : [rowOf(one)]));
    if (laid.some((row, k) => row !== body.rows[k]) || laid.length !== body.rows.length)
      body.replaceChildren(...laid);
    more.hidden = shown.length <= limit;
    more.textContent = count.dataset.more.replace('{n}', numberOf(shown.length - limit));
  }

  const numberOf = (number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, count.dataset.thousands);
  const say = () => {
    count.textContent = count.dataset.text.replace('{n}', numberOf(shown.length));
  };

  function filter() {
    const asked = words();
    shown = inOrder(rows).filter((one) => fits(one, asked));
    limit = WINDOW;
    lay();
    for (const { id, buttons } of chips)
      for (const button of buttons) button.setAttribute('aria-pressed', chosen.get(id).has(button.value));
    keep();
    tell();
    // told when the typing rests, not at every letter
    clearTimeout(waiting);
    waiting = setTimeout(say, 250);
  }

  /**
   * `udpeg:filter`, sent to the document whenever what is shown changes, and once when the page is read:
   * `detail.shown` is the set of the ids of areas that are shown, as they stand in `#area-ID`, or null where all are.
   */
  function tell() {
    const isAll = shown.length === rows.length;
    const ids = isAll ? null : new Set(shown.map(({ fold }) => fold.slice('area-'.length)));
    document.dispatchEvent(new CustomEvent('udpeg:filter', { detail: { shown: ids } }));
  }

  // --- the address: it can be kept, and sent to somebody

  function keep() {
    const asked = new URLSearchParams();
    for (const [id, of] of chosen) if (of.size > 0) asked.set(id, [...of].join('.'));
    if (search.value !== '') asked.set('q', search.value);
    if (sorted.column >= 0) asked.set('orden', `${sorted.direction < 0 ? '-' : ''}${sorted.column}`);
    const query = asked.size > 0 ? `?${asked}` : '';
    if (query === location.search) return;
    history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
  }

  function restore() {
    const asked = new URLSearchParams(location.search);
    for (const { id, buttons } of chips) {
      const known = new Set(buttons.map(({ value }) => value));
      for (const value of (asked.get(id) ?? '').split('.')) if (known.has(value)) chosen.get(id).add(value);
    }
    // a browser may keep what was typed before the page was loaded again
    search.value = asked.get('q') ?? '';
    const [, down, column] = /^(-?)(\d+)$/.exec(asked.get('orden') ?? '') ?? [];
    if (heads[column]) sort(Number(column), down === '-' ? -1 : 1);
  }

  function sort(column, direction) {
    sorted = { column, direction };
    for (const head of heads) head.removeAttribute('aria-sort');
    heads[column].setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
  }

  // --- from the keyboard: one stop, and arrows from cell to cell

  let stop;
  /** What takes the focus in a cell: its link or button, or the cell itself. */
  const holderOf = (cell) => cell.querySelector('a, button') ?? cell;

  /** Makes a cell the one that Tab comes to. */
  function mark(cell) {
    if (stop) stop.tabIndex = -1;
    stop = holderOf(cell);
    stop.tabIndex = 0;
  }

  function focus(cell) {
    mark(cell);
    stop.focus();
  }

  function ready(one) {
    const to = linkOf(one);
    to.tabIndex = -1;
    to.setAttribute('aria-expanded', 'false');
  }

  const lines = () => [
    table.tHead.rows[0],
    ...Array.from(body.rows).filter((row) => row.className !== 'more'),
  ];

  table.addEventListener('keydown', (event) => {
    const cell = event.target.closest('th, td');
    const row = cell?.parentElement;
    if (!row || row.className === 'more' || event.altKey || event.metaKey || cell.closest('table') !== table)
      return;
    const all = lines();
    const [at, column] = [all.indexOf(row), cell.cellIndex];
    const last = all.length - 1;
    const end = row.cells.length - 1;
    const { key, ctrlKey } = event;
    const to = {
      ArrowUp: [at - 1, column],
      ArrowDown: [at + 1, column],
      ArrowLeft: [at, column - 1],
      ArrowRight: [at, column + 1],
      PageUp: [Math.max(Math.min(at, 1), at - 10), column],
      PageDown: [at + 10, column],
      Home: [ctrlKey ? 0 : at, 0],
      End: [ctrlKey ? last : at, end],
    }[key];
    if (to) {
      event.preventDefault();
      focus(all[Math.min(last, Math.max(0, to[0]))].cells[Math.min(end, Math.max(0, to[1]))]);
      return;
    }
    if ((key === 'Enter' || key === ' ') && event.target === cell && at > 0) {
      event.preventDefault();
      linkOf(rowAt(row)).click();
    }
    if (key === 'Escape') hide();
  });
  const rowAt = (row) => shown.find((one) => one.row === row);

  table.addEventListener('click', (event) => {
    const to = event.target.closest('th[scope="row"] > a');
    const one = to && rowAt(to.closest('tr'));
    if (!one) {
      const cell = event.target.closest('td');
      if (cell?.querySelector(':scope > i')) focus(cell);
      return;
    }
    mark(to.parentElement);
    if (one.more) {
      event.preventDefault();
      close(one);
      // the address leads there already, and does not change
    } else if (led() === one.fold) open(one);
  });

  // --- what a sign says: of the cell that is pointed at or has the focus

  const tip = element('div', { class: 'tip', 'aria-hidden': 'true', hidden: '' });
  document.body.append(tip);
  const hide = () => {
    tip.hidden = true;
  };
  function show(cell) {
    const sign = cell.querySelector(':scope > i');
    if (!sign) return hide();
    // the browser's own would stand beside it
    if (sign.title) {
      sign.setAttribute('aria-label', sign.title);
      sign.removeAttribute('title');
    }
    tip.replaceChildren(
      element('b', {}, heads[cell.cellIndex].textContent.trim()),
      ` ${sign.getAttribute('aria-label')}`,
    );
    tip.hidden = false;
    const at = cell.getBoundingClientRect();
    const { width, height } = tip.getBoundingClientRect();
    const left = Math.max(
      4,
      Math.min(at.left + at.width / 2 - width / 2, document.documentElement.clientWidth - width - 4),
    );
    tip.style.left = `${left}px`;
    tip.style.top = `${at.top > height + 4 ? at.top - height : at.bottom}px`;
  }
  const cellAt = ({ target }) => (target.closest('table') === table ? target.closest('td') : null);
  table.addEventListener('pointerover', (event) => {
    const cell = cellAt(event);
    if (cell) show(cell);
    else hide();
  });
  table.addEventListener('pointerleave', ({ relatedTarget }) => relatedTarget !== tip && hide());
  table.addEventListener('focusin', (event) => {
    const cell = cellAt(event);
    if (cell) show(cell);
    else hide();
  });
  table.addEventListener('focusout', hide);
  for (const moved of [window, table.parentElement])
    moved.addEventListener('scroll', hide, { passive: true });

  // --- ready

  /** Whether the head stays in sight. */
  const keepsHead = () => getComputedStyle(heads[0]).top !== 'auto';

  /** What is scrolled to, or comes into focus, stands clear of the head and of the first column. */
  const clear = () => {
    const { style } = table.parentElement;
    style.scrollPaddingTop = `${keepsHead() ? table.tHead.offsetHeight : 0}px`;
    style.scrollPaddingLeft = `${heads[0].offsetWidth}px`;
  };

  controls.hidden = false;
  if (folds) folds.hidden = true;
  table.setAttribute('role', 'grid');
  table.parentElement.tabIndex = -1;
  heads.forEach((head, column) => {
    const button = element('button', { type: 'button', tabindex: '-1' });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const now = head.getAttribute('aria-sort');
      const isUp = now === null ? !head.hasAttribute('data-down') : now === 'descending';
      sort(column, isUp ? 1 : -1);
      filter();
    });
  });
  for (const one of written) ready(one);
  mark(heads[0]);
  controls.addEventListener('submit', (event) => event.preventDefault());
  controls.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const group of chosen.values()) group.clear();
    search.value = '';
    filter();
  });
  search.addEventListener('input', filter);
  for (const { id, buttons } of chips)
    for (const button of buttons)
      button.addEventListener('click', () => {
        const group = chosen.get(id);
        if (!group.delete(button.value)) group.add(button.value);
        filter();
      });
  more.addEventListener('click', () => {
    const first = shown[limit];
    limit += WINDOW;
    lay();
    focus(first.row.cells[0]);
  });
  clear();
  addEventListener('resize', clear);
  restore();
  // as the page has them, the rows need not be laid out again
  if (data || location.search !== '') filter();
  else lay();
  clearTimeout(waiting);
  say();
  arrive();
  addEventListener('hashchange', arrive);
  // by itself a browser goes to what is unfolded, and passes the row by
  addEventListener('load', arrive);
  // by then the scripts that listen have been read
  addEventListener('DOMContentLoaded', tell);
})();
