// The drawing: vis-network places, draws lines and tells what was clicked; nodes and labels are drawn here.

const LABEL = 13; // CSS pixels, at any zoom: labels that would touch a stronger node's label are left out
const PROMINENT = 8; // so many of the strongest may lay their label over weaker nodes where nodes are many
const looks = new Map(); // node id → how it is drawn now
const badges = new Map(); // tie id → what stands on its middle
const paths = Object.fromEntries(Object.entries(SHAPES).map(([name, d]) => [name, new Path2D(d)]));
const boxes = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
let network = null;
let inks = {};

// How much larger marks are drawn, so that a wide drawing seen whole still shows them.
const swell = () => Math.min(2.2, Math.max(1, 0.9 / network.getScale()));

function readInks() {
  const names = new Set(["paper", "ink", "muted", "accent", "plain"]);
  for (const mark of [...Object.values(TYPES), ...Object.values(KINDS)]) names.add(mark.colour);
  inks = Object.fromEntries([...names].map((name) => [name, colour(name)]));
}

function startDrawing(options) {
  readInks();
  boxes.nodes.add(DATA.nodes.map(({ id, x, y, size }) => ({ id, x, y, size, shape: "custom", ctxRenderer: nodeRenderer })));
  boxes.edges.add([...TIES.values()].map((tie) => ({ id: tie.id, from: tie.from, to: tie.to, smooth: bend(tie) })));
  network = new vis.Network(element("drawing"), boxes, options);
  network.on("afterDrawing", drawTexts);
}

function bend(tie) {
  if (!tie.lane) return false;
  return { enabled: true, type: tie.lane > 0 ? "curvedCW" : "curvedCCW", roundness: roundness(tie) };
}

const roundness = (tie) => Math.min(0.6, Math.abs(tie.lane) * 0.2);

function nodeRenderer({ ctx, id, x, y, state: { selected, hover } }) {
  const look = looks.get(id);
  const radius = NODES.get(id).size * swell();
  return { drawNode: () => drawNode(ctx, look, x, y, radius, selected, hover), nodeDimensions: { width: 2 * radius, height: 2 * radius } };
}

function drawNode(ctx, look, x, y, radius, selected, hover) {
  ctx.save();
  ctx.translate(x, y);
  if (look.chosen || selected) drawRing(ctx, radius + 7, inks.accent, 3);
  else if (look.onPath || hover) drawRing(ctx, radius + 6, look.onPath ? inks.accent : inks.muted, 2);
  ctx.scale(radius, radius);
  ctx.lineJoin = "round";
  ctx.lineWidth = 3 / radius;
  ctx.strokeStyle = look.hollow ? look.fill : inks.paper;
  ctx.fillStyle = look.hollow ? inks.paper : look.fill;
  ctx.stroke(paths[look.shape]);
  ctx.fill(paths[look.shape]);
  if (look.faint) { ctx.globalAlpha = 0.78; ctx.fillStyle = inks.paper; ctx.fill(paths[look.shape]); }
  ctx.restore();
}

function drawRing(ctx, radius, ink, width) {
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, 2 * Math.PI);
  ctx.lineWidth = width;
  ctx.strokeStyle = ink;
  ctx.stroke();
}

