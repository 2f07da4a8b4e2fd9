"""Steps needed against the condition number."""

MESSAGES = {
    "axis:reach": {"ko": "필요한 스텝 수", "en": "steps needed"},
    "reach:words": {
        "ko": "{run}: κ = {kappa}에서 함숫값이 처음의 {goal}배로 줄기까지 {steps}스텝.",
        "en": "{run}: at κ = {kappa}, the value is {goal} times the first one by step {steps}.",
    },
}
