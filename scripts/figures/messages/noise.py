"""What is said of noise: minibatches, seeds, annealing."""

MESSAGES = {
    "sgd": {"ko": "확률적 경사 하강법", "en": "SGD"},
    "full-batch": {"ko": "경사 하강법 (전체 자료)", "en": "gradient descent (all rows)"},
    "on-minibatches": {"ko": "{rule}, 미니배치", "en": "{rule} on minibatches"},
    "with-noise": {"ko": "{rule}, 잡음", "en": "{rule} with noise"},
    "annealing": {"ko": "모의 담금질", "en": "simulated annealing"},
    "hyper:batch": {"ko": "배치 크기 B", "en": "batch size B"},
    "hyper:noise": {"ko": "잡음의 크기 σ", "en": "scale of the noise σ"},
    "hyper:temperature": {"ko": "처음 온도 T", "en": "first temperature T"},
    "hyper:cooling": {"ko": "식힘 비율 c", "en": "cooling factor c"},
    "hyper:width": {"ko": "제안의 폭 s", "en": "width of the proposals s"},
    "symbol:batch": {"ko": "B", "en": "B"},
    "symbol:noise": {"ko": "σ", "en": "σ"},
    "symbol:temperature": {"ko": "T", "en": "T"},
    "symbol:cooling": {"ko": "c", "en": "c"},
    "symbol:width": {"ko": "s", "en": "s"},
    "seed": {"ko": "시드", "en": "seed"},
    "seed-next": {"ko": "다른 시드로", "en": "Another seed"},
    "axis:epochs": {"ko": "에포크", "en": "epochs"},
    "axis:share": {"ko": "시드의 비율", "en": "share of the seeds"},
    "axis:last": {"ko": "마지막 {f}", "en": "last {f}"},
    "cloud": {
        "ko": "크기 {size}인 미니배치, {where}인 점에서: 전체 기울기 벡터 ({full}), 미니배치 기울기 벡터의 표준편차 ({deviations}).",
        "en": "Minibatches of size {size} at {where}: full gradient ({full}), standard deviations ({deviations}).",
    },
    "cloud-rows": {"ko": "행 {rows}", "en": "rows {rows}"},
    "ends": {
        "ko": "{run}: 시드 {seeds}개 가운데 {count}개가 가장 낮은 극소점({where}) 가까이에서 끝납니다.",
        "en": "{run}: of {seeds} seeds, {count} end near the lowest minimum, {where}.",
    },
    "ends-spread": {
        "ko": "{run}: 시드 {seeds}개로 돌린 마지막 점의 표준편차 {deviation}.",
        "en": "{run}: standard deviation of the last points over {seeds} seeds, {deviation}.",
    },
    "verdict:hovering": {
        "ko": "{run}: 자리 잡지 않고 맴돕니다.",
        "en": "{run}: hovers about without settling.",
    },
    "verdict:settling": {
        "ko": "{run}: 아직 움직이는 중이고 전체 기울기 벡터가 평균하여 작아지고 있습니다.",
        "en": "{run}: still moving, and the full gradient shrinks on average.",
    },
    "verdict:brief": {
        "ko": "{run}: 스텝이 너무 적어 자리를 잡는지 아직 말할 수 없습니다.",
        "en": "{run}: too few steps to say whether it settles.",
    },
    "verdict:stirring": {
        "ko": "{run}: 아직 움직이는 중이고 전체 기울기 벡터가 평균하여 작아지지 않고 있습니다.",
        "en": "{run}: still moving, and the full gradient does not shrink on average.",
    },
}
