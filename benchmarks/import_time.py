"""How much longer `import chronology` takes than bare Python, in milliseconds.

Both are run in turn in one process tree; medians. The limit is 50 ms.
Run: python benchmarks/import_time.py
"""

import statistics
import subprocess
import sys
import time

RUNS = 21
LIMIT = 50.0
WAYS = {
    "bare Python": "pass",
    "import chronology": "import chronology",
    "chronology.build": "import chronology; chronology.build",
}


def milliseconds(code: str) -> float:
    """Return how long a fresh interpreter takes to run some code."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return (time.perf_counter() - begin) * 1000


def main() -> None:
    """Print the medians and what each adds to bare Python."""
    for code in WAYS.values():
        milliseconds(code)  # compiles what is not compiled yet
    runs: dict[str, list[float]] = {name: [] for name in WAYS}
    for _ in range(RUNS):
        for name, code in WAYS.items():
            runs[name].append(milliseconds(code))
    bare = statistics.median(runs["bare Python"])
    for name, times in runs.items():
        median = statistics.median(times)
        print(f"{name:20} {median:7.1f} ms  {median - bare:+7.1f} ms")
    added = statistics.median(runs["import chronology"]) - bare
    print(f"import chronology adds {added:.1f} ms; the limit is {LIMIT:.0f} ms")


if __name__ == "__main__":
    main()
