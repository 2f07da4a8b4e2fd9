"""What pages may state: computed values, claims that tests recompute, formulas, derivations that are proved, and programs that are run.

Each is declared in the chapter it belongs to and entered in a registry here; names are unique over all chapters.
"""

from scripts.facts.claims import Claim, claim, claims
from scripts.facts.derivations import Derivation, Line, Mean, derivations
from scripts.facts.formulas import Formula, formula, formulas
from scripts.facts.listings import listed, repeat_listing, run_listing
from scripts.facts.snippets import Snippet, snippet, snippets
from scripts.facts.tables import Table, table, tables
from scripts.facts.values import Value, value, values

__all__ = [
    "Claim", "Derivation", "Formula", "Line", "Mean", "Snippet", "Table", "Value",
    "claim", "claims", "derivations", "formula", "formulas", "listed", "repeat_listing", "run_listing", "snippet", "snippets",
    "table", "tables", "value", "values",
]  # fmt: skip
