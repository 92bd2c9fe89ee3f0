// Puts the wayfinder on the page of a partner: <script src="…/inbed.js" data-huis="code" async></script>
// Sets no cookie, keeps nothing, loads nothing but the frame.
(function () {
  "use strict";
  var line = document.currentScript;
  if (!line) {
    return;
  }
  var site = new URL(line.src).origin;
  var english = line.dataset.taal === "en";
  var frame = document.createElement("iframe");
  frame.src =
    site +
    (english ? "/en/embed/wayfinder" : "/nl/inbed/wegwijzer") +
    "?huis=" +
    encodeURIComponent(line.dataset.huis || "");
  frame.title = english ? "Help for entrepreneurs" : "Hulp voor ondernemers";
  frame.referrerPolicy = "no-referrer";
  frame.style.width = "100%";
  frame.style.height = "800px";
  frame.style.border = "0";
  line.parentNode.insertBefore(frame, line.nextSibling);

  // Only our own frame, at our own address, may set its height.
  window.addEventListener("message", function (event) {
    if (event.source !== frame.contentWindow || event.origin !== site) {
      return;
    }
    var told = event.data;
    if (told && told.biotoop === "height" && typeof told.height === "number") {
      frame.style.height = Math.min(Math.max(told.height, 200), 20000) + "px";
    }
  });
})();
