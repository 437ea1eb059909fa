"use strict";
(() => {
  const root = document.documentElement;
  const panel = document.getElementById("panel");
  const content = document.getElementById("panel-content");
  let opener = null;

  const language = document.getElementById("language");
  const speak = (code) => {
    root.dataset.lang = code;
    root.lang = code === "zh" ? "zh-CN" : "en";
    language.textContent = code === "zh" ? "English" : "中文";
    language.setAttribute("aria-pressed", String(code === "en"));
  };
  language.addEventListener("click", () => speak(root.dataset.lang === "zh" ? "en" : "zh"));

  const parts = (id) => document.querySelectorAll(`.text mark[data-ids~="${id}"]`);
  const unmark = () => document.querySelectorAll(".m.open").forEach((mark) => mark.classList.remove("open"));
  const show = (ids, from) => {
    unmark();
    content.replaceChildren();
    for (const id of ids) {
      const template = document.getElementById(id);
      if (template) content.append(template.content.cloneNode(true));
    }
    parts(ids[0]).forEach((mark) => mark.classList.add("open"));
    opener = from;
    panel.hidden = false;
    panel.scrollTop = 0;
  };
  const close = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    unmark();
    if (opener) opener.focus({ preventScroll: true });
  };
  document.getElementById("close").addEventListener("click", close);

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-mention]");
    if (link) {
      event.preventDefault();
      const mark = parts(link.dataset.mention)[0];
      // On a phone the details cover the lower half.
      if (mark) mark.scrollIntoView({ block: innerWidth < 640 ? "start" : "center" });
      show([link.dataset.mention], link);
      return;
    }
    const mark = event.target.closest(".text mark");
    if (mark) show(mark.dataset.ids.split(" "), mark.tabIndex === 0 ? mark : parts(mark.dataset.ids.split(" ")[0])[0]);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    const mark = event.target.closest && event.target.closest(".text mark");
    if (mark && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      show(mark.dataset.ids.split(" "), mark);
      panel.focus();
    }
  });

  document.querySelectorAll(".legend input").forEach((box) =>
    box.addEventListener("change", () => document.body.classList.toggle("off-" + box.value, !box.checked)));

  document.querySelectorAll("input[data-table]").forEach((input) => {
    const rows = [...document.querySelectorAll("#" + input.dataset.table + " tbody tr")];
    const texts = rows.map((row) => row.textContent.toLowerCase());
    const count = document.querySelector(`[data-count="${input.dataset.table}"]`);
    const filter = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, index) => {
        row.hidden = !words.every((word) => texts[index].includes(word));
        if (!row.hidden) shown += 1;
      });
      count.textContent = `${shown} / ${rows.length}`;
    };
    input.addEventListener("input", filter);
    filter();
  });

  const number = (text) => Number(text.replaceAll(",", ""));
  document.querySelectorAll(".data thead th").forEach((heading) =>
    heading.querySelector("button").addEventListener("click", () => {
      const body = heading.closest("table").tBodies[0];
      const column = heading.cellIndex;
      const isAscending = heading.getAttribute("aria-sort") !== "ascending";
      const compare = (a, b) => {
        const [x, y] = [a.cells[column].textContent, b.cells[column].textContent];
        // What is empty stands last, whichever way the rest is sorted.
        if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1);
        const isNumber = a.cells[column].classList.contains("number");
        const order = isNumber ? number(x) - number(y) : x.localeCompare(y, "zh-CN");
        return isAscending ? order : -order;
      };
      heading.parentNode.querySelectorAll("th").forEach((other) => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
      body.append(...[...body.rows].sort(compare));
    }));
})();
