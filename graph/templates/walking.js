// The keyboard and the pointer on the drawing.

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const KEYS = {
  Enter: () => element("panel").focus(),
  Escape: () => choose({}),
  "+": () => zoom(1.3),
  "-": () => zoom(1 / 1.3),
  0: () => fitAll(true),
  PageDown: () => nextLine(1),
  PageUp: () => nextLine(-1),
};

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = Object.hasOwn(WAYS, event.key) ? () => walk(WAYS[event.key]) : Object.hasOwn(KEYS, event.key) && KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

function walk(way) {
  const here = state.node || TIES.get(state.edge)?.from || "";
  const node = nodeTowards(here, way);
  if (node && !openCrowds([node])) choose({ node });
}

// The lines of the chosen node one after the other; the node stays the one that was chosen first.
let centre = "";
function nextLine(step) {
  if (state.node) centre = state.node;
  const tie = TIES.get(state.edge);
  if (!centre && tie) centre = tie.from;
  const lines = [...seen.ties.keys()].filter((one) => one.from === centre || one.to === centre);
  if (!lines.length) return;
  const at = lines.indexOf(tie);
  choose({ edge: lines[(at < 0 ? (step > 0 ? 0 : -1) : at + step + lines.length) % lines.length]?.id || lines.at(-1).id });
}

function startWalking() {
  const handlers = {
    closer: ["click", () => zoom(1.3)],
    wider: ["click", () => zoom(1 / 1.3)],
    fit: ["click", () => fitAll(true)],
    png: ["click", () => picture().toBlob((blob) => download(fileName("png"), blob))],
    drawing: ["keydown", pressed],
  };
  for (const [id, [name, handler]] of Object.entries(handlers)) element(id).addEventListener(name, handler);
  network.on("click", clicked);
}

function clicked({ nodes, edges }) {
  if (openCrowds(nodes.length ? nodes.slice(0, 1) : network.getConnectedNodes(edges[0] ?? "") || [])) return;
  if (nodes.length) choose({ node: nodes[0] });
  else choose({ edge: edges[0] || "" });
}

// The nearest shown node from a node (or the middle of the view) in a direction such as [1, 0].
function nodeTowards(from, [dx, dy]) {
  const places = network.getPositions([...looks.keys()]);
  const here = places[from] || network.getViewPosition();
  const ahead = Object.entries(places).filter(([id]) => id !== from).map(([id, at]) => {
    const along = (at.x - here.x) * dx + (at.y - here.y) * dy;
    const across = Math.abs((at.x - here.x) * dy) + Math.abs((at.y - here.y) * dx);
    return { id, along, cost: along + 2 * across };
  }).filter((one) => one.along > 0 && (one.cost <= 5 * one.along || !places[from]));
  return ahead.sort((a, b) => a.cost - b.cost)[0]?.id || (places[from] ? "" : Object.keys(places)[0] || "");
}
