"""A keystroke's way to the document: a three-page brief set by the template, in the child and here."""

from __future__ import annotations

from statistics import median
from time import perf_counter

from msgspec.structs import replace

from briefwright.isolation.pool import WorkerPool
from briefwright.model.brief import BriefSection
from briefwright.model.template import TemplatePackage
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import load_folder
from briefwright.templating.render import render
from fakes.seed_briefs import meeting_brief

ROUNDS = 200


def three_pages():
    """The meeting brief with twice the evidence in it."""
    held = meeting_brief()
    more = tuple(
        BriefSection(s.id, s.title, s.items + tuple(replace(i, id=f"{i.id}-again") for i in s.items))
        for s in held.sections
    )
    return replace(held, sections=more)


def keystrokes(work):
    """Seconds for each of many renderings, the title changed each time."""
    held = three_pages()
    times = []
    for number in range(ROUNDS):
        typed = replace(held, fields={**held.fields, "title": f"Call number {number}"})
        started = perf_counter()
        work(typed)
        times.append(perf_counter() - started)
    return sorted(times)


def told(name, times):
    """One line of figures."""
    print(f"{name:<32} median {median(times) * 1000:6.2f} ms   p95 {times[int(ROUNDS * 0.95)] * 1000:6.2f} ms")


def main():
    package: TemplatePackage = load_folder(builtin_templates() / "meeting-brief", "built-in")
    render(package, three_pages())
    here = keystrokes(lambda brief: render(package, brief))
    with WorkerPool() as pool:
        started = perf_counter()
        pool.render(package, three_pages())
        print(f"{'child started to first document':<32} {(perf_counter() - started) * 1000:13.2f} ms")
        there = keystrokes(lambda brief: pool.render(package, brief))
    told("rendered here (floor)", here)
    told("round trip through the child", there)
    print(f"{'ratio':<32} {median(there) / median(here):13.2f}")


if __name__ == "__main__":
    main()