// Labels and line badges at the same size at any zoom. By rank (chosen, on the path, near, strong) each label takes the
// first free place below, above, beside or at a corner of its node; where none is free it waits for a closer look.
function drawTexts(ctx) {
  const scale = network.getScale();
  const view = inView(0);
  const places = network.getPositions();
  const shown = [...looks.values()].filter((look) => look.label).sort((a, b) => b.rank - a.rank);
  const prominent = shown.length > 100 ? PROMINENT : 3;
  const taken = shown.map((look, i) => ({ id: look.id, box: around(places[look.id], look.radius * swell() * 0.8), rank: i }));
  for (const [i, look] of shown.entries()) {
    const label = measured(ctx, look, scale);
    const spots = spotsOf(places[look.id], look.radius * swell() + 3 / scale, label).sort((a, b) => contains(view, b) - contains(view, a));
    const firm = i < prominent ? taken.filter((other) => other.rank === undefined || other.rank < i) : taken;
    const box = spots.find((spot) => free(spot, look.id, taken)) || spots.find((spot) => free(spot, look.id, firm)) || (look.chosen && spots[0]);
    if (!box) continue;
    taken.push({ id: look.id, box });
    drawLabel(ctx, look, (box[0] + box[2]) / 2, box[1], scale);
  }
  for (const badge of badges.values()) drawBadge(ctx, badge, places, taken, scale);
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
const free = (box, id, taken) => !taken.some((other) => other.id !== id && touch(box, other.box));

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
  if (free(box, "", taken)) {
    taken.push({ id: tie.id, box });
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

function measured(ctx, look, scale) {
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

// A label in lines of some 22 letters, at most three.
function wrapped(text) {
  const lines = [""];
  for (const word of text.split(/\s+/u)) {
    if (lines.at(-1) && lines.at(-1).length + word.length > 21) lines.push("");
    lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  }
  const cut = lines.slice(0, 3).map((line) => (line.length > 30 ? `${line.slice(0, 29)}…` : line));
  if (lines.length > 3) cut[2] += " …";
  return cut;
}

function redraw(seen, state) {
  const drawn = new Set([...seen.ties.keys()].flatMap((tie) => [tie.from, tie.to]));
  for (const node of DATA.nodes) looks.set(node.id, lookOf(node, seen, state, drawn));
  boxes.nodes.update(DATA.nodes.map(({ id }) => ({ id, hidden: !seen.nodes.has(id) })));
  badges.clear();
  boxes.edges.update([...TIES.values()].map((tie) => lineOf(tie, seen, state)));
  const lines = seen.ties.has(TIES.get(state.edge)) ? [state.edge] : [];
  network.setSelection({ nodes: seen.nodes.has(state.node) ? [state.node] : [], edges: lines }, { highlightEdges: false });
}

function lookOf(node, seen, state, drawn) {
  const mark = typeMark(node.type);
  const tie = TIES.get(state.edge);
  const end = Boolean(tie) && (tie.from === node.id || tie.to === node.id);
  const onPath = seen.path.includes(node.id);
  const chosen = state.node === node.id;
  const aside = isAside(seen, tie, seen.near ? seen.near.has(node.id) : end, onPath);
  const faint = aside || (!drawn.has(node.id) && !chosen && !onPath);
  return {
    id: node.id, ...mark, fill: inks[mark.colour], radius: node.size, chosen, onPath, faint, width: undefined,
    label: seen.nodes.has(node.id), lines: wrapped(node.label), strong: chosen || onPath || end || node.size >= 19,
    points: LABEL + (node.size >= 19 ? 1 : 0) + (node.size >= 25 ? 2 : 0),
    rank: node.strength + (faint ? 0 : 1e4) + (end || onPath ? 1e5 : 0) + (chosen ? 1e6 : 0),
  };
}

// Whether something steps back because something else was chosen.
const isAside = (seen, tie, near, onPath) => (seen.path.length ? !onPath : Boolean(seen.near || tie) && !near);

function lineOf(tie, seen, state) {
  const facts = seen.ties.get(tie);
  if (!facts) return { id: tie.id, hidden: true };
  const onPath = isStep(seen, tie);
  const near = seen.near ? tie.from === state.node || tie.to === state.node || (state.depth > 1 && inside(seen, tie)) : tie.id === state.edge;
  const aside = isAside(seen, TIES.get(state.edge), near, onPath);
  const ink = inks[kindMark(tie.kind).colour];
  badge(tie, facts, aside);
  const width = 1.4 * (1.4 + 1.1 * Math.sqrt(facts.length - 1) + (onPath ? 2 : 0));
  return {
    id: tie.id, hidden: false, width, dashes: dashes(tie, width),
    color: { color: ink, highlight: ink, hover: ink, opacity: aside ? 0.12 : busy() ? 0.6 : 0.85 },
    arrows: { to: { enabled: tie.directed, scaleFactor: 0.55 } },
  };
}

const inside = (seen, tie) => seen.near.has(tie.from) && seen.near.has(tie.to);
const busy = () => TIES.size > 400;

function dashes(tie, width) {
  const dash = tieDash(tie);
  return dash.length ? dash.map((part) => part * (0.8 + width / 5)) : false;
}

// Symbol and count of a line; nothing where it steps back.
function badge(tie, facts, aside) {
  const text = [tieSymbol(tie), facts.length > 1 ? `×${facts.length}` : ""].filter(Boolean).join(" ");
  if (text && !aside) badges.set(tie.id, { tie, text, ink: inks[kindMark(tie.kind).colour] });
}

// Everything shown, with room for labels at the sides.
function fitAll(animated) {
  const spots = Object.values(network.getPositions([...looks.values()].filter((look) => look.label).map((look) => look.id)));
  if (!spots.length) return;
  const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: wholeScale(spots), animation: motion(animated) });
}

// The scale at which some places just fit.
function wholeScale(spots) {
  const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
  const [across, down] = [Math.max(...xs) - Math.min(...xs) + 1, Math.max(...ys) - Math.min(...ys) + 1];
  const { clientWidth, clientHeight } = element("drawing");
  return Math.min(1.3, Math.max(80, clientWidth - Math.min(260, clientWidth * 0.35)) / across, Math.max(80, clientHeight - 120) / down);
}

const still = matchMedia("(prefers-reduced-motion: reduce)");
const motion = (wanted) => (wanted && !still.matches ? { duration: 300, easingFunction: "easeInOutQuad" } : false);

function zoom(factor) {
  network.moveTo({ scale: network.getScale() * factor, animation: motion(true) });
}

// Brings a node to the middle; unless it must be there, only if it is not in view anyway.
function goTo(node, must) {
  const { x, y } = network.getPosition(node);
  if (!must && contains(inView(0.1), [x, y, x, y])) return;
  network.moveTo({ position: { x, y }, scale: Math.max(network.getScale(), 0.8), animation: motion(true) });
}

// The nearest shown node from a node (or the middle of the view) in a direction such as [1, 0].
function nodeTowards(from, [dx, dy], seen) {
  const places = network.getPositions([...seen.nodes]);
  const here = places[from] || network.getViewPosition();
  const ahead = Object.entries(places).filter(([id]) => id !== from).map(([id, at]) => {
    const along = (at.x - here.x) * dx + (at.y - here.y) * dy;
    const across = Math.abs((at.x - here.x) * dy) + Math.abs((at.y - here.y) * dx);
    return { id, along, cost: along + 2 * across };
  }).filter((one) => one.along > 0 && (one.cost <= 5 * one.along || !places[from]));
  return ahead.sort((a, b) => a.cost - b.cost)[0]?.id || (places[from] ? "" : Object.keys(places)[0] || "");
}

function picture() {
  const from = element("drawing").querySelector("canvas");
  const canvas = Object.assign(document.createElement("canvas"), { width: from.width, height: from.height });
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = inks.paper;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(from, 0, 0);
  return canvas;
}
