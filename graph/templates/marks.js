// How things look: a shape and a colour for each type of node, a colour, dash and symbol for each kind of line.
// Colours are custom properties of view.css, so that both themes and the legend draw from one place;
// marks.json has them, so that pictures for print look the same. In kinds, label is what is said from the first end, back the
// same from the other end, alone what somebody did without another, name what the legend says where the label is long.

const { shapes: SHAPES, types: TYPES, other: OTHER_TYPE, kinds: KINDS, statuses: STATUSES } = MARKS;

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
