"""Drives the web page in headless Chromium as people do: check, register, browse, sign in; in three languages, on a
telephone and on a desk, with scripts and without, by keyboard alone, and without a line.

    python3 -m pip install -r Tests/Browser/requirements.txt
    make browser                       # or: python3 Tests/Browser/flows.py --program .build/release/oyuu

Each flow says what it saw; the program ends with 1 where one failed. --screenshots FOLDER keeps pictures of each page.
"""

import argparse
import contextlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import traceback

from axe_core_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import expect, sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Fixtures"
COPY = FIXTURES / "photos" / "ala-kiyiz-25-photo-recolour.jpg"
PASSWORD = "kochkor müyüz tört"
PHONE = {"width": 360, "height": 740}
NARROW = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}


class Server:
    """A server on a register of its own with the fixture designs, on a free port."""

    def __init__(self, program, folder, *options):
        self.program, self.register = program, pathlib.Path(folder) / "register"
        for design in sorted((FIXTURES / "designs").glob("*.png"))[:30]:
            subprocess.run(
                [program, "register", design, "--title", f"Оюу {design.stem}", "--holder", "Айзада Токторова",
                 "--village", "Лейлек", "--force", "--register", self.register],
                check=True, capture_output=True)
        self.process = subprocess.Popen(
            [program, "serve", "--host", "127.0.0.1", "--port", "0", "--register", self.register, *options],
            stderr=subprocess.PIPE, text=True)
        self.code = self.address = None
        for line in self.process.stderr:
            if found := re.search(r"(http://127\.0\.0\.1:\d+)/join\?code=(\S+)", line):
                self.address, self.code = found.groups()
                break
        # Its log goes on; one that nobody reads would hold it up.
        threading.Thread(target=self.drain, daemon=True).start()

    def drain(self):
        for _ in self.process.stderr:
            pass

    def invite(self, role):
        return subprocess.run(
            [self.program, "account", "invite", role, "--register", self.register],
            check=True, capture_output=True, text=True).stdout.strip()

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=30)


class Run:
    """The flows, one after the other, with what they saw."""

    def __init__(self, browser, server, screenshots):
        self.browser, self.server, self.screenshots = browser, server, screenshots
        self.failures = []

    @contextlib.contextmanager
    def visitor(self, size=PHONE, language="en", scripts=True, **options):
        """A browser of its own; what it complains of is a failure."""
        context = self.browser.new_context(
            base_url=self.server.address, viewport=size, locale=language, java_script_enabled=scripts, **options)
        page = context.new_page()
        page.set_default_timeout(20_000)
        complaints = []
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.complaints = complaints
        yield page
        context.close()

    def picture(self, page, name):
        if self.screenshots:
            self.screenshots.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=self.screenshots / f"{name}.png", full_page=True)

    def flow(self, name, action):
        try:
            said = action()
            print(f"ok      {name}" + (f": {said}" if said else ""), flush=True)
        except Exception as error:  # A flow may fail in any way; the others go on.
            self.failures.append(name)
            print(f"FAILED  {name}: {error}", flush=True)
            traceback.print_exc(limit=-2)


