"""Where the programs and the measuring material are."""
import functools
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
# Real designs and photographs beside the project; not part of it, and not needed.
BENCH = ROOT.parent / "shared" / "bench"


@functools.cache
def program(package, name):
    """The path of a built program of the package in folder `package`."""
    path = subprocess.check_output(
        ["swift", "build", "-c", "release", "--show-bin-path"], cwd=package, text=True).strip()
    return str(Path(path) / name)


def real(folder):
    """Pictures of `../shared/bench/FOLDER`, by name; none, with a line that says so, where it is absent."""
    if not (BENCH / folder).is_dir():
        print(f"SKIPPED: {BENCH / folder} is absent; drawn pictures only")
        return []
    return sorted(f for f in (BENCH / folder).iterdir() if f.suffix.lower() in (".jpg", ".jpeg", ".png"))


def drawn_bench(folder, seed, designs, copied, strangers):
    """A bench folder of drawn ornaments."""
    subprocess.run(
        [program(ROOT, "oyuu-ornaments"), "bench", str(folder), "--seed", str(seed), "--designs", str(designs),
         "--copied", str(copied), "--strangers", str(strangers)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder


def draw(path, number, *options):
    """Draws ornament `number`, carpets and felts in turns, as a PNG."""
    technique = "--carpet" if number % 2 == 0 else "--felt"
    subprocess.run([program(ROOT, "oyuu-ornaments"), "draw", str(path), technique, str(number), *options],
                   check=True, stdout=subprocess.DEVNULL)


def attacks():
    """The generator of real designs' copies, `../shared/bench/counterfeit.py`, as a module."""
    import importlib.util

    spec = importlib.util.spec_from_file_location("counterfeit", BENCH / "counterfeit.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
