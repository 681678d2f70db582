/* What every page must be, at the width it is looked at: returns a list of sentences, empty if sound. */
() => {
  const found = [];
  const name = (e) => {
    const own = e.getAttribute("name") || e.id || e.dataset.verb || e.textContent.trim().slice(0, 20);
    return `<${e.tagName.toLowerCase()} ${own}>`;
  };
  const isShown = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
  const all = (what) => Array.from(document.querySelectorAll(what));
  const words = (e) => (e.getAttribute("aria-label") || e.textContent ||
    Array.from(e.querySelectorAll("img")).map((i) => i.alt).join("")).trim();

  const root = document.documentElement;
  if (!root.lang) { found.push("the page has no language"); }
  if (!document.title.trim()) { found.push("the page has no title"); }
  if (all("main").length !== 1) { found.push(`${all("main").length} main parts`); }
  if (root.scrollWidth > root.clientWidth) {
    const wide = all("body *").filter((e) => isShown(e) && !e.closest(".ledger-scroll") &&
      !e.classList.contains("visually-hidden") &&
      e.getBoundingClientRect().right > root.clientWidth + 1);
    found.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth} ` +
      wide.slice(-3).map((e) => `${name(e)}.${e.className}`).join(" "));
  }

  const headings = all("h1, h2, h3, h4, h5, h6").filter(isShown);
  const main = headings.filter((h) => h.closest("main, header"));
  if (main.filter((h) => h.tagName === "H1").length !== 1) {
    found.push(`h1: ${main.filter((h) => h.tagName === "H1").map(words).join(" | ") || "none"}`);
  }
  let before = 0;
  main.forEach((h) => {
    const level = Number(h.tagName[1]);
    if (level > before + 1) { found.push(`h${level} 「${words(h)}」 follows h${before}`); }
    if (!words(h)) { found.push(`an empty h${level}`); }
    before = level;
  });

  all("input, select, textarea").forEach((e) => {
    if (["hidden", "submit", "button"].includes(e.type)) { return; }
    const label = e.getAttribute("aria-label") || (e.labels && Array.from(e.labels).map(words).join("")) ||
      (e.getAttribute("aria-labelledby") && document.getElementById(e.getAttribute("aria-labelledby")));
    if (!label) { found.push(`${name(e)} has no label`); }
  });
  all("button, a[href]").filter(isShown).forEach((e) => {
    if (!words(e)) { found.push(`${name(e)} says nothing`); }
  });
  all("img").forEach((e) => { if (!e.hasAttribute("alt")) { found.push(`${name(e)} has no alt`); } });
  all("svg").filter(isShown).forEach((e) => {
    if (e.getAttribute("aria-hidden") !== "true" && !e.getAttribute("aria-label") &&
        !e.getAttribute("aria-labelledby") && !e.querySelector("title")) { found.push("a drawing without words"); }
  });
  all("fieldset").filter(isShown).forEach((e) => {
    if (!e.querySelector("legend")) { found.push(`${name(e)} has no legend`); }
  });
  all("[aria-describedby], [aria-labelledby], label[for]").forEach((e) => {
    ["aria-describedby", "aria-labelledby", "for"].forEach((a) => {
      (e.getAttribute(a) || "").split(/\s+/).filter(Boolean).forEach((id) => {
        if (!document.getElementById(id)) { found.push(`${name(e)} ${a}: nothing is called ${id}`); }
      });
    });
  });
  all("[tabindex]").forEach((e) => { if (e.tabIndex > 0) { found.push(`${name(e)} jumps the tab order`); } });
  const ids = all("[id]").map((e) => e.id);
  new Set(ids.filter((id, i) => ids.indexOf(id) !== i)).forEach((id) => found.push(`two things are called ${id}`));
  return found;
}