def clean(page):
    """No error in the browser's console, nothing wider than the screen, nothing that shuts anybody out (WCAG 2.2 AA)."""
    assert not page.complaints, page.complaints
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{page.url} is {wide} pixels wider than the screen"
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
    assert not found["violations"], [
        (v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found["violations"]]


def draw_new_design(server, path):
    """A drawn design that the register takes for no copy: drawn ones share motifs, and some are."""
    for number in range(9000, 9060):
        subprocess.run([server.program.with_name("oyuu-ornaments"), "draw", path, "--carpet", str(number)],
                       check=True, capture_output=True)
        found = subprocess.run([server.program, "check", path, "--register", server.register], capture_output=True)
        if found.returncode == 0:
            return
    raise AssertionError("every drawn design is taken for a copy")


def join(page, code, name):
    page.goto(f"/join?code={code}")
    page.fill("[name=name]", name)
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    page.wait_for_url("**/")


def sign_in(page, name):
    page.goto("/sign-in")
    page.fill("[name=name]", name)
    page.fill("[name=password]", PASSWORD)
    page.click("main button")
    page.wait_for_url("**/")


def check(run, language, size, scripts, name):
    with run.visitor(size, language, scripts) as page:
        page.goto("/")
        assert page.get_attribute("html", "lang") == language
        run.picture(page, f"{name}-first")
        if scripts:
            clean(page)
        page.locator("input[type=file]").nth(1).set_input_files(str(COPY))
        page.click("form.send button")
        page.wait_for_url("**/checks/*")
        assert page.locator("h2.bad").count() == 1
        assert page.locator("article").count() >= 1
        if scripts:
            for image in page.locator("img").all():
                image.scroll_into_view_if_needed()
            page.wait_for_function("[...document.images].every(i => i.complete && i.naturalWidth)")
            clean(page)
        run.picture(page, f"{name}-verdict")
        second = page.locator(".turns img").nth(1)
        assert not second.is_visible()
        page.locator(".blink input").first.check()
        assert second.is_visible()
        with page.expect_download() as paper:
            page.locator(f"a[href$='/report.pdf?language={language}']").click()
        target = run.server.register.parent / f"{name}-report.pdf"
        paper.value.save_as(target)
        said = subprocess.run([run.server.program, "verify", target], check=True, capture_output=True, text=True).stdout
        assert "1 of 1; OY-" in said, said
        return page.locator("article .big").first.inner_text()


def register(run, language, code, name):
    with run.visitor(PHONE, language) as page:
        join(page, code, name)
        page.goto("/register")
        run.picture(page, f"register-{language}-1")
        clean(page)
        photo = run.server.register.parent / f"{name}.png"
        draw_new_design(run.server, photo)
        page.locator("input[type=file]").nth(1).set_input_files(str(photo))
        page.click("form.send button")
        page.wait_for_url("**/register/*")
        page.wait_for_function("[...document.images].every(i => i.complete && i.naturalWidth)")
        clean(page)
        page.locator(".corners button").first.focus()
        page.keyboard.press("Shift+ArrowRight")
        assert re.match(r"\d+,0 ", page.input_value("[name=corners0]")), page.input_value("[name=corners0]")
        page.keyboard.press("Shift+ArrowLeft")
        assert page.input_value("[name=corners0]") == ""
        # A corner of a design that is cut off is dragged outside the photo, as far as a tenth; captions stay free.
        handle, box = page.locator(".corners button").first, page.locator(".corners").first
        handle.scroll_into_view_if_needed()
        start = handle.bounding_box()
        page.mouse.move(start["x"] + 22, start["y"] + 22)
        page.mouse.down()
        page.mouse.move(1, start["y"] + 22, steps=4)
        page.mouse.up()
        width = int(box.get_attribute("data-width"))
        left = int(page.input_value("[name=corners0]").split(",")[0])
        assert -0.1 * width <= left < -0.05 * width, (left, width)
        caption = page.locator(".look figcaption").first.bounding_box()
        low = page.locator(".corners button").nth(2).bounding_box()
        assert low["y"] + low["height"] <= caption["y"], (low, caption)
        clean(page)
        page.fill("[name=corners0]", "")
        # What is drawn is what stands in the field.
        assert handle.bounding_box()["x"] > box.bounding_box()["x"] - 22 + 0.05 * box.bounding_box()["width"]
        page.fill("[name=title]", "Тумарча")
        page.fill("[name=holder]", "Бурул Асанова")
        page.fill("[name=contact]", "0700 123456")
        run.picture(page, f"register-{language}-2")
        page.click("button[value=file]")
        page.wait_for_url("**/registered/*")
        number = page.locator("p.big").inner_text()
        run.picture(page, f"register-{language}-3")
        clean(page)
        with page.expect_download() as paper:
            page.locator(f"a[hreflang={language}].button").click()
        target = run.server.register.parent / f"{name}.pdf"
        paper.value.save_as(target)
        assert target.read_bytes().startswith(b"%PDF")
        page.goto("/verify")
        page.set_input_files("[name=paper]", str(target))
        page.click("main form button")
        assert page.locator("p.good").count() == 1
        run.picture(page, f"verify-{language}")
        clean(page)
        page.goto(f"/designs/{number}")
        assert "0700 123456" in page.locator("dl").inner_text()
        clean(page)
        return number


def conflict(run, code):
    with run.visitor(PHONE, "ru") as page:
        join(page, code, "вторая")
        page.goto("/register")
        page.locator("input[type=file]").nth(1).set_input_files(str(COPY))
        page.click("form.send button")
        page.wait_for_url("**/register/*")
        page.fill("[name=title]", "Моё")
        page.fill("[name=holder]", "Другая")
        page.click("button[value=file]")
        page.wait_for_selector("h2.bad")
        run.picture(page, "conflict-ru")
        page.click("section a.button")
        page.wait_for_url("**/checks/*")
        assert page.locator("article").count() >= 1


def office(run, size, language, name):
    with run.visitor(size, language) as page:
        sign_in(page, "админ")
        page.goto("/designs")
        run.picture(page, f"{name}-designs")
        clean(page)
        page.fill("[name=q]", "leilek ala-kiyiz")
        page.click("form.search button")
        page.wait_for_url("**/designs?q=*")
        page.select_option("[name=order]", "title")
        page.click("form.search button")
        page.wait_for_url("**order=title*")
        assert re.search(r"[1-9]", page.locator("main p[role=status]").inner_text())
        page.locator(".card a").first.click()
        page.wait_for_url("**/designs/OY-*")
        run.picture(page, f"{name}-design")
        clean(page)
        page.goto("/accounts")
        page.select_option("form[action='/accounts/invite'] select", "inspector")
        page.click("form[action='/accounts/invite'] button")
        assert re.match(r"[0-9A-Z-]{20,}", page.locator("p.big code").inner_text())
        run.picture(page, f"{name}-accounts")
        clean(page)
        page.goto("/account")
        clean(page)


def batch(run, size, language, scripts, name):
    """A batch of photos by a folder or a zip, its results and report; with scripts the folder once more sends nothing."""
    folder = run.server.register.parent / name
    (folder / "base").mkdir(parents=True)
    shutil.copy(COPY, folder / "base" / "1.jpg")
    shutil.copy(FIXTURES / "photos" / "carpet-06-photo.jpg", folder / "2.jpg")
    (folder / "notes.txt").write_text("no photo")
    with run.visitor(size, language, scripts) as page:
        sign_in(page, "админ")
        page.goto("/batches")
        run.picture(page, f"{name}-batches")
        page.fill("[name=title]", name)
        if scripts:
            clean(page)
            page.locator("input[webkitdirectory]").set_input_files(str(folder))
        else:
            archive = shutil.make_archive(str(folder), "zip", folder)
            page.locator("[name=zip]").set_input_files(archive)
        page.click(".send-batch button")
        page.wait_for_url(re.compile(r"/batches/[0-9a-f]{32}$"))
        for _ in range(60):
            if page.locator("[data-live=waiting]").inner_text() + page.locator("[data-live=archives]").inner_text() == "00":
                break
            time.sleep(1)
            if not scripts:
                page.reload()
        assert page.locator("[data-live=unread]").inner_text() == "1"
        assert int(page.locator("[data-live=copies]").inner_text()) >= 1
        page.reload()
        run.picture(page, f"{name}-batch")
        if scripts:
            clean(page)
            sent = []
            page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
            page.locator("input[webkitdirectory]").set_input_files(str(folder))
            with page.expect_navigation():
                page.click(".send-batch button")
            assert not sent, sent
        with page.expect_download() as paper:
            page.locator("a[href$='/report/1.pdf']").click()
        target = run.server.register.parent / f"{name}.pdf"
        paper.value.save_as(target)
        subprocess.run([run.server.program, "verify", target], check=True, capture_output=True)
        page.click("table a[href*='/photos/']")
        assert page.locator("main h2").count() >= 1
        page.go_back()
        page.click("button.danger")
        page.wait_for_url("**/batches")
        assert name not in page.locator("main").inner_text()


def submissions(run):
    """A batch of submissions for the desk: a copy of a registered design, two of one design, one that shows nothing."""
    folder = run.server.register.parent / "incoming"
    folder.mkdir()
    shutil.copy(COPY, folder / "KG-1.jpg")
    for name in ["KG-2", "KG-3"]:
        shutil.copy(FIXTURES / "photos" / "innocent-carpet-30-resize.jpg", folder / f"{name}.jpg")
    Image.new("RGB", (400, 300), (90, 30, 30)).save(folder / "KG-4.png")
    for words in [["import", folder, "--name", "2026-11"], ["scan", "--jobs", "1"]]:
        done = subprocess.run(
            [run.server.program, "submissions", *words, "--register", run.server.register], capture_output=True, text=True)
        assert done.returncode < 2, done.stderr


def desk(run, size, language, scripts, name):
    """An examiner looks through a batch, compares pictures and decides, by keyboard where there are scripts."""
    with run.visitor(size, language, scripts) as page:
        sign_in(page, "админ")
        page.click("nav a[href='/submissions']")
        page.wait_for_url("**/submissions")
        assert page.locator("progress").first.get_attribute("aria-label")
        run.picture(page, f"{name}-batches")
        if scripts:
            clean(page)
        page.click("main a[href='/submissions/1']")
        page.wait_for_url("**/submissions/1")
        # Drawn ones share motifs: the pair may be taken for copies of a registered one too.
        copies = int(page.locator("[data-live=copies]").inner_text())
        assert copies >= 2, copies
        run.picture(page, f"{name}-batch")
        if scripts:
            clean(page)
        page.click(".filters a[href*='show=copies']")
        assert page.locator("tbody tr").count() == copies
        page.locator("tbody th a").first.click()
        page.wait_for_url("**/submissions/1/1")
        for image in page.locator("img").all():
            image.scroll_into_view_if_needed()
        if scripts:
            page.wait_for_function("[...document.images].every(i => i.complete && i.naturalWidth)")
            clean(page)
        run.picture(page, f"{name}-submission")
        count = page.locator("#decide ~ * input[type=radio]").count()
        assert count >= 5, count
        reason = f"{name}: <b>чет-жакасы бир</b>"
        if scripts:
            page.locator("input[type=radio]").first.focus()
            page.keyboard.press("Space")
            page.locator("[name=reason]").focus()
            page.keyboard.type(reason)
            page.keyboard.press("Enter")
        else:
            page.locator("input[type=radio]").first.check()
            page.fill("[name=reason]", reason)
            page.click("#decide ~ form button")
        page.wait_for_selector(f"td:has-text('{reason}')")
        assert page.locator("td b").count() == 0
        if scripts:
            clean(page)


def keyboard(run):
    """A check without a mouse: by Tab and Enter alone."""
    with run.visitor(DESK, "en") as page:
        page.goto("/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.type") == "file":
                break
        with page.expect_file_chooser() as chooser:
            page.keyboard.press("Space")
        chooser.value.set_files(str(COPY))
        for _ in range(5):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.tagName") == "BUTTON":
                break
        page.keyboard.press("Enter")
        page.wait_for_url("**/checks/*")
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.type") == "checkbox":
                break
        page.keyboard.press("Space")
        assert page.locator(".turns img").nth(1).is_visible()


def without_a_line(run):
    """A photo taken without a line waits, and is checked when there is one."""
    with run.visitor(PHONE, "ky") as page:
        page.goto("/")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.context.set_offline(True)
        page.goto("/")
        page.locator("input[type=file]").nth(1).set_input_files(str(COPY))
        page.click("form.send button")
        expect(page.locator("#queue")).to_contain_text("1")
        run.picture(page, "offline-ky")
        page.context.set_offline(False)
        page.evaluate("dispatchEvent(new Event('online'))")
        expect(page.locator("#queue a")).to_have_attribute("href", re.compile("/checks/"))
        # What was said of waiting is over.
        expect(page.locator("form.send .progress")).to_have_text("")
        page.locator("#queue a").click()
        assert page.locator("h2.bad").count() == 1


def offline_language(run):
    """The page that is shown without a line speaks the language that was chosen last."""
    with run.visitor(PHONE, "ky") as page:
        page.goto("/")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        page.reload()
        page.click(".languages a[hreflang=ru]")
        page.wait_for_function("""caches.keys().then(async names => {
            const kept = await (await caches.open(names[0])).match("/offline");
            return kept && (await kept.text()).includes('lang="ru"');
        })""")
        page.context.set_offline(True)
        page.goto("/verify")
        assert page.get_attribute("html", "lang") == "ru"


def enlarged(source, target):
    """A photo as a telephone of 12 megapixels would have taken it: larger, with the noise of its sensor."""
    photo = Image.open(source).convert("RGB")
    scale = (12e6 / (photo.width * photo.height)) ** 0.5
    photo = photo.resize((round(scale * photo.width), round(scale * photo.height)), Image.LANCZOS)
    noise = Image.merge("RGB", [Image.effect_noise(photo.size, 30) for _ in range(3)])
    Image.blend(photo, noise, 0.15).save(target, quality=97)


def densely(source, target):
    """A photo of 12 megapixels of a finely patterned piece: a design of the fixtures, small and often, with the noise of a
    telephone in poor light."""
    design = Image.open(source).convert("RGB").resize((220, 220), Image.LANCZOS)
    photo = Image.new("RGB", (4000, 3000))
    for x in range(0, photo.width, design.width):
        for y in range(0, photo.height, design.height):
            photo.paste(design, (x, y))
    noise = Image.merge("RGB", [Image.effect_noise(photo.size, 100) for _ in range(3)])
    Image.blend(photo, noise, 0.4).save(target, quality=92)


def dense_traffic(run):
    """A densely patterned photo costs no more than any other."""
    large = run.server.register.parent / "dense.jpg"
    densely(FIXTURES / "designs" / "carpet-06.png", large)
    with run.visitor(PHONE, "en") as page:
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        sizes = []
        page.goto("/")
        session.on("Network.requestWillBeSentExtraInfo", lambda event: sizes.append(
            int({name.lower(): value for name, value in event["headers"].items()}.get("content-length", 0))))
        page.locator("input[type=file]").nth(1).set_input_files(str(large))
        page.click("form.send button")
        page.wait_for_url("**/checks/*", timeout=60_000)
        sent = max(sizes)
        assert 20_000 < sent < 300_000, sent
        return f"{large.stat().st_size / 1e6:.1f} MB photo sent as {sent / 1000:.0f} kB"


def traffic(run, photo):
    """What a first visit and a check of a 12-megapixel photo cost, and that shrinking it costs no certainty: the surest
    finding of the page beside that of the whole file."""
    large = run.server.register.parent / "large.jpg"
    enlarged(photo, large)
    whole = subprocess.run(
        [run.server.program, "check", "--json", large, "--register", run.server.register], capture_output=True, text=True)
    best = json.loads(whole.stdout)["copies"][0]
    with run.visitor(PHONE, "en") as page:
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        received, sizes = [], []
        session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
        page.goto("/")
        page.wait_for_load_state("networkidle")
        first = sum(received)
        assert first < 60_000, first
        session.on("Network.requestWillBeSentExtraInfo", lambda event: sizes.append(
            int({name.lower(): value for name, value in event["headers"].items()}.get("content-length", 0))))
        page.locator("input[type=file]").nth(1).set_input_files(str(large))
        page.click("form.send button")
        page.wait_for_url("**/checks/*", timeout=60_000)
        sent = max(sizes)
        assert 20_000 < sent < 300_000, sent
        assert page.locator("article h3").first.inner_text().startswith(best["design"])
        power = float(re.search(r"10\^(-[\d.]+)", page.locator("article").first.inner_text()).group(1))
        assert power < 0.8 * best["log10_nfa"], (power, best["log10_nfa"])
        return (f"first page {first / 1000:.1f} kB; {large.stat().st_size / 1e6:.1f} MB photo sent as {sent / 1000:.0f} kB; "
                f"NFA 10^{power} of what was sent, 10^{best['log10_nfa']:.1f} of the whole")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/release/oyuu")
    arguments.add_argument("--chromium", default=shutil.which("chromium"))
    arguments.add_argument("--screenshots", type=pathlib.Path)
    asked = arguments.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(asked.program.resolve(), folder, "--open-check")
        browser = playwright.chromium.launch(executable_path=asked.chromium, args=["--no-sandbox"])
        run = Run(browser, server, asked.screenshots)
        try:
            with run.visitor() as page:
                run.flow("the first account is opened with the printed code", lambda: join(page, server.code, "админ"))
            for language in ["ky", "ru", "en"]:
                run.flow(f"a copy is checked on a telephone, {language}",
                         lambda: check(run, language, PHONE, True, f"check-{language}"))
                code = server.invite("weaver")
                run.flow(f"a weaver registers and gets her certificate, {language}",
                         lambda: register(run, language, code, f"уста-{language}"))
            run.flow("a copy is checked on a desk", lambda: check(run, "ru", DESK, True, "check-desk"))
            run.flow("a copy is checked at 320 pixels", lambda: check(run, "ky", NARROW, True, "check-narrow"))
            run.flow("a copy is checked without scripts", lambda: check(run, "en", PHONE, False, "check-plain"))
            code = server.invite("weaver")
            run.flow("a copy is not registered, and why is shown", lambda: conflict(run, code))
            for language in ["ky", "ru", "en"]:
                run.flow(f"the office browses on a desk, {language}",
                         lambda: office(run, DESK, language, f"office-{language}"))
            run.flow("the office browses on a telephone", lambda: office(run, PHONE, "ky", "office-phone"))
            run.flow("a folder is checked as a batch", lambda: batch(run, DESK, "ru", True, "batch-desk"))
            run.flow("a folder is checked as a batch at 320 pixels", lambda: batch(run, NARROW, "ky", True, "batch-narrow"))
            run.flow("a zip is checked as a batch without scripts", lambda: batch(run, PHONE, "en", False, "batch-plain"))
            run.flow("submissions are taken in and compared", lambda: submissions(run))
            run.flow("an examiner decides at a desk", lambda: desk(run, DESK, "ru", True, "desk-desk"))
            run.flow("an examiner decides at 320 pixels", lambda: desk(run, NARROW, "ky", True, "desk-narrow"))
            run.flow("an examiner decides without scripts", lambda: desk(run, PHONE, "en", False, "desk-plain"))
            run.flow("everything is reached by keyboard", lambda: keyboard(run))
            run.flow("photos wait for a line", lambda: without_a_line(run))
            run.flow("the page without a line changes its language", lambda: offline_language(run))
            for photo in [COPY, FIXTURES / "photos/ala-kiyiz-09-photo-mirror.jpg", FIXTURES / "photos/carpet-06-photo.jpg"]:
                run.flow(f"little is sent and received, {photo.stem}", lambda: traffic(run, photo))
            run.flow("little is sent of a dense pattern", lambda: dense_traffic(run))
        finally:
            browser.close()
            server.stop()
    print(f"{len(run.failures)} flows failed, {time.monotonic() - started:.0f} s")
    return 1 if run.failures else 0


if __name__ == "__main__":
    sys.exit(main())
