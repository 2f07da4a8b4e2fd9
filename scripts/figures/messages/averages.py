"""What the pictures of moving averages say."""

MESSAGES = {
    "average:values": {"ko": "값 pₖ(점)와 평균(선)", "en": "values pₖ (dots) and averages (lines)"},
    "average:plain": {"ko": "평균 xₖ", "en": "average xₖ"},
    "average:corrected": {"ko": "보정한 평균 xₖ / (1 − βᵏ)", "en": "corrected, xₖ / (1 − βᵏ)"},
    "average:age": {"ko": "몇 번 전의 값인가", "en": "how many values ago"},
    "average:weight": {"ko": "무게", "en": "weight"},
    "average:words": {
        "ko": "β = {beta}: α = {alpha}, N = {n}. 마지막 값은 xₖ\u00a0=\u00a0{x}입니다.",
        "en": "β = {beta}: α = {alpha}, N = {n}. At the end xₖ\u00a0=\u00a0{x}.",
    },
    "average:weighs": {
        "ko": "β = {beta}: 최근 값 N = {n}개(짙은 막대)가 무게의 {share}%를 차지합니다.",
        "en": "β = {beta}: the latest N = {n} values (dark bars) carry {share}% of the weight.",
    },
    "average:series-hint": {
        "ko": "점이나 선을 가리키거나 누르면 그 자리의 값과 평균을 말해 줍니다.",
        "en": "Point at a dot, or tap it, to hear the value and the average there.",
    },
    "average:weights-hint": {
        "ko": "막대를 가리키거나 누르면 그 값의 무게를 말해 줍니다.",
        "en": "Point at a bar, or tap it, to hear the weight it stands for.",
    },
    "average:told": {
        "ko": "k = {k}: 값 pₖ = {p}, 평균 xₖ\u00a0=\u00a0{x}",
        "en": "k = {k}: value pₖ = {p}, average xₖ\u00a0=\u00a0{x}",
    },
    "average:told-corrected": {
        "ko": "k = {k}: 값 pₖ = {p}, 평균 xₖ\u00a0=\u00a0{x}, 보정한 평균 {y}",
        "en": "k = {k}: value pₖ = {p}, average xₖ\u00a0=\u00a0{x}, corrected {y}",
    },
    "average:told-weight": {"ko": "{age}번 전의 값: 무게 {weight}", "en": "age {age}: weight {weight}"},
}
