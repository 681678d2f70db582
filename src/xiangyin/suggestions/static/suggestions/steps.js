/* One thing at a time: shows one section of a form after another. Without this file the form is one
   plain page with the same buttons. ES2017, no words of its own: they stand in the page. */
(function () {
  "use strict";

  var form = document.querySelector("form[data-steps]");
  if (!form || !document.documentElement.classList.contains("phone")) { return; }

  var steps = Array.prototype.slice.call(form.querySelectorAll("[data-step]"));
  var head = form.querySelector("[data-steps-head]");
  var count = form.querySelector("[data-steps-count]");
  var bar = form.querySelector("[data-steps-bar]");
  var back = form.querySelector("[data-steps-back]");
  var on = form.querySelector("[data-steps-on]");
  var last = form.querySelector("[data-steps-last]");
  var at = 0;

  function show(n, isMoved) {
    at = Math.max(0, Math.min(n, steps.length - 1));
    steps.forEach(function (step, i) { step.hidden = i !== at; });
    back.hidden = at === 0;
    on.hidden = at === steps.length - 1;
    last.hidden = !on.hidden;
    count.textContent = count.dataset.pattern
      .replace("{n}", String(at + 1)).replace("{total}", String(steps.length));
    bar.setAttribute("width", String(100 * (at + 1) / steps.length) + "%");
    if (isMoved) {
      steps[at].focus();
      head.scrollIntoView({ block: "start" });
    }
  }

  function stepOf(element) {
    return steps.findIndex(function (step) { return step.contains(element); });
  }

  steps.forEach(function (step) { step.tabIndex = -1; });
  head.hidden = false;
  form.querySelector("[data-steps-plain]").hidden = true; /* hints come by themselves */
  back.addEventListener("click", function () { show(at - 1, true); });
  on.addEventListener("click", function () { show(at + 1, true); });

  /* Enter in a one-line field goes on instead of sending. */
  form.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && event.target.tagName === "INPUT" && !on.hidden) {
      event.preventDefault();
      show(at + 1, true);
    }
  });

  /* A sentence of the error summary leads to its field, wherever that is hidden. */
  form.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    var field = link && document.getElementById(link.getAttribute("href").slice(1));
    if (field && stepOf(field) >= 0) { show(stepOf(field), true); }
  });

  var wrong = steps.findIndex(function (step) { return step.querySelector(".wrong"); });
  show(Math.max(wrong, 0), false);
}());
