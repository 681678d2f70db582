/* What is typed is kept. A form says where:

     <form data-draft="suggestion-17" data-draft-url="/core/drafts/suggestion-17/">

   data-draft names the text on this device; data-draft-url takes the same fields as JSON
   (name to string, or to a list of strings) and answers 2xx with {"saved_at": "15:04"}.

   Every keystroke goes to localStorage at once; every few seconds, and whenever the page is
   hidden or left, what the server does not have yet goes to the server. Once the server has it,
   the copy on the device is removed. A sign-in that has expired answers with a redirect, 401 or
   403: the copy stays, and we say so. On coming back the reader is asked, never overwritten:
   a copy found on the device is set aside under its time until the reader chooses. A page whose
   text has arrived carries data-draft-done="suggestion-17" to clear the device: a view says so with
   messages.success(request, …, extra_tags=key). */
(function () {
  "use strict";

  var PREFIX = "draft:" + (document.body.dataset.reader || "") + ":";
  var EVERY = 4000;
  var KEEP = 30 * 24 * 3600 * 1000;
  var phrases = document.getElementById("phrases").dataset;

  function clock(at, withDay) {
    var wanted = { hour: "2-digit", minute: "2-digit", hour12: false };
    if (withDay) { wanted.month = "long"; wanted.day = "numeric"; }
    return new Date(at).toLocaleString("zh-CN", wanted);
  }

  function isKept(element) {
    return element.name && !element.disabled &&
      ["submit", "button", "file", "password", "hidden"].indexOf(element.type) < 0;
  }

  function read(form) {
    var values = {};
    Array.prototype.filter.call(form.elements, isKept).forEach(function (element) {
      var chosen = element.type !== "checkbox" && element.type !== "radio" || element.checked;
      var list = values[element.name] = values[element.name] || [];
      if (!chosen) { return; }
      if (element.type === "select-multiple") {
        Array.prototype.forEach.call(element.selectedOptions, function (o) { list.push(o.value); });
      } else { list.push(element.value); }
    });
    /* One value travels as a string, several (or none) as a list. */
    Object.keys(values).forEach(function (name) {
      if (values[name].length === 1) { values[name] = values[name][0]; }
    });
    return values;
  }

  function write(form, values) {
    Array.prototype.filter.call(form.elements, isKept).forEach(function (element) {
      if (!(element.name in values)) { return; }
      var list = [].concat(values[element.name]);
      if (element.type === "checkbox" || element.type === "radio") {
        element.checked = list.indexOf(element.value) >= 0;
      } else if (element.type === "select-multiple") {
        Array.prototype.forEach.call(element.options, function (option) {
          option.selected = list.indexOf(option.value) >= 0;
        });
      } else { element.value = list[0] || ""; }
    });
  }

  function load(key) {
    try { return JSON.parse(window.localStorage.getItem(PREFIX + key)); } catch (e) { return null; }
  }

  function store(key, entry) {
    try {
      window.localStorage.setItem(PREFIX + key, JSON.stringify(entry));
      return true;
    } catch (e) { return false; }
  }

  function forget(key) {
    try { window.localStorage.removeItem(PREFIX + key); } catch (e) { /* nothing was kept */ }
  }

  function keys() {
    try {
      return Object.keys(window.localStorage).filter(function (name) {
        return name.indexOf(PREFIX) === 0;
      }).map(function (name) { return name.slice(PREFIX.length); });
    } catch (e) { return []; /* storage is switched off */ }
  }

  function forgetOld() {
    keys().forEach(function (key) {
      var entry = load(key);
      if (!entry || Date.now() - entry.at > KEEP) { forget(key); }
    });
  }

  function Draft(form) {
    this.form = form;
    this.key = form.dataset.draft;
    this.url = form.dataset.draftUrl || "";
    this.line = form.querySelector("[data-draft-status]");
    this.sent = JSON.stringify(read(form)); /* what the server has: the values it drew */
    this.sending = false;
    this.stopped = false;
  }

  Draft.prototype.say = function (sentence, isTrouble) {
    if (!this.line) { return; }
    this.line.textContent = sentence;
    this.line.classList.toggle("trouble", Boolean(isTrouble));
  };

  Draft.prototype.keep = function () {
    var values = read(this.form);
    if (JSON.stringify(values) === this.sent) { forget(this.key); return; }
    if (!store(this.key, { at: Date.now(), values: values })) { this.say(phrases.notKept, true); }
  };

  Draft.prototype.send = function () {
    var self = this;
    var now = JSON.stringify(read(this.form));
    if (!this.url || this.sending || this.stopped || now === this.sent) { return; }
    this.sending = true;
    this.say(phrases.saving);
    this.post(now, false).then(function (answer) {
      self.sending = false;
      return self.answered(answer, now);
    }).catch(function () {
      self.sending = false;
      self.say(phrases.savedHere, true);
    });
  };

  Draft.prototype.post = function (text, isLeaving) {
    var token = this.form.elements.csrfmiddlewaretoken;
    return window.fetch(this.url, {
      method: "POST", body: text, credentials: "same-origin", redirect: "manual",
      keepalive: isLeaving,
      headers: { "Content-Type": "application/json", "X-CSRFToken": token ? token.value : "" }
    });
  };

  Draft.prototype.answered = function (answer, now) {
    var self = this;
    if (answer.ok) {
      this.sent = now;
      this.keep();
      return answer.json().then(function (told) {
        self.say(phrases.saved + " " + (told.saved_at || clock(Date.now())));
      });
    }
    if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
      this.say(phrases.signedOut, true);
    } else {
      this.say(phrases.refused, true);
    }
    return null;
  };

  /* The page is going away: no time to hear the answer, so the copy here stays as well. */
  Draft.prototype.leave = function () {
    var now = JSON.stringify(read(this.form));
    if (this.stopped) { return; }
    this.keep();
    if (this.url && now !== this.sent) { this.post(now, true).catch(function () { /* kept here */ }); }
  };

  Draft.prototype.submitted = function () {
    this.stopped = true;
    store(this.key, { at: Date.now(), values: read(this.form), submitted: true });
  };

  /* The device has something the server did not draw: show when it was written, and ask. */
  Draft.prototype.ask = function (key, entry) {
    var self = this;
    var box = document.createElement("div");
    var sentence = document.createElement("p");
    box.className = "notice amber no-print";
    box.setAttribute("role", "alert");
    sentence.textContent = (entry.submitted ? phrases.foundSubmitted : phrases.found) + " " + clock(entry.at, true);
    box.appendChild(sentence);
    box.appendChild(this.choice(phrases.restore, box, key, function () { write(self.form, entry.values); }));
    box.appendChild(this.choice(phrases.discard, box, key, function () { /* what stands, stands */ }));
    this.form.insertBefore(box, this.form.firstChild);
  };

  Draft.prototype.choice = function (words, box, key, act) {
    var self = this;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "btn";
    button.textContent = words;
    button.addEventListener("click", function () {
      box.parentNode.removeChild(box);
      act();
      forget(key);
      self.keep();
      self.send();
    });
    return button;
  };

  /* Set the copy of an earlier visit aside, so that typing now cannot cover it. */
  Draft.prototype.setAside = function () {
    var entry = load(this.key);
    if (!entry || !entry.values) { return; }
    forget(this.key);
    if (JSON.stringify(entry.values) !== this.sent) { store(this.key + "#" + entry.at, entry); }
  };

  Draft.prototype.start = function () {
    var self = this;
    this.setAside();
    keys().forEach(function (key) {
      if (key.indexOf(self.key + "#") === 0) { self.ask(key, load(key)); }
    });
    ["input", "change"].forEach(function (name) {
      self.form.addEventListener(name, function () {
        self.stopped = false;
        self.keep();
      });
    });
    this.form.addEventListener("submit", function () { self.submitted(); });
    window.setInterval(function () { self.send(); }, EVERY);
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "hidden") { self.leave(); }
    });
    window.addEventListener("pagehide", function () { self.leave(); });
    window.addEventListener("online", function () { self.send(); });
  };

  forgetOld();
  document.querySelectorAll("[data-draft-done]").forEach(function (element) {
    var done = element.dataset.draftDone;
    keys().forEach(function (key) {
      if (key === done || key.indexOf(done + "#") === 0) { forget(key); }
    });
  });
  document.querySelectorAll("form[data-draft]").forEach(function (form) { new Draft(form).start(); });
}());
