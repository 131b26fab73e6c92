extension Assets {
    /// What a browser with scripts does better: smaller uploads, progress, corners to drag, photos that wait for a line.
    /// Everything works without it.
    static let script = #"""
        "use strict";
        (() => {
          const say = document.body.dataset;
          const all = (where, what) => [...where.querySelectorAll(what)];

          // Photos are made smaller before they are sent: a pattern needs no more, and the line is paid for. A check's stay
          // under 300 kB with the form around them: dense patterns by fewer pixels too, where quality alone does not do it.
          async function smaller(file, side) {
            const most = 298000, least = 800;
            if (!file.type.startsWith("image/") || file.size < most) return file;
            try {
              const picture = await createImageBitmap(file, {imageOrientation: "from-image"});
              const whole = Math.max(picture.width, picture.height), long = Math.min(side, whole);
              const attempts = [[long, 0.82]];
              if (side <= 1600) {
                attempts.push([long, 0.7], [long, 0.58]);
                for (let less = 0.85 * long; less > least; less *= 0.85) attempts.push([less, 0.58]);
                attempts.push([Math.min(least, long), 0.58], [Math.min(least, long), 0.4]);
              }
              const canvas = document.createElement("canvas"), brush = canvas.getContext("2d");
              let drawn = 0, best = null;
              for (const [length, quality] of attempts) {
                if (length !== drawn) {
                  canvas.width = Math.max(1, Math.round(picture.width * length / whole));
                  canvas.height = Math.max(1, Math.round(picture.height * length / whole));
                  brush.imageSmoothingQuality = "high";
                  brush.fillStyle = "#fff";
                  brush.fillRect(0, 0, canvas.width, canvas.height);
                  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
                  drawn = length;
                }
                const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", quality));
                if (!blob) break;
                if (!best || blob.size < best.size) best = blob;
                if (best.size < most) break;
              }
              picture.close();
              if (best && best.size < file.size)
                return new File([best], file.name.replace(/\.[^.]*$/, "") + ".jpg", {type: "image/jpeg"});
            } catch (error) { /* A browser that cannot read it leaves it to the server. */ }
            return file;
          }

          function send(path, data, progress) {
            return new Promise((done, failed) => {
              const request = new XMLHttpRequest();
              request.open("POST", path);
              request.setRequestHeader("X-Oyuu-Script", "1");
              request.upload.onprogress = event => progress(event.total ? event.loaded / event.total : 0);
              request.onload = () => done(request);
              request.onerror = request.ontimeout = () => failed(new Error("line"));
              request.send(data);
            });
          }

          for (const form of all(document, "form.send")) form.addEventListener("submit", async event => {
            const inputs = all(form, "input[type=file]");
            const files = inputs.flatMap(input => [...input.files]);
            if (!files.length) return;
            event.preventDefault();
            const words = form.querySelector(".progress"), bar = form.querySelector("progress");
            const button = form.querySelector("button");
            button.disabled = true;
            words.textContent = say.shrinking;
            const small = [];
            for (const file of files) small.push(await smaller(file, Number(form.dataset.shrink)));
            const data = new FormData();
            for (const field of all(form, "input:not([type=file])")) data.append(field.name, field.value);
            for (const file of small) data.append("photo", file, file.name);
            words.textContent = say.sending;
            bar.hidden = false;
            try {
              const answer = await send(form.getAttribute("action"), data, part => { bar.value = 100 * part; });
              const next = answer.getResponseHeader("Location");
              if (next) { location.href = next; return; }
              const page = new DOMParser().parseFromString(answer.responseText, "text/html");
              const problem = page.querySelector("[role=alert]");
              words.textContent = problem ? problem.textContent : say.failed;
            } catch (error) {
              if ("queue" in form.dataset && await keep(small)) { words.textContent = say.offline; showQueue(); }
              else words.textContent = say.failed;
            }
            bar.hidden = true;
            button.disabled = false;
          });

          // Photos taken without a line wait in the browser's own store.
          const store = () => new Promise((done, failed) => {
            const open = indexedDB.open("oyuu", 1);
            open.onupgradeneeded = () => open.result.createObjectStore("photos", {autoIncrement: true});
            open.onsuccess = () => done(open.result);
            open.onerror = () => failed(open.error);
          });
          const asked = request => new Promise((done, failed) => {
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error);
          });
          const shelf = async mode => (await store()).transaction("photos", mode).objectStore("photos");

          async function keep(files) {
            try {
              for (const file of files) await asked((await shelf("readwrite")).add({file, at: Date.now()}));
              return true;
            } catch (error) { return false; }
          }

          async function showQueue() {
            const form = document.querySelector("form[data-queue]");
            if (!form || !window.indexedDB) return;
            try {
              const count = await asked((await shelf("readonly")).count());
              let line = document.getElementById("queue");
              if (!line) {
                line = document.createElement("div");
                line.id = "queue";
                line.setAttribute("role", "status");
                form.after(line);
              }
              line.firstChild?.nodeType === 3 && line.firstChild.remove();
              if (count) line.prepend(`${say.queue} ${count}`);
              const words = form.querySelector(".progress");
              // Nothing waits any more: what was said of waiting is over.
              if (!count && words.textContent === say.offline) words.textContent = "";
            } catch (error) { /* Without a store there is no queue. */ }
          }

          let isFlushing = false;
          async function flush() {
            const form = document.querySelector("form[data-queue]");
            if (!form || isFlushing || !navigator.onLine || !window.indexedDB) return;
            isFlushing = true;
            try {
              const keys = await asked((await shelf("readonly")).getAllKeys());
              for (const key of keys) {
                const item = await asked((await shelf("readonly")).get(key));
                const data = new FormData();
                for (const field of all(form, "input[type=hidden]")) data.append(field.name, field.value);
                data.append("photo", item.file, item.file.name);
                const answer = await send("/check", data, () => {});
                const next = answer.getResponseHeader("Location");
                // Only what can never be checked is given up; all else waits.
                if (!next && ![413, 415, 422].includes(answer.status)) {
                  const page = new DOMParser().parseFromString(answer.responseText, "text/html");
                  const problem = page.querySelector("[role=alert]");
                  if (problem) {
                    const row = document.createElement("p");
                    row.className = "warn";
                    row.textContent = problem.textContent;
                    document.getElementById("queue").append(row);
                  }
                  break;
                }
                await asked((await shelf("readwrite")).delete(key));
                const link = document.createElement("a");
                link.href = next || "/";
                link.textContent = `${item.file.name}${next ? "" : ": " + say.failed}`;
                await showQueue();
                const row = document.createElement("p");
                row.append(link);
                document.getElementById("queue").append(row);
              }
            } catch (error) { /* The line is gone again; the photos stay. */ }
            isFlushing = false;
            showQueue();
          }
          addEventListener("online", flush);
          showQueue().then(flush);

          // Corners are dragged on the photo, or moved with the arrow keys; those of a design that is cut off lie up to a
          // tenth outside it, for which the box has a margin.
          for (const box of all(document, ".corners")) {
            const width = Number(box.dataset.width), height = Number(box.dataset.height);
            const field = document.querySelector(`[name="${box.dataset.field}"]`);
            if (!field || !width || !height) continue;
            const read = () => (field.value.match(/-?[\d.]+/g) || []).map(Number);
            let numbers = read();
            const whole = [0, 0, width, 0, width, height, 0, height];
            if (numbers.length !== 8) numbers = [...whole];
            const reach = 0.1, room = 1 + 2 * reach;
            box.classList.add("roomy");
            const photo = box.querySelector("img");
            photo.style.width = `${100 / room}%`;
            photo.style.margin = `${100 * reach / room * height / width}% ${100 * reach / room}%`;
            const space = "http://www.w3.org/2000/svg";
            const drawing = document.createElementNS(space, "svg");
            drawing.setAttribute("viewBox", `${-reach * width} ${-reach * height} ${room * width} ${room * height}`);
            drawing.setAttribute("preserveAspectRatio", "none");
            drawing.setAttribute("aria-hidden", "true");
            const shape = document.createElementNS(space, "polygon");
            drawing.append(shape);
            box.append(drawing);
            const handles = [0, 1, 2, 3].map(corner => {
              const handle = document.createElement("button");
              handle.type = "button";
              handle.setAttribute("aria-label", `${say.corner} ${corner + 1}`);
              handle.addEventListener("pointerdown", event => { handle.setPointerCapture(event.pointerId); event.preventDefault(); handle.focus(); });
              handle.addEventListener("pointermove", event => {
                if (!handle.hasPointerCapture(event.pointerId)) return;
                const frame = photo.getBoundingClientRect();
                move(corner, (event.clientX - frame.left) / frame.width * width, (event.clientY - frame.top) / frame.height * height);
              });
              handle.addEventListener("keydown", event => {
                const step = (event.shiftKey ? 0.05 : 0.005) * Math.max(width, height);
                const by = {ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step]}[event.key];
                if (!by) return;
                event.preventDefault();
                move(corner, numbers[2 * corner] + by[0], numbers[2 * corner + 1] + by[1]);
              });
              box.append(handle);
              return handle;
            });
            function draw() {
              shape.setAttribute("points", [0, 1, 2, 3].map(i => `${numbers[2 * i]},${numbers[2 * i + 1]}`).join(" "));
              handles.forEach((handle, i) => {
                handle.style.left = `${100 * (numbers[2 * i] / width + reach) / room}%`;
                handle.style.top = `${100 * (numbers[2 * i + 1] / height + reach) / room}%`;
              });
            }
            function move(corner, x, y) {
              const within = (value, side) => Math.min(Math.floor((1 + reach) * side), Math.max(Math.ceil(-reach * side), Math.round(value)));
              numbers[2 * corner] = within(x, width);
              numbers[2 * corner + 1] = within(y, height);
              const isWhole = whole.every((n, i) => n === numbers[i]);
              field.value = isWhole ? "" : [0, 1, 2, 3].map(i => `${numbers[2 * i]},${numbers[2 * i + 1]}`).join(" ");
              draw();
            }
            field.addEventListener("input", () => {
              const given = read();
              if (given.length === 8) numbers = given; else if (!field.value.trim()) numbers = [...whole]; else return;
              draw();
            });
            draw();
          }

        """# + "\n" + batchScript + "\n\n" + #"""
              for (const button of all(document, "button.print")) {
                button.hidden = false;
                button.addEventListener("click", () => print());
              }
              // A report is made when it is asked for, and handed to what the person chooses; where that fails, it is kept.
              for (const button of all(document, "button.share")) {
                const trial = new File(["%PDF"], "report.pdf", {type: "application/pdf"});
                if (!navigator.share || !navigator.canShare || !navigator.canShare({files: [trial]})) continue;
                let paper = null;
                button.hidden = false;
                button.addEventListener("click", async () => {
                  button.disabled = true;
                  try {
                    if (!paper) {
                      const answer = await fetch(button.dataset.paper);
                      if (!answer.ok) throw new Error("report");
                      paper = new File([await answer.blob()], "oyuu-report.pdf", {type: "application/pdf"});
                    }
                    await navigator.share({files: [paper]});
                  } catch (error) {
                    if (error.name !== "AbortError") location.href = button.dataset.paper;
                  }
                  button.disabled = false;
                });
              }
              if ("serviceWorker" in navigator && isSecureContext) navigator.serviceWorker.register("/service-worker.js");
            })();
            """#

    /// Keeps the first page at hand without a line; everything else comes from the server.
    static let serviceWorker = #"""
        "use strict";
        const shelf = "oyuu-VERSION";
        const kept = ["/", "/offline", "/assets/style.css?VERSION", "/assets/app.js?VERSION", "/assets/icon.svg"];
        addEventListener("install", event => event.waitUntil(caches.open(shelf).then(cache => cache.addAll(kept)).then(() => skipWaiting())));
        addEventListener("activate", event => event.waitUntil(caches.keys().then(names => Promise.all(names.filter(name => name !== shelf).map(name => caches.delete(name)))).then(() => clients.claim())));
        addEventListener("fetch", event => {
          const address = new URL(event.request.url);
          if (event.request.method !== "GET" || address.origin !== location.origin) return;
          if (address.pathname === "/sign-out" || address.pathname === "/sign-in") { caches.open(shelf).then(cache => cache.delete("/")); return; }
          // What is kept is said in the language that is chosen from now on.
          if (address.pathname.startsWith("/language/")) {
            event.respondWith(fetch(event.request).then(answer => {
              event.waitUntil(caches.open(shelf).then(cache => cache.addAll(["/", "/offline"])).catch(() => {}));
              return answer;
            }).catch(() => caches.match("/offline")));
            return;
          }
          if (event.request.mode === "navigate") {
            event.respondWith(fetch(event.request).then(answer => {
              if (address.pathname === "/" && answer.ok) { const copy = answer.clone(); caches.open(shelf).then(cache => cache.put("/", copy)); }
              return answer;
            }).catch(() => caches.match(address.pathname === "/" ? "/" : "/offline").then(page => page || caches.match("/offline"))));
          } else if (address.pathname.startsWith("/assets/")) {
            event.respondWith(caches.match(event.request).then(page => page || fetch(event.request)));
          }
        });
        """#
}
