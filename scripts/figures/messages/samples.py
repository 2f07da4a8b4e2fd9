"""Convexity, samples and the models fitted to them, stopping criteria."""

MESSAGES = {
    "chord:first": {
        "ko": "첫째 점. 끌거나 화살표 키로 옮깁니다. Shift를 함께 누르면 크게 움직입니다.",
        "en": "First point. Drag it, or move it with the arrow keys; Shift makes larger moves.",
    },
    "chord:second": {
        "ko": "둘째 점. 끌거나 화살표 키로 옮깁니다. Shift를 함께 누르면 크게 움직입니다.",
        "en": "Second point. Drag it, or move it with the arrow keys; Shift makes larger moves.",
    },
    "chord:segment": {"ko": "두 점을 이은 선분", "en": "segment between the two points"},
    "chord:part": {"ko": "그래프가 선분보다 높은 곳", "en": "where the graph is above the segment"},
    "chord:below": {
        "ko": "{name}: {w} = {a}에서 {w} = {b}까지 그래프는 선분 위로 올라가지 않습니다.",
        "en": "{name}: from {w} = {a} to {w} = {b} the graph never rises above the segment.",
    },
    "chord:above": {
        "ko": "{name}: {w} = {at}에서 그래프가 선분보다 {rise}만큼 높습니다. 그러니 볼록하지 않습니다.",
        "en": "{name}: at {w} = {at} the graph is {rise} above the segment, so it is not convex.",
    },
    "fresh": {"ko": "새 표본 뽑기", "en": "Fresh sample"},
    "sample:seed": {"ko": "표본의 번호(시드)", "en": "number of the sample (seed)"},
    "sample:rows": {"ko": "표본", "en": "sample"},
    "sample:truth": {"ko": "참인 함수", "en": "truth"},
    "sample:fit": {"ko": "맞춘 모델", "en": "fitted model"},
    "ray:words": {
        "ko": "표본에 가장 잘 맞는 가중치는 {w}이고, 참값은 {truth}입니다.",
        "en": "The weight that fits the sample best is {w}; the true one is {truth}.",
    },
    "risks:empirical": {"ko": "경험적 위험", "en": "empirical risk"},
    "risks:risk": {"ko": "위험", "en": "risk"},
    "risks:past": {"ko": "앞선 표본들의 최소점", "en": "minima of the samples before"},
    "risks:words": {
        "ko": "경험적 위험은 w = {w}에서 가장 작고 그 값은 {promised}입니다. 그곳의 위험은 {risk}입니다. 위험의 최솟값은 {least}입니다.",
        "en": "The empirical risk is smallest at w = {w}, where it is {promised}. The risk there is {risk}; its own minimum is {least}.",
    },
    "risks:table": {
        "ko": "표본마다의 최소점, 그곳의 경험적 위험과 위험",
        "en": "For each sample its minimiser, and there the empirical risk and the risk",
    },
    "axis:sample": {"ko": "표본의 번호", "en": "sample"},
    "axis:weight": {"ko": "가중치 w", "en": "weight w"},
    "axis:mean-loss": {"ko": "평균 제곱 오차", "en": "mean squared error"},
    "axis:degree": {"ko": "차수", "en": "degree"},
    "errors:train": {"ko": "학습 오차", "en": "training error"},
    "errors:test": {"ko": "시험 오차", "en": "test error"},
    "errors:best": {"ko": "시험 오차가 가장 작은 곳", "en": "where the test error is smallest"},
    "errors:degree": {
        "ko": "차수 {at}: 학습 오차 {train}, 시험 오차 {test}. 시험 오차는 차수 {best}에서 가장 작습니다.",
        "en": "Degree {at}: training error {train}, test error {test}. The test error is smallest at degree {best}.",
    },
    "errors:updates": {
        "ko": "{at}스텝 뒤: 학습 오차 {train}, 시험 오차 {test}. 시험 오차는 {best}스텝 무렵에 가장 작습니다.",
        "en": "At step {at}: training error {train}, test error {test}. The test error is smallest near step {best}.",
    },
    "errors:table": {"ko": "학습 오차와 시험 오차", "en": "Training and test error"},
    "stopping:gradient": {"ko": "기울기 벡터의 길이 ‖∇f‖", "en": "length of the gradient ‖∇f‖"},
    "stopping:progress": {"ko": "한 스텝에 줄어든 손실", "en": "loss gained by one step"},
    "stopping:distance": {"ko": "해석해까지의 거리", "en": "distance from the analytical solution"},
    "stopping:epsilon": {"ko": "기준 ε", "en": "threshold ε"},
    "stopping:budget": {"ko": "정해 둔 스텝", "en": "budget"},
    "stopping:axis": {"ko": "기준에 쓰이는 양", "en": "what the criteria look at"},
    "stopping:table": {"ko": "기준마다 멈추는 스텝", "en": "Where each criterion stops"},
    "stopping:criterion": {"ko": "기준", "en": "criterion"},
    "stopping:off": {"ko": "해석해까지의 거리", "en": "distance from the solution"},
    "stopping:never": {"ko": "멈추지 않음", "en": "does not stop"},
    "stopping:small-gradient": {"ko": "‖∇f‖ ≤ ε", "en": "‖∇f‖ ≤ ε"},
    "stopping:no-progress": {"ko": "손실이 ε 넘게 줄지 않음", "en": "the loss falls by no more than ε"},
    "stopping:spent": {"ko": "스텝을 다 씀", "en": "the budget is spent"},
    "stopping:words": {
        "ko": "{criterion}: {step}스텝에서 멈춥니다. 해석해까지 {off} 남았습니다.",
        "en": "{criterion}: stops at step {step}, {off} away from the analytical solution.",
    },
    "stopping:not-yet": {
        "ko": "{criterion}: {steps}스텝 안에는 멈추지 않습니다.",
        "en": "{criterion}: has not stopped by step {steps}.",
    },
}
