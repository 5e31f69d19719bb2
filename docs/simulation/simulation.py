#!/usr/bin/env python3
"""What the scores can bear: made-up people answer twice while nothing changes.

Nobody has taken this check-in in a study, so nobody knows how much real answers move from one time to the next. This
script makes up people under several assumptions, lets each of them answer again without any change, and counts how
often chance alone looks like something: how far a score strays from the person's own average, how often a change is
called clear, and how often the first place to start comes up again. The app's margins (12 points for an area, 6 for
the overall score) and its limits for a clear change (37.5 and 18.75 points) are checked against these counts. They are
figures about the rules, not about people.

    python3 docs/simulation/simulation.py > docs/simulation/simulation.txt

Needs Python 3.11 or later and nothing else; takes one to two minutes. The seed is fixed: the same version of Python
prints the same figures each time.
"""

import argparse
import bisect
import math
import pathlib
import random
import tomllib

INSTRUMENT = pathlib.Path(__file__).resolve().parents[2] / "content" / "instrument.toml"

SEED = 20261129
PAIRS = 20_000  # people who answer twice, for changes
PEOPLE, TIMES = 600, 40  # people who answer many times, for margins
RANKED = 4_000  # people whose places to start are worked out twice

# The rules that are checked (crates/assessment): in units of u, 0 to 48 for an area, and in points of 100.
CLEAR_AREA, CLEAR_OVERALL = 18, 9
MARGIN_AREA, MARGIN_OVERALL = 12, 6
FEWEST_ITEMS, FEWEST_AREAS = 3, 4
LEADS, HIGH = 18, 30

# Where an answer turns from one word to the next, on the scale of the trait (mean 0, standard deviation 1).
SKEWED = (-0.8, 0.0, 0.8, 1.6)  # "Rarely" and "Sometimes" are the most frequent answers
RARE = (0.2, 1.0, 1.8, 2.6)  # most answers are "Never" or "Rarely", as in a fairly content group
BETWEEN_AREAS = 0.4  # correlation of two areas

# loading: how much of an answer the area's trait decides (0 to 1) · state: how much of the trait is the same each
# time · skip: share of statements left out · wobble: no trait at all, the first answers shifted by chance.
ASSUMPTIONS = [
    ("A  loading 0.6", dict(loading=0.6)),
    ("B  loading 0.7", dict(loading=0.7)),
    ("C  loading 0.8", dict(loading=0.8)),
    ("D  as B, strain is rare", dict(loading=0.7, limits=RARE)),
    ("E  as B, good and bad weeks", dict(loading=0.7, state=0.85)),
    ("F  as B, 1 in 12 skipped", dict(loading=0.7, skip=1 / 12)),
    ("G  answers wobble", dict(loading=0.7, wobble=True)),
]
NOTES = """\
A to C: each area is one trait, the areas correlate 0.4, and an answer follows the trait loosely (0.6) to closely (0.8).
D: the same, but most people answer "Never" or "Rarely". E: the trait itself goes up and down around a stable level
(0.85 of its variance is stable): nothing has changed for good, but weeks differ. F: one statement in twelve is skipped.
G: no trait: the first answers are kept, and each new answer is the first one moved by one step in 30 of 100 cases and by
two steps in 5 of 100, up or down by chance, within the five words."""


class Instrument:
    """Areas, statements, paths and weights, from the instrument's file."""

    def __init__(self, path):
        with open(path, "rb") as file:
            data = tomllib.load(file)
        self.paths = {path["id"]: path["signs"] for path in data["paths"]}
        self.areas = [sign["id"] for sign in data["signs"]]
        self.own = {sign["id"] for sign in data["signs"] if sign["about"] == "own"}
        self.items = {sign["id"]: sign["items"] for sign in data["signs"]}
        self.sections = [(s["id"], s["weights"]) for s in data["sections"] if s["weights"]]

    def describe(self):
        """What was read, a line each: a test compares it with what the app is built from."""
        for path, areas in self.paths.items():
            yield " ".join(["path", path, *areas])
        for area in self.areas:
            yield f"area {area} {'own' if area in self.own else 'partner'}"
            for item in self.items[area]:
                yield f"item {item['id']} {area} {item['key']} {item['section']}"
        for section, weights in self.sections:
            yield " ".join(["section", section, *(f"{area}={weights[area]}" for area in self.areas if area in weights)])


