// What the reader chose, kept in the address: every change makes a new state, and everything is shown from it.

const DEFAULT_OFF = [...new Set(FACTS.map((fact) => fact.status))].filter((status) => statusMark(status).off);
const NOTHING = "*";
const state = initial();
let seen = null;
let playing = 0;

function initial() {
  return {
    types: new Set(), kinds: new Set(), statuses: new Set(DEFAULT_OFF), from: "", to: "", undated: false, issue: "", contested: false, open: new Set(),
    node: DATA.centre, edge: "", depth: 1, only: false, start: "", goal: "", size: "relations", colour: "type", sort: "when", down: false, theme: "",
  };
}

// Sets are written as what they hide, so that an address says only what differs from the beginning.
function toHash() {
  const words = new URLSearchParams();
  for (const key of ["types", "kinds", "open"]) for (const off of [...state[key]].sort()) words.append(key, off);
  const off = [...state.statuses].sort();
  if (String(off) !== String([...DEFAULT_OFF].sort())) for (const status of off.length ? off : [NOTHING]) words.append("statuses", status);
  for (const key of ["from", "to", "issue", "edge", "start", "goal", "theme"]) if (state[key]) words.set(key, state[key]);
  if (state.node !== DATA.centre) words.set("node", state.node || NOTHING);
  for (const key of ["undated", "contested", "only", "down"]) if (state[key]) words.set(key, "1");
  if (state.depth !== 1) words.set("depth", String(state.depth));
  for (const [key, usual] of [["size", "relations"], ["colour", "type"], ["sort", "when"]]) if (state[key] !== usual) words.set(key, state[key]);
  return words.toString();
}

// An address may come from anybody: only what this page knows is taken over.
function fromHash() {
  const words = new URLSearchParams(location.hash.slice(1));
  const word = (key) => words.get(key) || "";
  const next = initial();
  for (const key of ["types", "kinds", "statuses", "open"]) if (words.has(key)) next[key] = new Set(words.getAll(key).filter((off) => off !== NOTHING));
  for (const key of ["from", "to"]) next[key] = day(word(key), false) ? word(key) : "";
  for (const key of ["node", "start", "goal"]) if (words.has(key)) next[key] = NODES.has(word(key)) ? word(key) : "";
  next.issue = ISSUES.has(word("issue")) ? word("issue") : "";
  for (const key of ["undated", "contested", "only", "down"]) next[key] = word(key) === "1";
  next.edge = TIES.has(word("edge")) ? word("edge") : "";
  next.depth = [1, 2, 3].includes(Number(word("depth"))) ? Number(word("depth")) : 1;
  next.sort = COLUMNS.some(([id]) => id === word("sort")) ? word("sort") : "when";
  next.size = Object.hasOwn(MEASURES, word("size")) ? word("size") : "relations";
  next.colour = word("colour") === "crowd" ? "crowd" : "type";
  next.theme = ["dark", "light"].includes(word("theme")) ? word("theme") : "";
  replaceState(next);
}

// The sets stay the same objects: the legend's boxes hold on to them.
function replaceState(next) {
  for (const [key, value] of Object.entries(next)) {
    if (!(value instanceof Set)) { state[key] = value; continue; }
    const kept = [...value];
    state[key].clear();
    kept.forEach((item) => state[key].add(item));
  }
}

function show() {
  seen = shownBy(state);
  showTheme();
  for (const stage of STAGES) stage.show(seen, state);
  showPanel(seen, state, choose);
  showTable(seen, state, choose);
  showControls(seen, state);
}

function changed() {
  show();
  if (location.protocol === "about:") return; // in a notebook's frame there is no address to keep it in
  const hash = toHash();
  history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
}

function choose({ node = "", edge = "" }, centred = false) {
  Object.assign(state, { node, edge, start: "", goal: "" });
  for (const id of ["start", "goal"]) if (element(id)) element(id).value = "";
  changed();
  for (const stage of STAGES) {
    if (state.only) stage.fit(true);
    else if (node && seen.nodes.has(node)) stage.goTo(node, centred);
  }
}

const fitStages = (animated) => { for (const stage of STAGES) stage.fit(animated); };

function announce(text) {
  element("summary").replaceChildren(tag("h2", {}, "Nothing found"), tag("p", { className: "quiet" }, text));
}

function search(event) {
  event.preventDefault();
  const text = element("query").value;
  const node = findNode(text);
  if (node) { state.types.delete(NODES.get(node).type); choose({ node }, true); }
  else if (text.trim()) announce(`Nobody and nothing here is called “${text.trim()}”.`);
}

