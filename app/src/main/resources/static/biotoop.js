// Improves pages that already work without it.
(function () {
  "use strict";
  document.documentElement.classList.add("biotoop-js");

  // Search-as-you-type over the list of entry problems.
  var field = document.getElementById("filter");
  var list = document.getElementById("problemen");
  if (field && list) {
    var items = Array.prototype.slice.call(list.querySelectorAll("li"));
    var none = document.getElementById("filter-none");
    var plain = function (text) {
      return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    };
    field.addEventListener("input", function () {
      var words = plain(field.value).split(/\s+/).filter(Boolean);
      var shown = 0;
      items.forEach(function (item) {
        var text = plain(item.textContent + " " + (item.dataset.words || ""));
        var fits = words.every(function (word) { return text.indexOf(word) >= 0; });
        item.hidden = !fits;
        shown += fits ? 1 : 0;
      });
      none.hidden = shown > 0;
    });
  }

  // In a frame on the site of a partner: the frame may grow with the page.
  if (window.parent !== window && window.ResizeObserver) {
    var told = 0;
    new ResizeObserver(function () {
      var height = Math.ceil(document.body.getBoundingClientRect().height);
      if (height !== told) {
        told = height;
        window.parent.postMessage({ biotoop: "height", height: height }, "*");
      }
    }).observe(document.body);
  }

  // A draft of a question survives a lost connection: on this device only, for one account, until
  // it is kept, erased, too old or the account signs out. Visitors' words are never stored.
  var DRAFT = "biotoop-draft:";
  var store = {
    read: function (name) {
      try { return JSON.parse(window.localStorage.getItem(name)); } catch (e) { return null; }
    },
    write: function (name, value) {
      try { window.localStorage.setItem(name, JSON.stringify(value)); } catch (e) { /* full or off */ }
    },
    names: function () {
      try {
        return Object.keys(window.localStorage).filter(function (name) {
          return name.indexOf(DRAFT) === 0;
        });
      } catch (e) { return []; }
    },
    remove: function (name) {
      try { window.localStorage.removeItem(name); } catch (e) { /* off */ }
    }
  };

  var kept = document.querySelector("[data-draft-kept]");
  if (kept) {
    store.names().forEach(function (name) {
      var draft = store.read(name);
      if (!draft || !draft.fields || draft.fields.key === kept.dataset.draftKept) {
        store.remove(name);
      }
    });
  }

  var signOut = document.querySelector("form[action$='/uitloggen'], form[action$='/sign-out']");
  if (signOut) {
    signOut.addEventListener("submit", function () {
      store.names().forEach(store.remove);
    });
  }

  var form = document.querySelector("form[data-draft]");
  if (form) {
    var name = DRAFT + form.dataset.draft;
    var restored = document.getElementById("concept");
    var offline = document.getElementById("geen-verbinding");
    var inputs = Array.prototype.filter.call(form.elements, function (input) {
      return input.name && input.name !== "_csrf";
    });
    var keep = function () {
      var fields = {};
      var filled = false;
      inputs.forEach(function (input) {
        fields[input.name] = input.type === "checkbox" ? input.checked : input.value;
        filled = filled || (input.type !== "hidden" && input.type !== "checkbox" && input.value !== "");
      });
      if (filled) {
        store.write(name, { at: Date.now(), fields: fields });
      } else {
        store.remove(name);
      }
    };
    var draft = store.read(name);
    var oldest = Date.now() - form.dataset.draftDays * 24 * 3600 * 1000;
    if (draft && !(draft.fields && draft.at >= oldest)) {
      store.remove(name);
      draft = null;
    }
    if (document.getElementById("fouten")) {
      // The page already shows what was typed.
      keep();
    } else if (draft) {
      inputs.forEach(function (input) {
        if (!(input.name in draft.fields)) {
          return;
        }
        if (input.type === "checkbox") {
          input.checked = draft.fields[input.name];
        } else {
          input.value = draft.fields[input.name];
        }
      });
      restored.hidden = false;
    }
    form.addEventListener("input", keep);
    form.addEventListener("change", keep);
    form.addEventListener("submit", function (event) {
      keep();
      if (navigator.onLine === false) {
        event.preventDefault();
        offline.hidden = false;
        offline.scrollIntoView();
      }
    });
    window.addEventListener("online", function () { offline.hidden = true; });
    document.getElementById("concept-weg").addEventListener("click", function () {
      store.remove(name);
      window.location.assign(window.location.pathname);
    });
  }

  // An error summary takes the focus.
  var errors = document.getElementById("fouten");
  if (errors) {
    errors.focus();
  }
})();
