# %% setup
import matplotlib.pyplot as plt
import numpy as np
from IPython.display import display

import optlib

LANDSCAPES = {"ravine": ((-9, 9), (-4, 4)), "quartic": ((-10, 8), (-8, 7))}

# %% experiments
EXPERIMENTS = ...  # declared: experiments


# %% tools
def do(name, steps=None, **changed):
    """Run an experiment from each of its starts; `steps` and hyperparameters may be others than its own."""
    experiment = EXPERIMENTS[name]
    hyper = {**experiment["hyper"], **changed}
    return [
        optlib.run(experiment["objective"], experiment["optimizer"], start, steps or own, **hyper)
        for start, own in experiment["starts"]
    ]


def draw(name, runs, description):
    """The paths of an experiment on contour lines and on the surface."""
    objective = optlib.objectives[EXPERIMENTS[name]["objective"]]
    sides = [np.linspace(*side, 121) for side in LANDSCAPES[objective.name]]
    grid = np.stack(np.meshgrid(*sides), axis=-1)
    height = objective.value(grid)
    figure = plt.figure(figsize=(9, 3.8), layout="constrained")
    flat, solid = figure.add_subplot(1, 2, 1), figure.add_subplot(1, 2, 2, projection="3d")
    levels = height.min() + np.ptp(height) * np.linspace(0, 1, 18) ** 2
    flat.contourf(*sides, height, levels=levels, cmap="Blues_r", alpha=0.7)
    flat.plot(*objective.minima.T, "+", color="black", markersize=9)
    solid.plot_surface(*np.moveaxis(grid, -1, 0), height, cmap="Blues_r", alpha=0.5, rstride=6, cstride=6)
    for run, colour, dash in zip(runs, ["#b34700", "#1f4e79", "#117733"], ["-", "--", ":"], strict=False):
        inside = np.all(
            [(low <= w) & (w <= high) for (low, high), w in zip(LANDSCAPES[objective.name], run.points.T, strict=True)],
            axis=0,
        )
        flat.plot(*run.points.T, dash, marker="o", markersize=3, color=colour)
        solid.plot(*run.points[inside].T, run.values[inside], dash, marker="o", markersize=3, color=colour, zorder=9)
    flat.set(xlim=LANDSCAPES[objective.name][0], ylim=LANDSCAPES[objective.name][1], xlabel="$w_1$", ylabel="$w_2$")
    solid.set(xlabel="$w_1$", ylabel="$w_2$")
    show(figure, description)


def sweep(names, rates, description):
    """The last value above the lowest against the learning rate, for several experiments from their first start."""
    figure, axes = plt.subplots(figsize=(7, 3.6), layout="constrained")
    for name, dash in zip(names, ["-", "--", ":", "-.", (0, (5, 1))], strict=False):
        experiment = EXPERIMENTS[name]
        objective = optlib.objectives[experiment["objective"]]
        start, steps = experiment["starts"][0]
        hyper = {**experiment["hyper"], "lr": rates}
        last = optlib.run(
            objective, experiment["optimizer"], [start] * len(rates), steps, record=False, **hyper
        ).values[-1]
        axes.loglog(
            rates, last - objective.value(objective.minima).min(), linestyle=dash, label=experiment["optimizer"]
        )
    axes.set(xlabel=r"$\eta$", ylabel=r"$f - \min f$", ylim=(1e-8, 1e5))
    axes.legend()
    show(figure, description)


def show(figure, description):
    """Show a figure together with its description, for those who do not see it."""
    display(figure, metadata={"image/png": {"alt": description}})
    plt.close(figure)


def judge(answer, right, yes, no):
    """Say whether an answer is right; `...` is a blank that is still to be filled in."""
    print("… @@blank@@" if answer is ... else f"✓ {yes}" if right(answer) else f"✗ {no}")


# %% ravine-gd
runs = do("ravine-gd")
print(runs[0].points[-1], runs[0].values[-1], runs[0].verdict)
draw("ravine-gd", runs, "@@alt@@")

# %% ravine-gd-question
better_rate = ...
judge(
    better_rate,
    lambda rate: do("ravine-gd", lr=rate)[0].values[-1] < do("ravine-gd")[0].values[-1],
    "@@yes@@",
    "@@no@@",
)

# %% ravine-momentum
runs = do("ravine-momentum")
print(runs[0].points[-1], runs[0].values[-1], runs[0].verdict)
draw("ravine-momentum", runs, "@@alt@@")

# %% ravine-momentum-question
better_momentum = ...
judge(
    better_momentum,
    lambda beta: do("ravine-momentum", momentum=beta)[0].values[-1] < do("ravine-momentum")[0].values[-1],
    "@@yes@@",
    "@@no@@",
)

