/* A second click on a submit button sends nothing. The server has its own guard: a token drawn
   in the form makes a verb happen once even where this file does not run. */
(function () {
  "use strict";

  var PATIENCE = 20000; /* a download or a lost network leaves the page standing */

  function buttonsOf(form) {
    return Array.prototype.filter.call(form.elements, function (element) {
      return element.type === "submit";
    });
  }

  function release(form) {
    delete form.dataset.sent;
    buttonsOf(form).forEach(function (button) {
      if (button.dataset.held) {
        button.disabled = false;
        button.removeAttribute("aria-busy");
        delete button.dataset.held;
      }
    });
  }

  function hold(form) {
    buttonsOf(form).forEach(function (button) {
      if (!button.disabled) {
        button.dataset.held = "1";
        button.disabled = true;
        button.setAttribute("aria-busy", "true");
      }
    });
  }

  function isOurs(form) {
    return form.method === "post" && !form.hasAttribute("data-size-form") &&
      !form.hasAttribute("data-many");
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (event.defaultPrevented || !isOurs(form)) { return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    /* After this turn, so that the pressed button's own name still travels with the form. */
    window.setTimeout(function () { hold(form); }, 0);
    window.setTimeout(function () { release(form); }, PATIENCE);
  });

  /* Coming back by the back button, or an htmx answer: the form may be sent again. */
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(release);
  });
  ["htmx:afterRequest", "htmx:after:request"].forEach(function (name) {
    document.addEventListener(name, function (event) {
      var form = event.target.closest && event.target.closest("form");
      if (form) { release(form); }
    });
  });
}());
