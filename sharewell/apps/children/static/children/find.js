// Shows who could be meant while somebody types. What is typed goes in the body of a request, never into an address, and
// is kept nowhere. Without this script the button does the same work.
"use strict";
(() => {
  const form = document.querySelector("form[data-find]");
  const found = document.getElementById("found");
  const status = document.querySelector("[data-find-status]");
  if (!form || !found || !status || !window.fetch || !window.AbortController) return;
  const QUIET = 350;
  const SHORTEST = 3;
  let timer = null;
  let asked = null;
  let last = "";

  const typed = () => {
    const fields = new FormData(form);
    fields.delete("csrfmiddlewaretoken");
    return [...fields.values()].join(" ").trim();
  };

  const show = (text) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const fresh = page.getElementById("found");
    if (!fresh) return;
    found.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    const said = found.querySelector("[data-status]");
    status.textContent = said ? said.textContent : "";
  };

  const look = async () => {
    const words = typed();
    if (words.length < SHORTEST || words === last) return;
    last = words;
    if (asked) asked.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(form.action || window.location.href, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(new FormData(form)).toString(),
        credentials: "same-origin",
        redirect: "manual",
        signal: asked.signal,
      });
      // A date that is half typed cannot be read yet: what was found before stays, and nobody is told of a fault.
      if (answer.status === 200) show(await answer.text());
    } catch (gone) {
      last = "";
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, QUIET);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
})();
