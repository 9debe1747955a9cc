// The table holds what the drawing shows, one fact a row; CSV and JSON hand out the same.

const COLUMNS = [
  ["from", "From", (fact) => nodeLabel(fact.from)],
  ["relation", "Relation", relationOf],
  ["to", "To", (fact) => (isAlone(fact) ? "" : nodeLabel(fact.to))],
  ["when", "When", (fact) => fact.date, (fact) => fact.earliest || fact.latest || fact.date],
  ["status", "Status", (fact) => fact.status && statusMark(fact.status).label + (fact.contested ? " (contested)" : "")],
  ["detail", "What", (fact) => [fact.detail, fact.occasion, ...(fact.issues || [])].filter(Boolean).join("; ")],
  ["where", "Where", (fact) => fact.place],
  ["says", "Says who", (fact) => fact.attributed],
  ["reports", "Reports", (fact) => String(fact.evidence.length), (fact) => String(fact.evidence.length).padStart(9, "0")],
];
const SHOWN = COLUMNS.filter(([id, , text]) => (id !== "status" || TELLING) && (!["detail", "where", "says"].includes(id) || FACTS.some(text)));
const MORE = [
  ["type", (fact) => fact.type], ["earliest", (fact) => fact.earliest], ["latest", (fact) => fact.latest],
  ["hedged", (fact) => (fact.hedged ? "yes" : "")], ["contested", (fact) => (fact.contested ? "yes" : "")],
  ["with", (fact) => cast(fact).filter((id) => id !== fact.from && id !== fact.to).map(nodeLabel).join("; ")], ["from_iri", (fact) => fact.from], ["to_iri", (fact) => fact.to],
  ["quotes", (fact) => fact.evidence.map((item) => item.quote).join(" | ")],
  ["documents", (fact) => [...new Set(fact.evidence.map((item) => item.url || item.title || item.document))].join(" | ")],
];
const rows = new Map();
const BATCH = 250; // rows that are written at once; more on demand
let batch = BATCH;
const collator = new Intl.Collator("en", { numeric: true });

function startTable(sort, choose) {
  element("table").tHead.rows[0].append(...SHOWN.map(([id, name]) =>
    tag("th", { scope: "col", id: `by-${id}` }, tag("button", { type: "button", onclick: () => sort(id) }, name))));
  element("morerows").addEventListener("click", () => { batch += 4 * BATCH; show(); });
  window.addEventListener("beforeprint", () => { batch = Math.max(batch, 10 * BATCH); show(); });
}

function rowOf(fact, choose) {
  const cells = SHOWN.map(([id, , text]) => {
    if (id === "relation") return tag("td", { className: id }, tieSwatch(TIES.get(fact.tie)), tag("button", { type: "button", className: "link" }, text(fact)));
    return tag("td", { className: id }, text(fact));
  });
  cells[1].lastChild.setAttribute("aria-label", `Evidence: ${sentenceOf(fact)} ${fact.date}`.trim());
  return tag("tr", { onclick: () => choose({ edge: fact.tie }) }, ...cells);
}

function sorted(facts, state) {
  const [, , text, key] = COLUMNS.find(([id]) => id === state.sort);
  const by = key || text;
  const turn = state.down ? -1 : 1;
  return [...facts].sort((a, b) => turn * collator.compare(by(a), by(b)) || a.index - b.index);
}

function showTable(seen, state, choose) {
  for (const [id] of SHOWN) element(`by-${id}`).setAttribute("aria-sort", id !== state.sort ? "none" : state.down ? "descending" : "ascending");
  const chosen = (fact) => fact.tie === state.edge || (!state.edge && state.node && state.node !== DATA.centre && concerns(fact, state.node));
  element("morerows").hidden = seen.facts.length <= batch;
  element("table").tBodies[0].replaceChildren(...sorted(seen.facts, state).slice(0, batch).map((fact) => {
    if (!rows.has(fact)) rows.set(fact, rowOf(fact, choose));
    rows.get(fact).classList.toggle("chosen", Boolean(chosen(fact)));
    return rows.get(fact);
  }));
  element("rows").textContent = `${seen.facts.length} of ${some(FACTS.length, "relation")}`;
}

// A cell that a spreadsheet would read as a formula gets an apostrophe before it.
function cell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csv(seen, state) {
  const columns = [...COLUMNS.map(([id, , text]) => [id, text]), ...MORE];
  const lines = [columns.map(([name]) => name), ...sorted(seen.facts, state).map((fact) => columns.map(([, text]) => text(fact)))];
  return `\ufeff${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`; // the mark tells Excel it is UTF-8
}

function json(seen) {
  const nodes = DATA.nodes.filter((node) => seen.nodes.has(node.id)).map(({ id, label, type, names }) => ({ id, label, type, names }));
  const edges = seen.facts.map(({ index, tie, ...fact }) => fact);
  return JSON.stringify({ heading: DATA.heading, view: DATA.view, nodes, edges }, null, 2);
}

function download(name, blob) {
  const link = tag("a", { download: name, href: URL.createObjectURL(blob) });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
