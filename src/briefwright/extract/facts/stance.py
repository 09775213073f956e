"""Words that tell how the writer stands to a clause: opinion, plan, courtesy, denial, a life told in a line."""

from __future__ import annotations

from briefwright.extract.words.lexicon import words

OPINION = words("should must ought could might may would perhaps maybe hopefully likely")
FUTURE = words("will shall plans plan planned would")
VAGUE = words("everybody everyone somebody someone something nobody anybody anyone nothing everything anything")
NEGATED = words("not never no n't neither nor")
LIFE = words("retire retires born married")
COURTESY = words("pleasure honour honor delighted pleased privilege grateful thank thanks honoured honored")
BONDS = words("partnership collaboration venture consortium joint")
STANCE = OPINION | FUTURE | VAGUE | NEGATED | LIFE | COURTESY | BONDS | words("if none how average deadline")
"""Single words that decide what a clause is worth: most clauses have none of them."""