function findPath(event) {
  event.preventDefault();
  const [start, goal] = ["start", "goal"].map((id) => findNode(element(id).value));
  if (!start || !goal) { announce("Fill in two names that are in this network."); return; }
  Object.assign(state, { start, goal, node: "", edge: "", only: false });
  document.activeElement.blur();
  changed();
}

function setTime(id) {
  const text = element(id).value.trim();
  if (!text || day(text, false)) state[id] = text;
  changed();
}

function sort(id) {
  state.down = state.sort === id ? !state.down : false;
  state.sort = id;
  changed();
}

// Play lets the end of the time range run from its beginning to its end.
function play() {
  if (playing) { stop(); return; }
  const all = periods().filter((period) => !state.from || day(period, true) >= day(state.from, false));
  const last = state.to && state.to < all.at(-1) ? state.to : all.at(-1);
  const steps = all.filter((period) => period <= last);
  const step = () => {
    if (!steps.length) { stop(); return; }
    state.to = steps.shift();
    changed();
  };
  playing = setInterval(step, 900);
  showPlaying();
  step();
}

function stop() {
  clearInterval(playing);
  playing = 0;
  showPlaying();
}

function showPlaying() {
  element("play").textContent = playing ? "Stop" : "Play";
  element("play").setAttribute("aria-pressed", String(Boolean(playing)));
}

const darkOutside = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (state.theme ? state.theme === "dark" : darkOutside.matches);

function showTheme() {
  if (state.theme) document.documentElement.dataset.theme = state.theme;
  else delete document.documentElement.dataset.theme;
  element("theme").setAttribute("aria-pressed", String(isDark()));
}

function toggleTheme() {
  state.theme = isDark() ? "light" : "dark";
  changed();
}

// The address of what is chosen now, for a colleague or a footnote.
async function copyAddress() {
  try {
    await navigator.clipboard.writeText(location.href);
    element("copy").textContent = "Copied";
  } catch {
    element("copy").textContent = "The address bar has it";
  }
  setTimeout(() => { element("copy").textContent = "Copy link"; }, 2000);
}

function reset() {
  stop();
  replaceState({ ...initial(), theme: state.theme });
  for (const id of ["query", "start", "goal", "from", "to"]) if (element(id)) element(id).value = "";
  changed();
  fitStages(true);
}

const fileName = (ending) => `${DATA.view}.${ending}`;
const HANDLERS = {
  search: ["submit", search],
  path: ["submit", findPath],
  time: ["submit", (event) => event.preventDefault()],
  query: ["change", (event) => { if (NAMES.has(element("query").value)) search(event); }],
  from: ["change", () => setTime("from")],
  to: ["change", () => setTime("to")],
  undated: ["change", () => { state.undated = element("undated").checked; changed(); }],
  depth: ["change", () => { state.depth = Number(element("depth").value); changed(); }],
  only: ["change", () => { state.only = element("only").checked; changed(); fitStages(true); }],
  reset: ["click", reset],
  play: ["click", play],
  theme: ["click", toggleTheme],
  size: ["change", () => { state.size = element("size").value; changed(); }],
  colour: ["change", () => { state.colour = element("colour").value; changed(); }],
  close: ["click", () => { state.open.clear(); choose({}); fitStages(true); }],
  issue: ["change", () => { state.issue = element("issue").value; changed(); }],
  contested: ["change", () => { state.contested = element("contested").checked; changed(); }],
  copy: ["click", copyAddress],
  csv: ["click", () => download(fileName("csv"), new Blob([csv(seen, state)], { type: "text/csv;charset=utf-8" }))],
  json: ["click", () => download(fileName("json"), new Blob([json(seen)], { type: "application/json" }))],
};

function start() {
  startNames();
  startTable(sort, choose);
  startLegend(state, changed);
  startTime();
  fromHash();
  showTheme();
  for (const stage of STAGES) stage.start();
  for (const [id, [name, handler]] of Object.entries(HANDLERS)) element(id)?.addEventListener(name, handler);
  window.addEventListener("hashchange", () => { fromHash(); show(); });
  darkOutside.addEventListener("change", show);
  window.addEventListener("beforeprint", () => { element("legend").open = true; });
  if (matchMedia("(max-width: 799px)").matches) element("legend").open = false;
  show();
  fitStages(false);
}

start();
