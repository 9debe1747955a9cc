// The drawing: vis-network places, draws lines and tells what was clicked; nodes and labels are drawn here.

STAGES.push({ start: startDrawing, show: redraw, fit: fitAll, goTo });

const looks = new Map(); // node or crowd → how it is drawn now
const badges = new Map(); // tie id → what stands on its middle
const paths = Object.fromEntries(Object.entries(SHAPES).map(([name, d]) => [name, new Path2D(d)]));
const LINES = [...TIES.values()].filter((tie) => tie.from !== tie.to); // what concerns one alone is in panel and table only
const boxes = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
let network = null;
const inks = {};

// How much larger marks are drawn, so that a wide drawing seen whole still shows them.
const swell = () => Math.min(2.2, Math.max(1, 0.9 / network.getScale()));

function readInks() {
  inks.face = getComputedStyle(document.body).fontFamily;
  const names = new Set(["paper", "ink", "muted", "accent", "plain", "rule"]);
  for (const mark of [...Object.values(TYPES), ...Object.values(KINDS)]) names.add(mark.colour);
  for (const name of names) inks[name] = colour(name);
}

function startDrawing() {
  network = new vis.Network(element("drawing"), boxes, JSON.parse(element("options").textContent));
  network.on("afterDrawing", drawTexts);
  startWalking();
}

function bend(tie) {
  if (!tie.lane) return false;
  return { enabled: true, type: tie.lane > 0 ? "curvedCW" : "curvedCCW", roundness: roundness(tie) };
}

const roundness = (tie) => Math.min(0.6, Math.abs(tie.lane) * 0.2);

function nodeRenderer({ ctx, id, x, y, state: { selected, hover } }) {
  const look = looks.get(id);
  const radius = look.radius * (look.crowd ? 1 : swell());
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
  if (look.crowd) ctx.lineWidth = 1.5 / (radius * network.getScale());
  ctx.strokeStyle = look.crowd ? inks.muted : look.hollow ? look.fill : inks.paper;
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

function redraw(seen, state) {
  readInks();
  badges.clear();
  looks.clear();
  const sizes = measure(seen, state);
  const drawn = new Set([...seen.ties.keys()].flatMap((tie) => [tie.from, tie.to]));
  for (const node of DATA.nodes) if (seen.nodes.has(node.id) && !closed(node.id, seen)) looks.set(node.id, lookOf(node, seen, state, drawn, sizes));
  for (const look of crowdLooks(seen)) looks.set(look.id, look);
  put(boxes.nodes, [...looks.values()].map(({ id, x, y, radius }) => ({ id, x, y, size: radius, shape: "custom", ctxRenderer: nodeRenderer })));
  put(boxes.edges, [...LINES.filter((tie) => seen.ties.has(tie) && !closed(tie.from, seen) && !closed(tie.to, seen)).map((tie) => lineOf(tie, seen, state)), ...bundles(seen)]);
  const lines = seen.ties.has(TIES.get(state.edge)) ? [state.edge] : [];
  network.setSelection({ nodes: looks.has(state.node) ? [state.node] : [], edges: lines.filter((id) => boxes.edges.get(id)) }, { highlightEdges: false });
}

// Makes a data set hold these rows and no others; a node that was dragged stays where it was put.
function put(box, rows) {
  const wanted = new Set(rows.map((row) => row.id));
  box.remove(box.getIds().filter((id) => !wanted.has(id)));
  const old = new Set(box.getIds());
  box.update(rows.map(({ x, y, ...row }) => (old.has(row.id) || x === undefined ? row : { ...row, x, y })));
}

function lookOf(node, seen, state, drawn, sizes) {
  const mark = typeMark(node.type);
  const radius = radiusOf(node, state, sizes);
  const tie = TIES.get(state.edge);
  const end = Boolean(tie) && (tie.from === node.id || tie.to === node.id);
  const onPath = seen.path.includes(node.id);
  const chosen = state.node === node.id;
  const aside = isAside(seen, tie, seen.near ? seen.near.has(node.id) : end, onPath);
  const faint = aside || (!drawn.has(node.id) && !chosen && !onPath);
  return {
    id: node.id, x: node.x, y: node.y, ...mark, fill: inks[state.colour === "type" ? mark.colour : crowdColour(node)], radius, chosen, onPath, faint, width: undefined,
    lines: wrapped(node.label), strong: chosen || onPath || end || radius >= 19,
    points: LABEL + (radius >= 19 ? 1 : 0) + (radius >= 25 ? 2 : 0),
    rank: radius + node.strength / 1e3 + (faint ? 0 : 1e4) + (end || onPath ? 1e5 : 0) + (chosen ? 1e6 : 0),
  };
}

// Whether something steps back because something else was chosen.
const isAside = (seen, tie, near, onPath) => (seen.path.length ? !onPath : Boolean(seen.near || tie) && !near);

function lineOf(tie, seen, state) {
  const facts = seen.ties.get(tie);
  const onPath = isStep(seen, tie);
  const near = seen.near ? tie.from === state.node || tie.to === state.node || (state.depth > 1 && inside(seen, tie)) : tie.id === state.edge;
  const aside = isAside(seen, TIES.get(state.edge), near, onPath);
  const ink = inks[kindMark(tie.kind).colour];
  badge(tie, facts, aside);
  const width = 1.4 * (1.4 + 1.1 * Math.sqrt(facts.length - 1) + (onPath ? 2 : 0));
  return {
    id: tie.id, from: tie.from, to: tie.to, smooth: bend(tie), width, dashes: dashes(tie, width),
    color: { color: ink, highlight: ink, hover: ink, opacity: aside ? 0.12 : busy() ? 0.6 : 0.85 },
    arrows: { to: { enabled: tie.directed, scaleFactor: 0.55 } },
  };
}

const inside = (seen, tie) => seen.near.has(tie.from) && seen.near.has(tie.to);
const busy = () => boxes.edges.length > 400;

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
  const spots = Object.values(network.getPositions([...looks.keys()]));
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
  return Math.min(1.3, Math.max(80, clientWidth - Math.min(200, clientWidth * 0.3)) / across, Math.max(80, clientHeight - 120) / down);
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

function picture() {
  const from = element("drawing").querySelector("canvas");
  const canvas = Object.assign(document.createElement("canvas"), { width: from.width, height: from.height });
  const ctx = canvas.getContext("2d");
  ctx.fillStyle = inks.paper;
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.drawImage(from, 0, 0);
  return canvas;
}
