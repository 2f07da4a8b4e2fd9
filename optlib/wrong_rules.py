"""Wrong rules that circulate in print and on the web, to run beside the right ones; they are entered in `mistakes`, never in `optimizers`.

Each is declared as it is found, so that what it does can be seen and tested. A mistake of the flow of control must be declared without
control flow: what is done "only in the first call" is multiplied by 0^(t − 1), which is 1 for t = 1 and 0 from then on.
"""

from __future__ import annotations

from sympy import Integer, evaluate, sqrt

from optlib.optimizer import Optimizer, mistakes
from optlib.symbols import beta1, beta2, eps, g, h, lr, m, m_hat, momentum, t, v, v_hat, w

with evaluate(False):
    # W moves first, then b is updated with the new W: not the gradient at any one point.
    mistakes.add(
        Optimizer(
            "sequential_gd",
            steps=[
                (w, w - lr * g),
            ],
            defaults={lr: 0.1},
            title="Sequential gradient descent",
            sequential=True,
        )
    )

    # The velocity of one convention (v ← βv + ηg, then w − v) with the last line of the other (w + v).
    mistakes.add(
        Optimizer(
            "momentum_uphill",
            steps=[
                (v, momentum * v + lr * g),
                (w, w + v),
            ],
            defaults={lr: 0.01, momentum: 0.9},
            title="Momentum with a sign lost",
        )
    )

    # The set-up of the first call and the update share one indentation; see the module's docstring for 0^(t − 1).
    mistakes.add(
        Optimizer(
            "momentum_once",
            steps=[
                (v, momentum * v - lr * g),
                (w, w + Integer(0) ** (t - 1) * v),
            ],
            defaults={lr: 0.01, momentum: 0.9},
            title="Momentum that moves once",
        )
    )

    mistakes.add(
        Optimizer(
            "adagrad_uphill",
            steps=[
                (h, h + g**2),
                (w, w + lr * g / (sqrt(h) + eps)),
            ],
            defaults={lr: 0.1, eps: 1e-8},
            title="AdaGrad with a plus",
        )
    )

    # Without ε a coordinate whose gradient has been zero so far divides zero by zero.
    mistakes.add(
        Optimizer(
            "adagrad_bare",
            steps=[
                (h, h + g**2),
                (w, w - lr * g / sqrt(h)),
            ],
            defaults={lr: 0.1},
            title="AdaGrad without ε",
        )
    )

    # Not wrong by itself, but another rule than the one with ε outside: at equal ε its smallest divisor is √ε.
    mistakes.add(
        Optimizer(
            "adagrad_inside",
            steps=[
                (h, h + g**2),
                (w, w - lr * g / sqrt(h + eps)),
            ],
            defaults={lr: 0.1, eps: 1e-8},
            title="AdaGrad with ε inside the root",
        )
    )

    # The ratio stands on its head, and η is in the moment that is now below the line: the smaller η, the longer the step.
    mistakes.add(
        Optimizer(
            "adam_inverted",
            steps=[
                (m, beta1 * m + (1 - beta1) * lr * g),
                (v, beta2 * v + (1 - beta2) * g**2),
                (m_hat, m / (1 - beta1**t)),
                (v_hat, v / (1 - beta2**t)),
                (w, w - sqrt(v_hat) / (m_hat + eps)),
            ],
            defaults={lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8},
            title="Adam upside down",
        )
    )

    # A slow run is made to look fast: after each step the sign is changed.
    mistakes.add(
        Optimizer(
            "gd_flipped",
            steps=[
                (w, -(w - lr * g)),
            ],
            defaults={lr: 0.1},
            title="Gradient descent with its sign changed",
        )
    )
