// The chronicle: what is shown in order of time, month by month, each with its sentences.

STAGES.push({ start: startChronicle, show: showChronicle, fit() {}, goTo() {} });

const PORTION = 150; // entries that are written at once; more on demand
const MONTHS = "January February March April May June July August September October November December".split(" ");
const entries = new Map(); // event or fact → its entry, made when first shown
let portion = PORTION;
let told = "";

function startChronicle() {
  element("more").addEventListener("click", () => { portion += PORTION; show(); });
  window.addEventListener("beforeprint", () => { portion = Infinity; show(); });
}

// The facts of one event are one entry; so are a stance, an office, a membership.
function grouped(facts) {
  const found = new Map();
  for (const fact of facts) {
    const key = fact.event || `fact ${fact.index}`;
    if (!found.has(key)) found.set(key, { key, fact, facts: [] });
    found.get(key).facts.push(fact);
  }
  const when = ({ fact }) => [fact.earliest || fact.latest || "~", fact.latest || "~", String(fact.index).padStart(9, "0")].join(" ");
  return [...found.values()].map((entry) => [when(entry), entry]).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

function period({ fact: { earliest, latest, date } }) {
  if (!earliest && !latest) return "Without a date";
  if (!earliest || !latest) return date.startsWith("..") || date.startsWith("/") ? `Until ${latest.slice(0, 4)}` : `From ${earliest.slice(0, 4)} on`;
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return `${MONTHS[Number(earliest.slice(5, 7)) - 1]} ${earliest.slice(0, 4)}`;
  return earliest.slice(0, 4) === latest.slice(0, 4) ? earliest.slice(0, 4) : `${earliest.slice(0, 4)} to ${latest.slice(0, 4)}`;
}

function showChronicle(seen, state) {
  const chosen = state.node && state.node !== DATA.centre ? state.node : "";
  const all = grouped(seen.facts).filter(({ facts }) => !chosen || facts.some((fact) => concerns(fact, chosen)));
  const [now, filter] = [all.slice(0, portion), toHash().replace(/(^|&)(edge|theme|sort|down)=[^&]*/g, "")];
  if (filter !== told) { told = filter; portion = PORTION; element("chronicle").scrollTop = 0; }
  const periods = new Map();
  for (const entry of now) periods.set(period(entry), [...(periods.get(period(entry)) || []), entry]);
  const counts = counted(all.map(period));
  const most = Math.max(1, ...counts.values());
  element("months").replaceChildren(...[...periods].map(([name, list]) => monthSection(name, list, counts.get(name), most)));
  for (const entry of now) entries.get(entry.key).classList.toggle("chosen", entry.facts.some((fact) => fact.tie === state.edge));
  element("more").hidden = now.length === all.length;
  element("more").textContent = `Show more of ${all.length}`;
  element("nothing").hidden = all.length > 0;
  element("told").textContent = chosen ? `${some(all.length, "entry", "entries")} with ${nodeLabel(chosen)}` : some(all.length, "entry", "entries");
}

function monthSection(name, list, count, most) {
  const bar = svg("svg", { class: "share", viewBox: "0 0 100 1", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { width: Math.max(1, (100 * count) / most), height: 1, class: "in" }));
  return tag("section", { className: "month" },
    tag("h3", {}, name, " ", tag("span", { className: "number" }, String(count)), bar),
    ...list.map((entry) => {
      if (!entries.has(entry.key)) entries.set(entry.key, entryOf(entry));
      return entries.get(entry.key);
    }));
}

function entryOf({ fact }) {
  const circumstances = [
    fact.status && fact.status !== "held" ? statusMark(fact.status).label : "", fact.hedged ? "hedged" : "", fact.condition ? `if: ${fact.condition}` : "",
    fact.place, fact.occasion, fact.detail, fact.issues && `about ${fact.issues.join(", ")}`,
  ].filter(Boolean);
  const [first, ...others] = [...fact.evidence].reverse(); // the newest word comes first
  return tag("article", { className: "entry" },
    tag("p", { className: "deed" }, tag("span", { className: "when" }, fact.date), kindSwatch(fact.kind, false), ...deed(fact), fact.contested ? contestedMark() : ""),
    circumstances.length ? tag("p", { className: "quiet" }, circumstances.join(" · ")) : "",
    first ? report(first) : tag("p", { className: "quiet" }, "No sentence is kept for this."),
    others.length ? tag("details", {}, tag("summary", {}, some(others.length, "more report")), ...others.map(report)) : "",
    tag("p", { className: "row end" }, tag("button", { type: "button", className: "link read", onclick: () => choose({ edge: fact.tie }), ariaLabel: `Evidence: ${deedText(fact)} ${fact.date}`.trim() }, "evidence and link")));
}

// Who did what with or to whom, each name a button.
function deed(fact) {
  const [acting, others] = sides(fact);
  const names = (ids) => ids.flatMap((id, i) => [i ? (i === ids.length - 1 ? " and " : ", ") : "",
    tag("button", { type: "button", className: "link", onclick: () => choose({ node: id }) }, nodeLabel(id))]).filter(Boolean);
  return [...names(acting), tag("span", { className: "verb" }, ` ${verb(fact, others)} `), ...names(others)];
}

const deedText = (fact) => {
  const [acting, others] = sides(fact);
  return [acting.map(nodeLabel).join(", "), verb(fact, others), others.map(nodeLabel).join(", ")].join(" ").trim();
};

function sides(fact) {
  const who = cast(fact);
  const acting = fact.who ? fact.acting || 1 : 1;
  return [who.slice(0, acting), who.slice(acting).filter((id) => !who.slice(0, acting).includes(id))];
}

// Of what somebody did alone there may be no more to say than what it was.
const verb = (fact, others) => (others.length ? kindMark(fact.kind).label : kindMark(fact.kind).alone || words(fact.type));
