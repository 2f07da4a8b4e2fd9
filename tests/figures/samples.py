"""Figures and exercises that between them use every view, every control and every kind of exercise."""

from __future__ import annotations

from scripts.figures import (
    Average,
    Border,
    Choose,
    Chord,
    Cloud,
    Contour,
    Curve,
    Data,
    Depth,
    Dial,
    Ends,
    Epochs,
    Errors,
    Figure,
    Fit,
    Inspector,
    Landscape,
    Loss,
    Map,
    Mark,
    Norms,
    On,
    Optimizers,
    Over,
    Parameter,
    Pick,
    Point,
    Predict,
    Preset,
    Presets,
    Rates,
    Ray,
    Reach,
    Risks,
    Run,
    Sample,
    Scoreboard,
    Seed,
    Several,
    Slider,
    Spot,
    Start,
    Steps,
    Stopping,
    Surface,
    Sweep,
    Table,
    Track,
)
from scripts.figures.exercises import Choice, Classify, Contest, Exercise, Hyper, Number, Origin

UNITS = {name: {"ko": name, "en": name} for name in ("sigmoid", "tanh", "relu")}
BORDER = {"ko": "경계 2/λ", "en": "border 2/λ"}
FIVE = [
    Run("gd", lr=0.95),
    Run("momentum", lr=0.1, momentum=0.9),
    Run("adagrad", lr=0.9),
    Run("rmsprop", lr=0.9),
    Run("adam", lr=0.9, beta2=0.9),
]


def chords(first: float = -0.6, second: float = 1.3) -> Figure:
    """Two points on a bowl and on a wave."""
    name = {"ko": "그릇", "en": "bowl"}
    dials = [Dial(name, -1, 2, value, step=0.01) for name, value in (("first", first), ("second", second))]
    views = [Chord(box=(-1, 2), name=name), Chord("risk", box=(-1, 2))]
    return Figure("chords", "parabola", views=views, controls=dials, box=((-1, 2),), registered=False)


def draws(seed: int = 1, rows: int = 8) -> Figure:
    """Fresh samples, and what they do to one weight."""
    controls = [Sample(value=seed), Dial("rows", 2, 100, rows, scale="log", whole=True)]
    return Figure("draws", views=[Ray(), Risks()], controls=controls, registered=False)


def bends(seed: int = 4, degree: int = 3, rows: int = 15) -> Figure:
    """Polynomials by their degree."""
    controls = [Sample(value=seed), Dial("degree", 0, 8, degree, step=1, whole=True)]
    return Figure("bends", views=[Fit(rows=rows), Errors(rows=rows, most=8)], controls=controls, registered=False)


def learns(seed: int = 4, updates: int = 50) -> Figure:
    """A polynomial on its way."""
    controls = [Sample(value=seed), Dial("updates", 1, 2000, updates, scale="log", whole=True)]
    made = {"degree": 9, "updates": "updates"}
    return Figure("learns", views=[Fit(**made), Errors(**made, most=2000)], controls=controls, registered=False)


def halts(epsilon: float = 1e-4, steps: int = 900) -> Figure:
    """Criteria for stopping."""
    controls = [Dial("epsilon", 1e-9, 1, epsilon, scale="log"), Steps(2000), Start()]
    return Figure(
        "halts", "mse_line10", [Run("gd", lr=0.02)], (0, 0), steps, [Stopping(), Contour()], controls, registered=False
    )


