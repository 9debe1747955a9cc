// Measures of what is shown at present, for the size of nodes; each gives a Map from node to number.

const SAMPLE = 400; // nodes above which betweenness starts from so many of them: a few percent off where it is great
const MEASURES = {
  relations: { name: "relations", of: (seen) => tally(seen, (near) => near.reduce((sum, [, tie]) => sum + seen.ties.get(tie).length, 0)) },
  neighbours: { name: "neighbours", of: (seen) => tally(seen, (near) => new Set(near.map(([node]) => node)).size) },
  betweenness: { name: "betweenness", of: betweenness },
  same: { name: "nothing", of: (seen) => new Map([...seen.nodes].map((id) => [id, 1])) },
};
const linesOf = (seen) => adjacency([...seen.ties.keys()].filter((tie) => tie.from !== tie.to));

function tally(seen, count) {
  const near = linesOf(seen);
  return new Map([...seen.nodes].map((id) => [id, count(near.get(id) || [])]));
}

// The share of shortest paths between others that lead over a node: Brandes, "A Faster Algorithm for Betweenness
// Centrality", Journal of Mathematical Sociology 25 (2001); from evenly chosen starts where nodes are many.
function betweenness(seen) {
  const near = new Map([...linesOf(seen)].map(([id, list]) => [id, [...new Set(list.map(([node]) => node))]]));
  const all = [...seen.nodes];
  const step = Math.max(1, Math.floor(all.length / SAMPLE));
  const starts = all.filter((_, i) => i % step === 0);
  const found = new Map(all.map((id) => [id, 0]));
  for (const start of starts) addDependencies(start, near, found);
  const pairs = (all.length - 1) * (all.length - 2) * (starts.length / all.length);
  for (const [id, sum] of found) found.set(id, pairs > 0 ? sum / pairs : 0);
  return found;
}

function addDependencies(start, near, found) {
  const [order, before, hops, paths, depends] = [[start], new Map(), new Map([[start, 0]]), new Map([[start, 1]]), new Map()];
  for (let i = 0; i < order.length; i += 1) {
    const node = order[i];
    for (const next of near.get(node) || []) {
      if (!hops.has(next)) { hops.set(next, hops.get(node) + 1); order.push(next); }
      if (hops.get(next) === hops.get(node) + 1) { paths.set(next, (paths.get(next) || 0) + paths.get(node)); push(before, next, node); }
    }
  }
  for (const node of order.reverse()) {
    for (const last of before.get(node) || []) depends.set(last, (depends.get(last) || 0) + (paths.get(last) / paths.get(node)) * (1 + (depends.get(node) || 0)));
    if (node !== start) found.set(node, found.get(node) + (depends.get(node) || 0));
  }
}

// The measure that the nodes go by now: its values, and the radius that each gives.
const measured = { key: "", seen: null, values: new Map(), most: 1 };

function measure(seen, state) {
  if (measured.seen === seen && measured.key === state.size) return measured;
  const values = MEASURES[state.size].of(seen);
  Object.assign(measured, { key: state.size, seen, values, most: [...values.values()].reduce((a, b) => Math.max(a, b), 0) || 1 });
  return measured;
}

// Radius of a node: its area grows with the measure.
const radiusOf = (node, state, { values, most }) =>
  (state.size === "relations" ? node.size : state.size === "same" ? 11 : Math.round(7 + 21 * Math.sqrt((values.get(node.id) || 0) / most)));

function rankOf(id, { values }) {
  const own = values.get(id) || 0;
  return 1 + [...values.values()].filter((other) => other > own).length;
}
