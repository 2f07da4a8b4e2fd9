"""What is said of the norms of gradients along a run."""

MESSAGES = {
    "axis:steps": {"ko": "스텝의 비율", "en": "share of the steps"},
    "norms": {
        "ko": "{run}: 스텝 {step}까지 지나온 점에서 기울기 벡터의 크기는 가운데 절반이 {low} 이상 {high} 이하입니다.",
        "en": "{run}: up to step {step}, the middle half of the gradient's sizes lie between {low} and {high}.",
    },
    "norms-table": {
        "ko": "기울기 벡터의 크기가 각 구간에 든 스텝의 비율",
        "en": "Share of the steps by the size of the gradient",
    },
}
