/* Small manners of every page. ES2017, no words of its own: those stand in #phrases. */
(function () {
  "use strict";

  var phrases = document.getElementById("phrases");

  function say(sentence) {
    var flash = document.getElementById("notices");
    if (!flash || !sentence) { return; }
    var box = document.createElement("div");
    box.className = "notice red";
    box.textContent = sentence;
    flash.textContent = "";
    flash.appendChild(box);
    box.scrollIntoView({ block: "center" });
  }

  /* A form that came back with errors: begin reading at their summary. */
  var summary = document.querySelector("[data-summary]");
  if (summary) { summary.focus(); }

  /* Printing needs a script, so its button shows only where scripts run. */
  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });

  /* A filter that changes asks again by itself. */
  document.addEventListener("change", function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute("data-ask-on-change")) { form.submit(); }
  });

  /* htmx 2 and 4 name their events differently; we listen to both. */
  function addToken(event) {
    var meta = document.querySelector('meta[name="csrf-token"]');
    var detail = event.detail || {};
    var headers = detail.headers || (detail.ctx && detail.ctx.request && detail.ctx.request.headers);
    if (meta && headers) { headers["X-CSRFToken"] = meta.content; }
  }
  document.addEventListener("htmx:configRequest", addToken);
  document.addEventListener("htmx:config:request", addToken);

  /* A refusal names its own place, whatever its status. A whole page where a part was asked for
     means that the server led us elsewhere (done, or signed out): go there. */
  document.addEventListener("htmx:beforeSwap", function (event) {
    var xhr = event.detail.xhr;
    if (xhr.status >= 400) {
      if (xhr.getResponseHeader("HX-Retarget")) {
        event.detail.shouldSwap = true;
        event.detail.isError = false;
      }
    } else if (event.detail.target !== document.body && /^[\s]*<!doctype html/i.test(xhr.responseText)) {
      event.detail.shouldSwap = false;
      window.location.assign(xhr.responseURL);
    }
  });

  function explain(event) {
    var xhr = event.detail && event.detail.xhr;
    var status = xhr ? xhr.status : 0;
    if (status === 401 || status === 403) { say(phrases.dataset.forbidden); }
    else { say(phrases.dataset.failed); }
  }
  document.addEventListener("htmx:responseError", explain);
  document.addEventListener("htmx:response:error", explain);
  document.addEventListener("htmx:sendError", function () { say(phrases.dataset.offline); });
  document.addEventListener("htmx:error", function () { say(phrases.dataset.offline); });
}());
