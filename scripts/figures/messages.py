"""Every text of the figures' user interface, in both languages. The runtime gets the same table as JSON."""

from __future__ import annotations

from optlib.registry import nearest

LANGUAGES = ("ko", "en")
Text = dict[str, str]

# {…} are filled in by code; sentences are written so that no Korean particle depends on what is filled in.
MESSAGES: dict[str, Text] = {
    "gd": {"ko": "경사 하강법", "en": "gradient descent"},
    "gd_decay": {"ko": "학습률을 줄이는 경사 하강법", "en": "gradient descent with decay"},
    "sequential_gd": {"ko": "차례로 갱신하기", "en": "one after the other"},
    "momentum": {"ko": "모멘텀", "en": "momentum"},
    "nesterov": {"ko": "네스테로프", "en": "Nesterov"},
    "adagrad": {"ko": "AdaGrad", "en": "AdaGrad"},
    "rmsprop": {"ko": "RMSProp", "en": "RMSProp"},
    "adam": {"ko": "Adam", "en": "Adam"},
    "hyper:lr": {"ko": "학습률 η", "en": "learning rate η"},
    "hyper:momentum": {"ko": "모멘텀 계수 β", "en": "momentum coefficient β"},
    "hyper:rho": {"ko": "감쇠율 ρ", "en": "decay rate ρ"},
    "hyper:beta1": {"ko": "1차 감쇠율 β₁", "en": "first decay rate β₁"},
    "hyper:beta2": {"ko": "2차 감쇠율 β₂", "en": "second decay rate β₂"},
    "hyper:eps": {"ko": "작은 수 ε", "en": "small number ε"},
    "symbol:lr": {"ko": "η", "en": "η"},
    "symbol:momentum": {"ko": "β", "en": "β"},
    "symbol:rho": {"ko": "ρ", "en": "ρ"},
    "symbol:beta1": {"ko": "β₁", "en": "β₁"},
    "symbol:beta2": {"ko": "β₂", "en": "β₂"},
    "symbol:eps": {"ko": "ε", "en": "ε"},
    "axis:step": {"ko": "스텝", "en": "step"},
    "axis:loss": {"ko": "함숫값 {f}", "en": "value {f}"},
    "axis:gap": {"ko": "{f} − 최솟값", "en": "{f} − minimum"},
    "axis:several": {"ko": "함숫값", "en": "value"},
    "axis:several-gap": {"ko": "함숫값 − 최솟값", "en": "value − minimum"},
    "axis:final": {"ko": "마지막 {f}", "en": "last {f}"},
    "axis:final-gap": {"ko": "마지막 {f} − 최솟값", "en": "last {f} − minimum"},
    "legend": {"ko": "범례", "en": "Legend"},
    "controls": {"ko": "조작", "en": "Controls"},
    "steps": {"ko": "스텝 수", "en": "number of steps"},
    "unit:steps": {"ko": "스텝", "en": "steps"},
    "exact": {"ko": "{label}, 값 입력", "en": "{label}, exact value"},
    "start": {"ko": "초깃값", "en": "start"},
    "start-of": {"ko": "초깃값 {variable}", "en": "start {variable}"},
    "handle": {
        "ko": "초깃값. 끌거나 화살표 키로 옮깁니다. Shift를 함께 누르면 크게 움직입니다.",
        "en": "Start. Drag it, or move it with the arrow keys; Shift makes larger moves.",
    },
    "start-hint": {
        "ko": "그림을 누르거나 점을 끌어 초깃값을 바꾸어 보세요.",
        "en": "Click the picture or drag the point to change the start.",
    },
    "optimizers": {"ko": "방법 (여럿 선택)", "en": "methods (several at once)"},
    "choose": {"ko": "규칙", "en": "rule"},
    "play": {"ko": "재생", "en": "Play"},
    "pause": {"ko": "멈춤", "en": "Pause"},
    "back": {"ko": "한 스텝 뒤로", "en": "One step back"},
    "forward": {"ko": "한 스텝 앞으로", "en": "One step forward"},
    "scrub": {"ko": "보이는 스텝", "en": "step shown"},
    "speed": {"ko": "빠르기", "en": "speed"},
    "unit:speed": {"ko": "스텝/초", "en": "steps/s"},
    "reset": {"ko": "처음으로", "en": "Reset"},
    "copy": {"ko": "Python으로 복사", "en": "Copy as Python"},
    "copied": {"ko": "Python 코드를 복사했습니다.", "en": "The Python code is copied."},
    "copy-by-hand": {
        "ko": "클립보드를 쓸 수 없습니다. 아래에서 코드를 골라 복사해 주세요.",
        "en": "The clipboard is not available. Select and copy the code below.",
    },
    "share": {"ko": "링크 복사", "en": "Copy link"},
    "shared": {"ko": "지금 상태의 링크를 복사했습니다.", "en": "A link to this state is copied."},
    "share-by-hand": {"ko": "지금 상태의 링크: {link}", "en": "A link to this state: {link}"},
    "log-scale": {"ko": "로그 눈금", "en": "logarithmic scale"},
    "table": {"ko": "숫자로 보기", "en": "As numbers"},
    "table-of": {"ko": "{run}: 스텝마다의 값", "en": "{run}: values at each step"},
    "table-thinned": {
        "ko": "{run}: {stride}스텝마다의 값과 보이는 스텝, 마지막 두 스텝의 값",
        "en": "{run}: values at every {stride} steps, at the step shown and at the last two",
    },
    "table-data": {"ko": "데이터", "en": "Data"},
    "point": {"ko": "점", "en": "point"},
    "prediction": {"ko": "예측", "en": "prediction"},
    "error": {"ko": "오차", "en": "error"},
    "run-label": {"ko": "{name} ({hyper})", "en": "{name} ({hyper})"},
    "verdict:converged": {
        "ko": "{run}: 수렴했습니다.",
        "en": "{run}: converged.",
    },
    "verdict:diverged": {
        "ko": "{run}: 스텝 {at}에서 발산했습니다. 경로가 그림 밖으로 나갑니다.",
        "en": "{run}: diverged at step {at}. The path leaves the picture.",
    },
    "verdict:bounded": {
        "ko": "{run}: 발산하지도 수렴하지도 않습니다.",
        "en": "{run}: bounded, but not converging.",
    },
    "verdict:moving-falling": {
        "ko": "{run}: 아직 움직이는 중이고 값이 작아지고 있습니다.",
        "en": "{run}: still moving, and its values fall.",
    },
    "verdict:moving-growing": {
        "ko": "{run}: 아직 움직이는 중이고 값이 커지고 있습니다.",
        "en": "{run}: still moving, and its values grow.",
    },
    "shown": {"ko": "스텝 {step}에서 {where}.", "en": "At step {step}, {where}."},
    "word:converged": {"ko": "수렴한다", "en": "It converges"},
    "word:diverged": {"ko": "발산한다", "en": "It diverges"},
    "word:bounded": {"ko": "발산하지도 수렴하지도 않는다", "en": "It stays bounded without converging"},
    "word:moving": {"ko": "아직 움직이는 중이다", "en": "It is still moving"},
    "at-step": {
        "ko": "{run}: 스텝 {step}, {where}",
        "en": "{run}: step {step}, {where}",
    },
    "nothing-on": {"ko": "방법을 하나 이상 골라 주세요.", "en": "Choose at least one method."},
    "predict": {"ko": "먼저 예측해 보세요", "en": "Predict first"},
    "predict-verdict": {
        "ko": "{run}, 스텝 {steps}번: 어떻게 될까요?",
        "en": "{run}, {steps} steps: what will happen?",
    },
    "predict-show": {"ko": "확인하기", "en": "Show me"},
    "predict-skip": {"ko": "예측하지 않고 보기", "en": "Show without predicting"},
    "predict-hidden": {"ko": "예측하기 전에는 경로를 숨겨 둡니다.", "en": "The path is hidden until you predict."},
    "predict-right": {"ko": "맞았습니다. {truth}", "en": "Right. {truth}"},
    "predict-wrong": {"ko": "예측과 다릅니다. {truth}", "en": "Not as predicted. {truth}"},
    "predict-answer": {"ko": "예측값", "en": "your prediction"},
    "need-number": {"ko": "수를 입력해 주세요.", "en": "Please enter a number."},
    "need-choice": {"ko": "하나를 골라 주세요.", "en": "Please choose one."},
    "out-of-range": {
        "ko": "{label}: {low} 이상 {high} 이하의 수만 됩니다.",
        "en": "{label}: a number from {low} to {high}, please.",
    },
    "hyper:decay": {"ko": "학습률 감쇠 γ", "en": "learning-rate decay γ"},
    "symbol:decay": {"ko": "γ", "en": "γ"},
    "bad-state": {
        "ko": "링크에 적힌 값 가운데 쓸 수 없는 것이 있어 무시했습니다: {what}",
        "en": "Some values in the link could not be used and were ignored: {what}",
    },
    "failed": {
        "ko": "이 그림을 움직일 수 없습니다. 정지 그림은 그대로 보입니다. 새로 고침해 보세요.",
        "en": "This figure could not be brought to life; its still picture remains. Reloading the page may help.",
    },
    "plot-failed": {
        "ko": "그림 도구를 불러오지 못해 간단한 그림으로 움직입니다.",
        "en": "The plotting library could not be loaded; the simple picture is live instead.",
    },
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
    "goal-example": {"ko": "예를 들어 {hyper}: {truth}", "en": "For example {hyper}: {truth}"},
}


def say(lang: str, key: str, /, **fill: object) -> str:
    """The message ``key`` in ``lang`` with ``fill`` put in; KeyError names the near keys."""
    if key not in MESSAGES:
        raise KeyError(f"no message {key!r}: {nearest(key, MESSAGES)}")
    return MESSAGES[key][lang].format(**fill)


def word(lang: str, label: str) -> str:
    """A label: the text itself (a symbol, read alike everywhere), or "@message", or "@message|what goes for {f}"."""
    if not label.startswith("@"):
        return label
    key, _, f = label[1:].partition("|")
    return say(lang, key, f=f)


def table(lang: str) -> dict[str, str]:
    return {key: texts[lang] for key, texts in sorted(MESSAGES.items())}
