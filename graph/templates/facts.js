// What is known and which part of it is shown. Nothing here touches the page: state in, sets out.

const push = (map, key, value) => { if (map.has(key)) map.get(key).push(value); else map.set(key, [value]); return map; };
const counted = (list) => list.reduce((counts, key) => counts.set(key, (counts.get(key) || 0) + 1), new Map());
const element = (id) => document.getElementById(id);
const DATA = JSON.parse(element("data").textContent);
const NODES = new Map(DATA.nodes.map((node) => [node.id, node]));
const FACTS = DATA.edges.map((edge, index) => ({ ...edge, index, tie: tieId(edge) }));
const TIES = ties(FACTS);
const STAGES = []; // what shows the facts beside panel and table: { start, show, fit, goTo }
const TELLING = DATA.view === "meetings" || FACTS.some((fact) => fact.status && fact.status !== "held"); // whether a status tells anything
const NAMES = namesOf(DATA.nodes);
const SPAN = [
  FACTS.map((fact) => fact.earliest || fact.latest).filter(Boolean).sort()[0] || "",
  FACTS.map((fact) => fact.latest || fact.earliest).filter(Boolean).sort().at(-1) || "",
];

// One drawn line stands for all facts of the same two ends, kind and status; where nothing is drawn each event stands alone.
function tieId(edge) {
  const line = [edge.from, edge.kind, edge.status, edge.to, edge.directed ? "to" : "with"].join(" ");
  return DATA.view === "timeline" && edge.event ? edge.event : line;
}

// All that have a part in a fact.
const cast = (fact) => fact.who || [fact.from, fact.to];
const isAlone = (fact) => fact.from === fact.to; // what somebody did without another who is named
const concerns = (fact, id) => cast(fact).includes(id);

function ties(facts) {
  const found = new Map();
  for (const fact of facts) {
    if (!found.has(fact.tie)) {
      const { from, to, kind, status, directed } = fact;
      found.set(fact.tie, { id: fact.tie, from, to, kind, status, directed, facts: [], lane: 0 });
    }
    found.get(fact.tie).facts.push(fact);
  }
  spread(found);
  return found;
}

// Lines between the same two nodes get lanes -1, 0, 1 … so that each is seen.
function spread(found) {
  const pairs = new Map();
  for (const tie of found.values()) {
    push(pairs, [tie.from, tie.to].sort().join(" "), tie);
  }
  for (const group of pairs.values()) {
    group.forEach((tie, i) => { tie.lane = (i - (group.length - 1) / 2) * (tie.from > tie.to ? -1 : 1); });
  }
}

// Every name to its node; a name that several bear is told apart by type, then by number.
function namesOf(nodes) {
  const bearers = new Map();
  for (const node of nodes) {
    for (const name of new Set([node.label, ...node.names])) push(bearers, name, node);
  }
  const names = new Map();
  for (const [name, list] of bearers) for (const node of list) names.set(unusedName(names, name, node, list.length), node.id);
  return names;
}

function unusedName(names, name, node, bearers) {
  const wanted = bearers > 1 ? `${name} (${typeName(node.type)})` : name;
  let free = wanted;
  for (let i = 2; names.has(free); i += 1) free = `${wanted} ${i}`;
  return free;
}

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

// The node that bears a name: as written, then in any case and without accents, then by its beginning or a part.
function findNode(text) {
  if (NAMES.has(text)) return NAMES.get(text);
  const wanted = folded(text);
  if (!wanted) return "";
  const all = [...NAMES].map(([name, id]) => [folded(name), id]);
  const hit = all.find(([name]) => name === wanted) || all.find(([name]) => name.startsWith(wanted))
    || all.find(([name]) => name.includes(wanted));
  return hit ? hit[1] : "";
}

// "2016" or "2016-03" to the first or last day it may mean; anything else to "".
function day(text, last) {
  const parts = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(text.trim());
  if (!parts) return "";
  return `${parts[1]}-${parts[2] || (last ? "12" : "01")}-${last ? "31" : "01"}`;
}

function inTime(fact, state) {
  const [from, to] = [day(state.from, false), day(state.to, true)];
  if (!from && !to) return true;
  if (!fact.earliest && !fact.latest) return state.undated;
  return (!to || !fact.earliest || fact.earliest <= to) && (!from || !fact.latest || fact.latest >= from);
}

function passes(fact, state) {
  return !state.kinds.has(fact.kind) && !state.statuses.has(fact.status)
    && cast(fact).every((id) => !state.types.has(NODES.get(id).type)) && inTime(fact, state)
    && (!state.issue || (fact.issues || []).includes(state.issue)) && (!state.contested || fact.contested);
}

function adjacency(list) {
  const near = new Map();
  for (const tie of list) { push(near, tie.from, [tie.to, tie]); push(near, tie.to, [tie.from, tie]); }
  return near;
}

// Nodes within so many steps of one.
function within(node, depth, near) {
  const reached = new Set([node]);
  let edge = [node];
  for (let step = 0; step < depth; step += 1) {
    edge = edge.flatMap((a) => (near.get(a) || []).map(([b]) => b)).filter((b) => !reached.has(b) && reached.add(b));
  }
  return reached;
}

// The nodes of a shortest path, by breadth; [] where there is none.
function shortest(start, goal, near) {
  const before = new Map([[start, ""]]);
  for (const queue = [start]; queue.length;) {
    const node = queue.shift();
    if (node === goal) return backwards(goal, before);
    for (const [next] of near.get(node) || []) if (!before.has(next)) { before.set(next, node); queue.push(next); }
  }
  return [];
}

function backwards(goal, before) {
  const nodes = [];
  for (let node = goal; node; node = before.get(node)) nodes.unshift(node);
  return nodes;
}

// What is to be seen: { facts, ties: Map(tie → its facts), nodes, near (or null), path (node ids), onPath, open (crowds) }.
function shownBy(state) {
  const nodes = new Set(DATA.nodes.filter((node) => !state.types.has(node.type)).map((node) => node.id));
  const facts = FACTS.filter((fact) => passes(fact, state));
  const lines = new Map();
  for (const fact of facts) push(lines, TIES.get(fact.tie), fact);
  const chosen = nodes.has(state.node) ? state.node : "";
  const links = chosen || state.start ? adjacency(lines.keys()) : null;
  const near = chosen ? within(chosen, state.depth, links) : null;
  const path = state.start && state.goal ? shortest(state.start, state.goal, links) : [];
  const seen = { facts, ties: lines, nodes, near, path, onPath: steps(path), open: opened(state, path) };
  return near && state.only ? narrowed(seen) : seen;
}

// The crowds that are open: those that the reader opened, and those of what is chosen.
function opened(state, path) {
  const tie = TIES.get(state.edge);
  const chosen = [state.node, ...(tie ? [tie.from, tie.to] : []), ...path];
  return new Set([...state.open, ...chosen.filter((id) => NODES.has(id)).map((id) => String(NODES.get(id).crowd))]);
}

const steps = (path) => new Set(path.slice(1).map((node, i) => [path[i], node].sort().join(" ")));
const isStep = (seen, tie) => seen.onPath.has([tie.from, tie.to].sort().join(" "));

function narrowed(seen) {
  const inside = (line) => seen.near.has(line.from) && seen.near.has(line.to);
  return {
    ...seen, nodes: seen.near, facts: seen.facts.filter(inside), ties: new Map([...seen.ties].filter(([tie]) => inside(tie))),
  };
}
