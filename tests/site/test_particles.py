"""Particles, against the readings that a Korean speaker gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.site.particles import attach, final_consonant, number_reading
from scripts.site.problems import PageError


@pytest.mark.parametrize(
    ("word", "pair", "expected"),
    [
        ("0.02", "을/를", "를"),
        ("0.03", "을/를", "을"),
        ("0.1", "을/를", "을"),
        ("0.9", "은/는", "는"),
        ("1.7", "이/가", "이"),
        ("−8", "을/를", "을"),
        ("-4", "은/는", "는"),
        ("10", "을/를", "을"),
        ("100", "이/가", "이"),
        ("1,000", "을/를", "을"),
        ("20", "와/과", "과"),
        ("0", "을/를", "을"),
        ("12 %", "을/를", "를"),
        ("0.95%", "이/가", "가"),
        ("Adam", "은/는", "은"),
        ("AdaGrad", "은/는", "는"),
        ("RMSProp", "을/를", "을"),
        ("SGD", "이/가", "가"),
        ("MSE", "은/는", "는"),
        ("W", "을/를", "를"),
        ("η", "을/를", "를"),
        ("학습률", "이/가", "이"),
        ("학습률", "으로/로", "로"),
        ("0.1", "으로/로", "로"),
        ("0.03", "으로/로", "으로"),
        ("2", "으로/로", "로"),
        ("경사 하강법", "과/와", "과"),
        ("1e-8", "을/를", "을"),
        ("3.4", "입니다/입니다", "입니다"),
        ("2.5", "보다", "보다"),
        ("10^{-3}", "은/는", "은"),
        ("1억", "을/를", "을"),
        ("10000", "이/가", "이"),
        ("ε", "은/는", "은"),
        ("3²", "은/는", "은"),
    ],
)
def test_the_particle_follows_the_sound(word: str, pair: str, expected: str) -> None:
    assert attach(word, pair) == expected


SPOKEN = "영일이삼사오육칠팔구"


@given(st.integers(0, 999), st.integers(1, 999))
def test_decimals_are_read_digit_by_digit(whole: int, decimals: int) -> None:
    text = f"{whole}.{decimals}"
    assert number_reading(text) == SPOKEN[int(text[-1])]
    assert attach(text, "을/를") == ("을" if final_consonant(SPOKEN[int(text[-1])]) else "를")


@given(st.integers(1, 9999))
def test_whole_numbers_end_in_their_last_spoken_unit(number: int) -> None:
    """Against the long reading, spelled out here on its own."""
    long = ""
    for unit, digit in zip(["천", "백", "십", ""], f"{number:04d}", strict=True):
        if digit != "0":
            long += (SPOKEN[int(digit)] if digit != "1" or not unit else "") + unit
    assert number_reading(str(number))[-1] == long[-1]


@pytest.mark.parametrize("pair", ["을/은", "는/가", "를", "이", "x/y", ""])
def test_a_pair_that_is_none_is_an_error(pair: str) -> None:
    with pytest.raises(PageError):
        attach("0.1", pair)