class People:
    """Makes up answers under one assumption. A sheet holds, for each area, four keyed answers (0 to 4, or None)."""

    def __init__(self, rng, areas, loading, limits=SKEWED, state=1.0, skip=0.0, wobble=False):
        self.rng, self.areas, self.state, self.skip, self.wobble = rng, areas, state, skip, wobble
        self.table = [cumulative(loading, limits, index / 50 - 5) for index in range(501)]

    def traits(self):
        """One value for each area, mean 0 and standard deviation 1, correlated."""
        common = math.sqrt(BETWEEN_AREAS) * self.rng.gauss(0, 1)
        alone = math.sqrt(1 - BETWEEN_AREAS)
        return [common + alone * self.rng.gauss(0, 1) for _ in self.areas]

    def person(self):
        """What stays the same in a person: the traits, or the first answers where answers wobble."""
        traits = self.traits()
        return (traits, self.answers(traits) if self.wobble else None)

    def sheet(self, person):
        """The answers of one time."""
        traits, base = person
        if base is not None:
            return {area: [self.shifted(k) for k in base[area]] for area in self.areas}
        if self.state < 1:
            stable, passing = math.sqrt(self.state), math.sqrt(1 - self.state)
            traits = [stable * t + passing * p for t, p in zip(traits, self.traits())]
        return self.answers(traits)

    def answers(self, traits):
        rng, sheet = self.rng.random, {}
        for area, trait in zip(self.areas, traits):
            row = self.table[min(500, max(0, round((trait + 5) * 50)))]
            sheet[area] = [None if self.skip and rng() < self.skip else bisect.bisect_right(row, rng()) for _ in range(4)]
        return sheet

    def shifted(self, k):
        chance = self.rng.random()
        step = 2 if chance < 0.05 else 1 if chance < 0.35 else 0
        return min(4, max(0, k + step * self.rng.choice((-1, 1))))


def cumulative(loading, limits, trait):
    """The chance that a keyed answer is 0, at most 1, at most 2, at most 3 (normal ogive)."""
    spread = math.sqrt(1 - loading**2)
    return [0.5 * (1 + math.erf((limit - loading * trait) / spread / math.sqrt(2))) for limit in limits]


def u_of(answers):
    """Strain of an area, 0 to 48; None with fewer than three answers."""
    given = [k for k in answers if k is not None]
    return 12 * sum(given) // len(given) if len(given) >= FEWEST_ITEMS else None


def points(u):
    return 100 * u / 48


def overall(instrument, path, sheet):
    """Mean of u over the own areas of a path that have a score; None with fewer than four."""
    own = [u for u in (u_of(sheet[area]) for area in instrument.paths[path] if area in instrument.own) if u is not None]
    return sum(own) / len(own) if len(own) >= FEWEST_AREAS else None


def area_change(first, second):
    """Difference in u over the statements answered both times; None with fewer than three."""
    both = [(a, b) for a, b in zip(first, second) if a is not None and b is not None]
    if len(both) < FEWEST_ITEMS:
        return None
    return 12 * sum(b for _, b in both) // len(both) - 12 * sum(a for a, _ in both) // len(both)


def places(instrument, path, sheet):
    """The places to start, by the rules for an ordinary result, without the rule on own conduct."""
    areas = instrument.paths[path]
    u = {area: u_of(sheet[area]) for area in areas}
    hot = []  # (keyed answer, area, statement), in the order of the instrument
    for area in areas:
        hot += [(k, area, item) for k, item in zip(sheet[area], instrument.items[area]) if k is not None and k >= 3]
    eligible = []
    for order, (section, weights) in enumerate(instrument.sections):
        led = [(weights[area] * u[area], u[area], -n, area) for n, area in enumerate(areas) if area in weights and u[area] is not None]
        weighted, strain, _, lead = max(led, default=(0, -1, 0, None))
        own = [entry for entry in hot if entry[2]["section"] == section]
        pressing = [entry for entry in own if entry[2]["key"] == "strain"]
        if strain < LEADS:
            if not pressing:
                continue
            lead = max(pressing, key=lambda entry: entry[0])[1]
        if (section == "forgive" and (u.get("open") or 0) >= HIGH) or (section == "amends" and "amend" not in areas):
            continue
        priority = weighted + sum(6 * (k - 2) for k, _, _ in own)
        lead_u = u[lead] if u[lead] is not None else -1
        eligible.append(((-priority, -lead_u, order), section, lead))
    eligible.sort()
    chosen, leads = [], set()
    for entry in eligible:
        if len(chosen) < 3 and entry[2] not in leads:
            chosen.append(entry)
            leads.add(entry[2])
    chosen += [entry for entry in eligible if entry not in chosen][: 3 - len(chosen)]
    return [section for _, section, _ in sorted(chosen)]


