(() => {
  const { byId, store } = page;
  const data = JSON.parse(byId("data").textContent);
  const SCHEMA = "lkipaudit-keputusan/1";
  const WORDS = { dikonfirmasi: "Dikonfirmasi", ditolak: "Ditolak", ditanyakan: "Ditanyakan" };
  const KEYS = { 0: "", 1: "dikonfirmasi", 2: "ditolak", 3: "ditanyakan" };
  const findings = [...document.querySelectorAll(".finding")];
  const levelOf = new Map();
  let level = null;
  for (const one of document.querySelectorAll(".level, .finding")) {
    if (one.matches(".level")) level = one;
    else levelOf.set(one, level);
  }

  const help = byId("keys");
  byId("help").addEventListener("click", () => help.showModal());
  if (!findings.length) return;

  // Decisions: those that the report came with, and those made here, the later one of each finding.
  const place = `lkipaudit:keputusan:${data.sha256}`;
  const decisions = new Map();
  const valid = (one) => one && typeof one.fingerprint === "string" && (one.verdict in WORDS || one.verdict === "");
  const clean = (one) => ({
    fingerprint: one.fingerprint, verdict: one.verdict,
    remark: String(one.remark || ""), by: String(one.by || ""), on: String(one.on || ""),
  });
  const take = (items) => {
    let taken = 0;
    for (const one of items.filter(valid).map(clean)) {
      const held = decisions.get(one.fingerprint);
      if (!held || one.on >= held.on) { decisions.set(one.fingerprint, one); taken += 1; }
    }
    return taken;
  };
  const kept = () => { try { const value = JSON.parse(store.get(place)); return Array.isArray(value) ? value : []; } catch { return []; } };
  const keep = () => store.set(place, JSON.stringify([...decisions.values()]));
  const today = () => { const now = new Date(); return new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10); };

  const by = byId("by");
  by.value = store.get("lkipaudit:pereviu") || "";
  by.addEventListener("change", () => store.set("lkipaudit:pereviu", by.value));

  const told = (one) => WORDS[one.verdict] + (one.by ? ` oleh ${one.by}` : "") + (one.on ? ` pada ${one.on}` : "") + (one.remark ? `: ${one.remark}` : "");
  const decisionOf = (article) => decisions.get(article.dataset.fingerprint);
  const verdictOf = (article) => decisionOf(article)?.verdict || "";
  const remarkOf = (article) => article.querySelector(".remark input");

  const show = (article) => {
    const one = decisionOf(article);
    const verdict = verdictOf(article);
    for (const radio of article.querySelectorAll(".choice input")) radio.checked = radio.value === verdict;
    article.querySelector(".remark").hidden = !verdict;
    if (document.activeElement !== remarkOf(article)) remarkOf(article).value = one?.remark || "";
    const line = article.querySelector(".decided");
    line.hidden = !verdict;
    line.textContent = verdict ? told(one) : "";
    for (const word of Object.keys(WORDS)) article.classList.toggle(word, word === verdict);
  };
  const tally = () => {
    const counts = Object.keys(WORDS).map((word) => [word, findings.filter((one) => verdictOf(one) === word).length]);
    const made = counts.reduce((sum, [, count]) => sum + count, 0);
    const parts = counts.filter(([, count]) => count).map(([word, count]) => `${count} ${word}`);
    byId("tally").textContent = `${made} dari ${findings.length} diputuskan` + (parts.length ? `: ${parts.join(", ")}` : "");
  };
  const decide = (article, verdict, remark) => {
    const fingerprint = article.dataset.fingerprint;
    decisions.set(fingerprint, { fingerprint, verdict, remark: verdict ? remark : "", by: by.value.trim(), on: today() });
    keep();
    show(article);
    tally();
  };
  const say = (text) => { byId("said").textContent = text; };

  for (const article of findings) {
    for (const radio of article.querySelectorAll(".choice input")) {
      radio.addEventListener("change", () => decide(article, radio.value, remarkOf(article).value));
    }
    remarkOf(article).addEventListener("input", () => decide(article, verdictOf(article), remarkOf(article).value.trim()));
  }
  byId("save").addEventListener("click", () => {
    const made = [...decisions.values()].filter((one) => one.verdict);
    const text = JSON.stringify({ schema: SCHEMA, sha256: data.sha256, keputusan: made }, null, 1);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = `keputusan-${data.sha256.slice(0, 12)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    say(`${made.length} keputusan disimpan.`);
  });
  byId("load").addEventListener("change", async (event) => {
    const file = event.target.files[0];
    if (!file) return;
    try {
      const read = JSON.parse(await file.text());
      if (read.schema !== SCHEMA || !Array.isArray(read.keputusan)) throw new Error("schema");
      const taken = take(read.keputusan.filter((one) => one && one.verdict));
      keep();
      findings.forEach(show);
      tally();
      filter();
      say(`${taken} keputusan dimuat.` + (read.sha256 === data.sha256 ? "" : " Berkas itu dibuat untuk versi lain laporan ini."));
    } catch {
      say("Berkas itu bukan berkas keputusan lkipaudit.");
    }
    event.target.value = "";
  });

  // Filters.
  const form = byId("filters");
  const chosen = (id) => byId(id)?.value || "";
  const visible = () => findings.filter((one) => !one.hidden);
  const filter = () => {
    const levels = new Set([...form.querySelectorAll("[name=severity]:checked")].map((one) => one.value));
    const words = chosen("search").toLowerCase().split(/\s+/).filter(Boolean);
    const [family, chapter, page, decision] = ["family", "chapter", "page", "decision"].map(chosen);
    for (const one of findings) {
      const set = one.dataset;
      one.hidden = !(levels.has(set.severity)
        && (!family || set.family === family) && (!chapter || set.chapter === chapter) && (!page || set.page === page)
        && (!decision || (verdictOf(one) || "belum") === decision)
        && words.every((word) => set.search.includes(word)));
    }
    const left = visible();
    for (const head of document.querySelectorAll(".level")) {
      head.hidden = !left.some((one) => levelOf.get(one) === head);
    }
    byId("none").hidden = left.length > 0;
    byId("shown").textContent = left.length === findings.length ? `${left.length} temuan` : `${left.length} dari ${findings.length} temuan`;
  };
  form.addEventListener("input", (event) => { if (event.target !== by) filter(); });
  form.addEventListener("reset", () => { const name = by.value; setTimeout(() => { by.value = name; filter(); }); });
  form.addEventListener("submit", (event) => event.preventDefault());

  // A link to a finding that a filter hides clears the filter.
  const aim = () => {
    const article = findings.find((one) => `#${one.id}` === location.hash);
    if (!article) return;
    if (article.hidden) { form.reset(); setTimeout(() => { filter(); article.scrollIntoView(); }); }
    mark(article);
  };
  let current = null;
  const mark = (article) => {
    current?.classList.remove("current");
    current = article;
    article.classList.add("current");
  };
  const step = (by) => {
    const list = visible();
    if (!list.length) return;
    const at = list.indexOf(current);
    const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), list.length - 1);
    mark(list[next]);
    list[next].focus({ preventScroll: true });
    list[next].scrollIntoView({ block: "start" });
  };
  window.addEventListener("hashchange", aim);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const typing = event.target.matches("input:not([type=radio]):not([type=checkbox]), select, textarea");
    if (typing) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/") { byId("search").focus(); byId("search").select(); }
    else if (event.key === "?") help.showModal();
    else if (event.key in KEYS && current && !current.hidden) decide(current, KEYS[event.key], remarkOf(current).value);
    else return;
    event.preventDefault();
  });

  take(data.keputusan);
  take(kept());
  findings.forEach(show);
  tally();
  filter();
  aim();
})();
