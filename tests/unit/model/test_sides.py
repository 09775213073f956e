import pytest

from briefwright.model.evidence import Speaker
from briefwright.model.sides import sides_of, unheard

XU = Speaker("Xu Xinchao", "deputy director", "Beijing Municipal Science & Technology Commission")
SMITH = Speaker("A. Smith", "Minister", "UK Research and Innovation")
UNKNOWN = Speaker("J. Doe", "director", "Acme Ltd")
NOBODY = Speaker(None, None, "Acme Ltd")


@pytest.mark.parametrize(
    ("role", "organisation", "sides"),
    [
        ("professor", "University of Oxford", {"UK"}),
        ("professor", "Tsinghua University", {"Chinese"}),
        ("counsellor", "British Embassy Beijing", {"UK", "Chinese"}),
        ("Ambassador to China", None, {"UK"}),
        ("ambassador to the UK", None, {"Chinese"}),
        ("Chinese Ambassador to the UK", None, {"Chinese"}),
        ("French Ambassador to China", None, set()),
        ("驻华大使", "英国", {"UK"}),
        ("驻英国大使", None, {"Chinese"}),
        ("校长", "清华大学", {"Chinese"}),
        ("mostly retired", "Casual Ltd", set()),
    ],
)
def test_role_and_organisation_tell_the_side(role, organisation, sides):
    assert sides_of(Speaker("X", role, organisation)) == sides


def test_a_side_that_does_not_speak_is_named():
    assert unheard([XU]) == ("UK",)
    assert unheard([SMITH]) == ("Chinese",)
    assert unheard([XU, SMITH]) == ()


def test_nothing_is_said_while_a_side_is_unknown_or_nobody_is_named():
    assert unheard([XU, UNKNOWN]) == ()
    assert unheard([XU, NOBODY]) == ("UK",)
    assert unheard([NOBODY]) == ()
    assert unheard([]) == ()
