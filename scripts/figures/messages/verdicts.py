"""What is said of a run."""

MESSAGES = {
    "verdict:converged": {
        "ko": "{run}: 수렴했습니다.",
        "en": "{run}: converged.",
    },
    "verdict:diverged": {
        "ko": "{run}: 스텝 {at}에서 발산했습니다.",
        "en": "{run}: diverged at step {at}.",
    },
    "verdict:bounded": {
        "ko": "{run}: 발산하지도 수렴하지도 않습니다.",
        "en": "{run}: bounded, but not converging.",
    },
    "verdict:still": {
        "ko": "{run}: 기울어진 곳에 멈춰 서 있습니다.",
        "en": "{run}: stands still, though the ground there is not level.",
    },
    "verdict:moving-falling": {
        "ko": "{run}: 아직 움직이는 중이고 값이 작아지고 있습니다.",
        "en": "{run}: still moving, and its values fall.",
    },
    "verdict:moving-growing": {
        "ko": "{run}: 아직 움직이는 중이고 값이 커지고 있습니다.",
        "en": "{run}: still moving, and its values grow.",
    },
    "verdict:moving-swinging": {
        "ko": "{run}: 아직 움직이는 중이고 값이 커졌다 작아졌다 합니다.",
        "en": "{run}: still moving, and its values rise and fall.",
    },
    "shown": {"ko": "스텝 {step}에서 {where}.", "en": "At step {step}, {where}."},
    "shown-nan": {
        "ko": "스텝 {step}에서 {where}. NaN은 더는 수가 아니라는 뜻입니다.",
        "en": "At step {step}, {where}. NaN stands for what is no number any more.",
    },
    "word:converged": {"ko": "수렴합니다", "en": "It converges"},
    "word:diverged": {"ko": "발산합니다", "en": "It diverges"},
    "word:bounded": {"ko": "발산하지도 수렴하지도 않습니다", "en": "It stays bounded without converging"},
    "word:moving": {"ko": "아직 움직이는 중입니다", "en": "It is still moving"},
    "at-step": {
        "ko": "{run}: 스텝 {step}, {where}",
        "en": "{run}: step {step}, {where}",
    },
    "nothing-on": {"ko": "방법을 하나 이상 골라 주세요.", "en": "Choose at least one method."},
}