FIGURES = [
    Figure(
        "slope", "parabola", [Run("gd", lr=0.03)], -6, 20, [Curve(), Loss()],
        [Slider("lr", 0.001, 1.1, step=0.001, marks=[Mark(1.0, BORDER)]), Steps(200), Start()], registered=False,
    ),
    Figure(
        "five", "ravine", FIVE, (-7, 2), 20, [Contour(arrow=True), Loss(), Table()],
        [Optimizers(), Slider("lr", 0.01, 2, scale="log", runs=["gd"]), Slider("momentum", 0, 0.99, step=0.01), Steps(400), Start()],
        registered=False,
    ),
    Figure(
        "space", "ravine", FIVE[:2], (-7, 2), 20, [Surface()], [Optimizers(label={"ko": "두 방법", "en": "two methods"})],
        registered=False,
    ),
    Figure(
        "land", "ravine", [Run("gd", lr=0.5)], (-7, 2), 10, [Contour(), Surface()], [Start()], registered=False,
    ),
    Figure(
        "budget", "parabola", [Run("gd", lr=0.03)], -6, 10, [Sweep(marks={1.0: BORDER}), Curve()],
        [Slider("lr", 0.001, 1.2, scale="log"), Steps(1000, scale="log")], registered=False,
    ),
    Figure(
        "line", "mse_line10", [Run("gd", lr=0.01), Run("sequential_gd", lr=0.01, shown=False)], (0, 0), 30, [Data(), Contour()],
        [Choose(), Slider("lr", 0.001, 0.03, step=0.0005), Start()], registered=False,
    ),
    Figure(
        "meet", "parabola", [Run("gd", key="one", lr=0.1), Run("gd", key="two", lr=0.1, objective="shifted_parabola")], -5, 15,
        [Curve(also=["shifted_parabola"], box=(-11, 7)), Loss()], [Start()], box=((-11, 7),), registered=False,
    ),
    Figure(
        "grounds", "ravine", [Run("gd", lr=0.1), Run("momentum", lr=0.02)], (-4, 2), 20, [Contour(), Surface(), Loss(), Table()],
        [Landscape(["ravine", On("himmelblau", (0, 0), hyper={"gd": {"lr": 0.01}}), On("mse_line10", (0, 0), ((0, 2), (-3, 3)))]),
         Slider("lr", 0.001, 1, scale="log", runs=["gd"]), Start(), Steps(100)], registered=False,
    ),
    Figure(
        "turning", "rotated_ravine(angle=30)", [Run("gd", lr=0.5), Run("adagrad", lr=3)], (-7, 2), 20,
        [Contour(), Surface(), Loss(), Sweep()],
        [Parameter("angle", 0, 90, step=1, unit="°"), Start(), Steps(100)], registered=False,
    ),
    Figure(
        "inspect", "saddle", (), (0.4, 0.3), views=[Inspector()], predict=Predict("kind"),
        controls=[Point(), Landscape(["saddle", "monkey_saddle", On("himmelblau", start=(0, 0))])], registered=False,
    ),
    Figure("looked-at", "saddle", (), (0, 0), views=[Inspector()], controls=[Point()], registered=False),
    Figure(
        "lines", "parabola", [Run("gd", lr=0.1)], 1.0, 20, [Curve(), Sweep()],
        [Landscape(["parabola", On("risk", label={"ko": "위험", "en": "risk"}), On("quintic", start=2.2, box=((-1, 2.5),))]), Start()],
        registered=False,
    ),
    Figure("guess", "quintic", [Run("gd", lr=0.03)], 2.2, 20, [Curve()], [Start(), Steps(60)], predict=Predict(), registered=False),
    Figure(
        "average", "parabola", views=[Average(correct=True), Average(picture="weights", length=40)],
        controls=[Dial("beta", 0, 0.99, value=0.9, step=0.01, label={"ko": "β", "en": "β"})], registered=False,
    ),
    Figure(
        "tracks", "ravine", [Run("momentum", lr=0.1), Run("adam", lr=0.9, beta2=0.9)], (-7, 2), 20,
        [Track("coordinate"), Track("state:v_hat", "log"), Track("effective_rate", "log", coordinates=[1]), Track("angle")],
        [Optimizers(), Steps(200), Slider("beta1", 0, 0.99, step=0.01)],
        registered=False,
    ),
    Figure(
        "match", "ravine", [Run(name, lr=0.1) for name in ("gd", "momentum", "adam")], (-7, 2), 20, [Contour(), Loss(), Scoreboard()],
        [
            Presets([
                Preset("long", {"ko": "길게", "en": "long"}, {"steps": 80, "rates": "tuned"}),
                Preset("far", {"ko": "멀리", "en": "far"}, {"start": (8, -3), "rates": 0.95, "optimizers": ["gd"], "beta2": 0.9},
                       {"ko": "묶음", "en": "group"}),
                Preset("elsewhere", {"ko": "딴 데", "en": "elsewhere"}, {"landscape": "quartic", "start": (5, -2.5), "rates": "tuned"}),
            ]),
            Landscape(["ravine", On("quartic", start=(1, 1.2))]),
            Rates(), Steps(400), Start(), Optimizers(), Slider("beta2", 0, 0.999, step=0.001, folded=True),
        ],
        registered=False,
    ),
    Figure(
        "favourite", "ravine", [Run("gd", lr=0.3), Run("momentum", lr=0.1)], (-7, 2), 20, [Contour()], [Steps(60)],
        predict=Predict("winner"), registered=False,
    ),
    Figure("away", "quartic", [Run("gd", lr=0.03)], (1, 1.2), 40, [Contour(levels="log"), Loss("linear")], [Start()], registered=False),
    Figure(
        "rates", "parabola", [Run("gd", lr=0.3)], -6, 75,
        [Map(Over("lr", 0, 1.2), Over("start", -7, 7), cells=(30, 14), marks=[Border(lambda start: 1.0, BORDER)]), Curve()],
        [Slider("lr", 0, 1.2, step=0.001), Start(), Steps(1000)], registered=False,
    ),
    Figure(
        "basins", "himmelblau", [Run("gd", lr=0.01)], (0.5, 0.3), 200,
        [Map(Over("w1", -5, 5), Over("w2", -5, 5), "basin", cells=(24, 24)),
         Map(Over("lr", 1e-3, 0.02, "log"), Over("w1", -5, 5), "steps", cells=(20, 20))],
        [Slider("lr", 0.001, 0.02, step=0.001), Start(), Steps(1000)], registered=False,
    ),
    Figure(
        "worlds", "himmelblau", [Run("gd", lr=0.002)], (0.5, 0.3), 200, [Map(Over("w1"), Over("w2"), "basin", cells=(24, 20))],
        [Landscape(["himmelblau", "rastrigin", "beale"]), Start(), Steps(1000)], registered=False,
    ),
    Figure(
        "pairs", "ravine", [Run("momentum", lr=0.1, momentum=0.9)], (-7, 2), 60,
        [Map(Over("lr", 0, 2), Over("momentum", 0, 1), show, cells=(20, 20), marks=[Spot(0.5, 0.4, BORDER)]) for show in ("rate", "value")],
        [Slider("lr", 0, 2, step=0.01), Slider("momentum", 0, 1, step=0.01)], registered=False,
    ),
    Figure(
        "batches", "mse_line10", [Run("gd", lr=0.01, batch=4, seed=3), Run("momentum", lr=0.002, batch=4, seed=3)], (0, 0), 30,
        [Data(), Contour(), Cloud(reach=60), Epochs(span=8)],
        [Slider("batch", 1, 10), Slider("lr", 0.001, 0.03, step=0.001, runs=["gd"]), Seed(), Steps(100), Start()], registered=False,
    ),
    Figure("lengths", "mse_line10", [Run("gd", lr=0.01, batch=4)], (0, 0), 30, [Norms()], registered=False),
    Figure(
        "seeds", "empirical_risk", [Run("gd", lr=0.01, noise=2.0), Run("annealing", temperature=0.5)], 0.65, 60, [Curve(), Ends(seeds=40)],
        [Slider("noise", 0, 5, step=0.1), Seed(), Start()], registered=False,
    ),
    Figure("kappa", "stretched_bowl", views=[Reach(span=(1, 100))], controls=[Dial("kappa", 1, 100, 20, scale="log")], registered=False),
    Figure(
        "layers", "tanh",
        views=[Depth(lines="lines", depth="depth", weight="weight"),
               Depth("wide", lines=["relu"], depth="depth", connection="how")],
        controls=[
            Dial("depth", 1, 30, 8, step=1), Dial("weight", 0.5, 4, 1.0, step=0.1),
            Several("lines", UNITS, ["sigmoid", "relu"], {"ko": "선", "en": "lines"}),
            Pick("how", {"plain": {"ko": "가", "en": "plain"}, "skip": {"ko": "나", "en": "skip"}}, {"ko": "방법", "en": "how"}),
        ], registered=False,
    ),
    *(sampled() for sampled in (chords, draws, bends, learns, halts)),
]  # fmt: skip

EXERCISES: list[Exercise] = [
    Number(id="count", answer_is=lambda: 0.5, tolerance=0.01, registered=False),
    Choice(id="pick", options=("up", "down"), right="down", registered=False),
    Hyper(
        id="blow",
        objective="parabola",
        optimizer="gd",
        start=-6,
        steps=800,
        verdict="diverged",
        example=1.05,
        registered=False,
    ),
    Contest(
        id="race",
        objective="ravine",
        runs=[Run("gd", lr=0.3), Run("momentum", lr=0.1)],
        start=(-7, 2),
        winner="momentum",
        example=60,
        registered=False,
    ),
    Origin(
        id="valley",
        objective="himmelblau",
        optimizer="gd",
        steps=100,
        hyper={"lr": 0.01},
        near=(3, 2),
        example=(1, 1),
        registered=False,
    ),
    Classify(id="sort", items={"p": "minimum", "q": "saddle"}, classes=("minimum", "saddle"), registered=False),
]
