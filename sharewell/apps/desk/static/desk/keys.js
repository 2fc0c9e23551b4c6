// Single keys at the desk. The page brings this file only to people who have switched single keys on (WCAG 2.1.4).
(() => {
  const rows = [...document.querySelectorAll(".sw-desk__row")];
  const HERE = "sw-desk__row--here";
  let place = -1;

  const link = (row) => row.querySelector(".sw-row__title a");

  const go = (to) => {
    if (!rows.length) return;
    rows[place]?.classList.remove(HERE);
    place = Math.min(Math.max(to, 0), rows.length - 1);
    rows[place].classList.add(HERE);
    link(rows[place]).focus();
    rows[place].scrollIntoView({ block: "nearest" });
  };

  const tick = () => {
    const box = rows[place]?.querySelector("input[type=checkbox]");
    if (box) box.checked = !box.checked;
  };

  const give = () => document.getElementById("owner")?.focus();

  const help = () => {
    const keys = document.getElementById("desk-keys");
    if (!keys) return;
    keys.open = !keys.open;
    keys.querySelector("summary").focus();
  };

  const steps = {
    j: () => go(place + 1),
    k: () => go(place - 1),
    ArrowDown: () => go(place + 1),
    ArrowUp: () => go(place - 1),
    x: tick,
    a: give,
    o: () => rows[place] && link(rows[place]).click(),
    "/": () => document.getElementById("desk-filter").click(),
    "?": help,
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.matches("input:not([type=checkbox]), select, textarea, [contenteditable]")) return;
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    step();
  });

  for (const [number, row] of rows.entries()) {
    row.addEventListener("focusin", () => {
      if (number === place) return;
      rows[place]?.classList.remove(HERE);
      place = number;
      row.classList.add(HERE);
    });
  }
})();
