"""Declarations as one ES module: `objectives`, `optimizers`, `mistakes` and what is written by hand."""

from __future__ import annotations

import json
from importlib.resources import files
from math import isinf
from textwrap import indent

import numpy as np
import sympy
from sympy import Expr, Symbol

from optlib import trajectory
from optlib.activations import Activation, activations
from optlib.emit.source import JavaScriptPrinter
from optlib.objective import Objective, objectives
from optlib.optimizer import Optimizer, mistakes, optimizers
from optlib.populations import Population, populations
from optlib.rows import summand

source = JavaScriptPrinter().source
CONSTANTS = ("DIVERGED", "CONVERGED", "PROGRESS", "CALMS", "HOVERS", "TIE")
# By hand: each is the twin of a module of optlib.
WRITTEN = (
    "verdict.js", "run.js", "noise.js", "annealing.js", "tune.js", "random.js", "networks.js", "populations.js", "polynomials.js",
)  # fmt: skip


def _number(value: float) -> str:
    if isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return repr(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))


def _numbers(value: object) -> str:
    return json.dumps(np.asarray(value).tolist(), separators=(", ", ": ")).replace(".0,", ",").replace(".0]", "]")


def _function(name: str, variables: tuple[Symbol, ...], expressions: list[Expr], shape: str) -> str:
    """One method; what its expressions share is computed once. `shape` has one %s for each expression."""
    shared, results = sympy.cse(expressions, symbols=sympy.numbered_symbols("c"))
    read = set().union(*(expression.free_symbols for expression in (*results, *(e for _, e in shared))))
    lines = [f"{variable.name} = p[{k}]" for k, variable in enumerate(variables) if variable in read]
    lines += [f"{symbol} = {source(expression)}" for symbol, expression in shared]
    given = f"      const {', '.join(lines)};\n" if lines else ""
    return f"    {name}(p) {{\n{given}      return {shape % tuple(map(source, results))};\n    }},"


def objective_source(objective: Objective) -> str:
    """The entry of `objectives` for one objective."""
    d = objective.dimension
    row = f"[{', '.join(['%s'] * d)}]"
    data = {k: c.tolist() for k, c in zip("xy", objective.data.columns, strict=True)} if objective.data else None
    start, end = f"  {objective.name}: {{", "  },"
    if objective.parameters:  # a function of the parameters that makes the objective
        given = ", ".join(f"{name}: {_number(value)}" for name, value in objective.parameters.items())
        start, end = (
            f"  {objective.name}: family({{ {given} }}, ({{ {', '.join(objective.parameters)} }}) => ({{",
            "  })),",
        )
    return "\n".join(
        [
            start,
            f"    name: {json.dumps(objective.name)},",
            f"    letter: {json.dumps(objective.letter)},",
            f"    variables: {json.dumps([variable.name for variable in objective.variables])},",
            f"    dimension: {d},",
            f"    domain: {_numbers(objective.domain)},",
            f"    minima: {_numbers(objective.minima)},",
            f"    data: {json.dumps(data)},",
            _function("value", objective.variables, [objective.expression], "%s"),
            _function("gradient", objective.variables, objective.partials, row),
            *_row(objective),
            _function("hessian", objective.variables, objective.second_partials, f"[{', '.join([row] * d)}]"),
            end,
        ]
    )


def _row(objective: Objective) -> list[str]:
    """What one row (x, y) of the data adds, for an objective that is a mean over them."""
    if not (objective.data and summand(objective.written) is not None):
        return []
    rows = objective.rows
    row = f"[{', '.join(['%s'] * objective.dimension)}]"
    methods = [
        _function("value", objective.variables, [rows.expression], "%s"),
        _function("gradient", objective.variables, rows.partials, row),
    ]
    inner = "\n".join(method.replace("(p)", "(p, x, y)", 1) for method in methods)
    return ["    row: {", indent(inner, "  "), "    },"]


def optimizer_source(optimizer: Optimizer) -> str:
    """The entry of `optimizers` for one optimizer; `step` changes w and state in place, coordinates from `from` to `to`."""

    def at(expression: Expr) -> str:
        names = {Symbol(name): Symbol(f"{name}[k]") for name in ("w", "g", *optimizer.states)}
        return source(expression.xreplace(names))

    hyper = ", ".join(optimizer.defaults)
    defaults = ", ".join(f"{name}: {_number(value)}" for name, value in optimizer.defaults.items())
    limits = ", ".join(f"{name}: [{_number(low)}, {_number(below)}]" for name, (low, below) in optimizer.limits.items())
    states = f"      const {{ {', '.join(optimizer.states)} }} = state;\n" if optimizer.states else ""
    lines = [f"        {at(symbol)} = {at(expression)};" for symbol, expression in optimizer.steps]
    return "\n".join(
        [
            f"  {optimizer.name}: {{",
            f"    name: {json.dumps(optimizer.name)},",
            f"    title: {json.dumps(optimizer.title)},",
            f"    states: {json.dumps(optimizer.states)},",
            f"    defaults: {{ {defaults} }},",
            f"    limits: {{ {limits} }},",
            f"    sequential: {json.dumps(optimizer.sequential)},",
            f"    step(w, g, state, t, {{ {hyper} }}, from = 0, to = w.length) {{",
            f"{states}      for (let k = from; k < to; k++) {{",
            *lines,
            "      }",
            "    },",
            "  },",
        ]
    )


def _written_by_hand(name: str) -> str:
    return files("optlib.emit").joinpath(name).read_text(encoding="utf-8").strip()


def activation_source(activation: Activation) -> str:
    """The entry of `activations` for one activation function."""
    functions = (("value", activation.expression), ("slope", activation.derivative))
    lines = [f"    {name}: ({'z' if body.free_symbols else ''}) => {source(body)}," for name, body in functions]
    return "\n".join([f"  {activation.name}: {{", f"    name: {json.dumps(activation.name)},", *lines, "  },"])


def population_source(population: Population) -> str:
    """The entry of `populations` for one population."""
    low, high = _number(population.low), _number(population.high)
    truth = f"truth: (x) => {source(population.truth)}"
    return f"  {population.name}: {{ name: {json.dumps(population.name)}, low: {low}, high: {high}, {truth} }},"


def module() -> str:
    """The whole module `optlib.js`."""
    tables: list[tuple[str, list[str]]] = [
        ("objectives", [objective_source(entry) for entry in objectives.values()]),
        ("optimizers", [optimizer_source(entry) for entry in optimizers.values()]),
        ("mistakes", [optimizer_source(entry) for entry in mistakes.values()]),
        ("activations", [activation_source(entry) for entry in activations.values()]),
        ("populations", [population_source(entry) for entry in populations.values()]),
    ]
    parts = ["// Generated from the declarations in optlib/ by optlib.emit.javascript."]
    parts += [f"export const {name} = {_number(getattr(trajectory, name))};" for name in CONSTANTS]
    parts.append(_written_by_hand("family.js"))
    parts += ["\n".join([f"export const {name} = {{", *entries, "};"]) for name, entries in tables]
    return "\n\n".join([*parts, *(files("optlib.emit").joinpath(name).read_text(encoding="utf-8") for name in WRITTEN)])
