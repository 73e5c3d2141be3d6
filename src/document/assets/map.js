(() => {
  // The map: drawn nearer, walked with arrow keys, and its areas told one by one. All of it stands on the page already.
  const figure = document.getElementById('map');
  const svg = figure?.querySelector('svg.map');
  const form = figure?.querySelector('.map-find');
  const panel = figure?.querySelector('.map-panel');
  if (!svg || !form || !panel) return;
  const NEAREST = 16;
  const LETTERS = 12;
  /** The widths that rooms were measured with are those of bold letters. */
  const THIN = 1.1;
  const NS = 'http://www.w3.org/2000/svg';
  const create = (name, attributes) => {
    const element = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const optionsOf = (name) =>
    Array.from(figure.querySelectorAll(`.${name} option`), ({ value, dataset }) => ({
      name: value,
      to: dataset.to.split(' '),
    }));
  const groups = optionsOf('map-byomraader');
  const estates = optionsOf('map-boligomraader');

  const areas = Array.from(svg.querySelectorAll('a'), (link) => {
    const [x, y, size] = link.dataset.t.split(',').map(Number);
    const anchor = link.getAttribute('href').slice(1);
    const label = link.getAttribute('aria-label');
    const id = decodeURIComponent(anchor.slice('area-'.length));
    // `Name (id): outcome; residents`, or `id: ...` where it has no other name
    const end = label.includes(` (${id}): `)
      ? label.indexOf(` (${id}): `) + id.length + 3
      : label.indexOf(': ');
    const [name, facts] = [label.slice(0, end), label.slice(end + 2)];
    return { link, anchor, name, facts, x, y, size, path: link.firstElementChild, text: undefined };
  });
  if (areas.length === 0) return;
  const byAnchor = new Map(areas.map((area) => [area.anchor, area]));
  const byLink = new Map(areas.map((area) => [area.link, area]));

  // what is marked lies on top of all, a line of ink on a line of paper
  const ring = create('g', { class: 'ring', 'aria-hidden': 'true' });
  const lines = [create('path', {}), create('path', {})];
  ring.append(...lines);
  const names = create('g', { class: 'labels area-names', 'aria-hidden': 'true' });
  svg.append(names, ring);

  // where the map is looked at, in units of the drawing
  const [left, top, width, height] = svg.getAttribute('viewBox').split(' ').map(Number);
  let view = { x: left, y: top, w: width };
  const nearness = () => width / view.w;
  let goal = view;
  let frame;

  const draw = () => {
    svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.w} ${(view.w * height) / width}`);
    svg.style.setProperty('--z', 1 / nearness());
    figure.toggleAttribute('data-near', nearness() > 1.01);
  };
  /** The names of areas where there is room for them, and where no other name is. */
  const name = () => {
    names.replaceChildren();
    const unit = view.w / svg.clientWidth;
    const size = LETTERS * unit;
    if (nearness() < 1.5) return;
    const bottom = view.y + (view.w * height) / width;
    const taken = Array.from(svg.querySelectorAll('.labels:not(.area-names) text'), (text) =>
      text.getBoundingClientRect(),
    ).filter((box) => box.width > 0);
    const drawn = areas
      .filter(
        (area) =>
          area.size * THIN >= size &&
          area.x > view.x &&
          area.x < view.x + view.w &&
          area.y > view.y &&
          area.y < bottom,
      )
      .map((area) => {
        const text = create('text', { x: area.x, y: area.y + size / 3 });
        text.style.fontSize = `${size}px`;
        text.textContent = area.name.replace(/ \([^()]*\)$/, '');
        names.append(text);
        return text;
      });
    for (const text of drawn.filter((one) => meets(one.getBoundingClientRect(), taken))) text.remove();
  };
  const meets = (box, others) =>
    others.some(
      (other) =>
        box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
    );
  const within = (value, least, most) => Math.min(Math.max(value, least), most);
  const bounded = ({ x, y, w }) => {
    const size = within(w, width / NEAREST, width);
    return {
      w: size,
      x: within(x, left, left + width - size),
      y: within(y, top, top + height - (size * height) / width),
    };
  };
  /** Looks elsewhere: at once, or for a moment on the way, where motion is not unwelcome. */
  const look = (to, isSlow) => {
    cancelAnimationFrame(frame);
    const from = view;
    goal = bounded(to);
    const isStill = !isSlow || matchMedia('(prefers-reduced-motion: reduce)').matches;
    const begin = performance.now();
    const step = (now) => {
      const part = isStill ? 1 : within((now - begin) / 250, 0, 1);
      const at = (key) => from[key] + (goal[key] - from[key]) * part;
      view = { x: at('x'), y: at('y'), w: at('w') };
      draw();
      if (part < 1) frame = requestAnimationFrame(step);
      else name();
    };
    if (isStill) step(begin);
    else frame = requestAnimationFrame(step);
  };
  /** So many times nearer, with a point of the drawing where it is. */
  const nearer = (
    times,
    x = view.x + view.w / 2,
    y = view.y + (view.w * height) / width / 2,
    isSlow = true,
  ) => {
    const w = within(view.w / times, width / NEAREST, width);
    const part = w / view.w;
    look({ x: x - (x - view.x) * part, y: y - (y - view.y) * part, w }, isSlow);
  };
  const whole = () => look({ x: left, y: top, w: width }, true);
  /** An area in the middle, or beside what is told of it where that lies on the map. */
  const lookAt = (area, times) => {
    const w = Math.min(view.w, width / times);
    const isBeside = getComputedStyle(panel).position === 'absolute';
    look({ x: area.x - w * (isBeside ? 0.27 : 0.5), y: area.y - (w * height) / width / 2, w }, true);
  };

  let marked;
  const [nameText, factsText, groupText] = ['name', 'facts', 'byomraade'].map((part) =>
    panel.querySelector(`.map-${part}`),
  );
  const states = panel.querySelector('.map-states');
  const more = panel.querySelector('.map-more');
  /** Marks an area and tells of it. */
  const mark = (area) => {
    // it stands on the other side of what it tells of
    panel.dataset.side = area.x > goal.x + goal.w / 2 ? 'left' : 'right';
    if (area === marked && !panel.hidden) return;
    marked = area;
    for (const line of lines) line.setAttribute('d', area.path.getAttribute('d'));
    nameText.textContent = area.name;
    factsText.textContent = area.facts;
    const group = groups[area.link.dataset.b];
    groupText.hidden = !group;
    if (group) {
      const [before, after] = groupText.dataset.text.split('{n}');
      const link = document.createElement('a');
      link.href = `#${group.to[0]}`;
      link.textContent = group.name;
      groupText.replaceChildren(before, link, after);
    }
    Array.from(states.children).forEach((item, k) => {
      const state = area.link.dataset.m[k];
      item.dataset.state = state;
      item.lastElementChild.textContent = states.dataset[state];
    });
    more.href = `#${area.anchor}`;
    more.setAttribute('aria-label', `${more.textContent}: ${area.name}`);
    panel.hidden = false;
  };
  const unmark = () => {
    marked = undefined;
    for (const line of lines) line.removeAttribute('d');
    panel.hidden = true;
  };

  // one stop of the tab key for all areas: the one last looked at
  let current = areas[0];
  for (const { link } of areas) link.setAttribute('tabindex', '-1');
  current.link.setAttribute('tabindex', '0');
  const stopAt = (area) => {
    current.link.setAttribute('tabindex', '-1');
    current = area;
    current.link.setAttribute('tabindex', '0');
  };
  const isSeen = ({ x, y }) =>
    x > goal.x && x < goal.x + goal.w && y > goal.y && y < goal.y + (goal.w * height) / width;
  const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  /** The nearest area in a direction; what lies aside counts twice. */
  const next = (from, [dx, dy]) => {
    let best;
    let least = Infinity;
    for (const area of areas) {
      const [x, y] = [area.x - from.x, area.y - from.y];
      const along = x * dx + y * dy;
      const cost = along + 2 * Math.abs(x * dy + y * dx);
      if (area !== from && along > 0 && cost < least) [best, least] = [area, cost];
    }
    return best;
  };
  const focus = (area) => {
    if (!area) return;
    stopAt(area);
    if (!isSeen(area)) lookAt(area, nearness());
    area.link.focus({ preventScroll: true, focusVisible: true });
  };
  // not of the drawing itself: one that listens for the focus would be a stop of its own
  figure.addEventListener('focusin', ({ target }) => {
    const area = byLink.get(target.closest('a'));
    if (!area) return;
    stopAt(area);
    mark(area);
  });
  figure.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (key === 'Escape') {
      if (!panel.hidden) {
        const isInside = panel.contains(document.activeElement);
        unmark();
        if (isInside) current.link.focus({ preventScroll: true });
      } else whole();
      event.preventDefault();
      return;
    }
    const area = byLink.get(target.closest?.('a'));
    if (!area || event.ctrlKey || event.altKey || event.metaKey) return;
    const to =
      key === 'Home'
        ? areas[0]
        : key === 'End'
          ? areas.at(-1)
          : directions[key] && next(area, directions[key]);
    if (to === undefined && !directions[key]) return;
    event.preventDefault();
    focus(to);
  });

  // pointer: over an area, on it, dragging, and two fingers
  const pointOf = ({ clientX, clientY }) => {
    const box = svg.getBoundingClientRect();
    const unit = view.w / box.width;
    return [view.x + (clientX - box.left) * unit, view.y + (clientY - box.top) * unit, unit];
  };
  const pointers = new Map();
  let isDragged = false;
  let kind = 'mouse';
  svg.addEventListener('pointerover', (event) => {
    const area = byLink.get(event.target.closest('a'));
    if (area && event.pointerType === 'mouse' && pointers.size === 0) mark(area);
  });
  figure.querySelector('.frame').addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse' && !figure.contains(document.activeElement)) unmark();
  });
  svg.addEventListener('pointerdown', (event) => {
    kind = event.pointerType;
    isDragged = false;
    pointers.set(event.pointerId, event);
  });
  addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const [other] = [...pointers.values()].filter(({ pointerId }) => pointerId !== event.pointerId);
    const moved = Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY);
    if (other) {
      const spread = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      const [x, y] = pointOf(other);
      if (spread(before) > 0) nearer(spread(event) / spread(before), x, y, false);
      isDragged = true;
    } else if (nearness() > 1.01 && (isDragged || moved > 4)) {
      const [x, y] = pointOf(before);
      const [toX, toY] = pointOf(event);
      look({ x: view.x + x - toX, y: view.y + y - toY, w: view.w }, false);
      isDragged = true;
    } else return;
    pointers.set(event.pointerId, event);
  });
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));
  svg.addEventListener('dragstart', (event) => event.preventDefault());
  svg.addEventListener('click', (event) => {
    const area = byLink.get(event.target.closest('a'));
    // a finger asks what it is on; the way on is in what is told
    if (isDragged || (area && kind === 'touch' && event.detail > 0)) event.preventDefault();
    if (!isDragged && area) mark(area);
  });
  svg.addEventListener(
    'wheel',
    (event) => {
      // the page scrolls but where it is asked to be nearer
      if (!event.ctrlKey) return;
      event.preventDefault();
      const [x, y] = pointOf(event);
      nearer(2 ** (-event.deltaY / 200), x, y, false);
    },
    { passive: false },
  );
  const actions = {
    'zoom-in': () => nearer(2),
    'zoom-out': () => nearer(0.5),
    'zoom-whole': whole,
    close: () => {
      unmark();
      current.link.focus({ preventScroll: true });
    },
  };
  figure.addEventListener('click', ({ target }) => actions[target.closest('[data-do]')?.dataset.do]?.());

  // find: by name, number, boligområde or byområde
  const input = form.querySelector('input');
  const list = form.querySelector('.found');
  const told = form.querySelector('output');
  const MOST = 6;
  const show = (area) => {
    list.hidden = true;
    lookAt(area, 4);
    focus(area);
    mark(area);
  };
  const found = () => {
    const words = asSearched(input.value).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    if (areas[0].text === undefined) {
      for (const area of areas)
        area.of = groups[area.link.dataset.b] ? [groups[area.link.dataset.b].name] : [];
      for (const { name: estate, to } of estates)
        for (const anchor of to) byAnchor.get(anchor)?.of.push(estate);
      for (const area of areas) area.text = asSearched([area.name, ...area.of].join(' '));
    }
    const hits = areas.filter(({ text }) => words.every((word) => text.includes(word)));
    // what begins with it comes first
    const isFirst = ({ name: own, anchor }) =>
      asSearched(own).startsWith(words[0]) || anchor === `area-${encodeURIComponent(input.value.trim())}`;
    return [...hits.filter(isFirst), ...hits.filter((area) => !isFirst(area))];
  };
  let waiting;
  input.addEventListener('input', () => {
    const hits = found();
    // of what is not found, nothing is told
    if (hits.length === 0) unmark();
    const items = hits.slice(0, MOST).map((area) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = [area.name, ...area.of].join(' · ');
      button.addEventListener('click', () => show(area));
      const item = document.createElement('li');
      item.append(button);
      return item;
    });
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
    clearTimeout(waiting);
    const text =
      input.value.trim() === ''
        ? ''
        : hits.length === 0
          ? told.dataset.none
          : told.dataset.some.replace('{n}', String(hits.length));
    // told when the typing rests, not at every letter
    waiting = setTimeout(() => {
      told.textContent = text;
      told.className = hits.length === 0 ? '' : 'sr';
    }, 250);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [first] = found();
    if (first) show(first);
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !form.contains(relatedTarget)) list.hidden = true;
  });

  // an area in the address is marked
  const fromAddress = () => {
    const area = byAnchor.get(location.hash.slice(1));
    if (!area) return;
    stopAt(area);
    lookAt(area, 3);
    mark(area);
  };
  addEventListener('hashchange', fromAddress);
  // the panel tells what a title would
  for (const { path } of areas) path.querySelector('title')?.remove();
  document.getElementById('map-keys').hidden = false;
  svg.classList.add('walked');
  svg.setAttribute('aria-describedby', 'map-keys');
  figure.querySelector('.past')?.remove();
  form.hidden = false;
  draw();
  fromAddress();
})();
