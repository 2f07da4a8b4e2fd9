"""What predictions and exercises ask and answer."""

MESSAGES = {
    "prediction": {"ko": "예측", "en": "prediction"},
    "predict": {"ko": "먼저 예측해 보세요", "en": "Predict first"},
    "predict-verdict": {
        "ko": "{run}, 스텝 {steps}번: 어떻게 될까요?",
        "en": "{run}, up to step {steps}: what will happen?",
    },
    "predict-show": {"ko": "확인하기", "en": "Show me"},
    "predict-skip": {"ko": "예측하지 않고 보기", "en": "Show without predicting"},
    "predict-hidden": {"ko": "예측하기 전에는 경로를 숨겨 둡니다.", "en": "The path is hidden until you predict."},
    "predict-right": {"ko": "맞았습니다. {truth}", "en": "Right. {truth}"},
    "predict-wrong": {"ko": "예측과 다릅니다. {truth}", "en": "Not as predicted. {truth}"},
    "predict-was": {"ko": "답은 {value}입니다.", "en": "It is {value}."},
    "predict-answer": {"ko": "예측값", "en": "your prediction"},
    "need-number": {"ko": "수를 입력해 주세요.", "en": "Please enter a number."},
    "need-choice": {"ko": "하나를 골라 주세요.", "en": "Please choose one."},
    "check": {"ko": "확인", "en": "Check"},
    "your-answer": {"ko": "답", "en": "answer"},
    "answer": {"ko": "정답 보기", "en": "Show the answer"},
    "right": {"ko": "맞았습니다.", "en": "Right."},
    "wrong": {"ko": "아직 아닙니다.", "en": "Not yet."},
    "within": {"ko": "{answer} (허용 오차 {tolerance})", "en": "{answer} (tolerance {tolerance})"},
    "failed-exercise": {
        "ko": "이 문제를 바로 채점할 수 없습니다. 아래에서 정답을 확인할 수 있습니다.",
        "en": "Answers cannot be checked here at the moment; the answer is below.",
    },
    "need-all": {"ko": "모두 골라 주세요. 남은 것: {count}", "en": "Please choose for each. Left: {count}"},
    "some-right": {"ko": "맞은 것: {right} / {count}", "en": "Right: {right} of {count}"},
    "goal-told": {"ko": "예를 들어 {truth}", "en": "For example {truth}"},
    "goal-example": {"ko": "예를 들어 {hyper}: {truth}", "en": "For example {hyper}: {truth}"},
}
