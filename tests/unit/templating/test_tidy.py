from briefwright.document.nodes import Box, Heading, Hint, Paragraph, SectionStart, Text
from briefwright.templating.markdown.tidy import tidied


def heading(words):
    return Heading((Text(words),), 1)


FACTS = Box((Paragraph((Text("Forty companies."),)),), title=(Text("Country facts"),))


def test_a_heading_does_not_stand_over_the_box_of_the_next_section():
    asked = (SectionStart("q_and_a"), heading("Questions and answers"))
    assert tidied([*asked, SectionStart("facts"), FACTS]) == (
        SectionStart("q_and_a"),
        SectionStart("facts"),
        FACTS,
    )


def test_its_words_go_into_the_hint_before_that_box():
    blocks = [SectionStart("q"), heading("Questions"), Hint("Ask first.", "q"), SectionStart("facts"), FACTS]
    assert Hint("Questions: Ask first.", "q") in tidied(blocks)


def test_a_heading_over_a_box_of_its_own_section_stays():
    blocks = [SectionStart("facts"), heading("Facts"), FACTS]
    assert tidied(blocks) == tuple(blocks)
