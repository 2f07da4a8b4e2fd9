"""Korean particles: 을 or 를 follows from the last sound of the word before, be it a number or a Latin name."""

import re

from scripts.site.problems import PageError, nearest

# The pairs, as (after a final consonant, after a vowel).
PAIRS = [
    ("을", "를"),
    ("은", "는"),
    ("이", "가"),
    ("과", "와"),
    ("으로", "로"),
    ("이라", "라"),
    ("이란", "란"),
    ("이며", "며"),
    ("이고", "고"),
    ("이다", "다"),
]
PAIRS += [
    ("이나", "나"),
    ("이든", "든"),
    ("이므로", "므로"),
    ("이라면", "라면"),
    ("이라고", "라고"),
    ("입니다", "입니다"),
    ("이었습니다", "였습니다"),
]
SPELLINGS = {spelling: pair for pair in PAIRS for spelling in ("/".join(pair), "/".join(reversed(pair)))}

DIGITS = {"0": "영", "1": "일", "2": "이", "3": "삼", "4": "사", "5": "오", "6": "육", "7": "칠", "8": "팔", "9": "구"}
# A whole number that ends in zeros is read by its unit: 십, 백, 천, 만, 억 …
UNITS = {1: "십", 2: "백", 3: "천", 4: "만", 5: "만", 6: "만", 7: "만", 8: "억"}
SYMBOLS = {
    "%": "퍼센트",
    "°": "도",
    "η": "에타",
    "β": "베타",
    "ρ": "로",
    "ε": "엡실론",
    "λ": "람다",
    "κ": "카파",
    "∇": "나블라",
    "∞": "무한대",
}
# Latin names as they are said here; where the ending of the spelling would mislead.
NAMES = {
    "adam": "아담", "adagrad": "아다그라드", "rmsprop": "알엠에스프롭", "momentum": "모멘텀", "nesterov": "네스테로프",
    "sgd": "에스지디",
    "gd": "지디", "mse": "엠에스이", "rmse": "알엠에스이", "numpy": "넘파이", "python": "파이썬", "pytorch": "파이토치",
}  # fmt: skip
# Letters read one by one (W, b, NaN apart): 엘 엠 엔 알 end in a consonant, the others in a vowel.
LETTERS = {"l": "엘", "m": "엠", "n": "엔", "r": "알"}
# Endings of Latin words that are read with a final consonant in Korean: -am, -on, -ing, -op, -al …
CONSONANT_ENDING = re.compile(r"([mnlpkb]|ng|[aeiou]t|ck)$")


def reading(word: str) -> str:
    """How the end of `word` sounds, in Hangul: enough of it to choose a particle.

    Args:
        word: Korean text, a number such as "-0.02", "1,000", "12 %" or "3.4e-5", a symbol or a Latin name.
    """
    tail = word.strip().rstrip(".,!?)”’\"'*_")
    last = tail[-1:]
    if not last or "가" <= last <= "힣":
        return tail
    if last in SYMBOLS:
        return SYMBOLS[last]
    if power := re.search(r"(?:e|10\^?\{?)([-−+]?\d+)\}?$", tail, re.IGNORECASE):
        return reading(power[1].lstrip("+-−"))
    if superscript := re.search(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]$", tail):
        return {"²": "제곱", "³": "세제곱"}.get(superscript[0], "제곱")
    if number := re.search(r"\d[\d,]*(\.\d+)?$", tail):
        return number_reading(number[0])
    if latin := re.search(r"[A-Za-z]+$", tail):
        name = latin[0].lower()
        if name in NAMES:
            return NAMES[name]
        if len(name) == 1 or latin[0].isupper():
            return LETTERS.get(name[-1], "이")
        return "은" if CONSONANT_ENDING.search(name) else "이"
    return reading(tail[:-1])


def number_reading(number: str) -> str:
    """The last spoken syllable of a number: behind the point digit by digit, zeros at the end as their unit."""
    whole, _, decimals = number.replace(",", "").partition(".")
    if decimals:
        return DIGITS[decimals[-1]]
    zeros = len(whole) - len(whole.rstrip("0"))
    if zeros and whole.strip("0"):
        return UNITS.get(zeros, "조" if 12 <= zeros < 16 else "억")
    return DIGITS[whole[-1]]


def final_consonant(syllables: str) -> int:
    """The number of the last syllable's final consonant (0: none, 8: ㄹ)."""
    last = syllables[-1:]
    return (ord(last) - ord("가")) % 28 if "가" <= last <= "힣" else 0


def attach(word: str, pair: str) -> str:
    """The particle of a pair that fits behind a word.

    Args:
        word: see `reading`.
        pair: "을/를", "은/는", "으로/로" …, in either order, or a fixed ending such as "에" or "보다".

    Raises:
        PageError: the pair is unknown.
    """
    if "/" not in pair:
        if re.fullmatch(r"[가-힣]+", pair) and pair not in {
            one for both in PAIRS for one in both if both[0] != both[1]
        }:
            return pair
        raise PageError(f'"{pair}" depends on the number before it: write the pair; {nearest(pair, SPELLINGS)}')
    if pair not in SPELLINGS:
        raise PageError(f'unknown pair of particles "{pair}": {nearest(pair, SPELLINGS)}')
    closed, opened = SPELLINGS[pair]
    final = final_consonant(reading(word))
    if closed == "으로" and final == 8:
        return opened  # 서울로, 일로: ㄹ counts as a vowel here
    return closed if final else opened
