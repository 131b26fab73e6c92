"""Tables and plot of part growth."""


def table(rows):
    """Prints the tables of rows as `growth.py` measures them."""
    last = rows[-1]
    print(f"\n{last['queries']} photos; medians; processor time in brackets")
    print("\n| designs | recall@1 | recall@10 | recall@100 | candidates, one thread | named first | called a copy |")
    print("|---|---|---|---|---|---|---|")
    for row in rows:
        found, checks = row["candidates"], row["staying"]
        print(f"| {row['designs']:,} | " + " | ".join(f"{found['recall'][most]:.3f}" for most in ("1", "10", "100"))
              + f" | {found['ms']:.0f} ms ({found['processor_ms']:.0f}) | {checks['first']:.3f} | {checks['called']:.3f} |")
    print("\n| designs | `oyuu check` | first after cache dropped | grey photo | in a process that stays | grey photo there |")
    print("|---|---|---|---|---|---|")
    for row in rows:
        cells = [f"{1e3 * row[name]['seconds']:.0f} ms ({1e3 * row[name]['processor']:.0f})"
                 for name in ("warm", "cold", "start")]
        checks = row["staying"]
        print(f"| {row['designs']:,} | " + " | ".join(cells) + f" | {checks['ms']:.0f} ms ({checks['processor_ms']:.0f}) | "
              f"{checks['grey_ms']:.0f} ms |")
    print("\n| designs | `index.oyuu` | of it motifs | a design | peak of a check | process that stays: own, mapped | "
          "rebuild | its peak | register |")
    print("|---|---|---|---|---|---|---|---|---|")
    for row in rows:
        checks, rebuild, designs = row["staying"], row["rebuild"], row["designs"]
        print(f"| {designs:,} | {row['index'] / 1e6:.1f} MB | {row['candidates']['bytes'] / 1e6:.1f} MB | "
              f"{row['index'] / designs / 1e3:.1f} kB | {row['warm']['peak'] / 1e6:.0f} MB | "
              f"{checks['own'] / 1e6:.0f} MB, {checks['mapped'] / 1e6:.0f} MB | "
              f"{rebuild['seconds']:.1f} s ({rebuild['processor']:.1f}) | {rebuild['peak'] / 1e6:.0f} MB | "
              f"{row['register'] / designs / 1e3:.1f} kB a design |")
    first = rows[0]
    if last is not first:
        lost = 100 * (first["candidates"]["recall"]["10"] - last["candidates"]["recall"]["10"])
        print(f"\nrecall@10 at {last['designs']:,} against {first['designs']:,}: {lost:.1f} points lost", flush=True)


def plot(rows, path):
    """Draws time and memory against the number of designs."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, (times, memory) = pyplot.subplots(1, 2, figsize=(10, 4), layout="constrained")
    counts = [row["designs"] for row in rows]
    lines = [("oyuu check", "o-", [1e3 * row["warm"]["seconds"] for row in rows]),
             ("oyuu check, cache dropped", "o--", [1e3 * row["cold"]["seconds"] for row in rows]),
             ("in a process that stays", "o-", [row["staying"]["ms"] for row in rows]),
             ("candidates alone, one thread", "o-", [row["candidates"]["ms"] for row in rows]),
             ("oyuu check of a grey photo", "o-", [1e3 * row["start"]["seconds"] for row in rows])]
    for label, look, values in lines:
        times.loglog(counts, values, look, label=label)
    lines = [("index.oyuu", [row["index"] for row in rows]),
             ("peak of a check, mapped pages included", [row["warm"]["peak"] for row in rows]),
             ("process that stays, its own", [row["staying"]["own"] for row in rows]),
             ("peak of index rebuild", [row["rebuild"]["peak"] for row in rows])]
    for label, values in lines:
        memory.loglog(counts, [value / 1e6 for value in values], "o-", label=label)
    times.set(xlabel="designs", ylabel="ms a photo", title="Time")
    memory.set(xlabel="designs", ylabel="MB", title="Memory")
    for axes in (times, memory):
        axes.grid(alpha=0.3)
        axes.legend(fontsize=8)
    figure.savefig(path, dpi=80)
    pyplot.close(figure)
