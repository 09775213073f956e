import pytest

from briefwright.document.key_figures import figure_apart
from briefwright.document.nodes import LineBreak, Strong, Text


def row(figure):
    return (Strong((Text(figure),)), Text(" firms came"), Text(" in 2019"))


@pytest.mark.parametrize("figure", ["38%", "2017", "三年"])
def test_a_short_figure_has_its_words_beside_it(figure):
    assert figure_apart(row(figure), 12)[1:] == (Text("\tfirms came"), Text(" in 2019"))


@pytest.mark.parametrize("figure", ["£21.6 billion", "more than 2,300", "8.7亿元"])
def test_a_long_figure_has_its_words_below_at_the_edge_of_the_others(figure):
    assert figure_apart(row(figure), 12)[1:] == (LineBreak(), Text("firms came"), Text(" in 2019"))


def test_what_begins_with_no_figure_stays():
    assert figure_apart((Text("Firms came"),), 12) == (Text("Firms came"),)
