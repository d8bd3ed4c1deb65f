// Says what a mark is that is pointed at or focused, walks the nights by arrow keys, opens all for paper.
"use strict";
(() => {
  const tip = document.getElementById("tip");
  const said = (element) => element.dataset.tip ?? element.textContent.trim();
  const mark = (target) => target instanceof Element ? target.closest("[data-tip], .nights li") : null;

  let shown = null;
  const show = (element) => {
    shown = element;
    tip.textContent = said(element);
    tip.hidden = false;
    const place = element.getBoundingClientRect();
    const size = tip.getBoundingClientRect();
    const room = document.documentElement.clientWidth - size.width - 8;
    const left = Math.max(8, Math.min(place.left + place.width / 2 - size.width / 2, room));
    const above = place.top - size.height - 8;
    tip.style.left = `${left}px`;
    tip.style.top = `${above > 0 ? above : place.bottom + 8}px`;
  };
  const hide = () => { tip.hidden = true; };

  for (const [begins, ends] of [["pointerover", "pointerout"], ["focusin", "focusout"]]) {
    addEventListener(begins, (event) => { const found = mark(event.target); if (found) show(found); });
    addEventListener(ends, hide);
  }
  // A page that goes on scrolling for a moment takes the words along.
  addEventListener("scroll", () => { if (!tip.hidden) show(shown); }, {passive: true});

  // One night of a strip is in the order of Tab; the arrow keys move which.
  const steps = {
    ArrowLeft: (night) => night.previousElementSibling, ArrowRight: (night) => night.nextElementSibling,
    Home: (night) => night.parentElement.firstElementChild, End: (night) => night.parentElement.lastElementChild,
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    const night = event.target.closest?.(".nights li");
    const next = night && steps[event.key]?.(night);
    if (!next) return;
    event.preventDefault();
    night.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });

  addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not([open])").forEach((each) => {
      each.open = true;
      each.dataset.folded = ""; // on the screen, where it is folded up again
    });
  });
  addEventListener("afterprint", () => {
    document.querySelectorAll("details[data-folded]").forEach((each) => {
      each.open = false;
      delete each.dataset.folded;
    });
  });
})();
