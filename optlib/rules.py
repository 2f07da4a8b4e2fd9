"""The optimizers of the course: one declaration each, line by line as a textbook prints them.

Conventions: the velocity of momentum carries the step (v ← βv − ηg); Nesterov as in torch.optim; ε stands outside the root; every
quantity starts at 0 and t at 1. Another convention is another declaration.
"""

from __future__ import annotations

from sympy import evaluate, sqrt

from optlib.optimizer import Optimizer, optimizers
from optlib.symbols import beta1, beta2, decay, eps, g, h, lr, lr_t, m, m_hat, momentum, rho, t, v, v_hat, w

with evaluate(False):
    # Cauchy, "Méthode générale pour la résolution des systèmes d'équations simultanées", 1847.
    optimizers.add(
        Optimizer(
            "gd",
            steps=[
                (w, w - lr * g),
            ],
            defaults={lr: 0.1},
            title="Gradient descent",
        )
    )

    # Robbins & Monro, "A stochastic approximation method", 1951, for rates that sum to infinity while their squares do not.
    optimizers.add(
        Optimizer(
            "gd_decay",
            steps=[
                (w, w - lr / (1 + decay * (t - 1)) * g),
            ],
            defaults={lr: 0.1, decay: 0.1},
            title="Gradient descent with decay",
        )
    )

    # Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
    optimizers.add(
        Optimizer(
            "momentum",
            steps=[
                (v, momentum * v - lr * g),
                (w, w + v),
            ],
            defaults={lr: 0.01, momentum: 0.9},
            title="Momentum",
        )
    )

    # Polyak's rule with the rate outside, as torch.optim.SGD(momentum=β) writes it: v sums gradients, and η scales the sum anew.
    optimizers.add(
        Optimizer(
            "momentum_sum",
            steps=[
                (v, momentum * v + g),
                (w, w - lr * v),
            ],
            defaults={lr: 0.01, momentum: 0.9},
            title="Momentum, sum of gradients",
        )
    )

    # The same with an exponential moving average of the gradients, as in Adam's numerator: its η is 1/(1 − β) times as large.
    optimizers.add(
        Optimizer(
            "momentum_ema",
            steps=[
                (v, momentum * v + (1 - momentum) * g),
                (w, w - lr * v),
            ],
            defaults={lr: 0.1, momentum: 0.9},
            title="Momentum, average of gradients",
        )
    )

    # What becomes of the two conventions when η changes on the way: the one's velocity remembers the rates it was made with.
    optimizers.add(
        Optimizer(
            "momentum_decay",
            steps=[
                (v, momentum * v - lr / (1 + decay * (t - 1)) * g),
                (w, w + v),
            ],
            defaults={lr: 0.01, momentum: 0.9, decay: 0.1},
            title="Momentum with decay",
        )
    )
    optimizers.add(
        Optimizer(
            "momentum_sum_decay",
            steps=[
                (v, momentum * v + g),
                (w, w - lr / (1 + decay * (t - 1)) * v),
            ],
            defaults={lr: 0.01, momentum: 0.9, decay: 0.1},
            title="Momentum, sum of gradients, with decay",
        )
    )

    # Nesterov, "A method for solving the convex programming problem with convergence rate O(1/k²)", 1983; written as in torch.optim.SGD.
    optimizers.add(
        Optimizer(
            "nesterov",
            steps=[
                (v, momentum * v + g),
                (w, w - lr * (g + momentum * v)),
            ],
            defaults={lr: 0.01, momentum: 0.9},
            title="Nesterov",
        )
    )

    # Duchi, Hazan & Singer, "Adaptive subgradient methods for online learning and stochastic optimization", 2011.
    optimizers.add(
        Optimizer(
            "adagrad",
            steps=[
                (h, h + g**2),
                (w, w - lr * g / (sqrt(h) + eps)),
            ],
            defaults={lr: 0.1, eps: 1e-8},
            title="AdaGrad",
        )
    )

    # Tieleman & Hinton, "Lecture 6.5: RMSProp", Coursera, 2012.
    optimizers.add(
        Optimizer(
            "rmsprop",
            steps=[
                (h, rho * h + (1 - rho) * g**2),
                (w, w - lr * g / (sqrt(h) + eps)),
            ],
            defaults={lr: 0.01, rho: 0.9, eps: 1e-8},
            title="RMSProp",
        )
    )

    # Kingma & Ba, "Adam: a method for stochastic optimization", 2015.
    optimizers.add(
        Optimizer(
            "adam",
            steps=[
                (m, beta1 * m + (1 - beta1) * g),
                (v, beta2 * v + (1 - beta2) * g**2),
                (m_hat, m / (1 - beta1**t)),
                (v_hat, v / (1 - beta2**t)),
                (w, w - lr * m_hat / (sqrt(v_hat) + eps)),
            ],
            defaults={lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8},
            title="Adam",
        )
    )

    # Adam without the correction of its start, as Kingma & Ba try it in their section 6.4: no library's default, and no mistake.
    optimizers.add(
        Optimizer(
            "adam_uncorrected",
            steps=[
                (m, beta1 * m + (1 - beta1) * g),
                (v, beta2 * v + (1 - beta2) * g**2),
                (w, w - lr * m / (sqrt(v) + eps)),
            ],
            defaults={lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8},
            title="Adam without correction",
        )
    )

    # The efficient form at the end of Kingma & Ba's section 2: both corrections in the rate. Its ε counts as ε/√(1 − β₂ᵗ) in Adam's.
    optimizers.add(
        Optimizer(
            "adam_one_line",
            steps=[
                (lr_t, lr * sqrt(1 - beta2**t) / (1 - beta1**t)),
                (m, beta1 * m + (1 - beta1) * g),
                (v, beta2 * v + (1 - beta2) * g**2),
                (w, w - lr_t * m / (sqrt(v) + eps)),
            ],
            defaults={lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8},
            title="Adam, corrected in the rate",
        )
    )
