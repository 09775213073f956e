from __future__ import annotations

import pytest
from extracted import only_quote


@pytest.mark.parametrize(
    ("naming", "name", "role", "organisation"),
    [
        ("Xu Xinchao, deputy director of the Beijing Municipal Science & Technology Commission (BMSTC),",
         "Xu Xinchao", "deputy director", "Beijing Municipal Science & Technology Commission"),
        ("Science Minister Priya Ashworth", "Priya Ashworth", "Science Minister", None),
        ("The Technology Secretary, Gareth Hollis MP,", "Gareth Hollis", "Technology Secretary", None),
        ("UKRI chief executive Dame Helen Marlow", "Helen Marlow", "chief executive", "UKRI"),
        ("UK Research and Innovation Chief Executive, Professor Sir Mark Walport,", "Mark Walport",
         "Chief Executive", "UK Research and Innovation"),
        ("Foreign Ministry spokesman Tan Rui", "Tan Rui", "spokesman", "Foreign Ministry"),
        ("Xiao Yaqing, China's minister of industry and information technology,", "Xiao Yaqing",
         "minister of industry and information technology", "China"),
        ("Founder and chief executive Tom Brandvold", "Tom Brandvold", "Founder and chief executive", None),
        ("Ferrowave's chief operating officer, Daniel Osei,", "Daniel Osei", "chief operating officer",
         "Ferrowave"),
        ("CEO of the Refugee Council Enver Solomon", "Enver Solomon", "CEO", "Refugee Council"),
        ("Minister for Energy Innovation Rhys Caddick", "Rhys Caddick", "Minister for Energy Innovation",
         None),
        ("British Business, Energy and Industrial Strategy Secretary Greg Clark", "Greg Clark",
         "Business, Energy and Industrial Strategy Secretary", None),
        ("Richard Muirhead, general partner at VC firm OpenOcean,", "Richard Muirhead", "general partner",
         "OpenOcean"),
        ("Jane Doe, Director of International at the Royal Society,", "Jane Doe", "Director of International",
         "Royal Society"),
        ("Jeffrey Lewis of the James Martin Center", "Jeffrey Lewis", None, "James Martin Center"),
        ("British Ambassador to China Barbara Woodward", "Barbara Woodward", "Ambassador to China", None),
    ],
)  # fmt: skip
def test_role_and_organisation_are_read_in_either_order(
    naming: str, name: str, role: str | None, organisation: str | None
) -> None:
    speaker = only_quote(f"{naming} said: “This is the first of many such days.”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == (name, role, organisation)


def test_an_office_told_later_is_known_earlier() -> None:
    text = "“It is time to go home,” said Ann Moore.\n\nMoore is professor of physics at the University of Leeds."
    speaker = only_quote(text).speaker
    assert (speaker.role, speaker.organisation) == ("professor of physics", "University of Leeds")


def test_a_peer_keeps_the_title_and_a_knight_does_not() -> None:
    assert only_quote("“It is time to go home,” said Lord Ashby.").speaker.name == "Lord Ashby"
    assert only_quote("“It is time to go home,” said Sir Alan Prowse.").speaker.name == "Alan Prowse"
