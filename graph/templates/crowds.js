// Crowds: in a large network groups of nodes are drawn as one each until they are opened.

const CROWDS = new Map(DATA.crowds.map((crowd) => [String(crowd.id), crowd]));
const HUES = ["state", "person", "issue", "dispute", "institution", "initiative", "place", "treaty"]; // of the largest crowds
const crowdSizes = counted(DATA.nodes.map((node) => node.crowd ?? ""));
const crowdOrder = [...crowdSizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([crowd]) => crowd);
const crowdColour = (node) => HUES[crowdOrder.indexOf(node.crowd)] || "plain";
const crowdId = (id) => `crowd ${NODES.get(id).crowd}`;
const closed = (id, seen) => CROWDS.has(String(NODES.get(id).crowd)) && !seen.open.has(String(NODES.get(id).crowd));

function crowdLooks(seen) {
  const counts = counted([...seen.nodes].filter((id) => closed(id, seen)).map((id) => NODES.get(id).crowd));
  return [...counts].map(([number, count]) => {
    const { names, x, y, size } = CROWDS.get(String(number));
    return {
      id: `crowd ${number}`, crowd: String(number), x, y, radius: size, shape: "circle", fill: inks.rule, chosen: false, onPath: false, faint: false,
      width: undefined, lines: [...names.map(shortened), `${count} in all`], strong: true, points: LABEL, rank: 1e3 + count,
    };
  });
}

// Lines from or to a closed crowd, one for each pair of ends, with how many relations it stands for.
function bundles(seen) {
  const found = new Map();
  for (const [tie, facts] of seen.ties) {
    const [from, to] = [tie.from, tie.to].map((id) => (closed(id, seen) ? crowdId(id) : id)).sort();
    if (from === to || (from === tie.from && to === tie.to) || (from === tie.to && to === tie.from)) continue;
    const id = `bundle ${from} ${to}`;
    found.set(id, { id, from, to, count: (found.get(id)?.count || 0) + facts.length });
  }
  const most = Math.max(1, ...[...found.values()].map(({ count }) => count));
  return [...found.values()].map(({ id, from, to, count }) => ({
    id, from, to, smooth: false, dashes: false, width: 1 + 6 * Math.sqrt(count / most), arrows: { to: { enabled: false } },
    color: { color: inks.muted, highlight: inks.muted, hover: inks.ink, opacity: 0.1 + 0.35 * Math.sqrt(count / most) },
  }));
}

// Opens the crowds among some ends of the drawing, and moves there.
function openCrowds(ids) {
  const numbers = ids.map((id) => looks.get(id)?.crowd).filter(Boolean);
  for (const number of numbers) state.open.add(number);
  if (!numbers.length) return false;
  changed();
  const members = DATA.nodes.filter((node) => numbers.includes(String(node.crowd)) && looks.has(node.id));
  const scale = wholeScale(members);
  const [xs, ys] = [members.map((node) => node.x), members.map((node) => node.y)];
  const middle = { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 };
  network.moveTo({ position: middle, scale: Math.max(scale, network.getScale()), animation: motion(true) });
  return true;
}
