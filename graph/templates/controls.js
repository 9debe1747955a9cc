// The controls: the legend is the filter, the years are a picture of what there is.

const MOST_NAMES = 1500; // of more the search offers only those that hold what is written
const nameOption = ([name, id]) => tag("option", { value: name, label: name === nodeLabel(id) ? name : `${name} → ${nodeLabel(id)}` });

function startNames() {
  if (NAMES.size <= MOST_NAMES) { element("names").append(...[...NAMES].map(nameOption)); return; }
  for (const id of ["query", "start", "goal"]) {
    element(id)?.addEventListener("input", () => {
      const wanted = folded(element(id).value);
      const fitting = wanted.length < 2 ? [] : [...NAMES].filter(([name]) => folded(name).includes(wanted)).slice(0, 30);
      element("names").replaceChildren(...fitting.map(nameOption));
    });
  }
}

const ISSUES = new Set(FACTS.flatMap((fact) => fact.issues || []));
function startLegend(state, changed) {
  const order = Object.keys({ ...KINDS, ...TYPES });
  const rank = (key) => (order.includes(key) ? order.indexOf(key) : order.length);
  const sortedKeys = (counts) => [...counts].sort((a, b) => rank(a[0]) - rank(b[0]) || collator.compare(a[0], b[0]));
  legend("types", sortedKeys(counted(DATA.nodes.map((node) => node.type))), state.types, changed, typeName, nodeSwatch);
  legend("kinds", sortedKeys(counted(FACTS.map((fact) => fact.kind))), state.kinds, changed, kindName,
    (kind) => kindSwatch(kind, FACTS.find((fact) => fact.kind === kind).directed));
  const statuses = counted(FACTS.map((fact) => fact.status));
  const known = [...new Set([...Object.keys(STATUSES), ...statuses.keys()])].filter((status) => statuses.has(status));
  legend("statuses", known.map((status) => [status, statuses.get(status)]), state.statuses, changed,
    (status) => statusMark(status).label, (status) => lineSwatch(statusMark(status).dash, "plain", statusMark(status).symbol, false));
  element("statusbox").hidden = !TELLING;
  if (element("size")) element("size").append(...Object.entries(MEASURES).map(([value, { name }]) => tag("option", { value }, name)));
  if (element("crowdbox")) element("crowdbox").hidden = !DATA.crowds.length;
  element("issue").append(tag("option", { value: "" }, "any issue"), ...sortedKeys(counted(FACTS.flatMap((fact) => fact.issues || [])))
    .map(([issue, count]) => tag("option", { value: issue }, `${issue} (${count})`)));
  element("issuebox").hidden = !ISSUES.size;
  element("contestedbox").hidden = !FACTS.some((fact) => fact.contested);
}

function legend(id, counts, off, changed, name, swatch) {
  element(id).append(...counts.map(([key, count]) => {
    const box = tag("input", { type: "checkbox", value: key, checked: !off.has(key), onchange: () => { off[box.checked ? "delete" : "add"](key); changed(); } });
    return tag("li", {}, tag("label", {}, box, swatch(key), tag("span", { className: "name" }, name(key)), tag("span", { className: "number" }, String(count))));
  }));
}

// Years, or months where there are few years.
function periods() {
  const [first, last] = SPAN;
  if (!first) return [];
  const monthly = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) < 4;
  const found = [first.slice(0, monthly ? 7 : 4)];
  while (found.at(-1) < last.slice(0, monthly ? 7 : 4) && found.length < 600) found.push(nextPeriod(found.at(-1)));
  return found;
}

function nextPeriod(period) {
  const [year, month] = period.split("-").map(Number);
  if (!month) return String(year + 1).padStart(4, "0");
  return month === 12 ? `${String(year + 1).padStart(4, "0")}-01` : `${period.slice(0, 4)}-${String(month + 1).padStart(2, "0")}`;
}

function startTime() {
  const all = periods();
  element("time").hidden = !all.length;
  if (!all.length) return;
  element("from").placeholder = all[0];
  element("to").placeholder = all.at(-1);
  element("undatedbox").hidden = FACTS.every((fact) => fact.earliest || fact.latest);
  element("years").setAttribute("viewBox", `0 0 ${all.length} 1`);
}

function showTime(state) {
  const all = periods();
  const counts = counted(FACTS.map((fact) => (fact.earliest || fact.latest).slice(0, all[0]?.length)));
  const most = Math.max(...all.map((period) => counts.get(period) || 0), 1);
  const bars = all.map((period, i) => {
    const height = Math.max(0.06, (counts.get(period) || 0) / most);
    const out = day(state.from, false) > day(period, true) || (day(state.to, true) && day(state.to, true) < day(period, false));
    return svg("rect", { x: i + 0.1, y: 1 - height, width: 0.8, height, class: out ? "out" : "in" });
  });
  element("years").replaceChildren(...bars);
  for (const id of ["from", "to"]) {
    const unread = element(id).value && !day(element(id).value, false); // stays to be put right
    element(id).setAttribute("aria-invalid", String(Boolean(unread)));
    if (!unread && document.activeElement !== element(id)) element(id).value = state[id];
  }
}

function showControls(seen, state) {
  for (const id of ["types", "kinds", "statuses"]) for (const box of element(id).querySelectorAll("input")) box.checked = !state[id].has(box.value);
  if (element("depth")) element("depth").value = String(state.depth);
  if (element("only")) element("only").checked = state.only;
  element("undated").checked = state.undated;
  if (element("size")) Object.assign(element("size"), { value: state.size });
  if (element("colour")) Object.assign(element("colour"), { value: state.colour });
  if (element("crowdcount")) element("crowdcount").textContent = `${some(DATA.crowds.filter(({ id }) => seen.open.has(String(id))).length, "crowd")} of ${DATA.crowds.length} open`;
  element("contested").checked = state.contested;
  element("issue").value = state.issue;
  for (const id of ["start", "goal"]) if (element(id) && document.activeElement !== element(id)) element(id).value = state[id] ? nodeLabel(state[id]) : element(id).value;
  if (element("count")) element("count").textContent = `${some(seen.nodes.size, "node")}, ${some([...seen.ties.keys()].filter((tie) => !isAlone(tie)).length, "line")}`;
  showTime(state);
}
