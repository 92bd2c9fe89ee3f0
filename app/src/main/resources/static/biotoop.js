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

  // An error summary takes the focus.
  var errors = document.getElementById("fouten");
  if (errors) {
    errors.focus();
  }
})();
