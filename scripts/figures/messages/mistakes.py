"""Names of the wrong rules."""

MESSAGES = {
    "momentum_uphill": {"ko": "부호를 놓친 모멘텀", "en": "momentum with a sign lost"},
    "momentum_once": {"ko": "한 번만 움직이는 모멘텀", "en": "momentum that moves once"},
    "adagrad_uphill": {"ko": "더하기로 적은 AdaGrad", "en": "AdaGrad with a plus"},
    "adagrad_bare": {"ko": "ε이 없는 AdaGrad", "en": "AdaGrad without ε"},
    "adagrad_inside": {"ko": "ε을 제곱근 안에 둔 AdaGrad", "en": "AdaGrad with ε inside the root"},
    "adam_inverted": {"ko": "뒤집힌 Adam", "en": "Adam upside down"},
    "gd_flipped": {"ko": "부호를 바꿔치기한 경사 하강법", "en": "gradient descent with its sign changed"},
}
