package org.burydirectory.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Answers come back in any order, aborted or not; an older one is never shown over a newer one. */
class WidgetOrderTest extends WidgetTest {

  private static final int INTERLEAVINGS = Integer.getInteger("widget.interleavings", 1000);

  /**
   * The page's clock and network are the test's own: a random step either types, lets the pending
   * timers ring, or lets one pending answer arrive. Tells what was wrong, and how many answers were
   * shown.
   */
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      const [rounds, seed] = arguments;
      let state = seed;
      const random = (n) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor(state / 4294967296 * n); };
      const timers = new Map();
      const real = { setTimeout, clearTimeout, fetch };
      let next = 1e6;
      // The patience of a request is longer than any of these.
      window.setTimeout = (run, millis) => { if (millis < 2000) timers.set(++next, run); return next; };
      window.clearTimeout = (id) => timers.delete(id);
      let pending = [];
      window.fetch = (url, { signal }) => new Promise((resolve, reject) => {
        const q = new URL(url).searchParams.get('q');
        const isSearch = url.includes('/v1/search');
        const body = isSearch
          ? { total_items: 1, page_number: 1, per_page: 20, total_pages: 1, hits: [{ id: q, kind: 'service', name: q, reasons: [] }], facets: [] }
          : { suggestions: [{ kind: 'service', id: q, text: q, params: { q } }, { kind: 'service', id: q, text: q, params: { q } }] };
        const answer = () => (random(12) === 0 ? reject(new TypeError('lost')) : resolve({ status: 200, ok: true, json: async () => body }));
        pending.push(answer);
        // Not every network heeds an abort.
        if (random(2)) signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
      const quiet = async () => { for (let i = 0; i < 12; i++) await null; };
      const numberOf = (name) => Number(/\\d+/.exec(name ?? '')?.[0] ?? 0);
      (async () => {
        let typed = 0;
        let shown = 0;
        let suggested = 0;
        let answers = 0;
        const wrong = [];
        const look = (round) => {
          const hit = numberOf($('.bd-hit h3')?.textContent);
          if (hit && hit < shown) wrong.push(`round ${round}: answer ${hit} over ${shown}`);
          if (hit > shown) answers++;
          shown = Math.max(shown, hit);
          const option = numberOf($('.bd-option')?.textContent);
          if (option && option < suggested) wrong.push(`round ${round}: suggestions ${option} over ${suggested}`);
          suggested = Math.max(suggested, option);
        };
        const ring = () => { const due = [...timers.values()]; timers.clear(); due.forEach((run) => run()); };
        const arrive = () => pending.splice(random(pending.length), 1).forEach((answer) => answer());
        for (let round = 0; round < rounds; round++) {
          for (let step = 0; step < 3 + random(8); step++) {
            const what = random(3);
            if (what === 0) {
              $('#bd-q').value = `word ${++typed}`;
              $('#bd-q').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            } else if (what === 1) ring();
            else arrive();
            await quiet();
            look(round);
          }
          if (round % 10 === 9) {
            ring();
            await quiet();
            while (pending.length) { arrive(); await quiet(); look(round); }
            const last = numberOf($('.bd-hit h3')?.textContent);
            if (typed && last !== typed && !$('[data-kind=error]')) wrong.push(`round ${round}: ends with ${last} of ${typed}`);
          }
        }
        Object.assign(window, real);
        done(JSON.stringify({ wrong: wrong.slice(0, 5), enough: answers > rounds / 10, typed: typed > rounds }));
      })();
      """;

  @Test
  void anOlderAnswerIsNeverShownOverANewerOne() {
    open("/widget/demo");
    until("$('#bd-q')");
    search("first");
    js("history.replaceState = () => {}");

    long seed = System.nanoTime() & 0xffff_ffffL;
    Object outcome = browser.executeAsyncScript(prelude(RUN), INTERLEAVINGS, seed);

    assertEquals("{\"wrong\":[],\"enough\":true,\"typed\":true}", outcome, "seed " + seed);
  }
}
