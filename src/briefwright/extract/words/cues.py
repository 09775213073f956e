"""Reporting verbs: what introduces speech, and how each one reports."""

from __future__ import annotations

from typing import NamedTuple

from briefwright.extract.words.lexicon import words


class Cue(NamedTuple):
    """A reporting verb's form: its lemma, how it reports, and which form of the verb this is.

    `group`: `say` takes quotations and that-clauses, `think` that-clauses, `name` a label ("called it"),
    `act` what is done with words ("vowed to", "criticised").
    """

    lemma: str
    group: str
    form: str


_SAY = words(
    "say state tell add explain note remark comment observe mention report announce declare proclaim assert "
    "affirm reaffirm maintain insist argue contend claim allege emphasise emphasize stress underline underscore "
    "highlight reiterate repeat conclude continue reply respond answer retort counter ask inquire enquire "
    "wonder question exclaim shout yell whisper mutter murmur cry joke quip muse recall recount reflect "
    "reveal disclose admit acknowledge concede confess confirm deny warn caution predict forecast write tweet "
    "post testify quote suggest advise recommend propose clarify point_out elaborate summarise summarize "
    "interject object protest complain grumble lament marvel opine posit reason venture volunteer echo chime "
    "agree assure reassure remind inform notify promise vow pledge swear read deadpan tout boast gush crow "
    "snap shoot_back fire_back chide scold plead beg urge exhort implore signal indicate outline stipulate "
    "hold indicate speculate surmise theorise theorize hint rejoin begin intone sum_up note relate narrate "
    "fume enthuse chuckle snort growl "
    "specify swear bemoan deride gush rant sneer hasten tease taunt vent scoff laugh sigh mock demand thunder "
    "bellow proceed appeal rule"
)
_THINK = words(
    "believe think feel hope expect consider know understand realise realize recognise recognize learn find "
    "fear worry doubt assume suspect estimate calculate anticipate envision imagine decide determine "
    "guarantee show demonstrate prove mean imply figure reckon judge see hear want intend"
)
_NAME = words(
    "call describe label dub term brand characterise characterize praise hail laud denounce condemn criticise "
    "criticize accuse blame decry slam blast attack dismiss reject welcome applaud commend cite portray "
    "ridicule compare thank credit tout congratulate salute liken"
)
_ACT = words(
    "threaten refuse offer seek agree plan invite encourage call_for support oppose endorse favor favour "
    "express commit discuss address debate talk speak refer decline defend challenge condemn disavow repudiate "
    "rebuke mock assail lambast voice regard view request prefer push advocate deplore dispute rebut "
    "downplay minimise minimize unveil detail"
)

_IRREGULAR: dict[str, tuple[str, ...]] = {
    # lemma: (past, past participle)
    "say": ("said",), "tell": ("told",), "write": ("wrote", "written"), "think": ("thought",), "feel": ("felt",),
    "know": ("knew", "known"), "understand": ("understood",), "find": ("found",), "hold": ("held",),
    "swear": ("swore", "sworn"), "read": ("read",), "begin": ("began", "begun"), "see": ("saw", "seen"),
    "hear": ("heard",), "show": ("showed", "shown"), "prove": ("proved", "proven"), "mean": ("meant",),
    "seek": ("sought",), "relate": ("related",), "quip": ("quipped",), "admit": ("admitted",),
    "plan": ("planned",), "commit": ("committed",), "sum_up": ("summed",), "beg": ("begged",), "slam": ("slammed",),
    "snap": ("snapped",), "rebut": ("rebutted",), "refer": ("referred",), "deadpan": ("deadpanned",),
    "learn": ("learned", "learnt"), "shoot_back": ("shot",), "label": ("labelled", "labeled"),
    "signal": ("signalled", "signaled"), "speak": ("spoke", "spoken"),
}  # fmt: skip
_NOUN_LIKE = words(
    "state states claim claims report reports note notes call calls demand demands comment comments answer "
    "answers question questions post posts tweet tweets quote quotes pledge pledges promise promises vow vows "
    "forecast forecasts hope hopes fear fears plan plans support address addresses debate debates read reads "
    "find finds worry worries doubt doubts attack attacks blast figure figures offer offers show shows judge "
    "means counter stress highlight highlights caution signal signals cry reply replies response appeal "
    "appeals joke jokes object objects protest protests reason reasons laugh welcome credit brand brands "
    "estimate estimates cites remark remarks remains outline outlines hint hints view views thought thoughts "
    "begin begins continue known held holds hold saw sees see seen found shown heard learn learned knows know "
    "related dispute disputes judges post counters address contend read swear relate volunteer volunteers venture "
    "ventures crow snap "
    "shot blame pose push pushes advocate advocates challenge challenges request requests detail details mock"
) | words(
    "rule rules talk talks whispers fires fire sum sums point points invite term terms label labels lament praise "
    "fume fumes chuckle chuckles snort snorts growl growls thanks"
)
"""Forms that are as often nouns, or verbs that report only with a clause after them."""


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "x", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + "ed"


def _gerund(lemma: str, past: str) -> str:
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    doubled = lemma + lemma[-1]
    return (doubled if past.startswith(doubled) else lemma) + "ing"


def _forms() -> dict[str, Cue]:
    table: dict[str, Cue] = {}
    for group, lemmas in (("act", _ACT), ("name", _NAME), ("think", _THINK), ("say", _SAY)):
        for entry in lemmas:
            lemma = entry.partition("_")[0]
            pasts = _IRREGULAR.get(entry, _IRREGULAR.get(lemma, (_past(lemma),)))
            table[lemma] = Cue(entry, group, "base")
            table[_third(lemma)] = Cue(entry, group, "present")
            for past in pasts:
                table[past] = Cue(entry, group, "past")
            table[_gerund(lemma, pasts[0])] = Cue(entry, group, "gerund")
    table["goes"] = table["went"] = Cue("go_on", "say", "past")
    return table


CUES: dict[str, Cue] = _forms()
"""Every form of every reporting verb, in lower case."""

NOUN_LIKE = _NOUN_LIKE
