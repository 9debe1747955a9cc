// The evidence panel: text from documents is set as text, never as HTML.

function tag(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key in made && key !== "form") made[key] = value; else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== "" && child !== undefined));
  return made;
}

const some = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
const nodeLabel = (id) => NODES.get(id).label;
const webAddress = (url) => (/^https?:\/\//i.test(url) && URL.canParse(url) ? url : "");
const contestedMark = () => tag("span", { className: "contested" }, "sources disagree");
const relationOf = (tie) => (isAlone(tie) ? kindMark(tie.kind).alone || kindName(tie.kind) : kindMark(tie.kind).label);
const sentenceOf = (tie) => [nodeLabel(tie.from), relationOf(tie), isAlone(tie) ? "" : nodeLabel(tie.to)].join(" ").trim();

function showPanel(seen, state, choose) {
  const tie = TIES.get(state.edge);
  if (tie) fill(tieSummary(tie, seen), tieEvidence(tie, seen, choose));
  else if (NODES.has(state.node)) fill(nodeSummary(state.node, seen), nodeEvidence(state.node, seen, choose));
  else if (state.start && state.goal) fill(pathSummary(seen, state), pathEvidence(seen, choose));
  else fill(welcome(seen), []);
}

function fill(summary, evidence) {
  const now = summary.map((part) => part.textContent).join("\n");
  if (now !== [...element("summary").children].map((part) => part.textContent).join("\n")) element("summary").replaceChildren(...summary);
  element("evidence").replaceChildren(...evidence);
}

function welcome(seen) {
  return [
    tag("h2", {}, "Evidence"),
    tag("p", { className: "quiet" }, DATA.view === "timeline" ? "Choose a name to see only what it has a part in, or an entry for all its reports and its link."
      : "Choose a node or a line, in the drawing or in the table, to read the sentences it rests on."),
    tag("p", { className: "quiet" }, `${some(seen.nodes.size, "name")} and ${some(seen.facts.length, "relation")} are shown.`),
  ];
}

function nodeSummary(id, seen) {
  const node = NODES.get(id);
  const count = seen.facts.filter((fact) => concerns(fact, id)).length;
  return [
    tag("p", { className: "kicker" }, nodeSwatch(node.type), typeName(node.type)),
    tag("h2", {}, node.label),
    node.names.length ? tag("p", { className: "names" }, `Also ${node.names.join(", ")}`) : "",
    tag("p", { className: "quiet" }, `${some(count, "relation")} shown, ${node.strength} in all.`),
    state.size === "betweenness" || state.size === "neighbours" ? tag("p", { className: "quiet" }, standing(id, measure(seen, state))) : "",
  ].filter(Boolean);
}

const standing = (id, { key, values }) =>
  `${MEASURES[key].name[0].toUpperCase()}${MEASURES[key].name.slice(1)} ${Number((values.get(id) || 0).toPrecision(3))}: number ${rankOf(id, { values })} of ${values.size} shown.`;

// Relations grouped by kind and direction, each with the other end and the way to its evidence.
function nodeEvidence(id, seen, choose) {
  const groups = new Map();
  for (const [tie, facts] of seen.ties) {
    if (!facts.some((fact) => concerns(fact, id))) continue;
    const name = kindFrom(tie, id);
    groups.set(name, [...(groups.get(name) || []), { tie, facts, other: tie.from === id ? tie.to : tie.from }]);
  }
  const inOrder = [...groups].sort((a, b) => kindRank(a[1][0].tie.kind) - kindRank(b[1][0].tie.kind));
  return [...(id === DATA.centre ? aboutGroups() : []), ...inOrder.map(([name, list]) => relationGroup(name, list, choose))];
}

// What the ontology has on the actor of a dossier: names and who uses them, offices with their time.
const aboutGroups = () => Object.entries(DATA.about).map(([heading, pairs]) => tag("section", { className: "group about" },
  tag("h3", {}, heading), tag("ul", {}, ...pairs.map(([what, note]) => tag("li", {}, tag("span", {}, what), note ? tag("span", { className: "quiet" }, note) : "")))));

function relationGroup(name, list, choose) {
  const rows = list.sort((a, b) => b.facts.length - a.facts.length || nodeLabel(a.other).localeCompare(nodeLabel(b.other)));
  const count = rows.reduce((sum, row) => sum + row.facts.length, 0);
  return tag("section", { className: "group" },
    tag("h3", {}, kindSwatch(rows[0].tie.kind, rows[0].tie.directed), `${name} `, tag("span", { className: "number" }, String(count))),
    tag("ul", {}, ...rows.map((row) => relationRow(row, choose))));
}

const kindSwatch = (kind, directed) => lineSwatch(kindMark(kind).dash, kindMark(kind).colour, kindMark(kind).symbol, directed);
const tieSwatch = (tie) => lineSwatch(tieDash(tie), kindMark(tie.kind).colour, tieSymbol(tie), tie.directed);

function relationRow({ tie, facts, other }, choose) {
  const read = tag("button", { type: "button", className: "link read", onclick: () => choose({ edge: tie.id }) });
  read.textContent = [tie.status && tie.status !== "held" ? statusMark(tie.status).label : "", years(facts), "evidence"].filter(Boolean).join(" · ");
  read.setAttribute("aria-label", `Evidence: ${sentenceOf(tie)}, ${some(facts.length, "relation")}`);
  return tag("li", {},
    isAlone(tie) ? tag("span", { className: "quiet" }, facts[0].detail || "nobody else named")
      : tag("button", { type: "button", className: "link", onclick: () => choose({ node: other }) }, nodeLabel(other)),
    facts.length > 1 ? tag("span", { className: "number" }, ` ×${facts.length}`) : "", " ", read);
}

function years(facts) {
  const all = facts.flatMap((fact) => [fact.earliest, fact.latest]).filter(Boolean).map((date) => date.slice(0, 4)).sort();
  if (!all.length) return "";
  return all[0] === all.at(-1) ? all[0] : `${all[0]}–${all.at(-1)}`;
}

function tieSummary(tie, seen) {
  const facts = seen.ties.get(tie) || [];
  const reports = facts.reduce((sum, fact) => sum + fact.evidence.length, 0);
  const contested = facts.some((fact) => fact.contested);
  const status = tie.status ? `${statusMark(tie.status).label}, ` : "";
  return [
    tag("p", { className: "kicker" }, tieSwatch(tie), kindMark(tie.kind).label),
    tag("h2", {}, nodeLabel(tie.from), tag("span", { className: "verb" }, ` ${relationOf(tie)} `), isAlone(tie) ? "" : nodeLabel(tie.to)),
    tag("p", { className: "quiet" }, facts.length
      ? `${status}${some(facts.length, "time")}, ${some(reports, "report")}.` : "The filters hide this relation at present."),
    contested ? tag("p", {}, contestedMark()) : "",
  ].filter(Boolean);
}

function tieEvidence(tie, seen, choose) {
  const ends = tag("p", { className: "ends" }, ...[...new Set([tie.from, tie.to])].map((id) =>
    tag("button", { type: "button", className: "chip", onclick: () => choose({ node: id }) }, nodeSwatch(NODES.get(id).type), nodeLabel(id))));
  const copy = tag("button", { type: "button", className: "link read", id: "copy", onclick: copyAddress }, "Copy link");
  return [ends, tag("p", { className: "row" }, tag("a", { className: "permalink", href: `#${toHash()}` }, "Link to this"), copy),
    ...(seen.ties.get(tie) || []).map((fact) => factArticle(fact, choose))];
}

function factArticle(fact, choose) {
  const status = fact.status && statusMark(fact.status).label;
  const facts = [
    ["When", fact.date], ["Status", fact.contested && status ? `${status}, but sources disagree` : status], ["Where", fact.place],
    ["Office", fact.detail], ["Occasion", fact.occasion], ["About", (fact.issues || []).join(", ")], ["If", fact.condition], ["What", fact.type && typeName(fact.type)], ["Says who", fact.attributed], ["Certainty", fact.hedged ? "hedged by the writer" : ""],
  ].filter(([, value]) => value);
  return tag("article", { className: "fact" },
    tag("dl", {}, ...facts.map(([name, value]) => tag("div", {}, tag("dt", {}, name), tag("dd", {}, value)))),
    ...sameEvent(fact, choose),
    ...(fact.evidence.length ? fact.evidence.map((item) => report(item, fact)) : [tag("p", { className: "quiet" }, "No sentence is kept for this.")]));
}

// Who else took part in the event: a meeting of three is three lines.
function sameEvent(fact, choose) {
  const others = new Set(FACTS.filter((one) => fact.event && one.event === fact.event).flatMap(cast));
  for (const id of [fact.from, fact.to]) others.delete(id);
  if (!others.size) return [];
  return [tag("p", { className: "quiet" }, "With ", ...[...others].slice(0, 12).flatMap((id, i) => [i ? ", " : "",
    tag("button", { type: "button", className: "link", onclick: () => choose({ node: id }) }, nodeLabel(id))]).filter(Boolean), others.size > 12 ? ` and ${others.size - 12} more` : "")];
}

// A report that sees the event otherwise than what became of it in the end says so itself.
function report(item, fact) {
  const url = webAddress(item.url);
  const title = item.title || item.document || "Untitled document";
  const source = [item.publisher, item.date].filter(Boolean).join(", ");
  return tag("figure", { className: "report" },
    item.quote ? tag("blockquote", {}, ...marked(item.quote, item.trigger)) : tag("p", { className: "quiet" }, "The quote was left out of this graph."),
    tag("figcaption", {},
      tag("cite", {}, url ? tag("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, title) : title),
      source ? tag("span", {}, source) : "",
      fact && fact.status && item.status && item.status !== fact.status ? tag("span", { className: "contested" }, `says ${statusMark(item.status).label}`) : "",
      item.claim ? tag("span", { title: "detente explain shows how this was read" }, `explain ${item.claim.split("claim-").at(-1).slice(0, 8)}`) : "",
      item.attributed ? tag("span", {}, `according to ${item.attributed}`) : ""));
}

function marked(quote, trigger) {
  const at = trigger ? quote.indexOf(trigger) : -1;
  if (at < 0) return [quote];
  return [quote.slice(0, at), tag("mark", {}, trigger), quote.slice(at + trigger.length)];
}

function pathSummary(seen, state) {
  const ends = `${nodeLabel(state.start)} to ${nodeLabel(state.goal)}`;
  const text = seen.path.length
    ? `${some(seen.path.length - 1, "step")}, the fewest there are among what is shown.`
    : "No path: nothing that is shown connects the two. Show more kinds, statuses or years and try again.";
  return [tag("p", { className: "kicker" }, "Shortest path"), tag("h2", {}, ends), tag("p", { className: "quiet" }, text)];
}

function pathEvidence(seen, choose) {
  const between = (a, b) => [...seen.ties.keys()].filter((tie) => (tie.from === a && tie.to === b) || (tie.from === b && tie.to === a));
  const node = (id) => tag("button", { type: "button", className: "chip", onclick: () => choose({ node: id }) }, nodeSwatch(NODES.get(id).type), nodeLabel(id));
  const line = (tie) => tag("button", { type: "button", className: "link", onclick: () => choose({ edge: tie.id }) }, sentenceOf(tie));
  const items = seen.path.map((id, i) => tag("li", {}, node(id),
    ...(i + 1 < seen.path.length ? between(id, seen.path[i + 1]).map((tie) => tag("div", {}, tieSwatch(tie), line(tie))) : [])));
  return items.length ? [tag("ol", { className: "steps" }, ...items)] : [];
}
