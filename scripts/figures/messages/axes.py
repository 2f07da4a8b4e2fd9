"""Labels of axes; {f} is the formula of what is drawn."""

MESSAGES = {
    "axis:step": {"ko": "스텝", "en": "step"},
    "axis:loss": {"ko": "함숫값 {f}", "en": "value {f}"},
    "axis:gap": {"ko": "{f} − 최솟값", "en": "{f} − minimum"},
    "axis:several": {"ko": "함숫값", "en": "value"},
    "axis:several-gap": {"ko": "함숫값 − 최솟값", "en": "value − minimum"},
    "axis:final": {"ko": "마지막 {f}", "en": "last {f}"},
    "axis:final-gap": {"ko": "마지막 {f} − 최솟값", "en": "last {f} − minimum"},
}
