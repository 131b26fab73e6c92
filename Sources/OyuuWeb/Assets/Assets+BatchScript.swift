extension Assets {
    /// Batches: files go one by one, only those that the server has not; a page that shows how far a batch is asks now and
    /// then. Part of ``script``, whose names it uses.
    static let batchScript = #"""
        // Batches: each file a request of its own, so that a line that breaks costs one file.
          const filled = (text, ...values) => values.reduce((line, value) => line.replace("{}", value), text);
          const pause = seconds => new Promise(done => setTimeout(done, 1000 * seconds));

          async function sendSurely(path, data, progress) {
            for (let attempt = 0; ; attempt++) {
              try {
                const answer = await send(path, data, progress);
                if (answer.status !== 503 || attempt > 20) return answer;
                await pause(Number(answer.getResponseHeader("Retry-After")) || 5);
              } catch (error) {
                if (attempt >= 3) throw error;
                await pause(1 + 2 * attempt);
              }
            }
          }

          for (const form of all(document, "form[data-batch]")) {
            for (const label of all(form, "[data-folder]")) {
              label.hidden = false;
              label.querySelector("input").disabled = false;
            }
            form.addEventListener("submit", async event => {
              const files = all(form, "input[type=file]").flatMap(input => [...input.files].map(file =>
                ({file, input: input.name || "photo", path: file.webkitRelativePath || file.name})));
              if (!files.length) return;
              event.preventDefault();
              const words = form.querySelector(".progress"), bar = form.querySelector("progress");
              const buttons = all(form, "button");
              const token = form.querySelector("[name=form_token]").value;
              const problemIn = answer => {
                const page = new DOMParser().parseFromString(answer.responseText, "text/html");
                return page.querySelector("[role=alert]")?.textContent || say.failed;
              };
              for (const button of buttons) button.disabled = true;
              bar.hidden = false;
              try {
                let path = form.getAttribute("action"), place = null;
                const known = new Set();
                if (form.dataset.known) {
                  const list = await (await fetch(form.dataset.known)).json();
                  for (const photo of list.photos) known.add(`${photo.bytes} ${photo.name}`);
                  place = location.pathname;
                } else {
                  const data = new FormData();
                  data.append("form_token", token);
                  data.append("title", form.querySelector("[name=title]").value);
                  const answer = await sendSurely(path, data, () => {});
                  place = answer.getResponseHeader("Location");
                  if (!place) throw new Error(problemIn(answer));
                  path = `${place}/photos`;
                  // From now on this page is the batch's: to send again goes on with it.
                  form.setAttribute("action", path);
                  form.dataset.known = `${place}/known`;
                  history.replaceState(null, "", place);
                }
                const rest = files.filter(one => one.input === "zip" || !known.has(`${one.file.size} ${one.path}`));
                let count = files.length - rest.length;
                for (const one of rest) {
                  words.textContent = filled(form.dataset.sent, files.length, count);
                  const data = new FormData();
                  data.append("form_token", token);
                  data.append("path", one.path);
                  data.append(one.input, one.file, one.file.name);
                  const answer = await sendSurely(path, data, part => { bar.value = 100 * (count + part) / files.length; });
                  if (!answer.getResponseHeader("Location")) throw new Error(problemIn(answer));
                  count += 1;
                }
                location.href = place;
                return;
              } catch (error) {
                words.textContent = error.message && error.message !== "line" && !(error instanceof TypeError)
                  ? error.message : form.dataset.broken;
              }
              bar.hidden = true;
              for (const button of buttons) button.disabled = false;
            });
          }

          const watched = document.querySelector("[data-poll]");
          async function watch() {
            let path = watched.dataset.poll;
            while (path) {
              await pause(3);
              if (document.hidden) continue;
              try {
                const answer = await fetch(location.href);
                if (!answer.ok) return;
                const page = new DOMParser().parseFromString(await answer.text(), "text/html");
                for (const place of all(document, "[data-live]")) {
                  const now = page.querySelector(`[data-live="${place.dataset.live}"]`);
                  if (!now) continue;
                  if (place.tagName === "PROGRESS") { place.max = now.max; place.value = now.value; }
                  else if (place.textContent !== now.textContent) place.textContent = now.textContent;
                }
                const [old, results] = [document, page].map(where => where.getElementById("batch-results"));
                // What somebody is reading by keyboard is not taken away.
                if (old && results && !old.contains(document.activeElement)) old.replaceWith(document.adoptNode(results));
                path = page.querySelector("[data-poll]")?.dataset.poll;
              } catch (error) { /* The line is gone; it may come back. */ }
            }
          }
          if (watched) watch();
        """#
}
