"""Hyperparameters beyond their limits are refused alike in both languages, and where PyTorch refuses them; those on the edge are not."""

from pathlib import Path

import optlib
from optlib.emit.javascript import module
from tests.parity.engine import ask

RULES = {**optlib.optimizers, **optlib.mistakes, **optlib.searches}
# By hand, from the checks in the constructors of torch.optim; the words of annealing are its own.
REFUSED = {"lr": [-1], "momentum": [-0.1], "rho": [-0.1], "beta1": [-0.1, 1, 1.5], "beta2": [-0.1, 1, 1.5], "eps": [-1e-8],
           "decay": [-1], "temperature": [-1], "cooling": [-1], "width": [-1]}  # fmt: skip
TAKEN = {"lr": [0, 1e3], "momentum": [0, 1, 1.2], "rho": [0, 0.999], "beta1": [0, 0.999], "beta2": [0, 0.999], "eps": [0, 1],
         "decay": [0, 2], "temperature": [0, 5], "cooling": [0, 1.1], "width": [0]}  # fmt: skip


def given(values: dict[str, list[float]]) -> list[tuple[str, dict[str, float]]]:
    return [(rule.name, {name: value}) for rule in RULES.values() for name in rule.defaults for value in values[name]]


def said(rule: str, hyper: dict[str, float]) -> str | None:
    """What Python says to it."""
    try:
        optlib.run("himmelblau", RULES[rule], [1, 1], 2, **hyper)
    except ValueError as error:
        return str(error)
    return None


def test_limits_hold_alike(tmp_path: Path) -> None:
    path = tmp_path / "optlib.mjs"
    path.write_text(module(), encoding="utf-8")
    for values, refused in ((REFUSED, True), (TAKEN, False)):
        tasks = given(values)
        answers = ask("refused.mjs", {"module": str(path), "runs": tasks})
        for (rule, hyper), there in zip(tasks, answers, strict=True):
            here = said(rule, hyper)
            assert (here is not None, there is not None) == (refused, refused), (rule, hyper, here, there)
            if here and there:
                assert float(here.rsplit(maxsplit=1)[1]) == float(there.rsplit(maxsplit=1)[1])
                assert here.rsplit(maxsplit=1)[0] == there.rsplit(maxsplit=1)[0]


def test_classes_refuse_what_their_rules_refuse() -> None:
    for trainer in (optlib.SGD, optlib.Momentum, optlib.Nesterov, optlib.AdaGrad, optlib.RMSProp, optlib.Adam):
        for name in trainer.optimizer.defaults:
            for value in REFUSED[name]:
                try:
                    trainer(**{name: value})
                except ValueError as error:
                    assert f"{name} of {trainer.optimizer.name} must be at least 0" in str(error)
                else:
                    raise AssertionError(f"{trainer.__name__}({name}={value}) was taken")
