"""Layers of networks: names of activation functions, and what is said of signals and gradients on their way through."""

MESSAGES = {
    "unit:sigmoid": {"ko": "시그모이드", "en": "sigmoid"},
    "unit:tanh": {"ko": "tanh", "en": "tanh"},
    "unit:relu": {"ko": "ReLU", "en": "ReLU"},
    "unit:leaky_relu": {"ko": "leaky ReLU", "en": "leaky ReLU"},
    "unit:identity": {"ko": "항등함수", "en": "identity"},
    "axis:layer": {"ko": "층", "en": "layer"},
    "axis:depth-gradient": {"ko": "그 층에서의 기울기의 크기", "en": "size of the gradient at the layer"},
    "axis:depth-signal": {"ko": "그 층에서의 신호의 크기", "en": "size of the signal at the layer"},
    "axis:depth-weights": {
        "ko": "그 층의 가중치에 대한 기울기의 크기",
        "en": "size of the slope of the layer's weight",
    },
    "axis:depth-moved": {"ko": "그 층의 가중치가 움직인 거리", "en": "how far the layer's weight has moved"},
    "depth-gradient": {
        "ko": "{name}: {depth}층을 거슬러 온 기울기의 크기는 출력에서의 {size}배입니다.",
        "en": "{name}, depth {depth}: back at the input, the gradient has {size} times the size it has at the output.",
    },
    "depth-signal": {
        "ko": "{name}: {depth}층을 거친 신호의 크기는 입력의 {size}배입니다.",
        "en": "{name}, depth {depth}: at the output, the signal has {size} times the size of the input.",
    },
    "depth-weights": {
        "ko": "{name}: 첫 층의 가중치에 대한 기울기의 크기는 마지막 층의 {size}배입니다.",
        "en": "{name}: the slope of the first layer's weight has {size} times the size of the last one's.",
    },
    "depth-moved": {
        "ko": "{name}: 손실 {before}에서 {after}, 첫 층의 가중치가 움직인 거리 {first}, 마지막 층 {last}.",
        "en": "{name}: loss {before} before and {after} now; the first layer's weight has moved by {first}, the last one's by {last}.",
    },
    "depth-lost": {
        "ko": "{name}: 손실 {before}에서 {after}. 가중치가 수의 범위를 넘어 더는 수가 아닙니다(NaN).",
        "en": "{name}: loss {before} before and {after} now; weights have passed all numbers and are none any more (NaN).",
    },
    "depth-dead": {
        "ko": "{name}: 어느 층에서도 기울기가 영입니다. 경사 하강법이 아무것도 바꾸지 못합니다.",
        "en": "{name}: the slope is zero in every layer. Gradient descent can change nothing.",
    },
    "lines": {"ko": "활성화 함수 (여럿 선택)", "en": "activation functions (several at once)"},
}
