
"use strict";
(() => {
  const groups = document.getElementById("groups");
  const filter = document.getElementById("filter");
  const shown = document.getElementById("shown");
  const buttons = { rule: document.getElementById("by-rule"), file: document.getElementById("by-file") };
  const findings = [...groups.querySelectorAll(".finding")];
  const words = new Map(findings.map((each) => [each, each.textContent.toLowerCase()]));
  const about = new Map([...groups.children].map((each) => [each.dataset.group, each.querySelector(".about")]));

  function section(name, by) {
    const made = document.createElement("section");
    made.dataset.group = name;
    const heading = document.createElement("h2");
    heading.textContent = name;
    const count = document.createElement("span");
    count.className = "count";
    heading.append(count);
    made.append(heading);
    if (by === "rule" && about.get(name)) made.append(about.get(name));
    return made;
  }

  function group(by) {
    const sections = new Map();
    const key = (finding) => finding.dataset[by];
    for (const name of [...new Set(findings.map(key))].sort()) sections.set(name, section(name, by));
    for (const finding of findings) sections.get(key(finding)).append(finding);
    groups.replaceChildren(...sections.values());
    for (const [name, button] of Object.entries(buttons)) {
      button.setAttribute("aria-pressed", String(name === by));
    }
    apply();
  }

  function apply() {
    const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let total = 0;
    for (const each of groups.children) {
      let count = 0;
      for (const finding of each.querySelectorAll(".finding")) {
        const matches = wanted.every((word) => words.get(finding).includes(word));
        finding.hidden = !matches;
        count += matches ? 1 : 0;
      }
      each.hidden = count === 0;
      each.querySelector(".count").textContent = count;
      total += count;
    }
    shown.textContent = wanted.length ? total + " of " + findings.length + " shown" : "";
    document.body.dataset.shown = total;
  }

  filter.addEventListener("input", apply);
  buttons.rule.addEventListener("click", () => group("rule"));
  buttons.file.addEventListener("click", () => group("file"));
  const asked = new URLSearchParams(location.hash.slice(1));
  if (asked.has("filter")) filter.value = asked.get("filter");
  group(asked.get("by") === "file" ? "file" : "rule");
})();
