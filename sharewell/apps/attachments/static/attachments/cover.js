// Drawing boxes on a picture. Without this, squares are ticked or positions written; both stay possible.
(() => {
  "use strict";
  const field = document.querySelector(".sw-cover");
  const lines = document.querySelector("textarea[name=boxes]");
  if (!field || !lines) return;
  const grid = field.querySelector(".sw-cover__grid");
  const picture = field.querySelector(".sw-cover__picture");
  const page = field.dataset.page;
  const layer = document.createElement("canvas");
  layer.className = "sw-cover__layer";
  layer.setAttribute("aria-hidden", "true");
  grid.before(layer);
  document.querySelector(".sw-cover-draw").hidden = false;

  const LINE = /^\s*(\d+)\s*:\s*([\d.]+),\s*([\d.]+),\s*([\d.]+),\s*([\d.]+)/;
  const boxes = () =>
    lines.value.split("\n").map((line) => LINE.exec(line)).filter((found) => found && found[1] === page)
      .map((found) => found.slice(2).map(Number));

  const show = (drawn) => {
    layer.width = picture.clientWidth;
    layer.height = picture.clientHeight;
    const pen = layer.getContext("2d");
    for (const [left, top, width, height] of drawn ? [...boxes(), drawn] : boxes()) {
      pen.fillRect((left * layer.width) / 100, (top * layer.height) / 100, (width * layer.width) / 100, (height * layer.height) / 100);
    }
  };

  const place = (event) => {
    const frame = layer.getBoundingClientRect();
    const within = (value) => Math.min(100, Math.max(0, value));
    return [within(((event.clientX - frame.left) * 100) / frame.width), within(((event.clientY - frame.top) * 100) / frame.height)];
  };
  const between = ([left, top], [right, bottom]) => [
    Math.floor(Math.min(left, right) * 10) / 10,
    Math.floor(Math.min(top, bottom) * 10) / 10,
    Math.floor(Math.abs(right - left) * 10) / 10,
    Math.floor(Math.abs(bottom - top) * 10) / 10,
  ];

  let start = null;
  layer.addEventListener("pointerdown", (event) => {
    start = place(event);
    layer.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  layer.addEventListener("pointermove", (event) => { if (start) show(between(start, place(event))); });
  layer.addEventListener("pointerup", (event) => {
    if (!start) return;
    const box = between(start, place(event));
    start = null;
    if (box[2] >= 0.5 && box[3] >= 0.5) {
      lines.value = `${lines.value.trimEnd()}\n${page}: ${box.join(", ")}`.trim();
      undo.hidden = false;
    }
    show();
  });

  const undo = document.createElement("button");
  undo.type = "button";
  undo.className = "govuk-button govuk-button--secondary";
  undo.textContent = field.dataset.remove;
  undo.hidden = boxes().length === 0;
  undo.addEventListener("click", () => {
    const kept = lines.value.trimEnd().split("\n");
    const last = kept.findLastIndex((line) => line.startsWith(`${page}:`));
    if (last >= 0) kept.splice(last, 1);
    lines.value = kept.join("\n");
    undo.hidden = boxes().length === 0;
    show();
  });
  field.after(undo);
  lines.addEventListener("input", () => show());
  picture.addEventListener("load", () => show());
  window.addEventListener("resize", () => show());
  show();
})();
