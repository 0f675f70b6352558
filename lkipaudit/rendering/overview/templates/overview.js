(() => {
  const { byId } = page;

  // Filters over the ranking.
  const form = byId("filters");
  const rows = [...document.querySelectorAll(".ranking tbody tr")];
  if (!form) return;
  const search = byId("search");
  const tone = byId("tone");
  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const fits = (!tone.value || row.dataset.tone === tone.value) && words.every((word) => row.dataset.search.includes(word));
      row.hidden = !fits;
      shown += fits;
    }
    byId("shown").textContent = shown === rows.length ? `${rows.length} kiriman` : `${shown} dari ${rows.length} kiriman`;
    byId("none").hidden = shown > 0;
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  filter();

  // A click on a heading sorts; a second one turns the order round.
  for (const head of document.querySelectorAll(".ranking th[data-key]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const key = head.dataset.key;
      const first = head.dataset.first;
      const order = head.getAttribute("aria-sort") === first ? (first === "ascending" ? "descending" : "ascending") : first;
      for (const other of document.querySelectorAll(".ranking th[aria-sort]")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", order);
      const turn = order === "ascending" ? 1 : -1;
      const value = (row) => (key === "name" ? row.dataset.name : Number(row.dataset[key]));
      const compare = (one, other) => (key === "name" ? one.localeCompare(other, "id") : one - other);
      rows.sort((one, other) => turn * compare(value(one), value(other)) || one.dataset.rank - other.dataset.rank);
      rows[0].parentElement.append(...rows);
    });
  }
})();
