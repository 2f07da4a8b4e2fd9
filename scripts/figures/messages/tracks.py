"""Labels of what a track draws against the step; {f} is the objective's letter."""

MESSAGES = {
    "track:step_length": {"ko": "보폭", "en": "step length"},
    "track:gradient_norm": {"ko": "기울기 벡터의 크기 ‖∇{f}‖", "en": "size of the gradient ‖∇{f}‖"},
    "track:angle": {"ko": "최소점 방향에서 벗어난 각 (°)", "en": "angle off the way to the minimum (°)"},
    "track:effective_rate": {"ko": "실효 학습률 |Δw| / |∂{f}|", "en": "effective rate |Δw| / |∂{f}|"},
    "track:component": {"ko": "고유벡터 방향의 성분", "en": "component along each eigenvector"},
    "track:component-size": {"ko": "고유벡터 방향 성분의 크기", "en": "size of the component along each eigenvector"},
}
