// How things look: a shape and a colour for each type of node, a colour, dash and symbol for each kind of line.
// Colours are custom properties of view.css, so that both themes and the legend draw from one place.

const SHAPES = {
  circle: "M-1,0a1,1 0 1,0 2,0a1,1 0 1,0 -2,0z",
  square: "M-.75,-.88h1.5q.13,0 .13,.13v1.5q0,.13 -.13,.13h-1.5q-.13,0 -.13,-.13v-1.5q0,-.13 .13,-.13z",
  hexagon: "M-1.05,0l.52,-.91h1.06l.52,.91l-.52,.91h-1.06z",
  octagon: "M-.41,-1h.82l.59,.59v.82l-.59,.59h-.82l-.59,-.59v-.82z",
  house: "M0,-1.05l.95,.8v1.2h-1.9v-1.2z",
  diamond: "M0,-1.15l1.15,1.15l-1.15,1.15l-1.15,-1.15z",
  triangle: "M0,-1.1l1.15,1.95h-2.3z",
  point: "M0,1.15l-1.1,-1.95h2.2z",
  star: "M0,-1.2l.34,.74l.8,.09l-.59,.55l.16,.79l-.71,-.4l-.71,.4l.16,-.79l-.59,-.55l.8,-.09z",
  sheet: "M-.75,-1h1l.5,.5v1.5h-1.5z",
  cross: "M-.35,-1h.7v.65h.65v.7h-.65v.65h-.7v-.65h-.65v-.7h.65z",
  bar: "M-1.15,-.6h2.3v1.2h-2.3z",
  flag: "M-.8,-1l1.9,1l-1.9,1z",
  slant: "M-.6,-.75h1.7l-.5,1.5h-1.7z",
};

const TYPES = {
  State: { shape: "square", colour: "state" },
  Person: { shape: "circle", colour: "person" },
  Group: { shape: "slant", colour: "person" },
  Institution: { shape: "hexagon", colour: "institution" },
  InternationalOrganization: { shape: "octagon", colour: "institution" },
  Forum: { shape: "bar", colour: "institution" },
  GovernmentBody: { shape: "house", colour: "institution" },
  PoliticalParty: { shape: "flag", colour: "institution" },
  ArmedGroup: { shape: "cross", colour: "institution" },
  Issue: { shape: "diamond", colour: "issue" },
  CandidateIssue: { shape: "diamond", colour: "issue", hollow: true },
  Dispute: { shape: "triangle", colour: "dispute" },
  Initiative: { shape: "star", colour: "initiative" },
  Treaty: { shape: "sheet", colour: "treaty" },
  Place: { shape: "point", colour: "place" },
};
const OTHER_TYPE = { shape: "circle", colour: "plain", hollow: true };

// label: from the first end; back: the same, seen from the other end; name: in the legend where the label is long.
const KINDS = {
  met: { label: "met", colour: "met" },
  visited: { label: "visited", back: "was visited by", colour: "visited" },
  called: { label: "called", back: "was called by", colour: "place", symbol: "☏" },
  office: { label: "held office in", name: "office", back: "had in office", alone: "held office", colour: "met" },
  member: { label: "belongs to", name: "member", back: "has as a member", colour: "mixed", symbol: "∈" },
  supports: { label: "supports", back: "is supported by", colour: "supports", symbol: "+" },
  opposes: { label: "opposes", back: "is opposed by", colour: "opposes", symbol: "−", dash: [11, 5] },
  concerned: { label: "is concerned about", name: "concerned", back: "is a concern of", colour: "concerned", symbol: "!", dash: [2, 4] },
  mixed: { label: "is of two minds on", name: "of two minds", back: "is seen both ways by", colour: "mixed", symbol: "±", dash: [11, 4, 2, 4] },
  neutral: { label: "is neutral on", name: "neutral", back: "is seen neutrally by", colour: "plain", symbol: "○", dash: [5, 4] },
  agree: { label: "agrees with", name: "agree", colour: "supports", symbol: "=" },
  differ: { label: "differs from", name: "differ", colour: "opposes", symbol: "≠", dash: [9, 4] },
  partOf: { label: "is part of", name: "part of", back: "includes", colour: "met", symbol: "⊂" },
  conditionFor: { label: "is a condition for", name: "condition for", back: "depends on", colour: "mixed", symbol: "if", dash: [9, 3] },
  causes: { label: "causes", back: "is caused by", colour: "visited", symbol: "⇒" },
  tradedAgainst: { label: "is traded against", name: "traded against", colour: "supports", symbol: "⇄", dash: [9, 3, 2, 3] },
  competesWith: { label: "competes with", name: "competes with", colour: "opposes", symbol: "vs", dash: [8, 3, 2, 3] },
  message: { label: "sent word to", name: "message", back: "had word from", alone: "sent a message", colour: "met", symbol: "✉", dash: [6, 3] },
  agreement: { label: "agreed with", name: "agreement", alone: "agreed", colour: "supports", symbol: "=" },
  supportact: { label: "backed", name: "support", back: "was backed by", colour: "supports", symbol: "^", dash: [10, 3] },
  cooperation: { label: "worked with", name: "cooperation", alone: "cooperated", colour: "supports", symbol: "&", dash: [6, 3] },
  aid: { label: "gave aid to", name: "aid", back: "had aid from", colour: "supports", symbol: "»", dash: [4, 3] },
  concession: { label: "gave way to", name: "concession", back: "was given way by", alone: "gave way", colour: "supports", symbol: "~", dash: [2, 3] },
  withdrawal: { label: "withdrew from", name: "withdrawal", back: "was left by", alone: "withdrew", colour: "concerned", symbol: "←", dash: [8, 4] },
  request: { label: "made a request of", name: "request", back: "was asked by", alone: "made a request", colour: "concerned", symbol: "?", dash: [3, 3] },
  proposal: { label: "made a proposal to", name: "proposal", back: "had a proposal from", alone: "made a proposal", colour: "met", symbol: "*", dash: [3, 3] },
  statement: { label: "spoke about", name: "statement", back: "was spoken about by", alone: "spoke", colour: "plain", symbol: ":" },
  accusation: { label: "accused", name: "accusation", back: "was accused by", alone: "made an accusation", colour: "opposes", symbol: "¡", dash: [2, 4] },
  rejection: { label: "rejected", name: "rejection", back: "was rejected by", alone: "refused", colour: "opposes", symbol: "¬", dash: [9, 4] },
  threat: { label: "threatened", name: "threat", back: "was threatened by", colour: "opposes", symbol: "!", dash: [5, 3] },
  protest: { label: "protested against", name: "protest", back: "met the protest of", alone: "protested", colour: "opposes", symbol: "@", dash: [7, 3, 2, 3] },
  sanction: { label: "put sanctions on", name: "sanction", back: "was put under sanctions by", colour: "opposes", symbol: "#", dash: [12, 3] },
  military: { label: "moved forces against", name: "military act", back: "faced the forces of", alone: "moved forces", colour: "opposes", symbol: "▲" },
  coercion: { label: "coerced", name: "coercion", back: "was coerced by", alone: "used force", colour: "opposes", symbol: "%", dash: [4, 2] },
  assault: { label: "attacked", name: "assault", back: "was attacked by", colour: "opposes", symbol: "×" },
  election: { label: "voted on", name: "election", alone: "held an election", colour: "plain", symbol: "☑" },
  mentionedWith: { label: "is mentioned with", name: "mentioned with", colour: "plain", dash: [2, 4] },
};

