"""Where several methods are compared: rates, standings, presets, contests."""

MESSAGES = {
    "rates": {"ko": "학습률을 정하는 방식", "en": "how the learning rates are set"},
    "rates-same": {"ko": "모두 같은 η", "en": "the same η for all"},
    "rates-tuned": {"ko": "저마다 맞춘 η", "en": "each tuned"},
    "rates-how": {
        "ko": "지금의 지형, 초깃값, 스텝 수에서 {low}부터 {high}까지 {count}가지 η를 모두 돌려, 마지막 값이 가장 낮은 η를 방법마다 씁니다.",
        "en": "Each method runs with all {count} rates from {low} to {high} on this landscape, from this start, for this many steps, "
        "and keeps the one that ends lowest.",
    },
    "rates-found": {"ko": "찾은 η: {rates}", "en": "found: {rates}"},
    "standing": {
        "ko": "{step}스텝 뒤의 순위(괄호 안은 최솟값보다 얼마나 높은지): {order}.",
        "en": "At step {step} (in brackets: how far above the minimum): {order}.",
    },
    "standing-entry": {"ko": "{rank}위 {run} ({gap})", "en": "{rank}. {run} ({gap})"},
    "board": {"ko": "{step}스텝 뒤의 순위표", "en": "Standings at step {step}"},
    "board-rank": {"ko": "순위", "en": "rank"},
    "board-method": {"ko": "방법", "en": "method"},
    "board-gap": {"ko": "{f} − 최솟값", "en": "{f} − minimum"},
    "board-value": {"ko": "값 {f}", "en": "value {f}"},
    "board-arrived": {
        "ko": "처음 높이의 {share}% 아래로 내려온 첫 스텝",
        "en": "first step below {share}% of the start",
    },
    "board-distance": {"ko": "가장 가까운 극소점까지", "en": "distance to the nearest minimum"},
    "board-verdict": {"ko": "판정", "en": "verdict"},
    "short:lr": {"ko": "η", "en": "η"},
    "short:gap": {"ko": "값 − 최솟값", "en": "value − min"},
    "short:arrived": {"ko": "{share}% 아래", "en": "below {share}%"},
    "short:distance": {"ko": "거리", "en": "distance"},
    "board-never": {"ko": "없음", "en": "never"},
    "score:converged": {"ko": "수렴", "en": "converged"},
    "score:moving": {"ko": "움직이는 중", "en": "still moving"},
    "score:bounded": {"ko": "발산도 수렴도 안 함", "en": "bounded"},
    "score:diverged": {"ko": "스텝 {at}에서 발산", "en": "diverged at {at}"},
    "presets": {"ko": "실험", "en": "experiment"},
    "presets-own": {"ko": "직접 고른 상태", "en": "as you have set it"},
    "more": {"ko": "다른 하이퍼파라미터", "en": "other hyperparameters"},
    "predict-winner": {
        "ko": "{steps}스텝 뒤에 어느 방법이 가장 낮은 곳에 있을까요?",
        "en": "Which method stands lowest at step {steps}?",
    },
    "contest-steps": {"ko": "스텝 수 =", "en": "number of steps ="},
    "need-whole": {"ko": "정수를 입력해 주세요.", "en": "Please enter a whole number."},
}