# %% ravine-adagrad
runs = do("ravine-adagrad")
print(runs[0].points[-1], runs[0].values[-1], runs[0].verdict)
draw("ravine-adagrad", runs, "@@alt@@")

# %% ravine-adagrad-question
first_step = ...
judge(
    first_step,
    lambda step: step == np.argmax(do("ravine-adagrad", steps=500)[0].values < 0.001),
    "@@yes@@",
    "@@no@@",
)

# %% ravine-rmsprop
runs = do("ravine-rmsprop")
print(runs[0].points[-1], runs[0].values[-1], runs[0].verdict)
draw("ravine-rmsprop", runs, "@@alt@@")

# %% ravine-rmsprop-question
distance = ...
judge(
    distance,
    lambda size: np.allclose(np.abs(do("ravine-rmsprop", steps=2000)[0].points[-2:]), size, atol=0.01),
    "@@yes@@",
    "@@no@@",
)

# %% ravine-adam
runs = do("ravine-adam")
print(runs[0].points[-1], runs[0].values[-1], runs[0].verdict)
draw("ravine-adam", runs, "@@alt@@")

# %% ravine-adam-question
calmer_beta1 = ...
judge(
    calmer_beta1,
    lambda beta: do("ravine-adam", steps=40, beta1=beta)[0].points[:, 0].max() < 0.1,
    "@@yes@@",
    "@@no@@",
)

# %% ravine-sweep
sweep(
    ["ravine-gd", "ravine-momentum", "ravine-adagrad", "ravine-rmsprop", "ravine-adam"],
    np.geomspace(0.001, 10, 300),
    "@@alt@@",
)

# %% quartic-gd
runs = do("quartic-gd")
for run in runs:
    print(run.points[0], "→", run.points[-1], run.values[-1], run.verdict)
draw("quartic-gd", runs, "@@alt@@")

# %% quartic-gd-question
settling_rate = ...
judge(
    settling_rate,
    lambda rate: do("quartic-gd", steps=300, lr=rate)[0].verdict == "converged",
    "@@yes@@",
    "@@no@@",
)

# %% quartic-momentum
runs = do("quartic-momentum")
for run in runs:
    print(run.points[0], "→", run.points[-1], run.values[-1], run.verdict)
draw("quartic-momentum", runs, "@@alt@@")

# %% quartic-momentum-question
which_start = ...
judge(
    which_start,
    lambda start: start == np.argmin([run.values[-1] for run in do("quartic-momentum", steps=2000)]),
    "@@yes@@",
    "@@no@@",
)

# %% quartic-adagrad
runs = do("quartic-adagrad")
for run in runs:
    print(run.points[0], "→", run.points[-1], run.values[-1], run.verdict)
draw("quartic-adagrad", runs, "@@alt@@")

# %% quartic-adagrad-question
same_minimum = ...
judge(
    same_minimum,
    lambda same: same == np.allclose(*[run.points[-1] for run in do("quartic-adagrad", steps=2000)], atol=0.1),
    "@@yes@@",
    "@@no@@",
)

# %% quartic-rmsprop
runs = do("quartic-rmsprop")
for run in runs:
    print(run.points[0], "→", run.points[-1], run.values[-1], run.verdict)
draw("quartic-rmsprop", runs, "@@alt@@")

# %% quartic-rmsprop-question
quieter_rate = ...
judge(
    quieter_rate,
    lambda rate: (
        np.linalg.norm(
            do("quartic-rmsprop", steps=2000, lr=rate)[0].points[-1] - optlib.objectives["quartic"].minima, axis=1
        ).min()
        < 0.05
    ),
    "@@yes@@",
    "@@no@@",
)

# %% quartic-adam
runs = do("quartic-adam")
for run in runs:
    print(run.points[0], "→", run.points[-1], run.values[-1], run.verdict)
draw("quartic-adam", runs, "@@alt@@")

# %% quartic-adam-question
closest = ...
gaps = [np.linalg.norm(run.points[-1] - optlib.objectives["quartic"].minima, axis=1).min() for run in runs]
judge(closest, lambda start: start == np.argmin(gaps), "@@yes@@", "@@no@@")

# %% quartic-sweep
sweep(
    ["quartic-gd", "quartic-momentum", "quartic-adagrad", "quartic-rmsprop", "quartic-adam"],
    np.geomspace(0.0001, 10, 300),
    "@@alt@@",
)

# %% your-own
own = optlib.run("himmelblau", "adam", [0, 0], 100, lr=0.3)
print(own.points[-1], own.values[-1], own.verdict)
print(optlib.optimizers["adam"].listing)