const STATUSES = {
  held: { label: "held", dash: [] },
  planned: { label: "planned", dash: [8, 5] },
  proposed: { label: "proposed", dash: [4, 5] },
  hypothetical: { label: "hypothetical", dash: [1, 5], off: true },
  cancelled: { label: "cancelled", dash: [12, 3, 2, 3], symbol: "×", off: true },
  denied: { label: "denied", dash: [2, 3], symbol: "≠", off: true },
  contested: { label: "sources disagree", dash: [1, 3], symbol: "≶" },
  "": { label: "no status", dash: [] },
};

const words = (name) => name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
const typeMark = (type) => ({ ...OTHER_TYPE, ...(Object.hasOwn(TYPES, type) ? { hollow: false, ...TYPES[type] } : {}) });
const kindMark = (kind) =>
  ({ label: words(kind) || "related to", colour: "plain", symbol: "", dash: [], ...(Object.hasOwn(KINDS, kind) ? KINDS[kind] : {}) });
const kindName = (kind) => kindMark(kind).name || kindMark(kind).label;
const kindRank = (kind) => [...Object.keys(KINDS), kind].indexOf(kind);
const kindFrom = (tie, end) => (end === tie.from || !tie.directed ? kindMark(tie.kind).label : kindMark(tie.kind).back || `${kindMark(tie.kind).label} (towards this)`);
const statusMark = (status) =>
  ({ label: words(status), dash: [3, 3], symbol: "", off: false, ...(Object.hasOwn(STATUSES, status) ? STATUSES[status] : {}) });
const typeName = (type) => { const text = words(type) || "thing"; return text[0].toUpperCase() + text.slice(1); };

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const tieDash = (tie) => (kindMark(tie.kind).dash.length ? kindMark(tie.kind).dash : statusMark(tie.status).dash);
const tieSymbol = (tie) => kindMark(tie.kind).symbol + statusMark(tie.status).symbol;

function svg(name, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function nodeSwatch(type) {
  const mark = typeMark(type);
  const shape = svg("path", { d: SHAPES[mark.shape], class: `mark ${mark.hollow ? "hollow" : "full"} ink-${mark.colour}` });
  return svg("svg", { class: "swatch", viewBox: "-1.5 -1.5 3 3", width: 18, height: 18, "aria-hidden": "true" }, shape);
}

function lineSwatch(dash, ink, symbol, arrow) {
  const box = svg("svg", { class: `swatch ink-${ink}`, viewBox: "0 0 54 18", width: 48, height: 16, "aria-hidden": "true" });
  box.append(svg("line", { x1: 1, y1: 9, x2: arrow ? 47 : 53, y2: 9, "stroke-dasharray": dash.join(" "), class: "line" }));
  if (arrow) box.append(svg("path", { d: "M53,9l-7,-3.5v7z", class: "full" }));
  if (symbol) box.append(svg("ellipse", { cx: 26, cy: 9, rx: 4 + 3 * symbol.length, ry: 7, class: "badge" }), svg("text", { x: 26, y: 13, class: "symbol" }, symbol));
  return box;
}
