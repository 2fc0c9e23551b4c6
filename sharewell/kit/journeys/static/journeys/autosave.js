// Saves the words of the current page while the person types. Keeps them in this page's memory alone, never in the
// browser's storage, and tries again when the connection comes back. Without this script the buttons do the same work.
"use strict";
(() => {
  const form = document.querySelector("form[data-autosave]");
  if (!form || !window.fetch) return;
  const status = form.querySelector("[data-autosave-status]");
  const QUIET = 1500;
  const WAITS = [2000, 4000, 8000, 16000, 30000];
  const ends = { saved: true, stale: true };
  let latest = null; // { body, key } not yet known to be saved
  let sending = false;
  let stopped = false;
  let tries = 0;
  let timer = null;

  const say = (what) => {
    const words = status && status.dataset[what];
    if (words !== undefined && status.textContent !== words) status.textContent = words;
  };

  const newKey = () => {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  };

  const written = () => {
    const fields = new FormData(form);
    fields.delete("idempotency_key");
    for (const [name, value] of [...fields]) if (typeof value !== "string") fields.delete(name);
    return new URLSearchParams(fields).toString();
  };

  const outcome = (response) => {
    if (response.status === 204) return "saved";
    if (response.status === 409) return "stale";
    if (response.type === "opaqueredirect" || response.status === 403) return "signedOut";
    return "waiting";
  };

  const post = (draft, keepalive) =>
    fetch(form.dataset.autosave, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "Idempotency-Key": draft.key },
      body: draft.body,
      credentials: "same-origin",
      redirect: "manual",
      keepalive,
    });

  const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  };

  const send = async () => {
    if (sending || stopped || !latest) return;
    const draft = latest;
    sending = true;
    let result = "waiting";
    try {
      result = outcome(await post(draft, false));
    } catch {
      result = "waiting";
    }
    sending = false;
    say(result);
    if (result === "stale") stopped = true;
    if (ends[result]) {
      tries = 0;
      if (latest === draft) latest = null;
      else later(0);
    } else {
      later(WAITS[Math.min(tries, WAITS.length - 1)]);
      tries += 1;
    }
  };

  const changed = () => {
    latest = { body: written(), key: newKey() };
    if (!stopped) later(tries ? WAITS[0] : QUIET);
  };

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  // The form itself carries the words from here on; an autosave after it would only come too late.
  form.addEventListener("submit", () => {
    stopped = true;
    clearTimeout(timer);
  });
  window.addEventListener("online", () => later(0));
  window.addEventListener("pagehide", () => {
    if (latest && !stopped) post(latest, true).catch(() => {});
  });
  // A page brought back from the browser's memory carries a key that was used already.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
})();