def share(hits, total):
    return 100 * hits / total if total else float("nan")


def margins(instrument, people, scale):
    """How far a score strays from the person's own average, and from the score of the time before."""
    areas, wholes = Strays(MARGIN_AREA), Strays(MARGIN_OVERALL)
    for _ in range(PEOPLE // scale):
        person = people.person()
        sheets = [people.sheet(person) for _ in range(TIMES)]
        for area in instrument.areas:
            areas.add([points(u) for u in (u_of(sheet[area]) for sheet in sheets) if u is not None])
        whole = (overall(instrument, "hard_to_trust", sheet) for sheet in sheets)
        wholes.add([points(u) for u in whole if u is not None])
    return areas, wholes


class Strays:
    """Collects scores of one person at many times, and counts what lies within a margin."""

    def __init__(self, margin):
        self.margin, self.squares, self.count, self.within, self.again, self.pairs = margin, 0.0, 0, 0, 0, 0

    def add(self, values):
        average = sum(values) / len(values)
        # The average of n scores lies a little too near to each of them: n / (n - 1) puts the variance right.
        self.squares += sum((v - average) ** 2 for v in values) * len(values) / (len(values) - 1)
        self.within += sum(abs(v - average) <= self.margin for v in values)
        self.count += len(values)
        self.again += sum(abs(a - b) <= self.margin for a, b in zip(values, values[1:]))
        self.pairs += len(values) - 1

    def error(self):
        return math.sqrt(self.squares / self.count)


def changes(instrument, people, scale):
    """How often chance alone makes a clear change, and how much a high score falls by itself."""
    areas = [0, 0]
    some = {path: 0 for path in instrument.paths}
    more = dict(some)
    wholes = {path: [0, 0] for path in instrument.paths}
    high = [0, 0.0]
    for _ in range(PAIRS // scale):
        person = people.person()
        first, second = people.sheet(person), people.sheet(person)
        clear = set()
        for area in instrument.areas:
            change = area_change(first[area], second[area])
            if change is None:
                continue
            areas[1] += 1
            if abs(change) >= CLEAR_AREA:
                areas[0] += 1
                clear.add(area)
            before, after = u_of(first[area]), u_of(second[area])
            if before is not None and after is not None and before >= HIGH:
                high[0] += 1
                high[1] += points(after) - points(before)
        for path, asked in instrument.paths.items():
            found = len(clear & set(asked))
            some[path] += found >= 1
            more[path] += found >= 2
            before, after = overall(instrument, path, first), overall(instrument, path, second)
            if before is not None and after is not None:
                wholes[path][0] += abs(after - before) >= CLEAR_OVERALL
                wholes[path][1] += 1
    return areas, some, more, wholes, high


def repeats(instrument, people, path, scale):
    """How often places to start come up again."""
    same_first = in_common = longest = counted = 0
    for _ in range(RANKED // scale):
        person = people.person()
        first, second = places(instrument, path, people.sheet(person)), places(instrument, path, people.sheet(person))
        if first and second:
            counted += 1
            same_first += first[0] == second[0]
            longest += first[0] in second
            in_common += len(set(first) & set(second)) / len(first)
    return share(same_first, counted), share(longest, counted), share(in_common, counted), share(counted, RANKED // scale)


def table(title, head, rows):
    widths = [max(len(str(row[n])) for row in [head, *rows]) for n in range(len(head))]
    line = lambda row: "  ".join(str(cell).ljust(w) if n == 0 else str(cell).rjust(w) for n, (cell, w) in enumerate(zip(row, widths)))
    print(f"\n{title}\n")
    print("  " + line(head).rstrip())
    for row in rows:
        print("  " + line(row).rstrip())


def spread(values, digits=0):
    low, high = min(values), max(values)
    return f"{low:.{digits}f} to {high:.{digits}f}"


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--describe", action="store_true", help="print what was read from the instrument, and stop")
    options.add_argument("--scale", type=int, default=1, help="make up this many times fewer people, to try the script")
    options = options.parse_args()
    scale = options.scale
    instrument = Instrument(INSTRUMENT)
    if options.describe:
        print("\n".join(instrument.describe()))
        return
    asked = {path: len(areas) for path, areas in instrument.paths.items()}
    print(f"Simulated check-ins in which nothing changed. Seed {SEED}. {PAIRS // scale} pairs, {PEOPLE // scale} people with {TIMES} check-ins each,")
    print(f"{RANKED // scale} pairs for places to start, for each assumption.\n\n{NOTES}")
    margin_rows, change_rows, overall_rows, place_rows = [], [], [], []
    within, false_area, false_any, false_overall, first_place = [], [], {path: [] for path in asked}, [], []
    for name, settings in ASSUMPTIONS:
        people = People(random.Random(f"{SEED} {name}"), instrument.areas, **settings)
        area, whole = margins(instrument, people, scale)
        margin_rows.append([name, f"{area.error():.1f}", f"{share(area.within, area.count):.0f}", f"{share(area.again, area.pairs):.0f}",
                            f"{whole.error():.1f}", f"{share(whole.within, whole.count):.0f}", f"{share(whole.again, whole.pairs):.0f}"])
        within.append((share(area.within, area.count), share(whole.within, whole.count)))
        areas, some, more, wholes, high = changes(instrument, people, scale)
        false_area.append(share(*areas))
        for path in asked:
            false_any[path].append(share(some[path], PAIRS // scale))
        change_rows.append([name, f"{false_area[-1]:.1f}", *(f"{share(some[p], PAIRS // scale):.0f}" for p in ("broke_trust", "hard_to_trust", "both")),
                            *(f"{share(more[p], PAIRS // scale):.1f}" for p in ("broke_trust", "hard_to_trust", "both"))])
        overall_rows.append([name, *(f"{share(*wholes[p]):.1f}" for p in ("broke_trust", "hard_to_trust", "both")), f"{high[1] / high[0]:.0f}"])
        false_overall += [share(*wholes[p]) for p in ("broke_trust", "hard_to_trust", "both")]
        again = repeats(instrument, people, "hard_to_trust", scale)
        first_place.append(again[0])
        place_rows.append([name, *(f"{value:.0f}" for value in again)])

    table("1. Margins, in points of 100. Error: standard deviation of a score around the person's own average.\n"
          f"   Within: check-ins of 100 whose score lies at most {MARGIN_AREA} (area) or {MARGIN_OVERALL} (overall) from that average.\n"
          "   Again: check-ins of 100 whose score lies that near to the one before.",
          ["assumption", "area: error", "within", "again", "overall: error", "within", "again"], margin_rows)
    table(f"2. Clear changes by chance, of 100 pairs. One area: a change of {points(CLEAR_AREA)} points or more. Any: at least one area of those\n"
          f"   asked ({asked['broke_trust']}, {asked['hard_to_trust']} or {asked['both']}). Two: at least two of them.",
          ["assumption", "one area", *(f"any of {asked[p]}" for p in ("broke_trust", "hard_to_trust", "both")),
           *(f"two of {asked[p]}" for p in ("broke_trust", "hard_to_trust", "both"))], change_rows)
    table(f"3. Clear changes of the overall score by chance, of 100 pairs ({points(CLEAR_OVERALL)} points or more), by path. Fall: mean change of\n"
          f"   an area that was high ({points(HIGH):.1f} or more) the first time, although nothing changed.",
          ["assumption", "broke_trust", "hard_to_trust", "both", "fall"], overall_rows)
    table("4. Places to start, of 100 pairs on the path hard_to_trust. First: the same first place. Among: the first place is among the\n"
          "   new ones. Common: share of the places that come up again. Any: pairs with a place both times.",
          ["assumption", "first", "among", "common", "any"], place_rows)

    print("\nIn short\n")
    print(f"  A score lies within its margin of the person's own average {spread([w[0] for w in within])} times in 100 (area) and "
          f"{spread([w[1] for w in within])} times (overall).")
    print(f"  Chance alone makes a clear change of one area {spread(false_area, 1)} times in 100, and at least one among "
          f"{asked['broke_trust']} areas {spread(false_any['broke_trust'])},\n  among {asked['hard_to_trust']} areas "
          f"{spread(false_any['hard_to_trust'])}, among {asked['both']} areas {spread(false_any['both'])} times; of the overall score {spread(false_overall, 1)} times.")
    print(f"  The first place to start comes up again as the first {spread(first_place)} times in 100.")


if __name__ == "__main__":
    main()
