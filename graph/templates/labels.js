// Labels and badges: at the same size at any zoom, fewer where there is no room for more.

const LABEL = 13; // CSS pixels, at any zoom: labels that would touch a stronger node's label are left out
const PROMINENT = 8; // so many of the strongest may lay their label over weaker nodes where nodes are many

// Labels and line badges at the same size at any zoom. By rank (chosen, on the path, near, strong) each label takes the
// first free place below, above, beside or at a corner of its node; where none is free it waits for a closer look.
function drawTexts(ctx) {
  const scale = network.getScale();
  const view = inView(0);
  const places = network.getPositions();
  const inside = inView(-0.15);
  const shown = [...looks.values()].filter(({ id }) => places[id] && touch(inside, around(places[id], 1))).sort((a, b) => b.rank - a.rank);
  const prominent = shown.length > 100 ? PROMINENT : 3;
  const taken = board(90 / scale);
  shown.forEach((look, i) => taken.add({ id: look.id, box: around(places[look.id], reach(look) * 0.8), rank: i }));
  for (const [i, look] of shown.entries()) {
    const label = measuredLabel(ctx, look, scale);
    const beside = spotsOf(places[look.id], reach(look) + 3 / scale, label);
    const spots = look.chosen ? beside : beside.filter((spot) => contains(view, spot)); // half a name is none
    const box = spots.find((spot) => taken.free(spot, look.id)) || (i < prominent && spots.find((spot) => taken.free(spot, look.id, i))) || (look.chosen && spots[0]);
    if (!box) continue;
    taken.add({ id: look.id, box });
    drawLabel(ctx, look, (box[0] + box[2]) / 2, box[1], scale);
  }
  for (const badge of badges.values()) if (places[badge.tie.from] && places[badge.tie.to]) drawBadge(ctx, badge, places, taken, scale);
}

const reach = (look) => look.radius * (look.crowd ? 1 : swell());

// Where something stands already, by cells of the plane; what is asked about with a rank gives way to stronger marks only.
function board(cell) {
  const cells = new Map();
  const over = ([left, top, right, bottom], visit) => {
    for (let x = Math.floor(left / cell); x <= right / cell; x += 1) for (let y = Math.floor(top / cell); y <= bottom / cell; y += 1) if (visit(`${x} ${y}`)) return true;
    return false;
  };
  const inWay = (item, box, id, rank) => item.id !== id && (item.rank === undefined || item.rank < rank) && touch(box, item.box);
  return {
    add: (item) => { over(item.box, (key) => { push(cells, key, item); return false; }); },
    free: (box, id, rank = Infinity) => !over(box, (key) => (cells.get(key) || []).some((item) => inWay(item, box, id, rank))),
  };
}

// The part of the plane that is in the window, less a margin (a share of its sides).
function inView(margin) {
  const { clientWidth: wide, clientHeight: high } = element("drawing");
  const low = network.DOMtoCanvas({ x: wide * margin, y: high * margin });
  const top = network.DOMtoCanvas({ x: wide * (1 - margin), y: high * (1 - margin) });
  return [low.x, low.y, top.x, top.y];
}

const contains = (a, b) => a[0] <= b[0] && a[1] <= b[1] && b[2] <= a[2] && b[3] <= a[3];
const around = ({ x, y }, radius) => [x - radius, y - radius, x + radius, y + radius];
const touch = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

function spotsOf({ x, y }, away, { width, height }) {
  const left = x - width / 2;
  const top = y - height / 2;
  const corners = [y + away / 2, y - away / 2 - height].flatMap((high) => [[x + away / 2, high], [x - away / 2 - width, high]]);
  return [[left, y + away], [left, y - away - height], [x + away, top], [x - away - width, top], ...corners]
    .map(([a, b]) => [a, b, a + width, b + height]);
}

// The symbol and the count of a line at its middle, where the line is long enough for it.
function drawBadge(ctx, { tie, text, ink }, places, taken, scale) {
  const [from, to] = [places[tie.from], places[tie.to]];
  if (Math.hypot(to.x - from.x, to.y - from.y) * scale < 64) return;
  const { x, y } = middle(from, to, tie);
  ctx.save();
  ctx.font = `600 ${12 / scale}px ${inks.face}`;
  const half = Math.max(7 / scale, ctx.measureText(text).width / 2 + 3 / scale);
  const box = [x - half, y - 7 / scale, x + half, y + 7 / scale];
  if (taken.free(box, "")) {
    taken.add({ id: tie.id, box });
    ctx.fillStyle = inks.paper;
    ctx.beginPath();
    ctx.ellipse(x, y, half, 7 / scale, 0, 0, 2 * Math.PI);
    ctx.fill();
    ctx.fillStyle = ink;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.fillText(text, x, y + 0.5 / scale);
  }
  ctx.restore();
}

// The middle of a line as vis-network 9.1.2 bends it (curvedCW and curvedCCW: one control point).
function middle(from, to, tie) {
  if (!tie.lane) return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const turn = roundness(tie);
  const angle = Math.atan2(from.y - to.y, to.x - from.x) + (0.5 * turn * Math.sign(tie.lane) + 0.5) * Math.PI;
  const reach = (0.5 * turn + 0.5) * Math.hypot(to.x - from.x, to.y - from.y);
  const via = { x: from.x + reach * Math.sin(angle), y: from.y + reach * Math.cos(angle) };
  return { x: (from.x + to.x) / 4 + via.x / 2, y: (from.y + to.y) / 4 + via.y / 2 };
}

function measuredLabel(ctx, look, scale) {
  ctx.font = `${look.strong ? 600 : 400} ${look.points}px ${inks.face}`;
  look.width ??= Math.max(...look.lines.map((line) => ctx.measureText(line).width));
  return { width: (look.width + 6) / scale, height: (look.lines.length * look.points * 1.2 + 2) / scale };
}

function drawLabel(ctx, look, x, y, scale) {
  ctx.save();
  ctx.font = `${look.strong ? 600 : 400} ${look.points / scale}px ${inks.face}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  ctx.lineWidth = 4 / scale;
  ctx.strokeStyle = inks.paper;
  ctx.fillStyle = look.faint ? inks.muted : inks.ink;
  look.lines.forEach((line, i) => {
    const top = y + (i * look.points * 1.2) / scale;
    ctx.strokeText(line, x, top);
    ctx.fillText(line, x, top);
  });
  ctx.restore();
}

const shortened = (line) => (line.length > 26 ? `${line.slice(0, 25)}…` : line);

// A label in lines of some 16 letters, at most three.
function wrapped(text) {
  const lines = [""];
  for (const word of text.split(/\s+/u)) {
    if (lines.at(-1) && lines.at(-1).length + word.length > 16) lines.push("");
    lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  }
  const cut = lines.slice(0, 3).map(shortened);
  if (lines.length > 3) cut[2] += " …";
  return cut;
}
