/* The 大字 switch, without waiting for the server. The form works without this file. */
(function () {
  "use strict";

  var NEXT = { normal: "large", large: "largest", largest: "normal" };
  var A_YEAR = 365 * 24 * 3600;

  function apply(form, button) {
    var size = button.value;
    document.documentElement.dataset.size = size;
    document.cookie = "size=" + size + ";path=/;max-age=" + A_YEAR + ";samesite=lax";
    button.value = NEXT[size];
    button.textContent = button.dataset[size];
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    var button = form.querySelector("button[name=size]");
    if (!form.hasAttribute("data-size-form") || !button) { return; }
    event.preventDefault();
    apply(form, button);
  });
}());
