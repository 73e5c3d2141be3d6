(() => {
  // An area that a link leads to is unfolded. Ids stand encoded in the address, as they do on the page.
  const unfold = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target?.tagName !== 'DETAILS') return;
    target.open = true;
    target.scrollIntoView();
  };
  addEventListener('hashchange', unfold);
  unfold();

  const table = document.getElementById('area-table');
  const controls = document.getElementById('area-controls');
  if (!table || !controls) return;
  const body = table.tBodies[0];
  // in the order of the page, which equal rows keep
  const rows = Array.from(body.rows, (row) => ({
    row,
    kind: row.dataset.o,
    places: row.dataset.k.split(',').map((place) => (place === '' ? undefined : Number(place))),
    text: undefined,
  }));

  /** Rows in the order of a column; those without a value last, whichever way. */
  const sort = (column, direction) => {
    const sorted = [...rows].sort((a, b) => {
      const [first, second] = [a.places[column], b.places[column]];
      if (first === undefined || second === undefined) return (first === undefined) - (second === undefined);
      return direction * (first - second);
    });
    body.append(...sorted.map(({ row }) => row));
  };

  const heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const now = head.getAttribute('aria-sort');
      const isUp = now === null ? !head.hasAttribute('data-down') : now === 'descending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
      sort(column, isUp ? 1 : -1);
    });
  });

  /** Letters as they are searched for: large or small, å or aa. */
  const plain = (text) => text.normalize('NFC').toLowerCase().replaceAll('å', 'aa');
  const search = controls.querySelector('input');
  const kind = controls.querySelector('select');
  const count = controls.querySelector('output');
  let waiting;
  const say = (shown) => {
    const number = String(shown).replace(/\B(?=(?:\d{3})+$)/g, count.dataset.thousands);
    count.textContent = count.dataset.text.replace('{n}', number);
  };
  const filter = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const one of rows) {
      if (words.length > 0) one.text ??= plain(one.row.textContent);
      const fits =
        (kind.value === '' || one.kind === kind.value) && words.every((word) => one.text.includes(word));
      one.row.hidden = !fits;
      if (fits) shown++;
    }
    // told when the typing rests, not at every letter
    clearTimeout(waiting);
    waiting = setTimeout(say, 250, shown);
  };
  controls.addEventListener('submit', (event) => event.preventDefault());
  search.addEventListener('input', filter);
  kind.addEventListener('change', filter);
  controls.hidden = false;
  // a browser may keep what was typed before the page was loaded again
  filter();
  clearTimeout(waiting);
  say(rows.filter(({ row }) => !row.hidden).length);
})();
