"""What is said of maps: their axes, classes and shares."""

MESSAGES = {
    "map:start": {"ko": "초깃값 {f}", "en": "start {f}"},
    "map:converged": {"ko": "수렴", "en": "converged"},
    "map:moving": {"ko": "움직이는 중", "en": "still moving"},
    "map:bounded": {"ko": "발산도 수렴도 안 함", "en": "bounded"},
    "map:diverged": {"ko": "발산", "en": "diverged"},
    "map:never": {"ko": "스텝이 모자람", "en": "not in so many steps"},
    "map:nowhere": {"ko": "수렴하지 않음", "en": "not converged"},
    "map:basin": {"ko": "극소점 {f}", "en": "minimum {f}"},
    "map:basins": {"ko": "값이 {f}인 극소점", "en": "a minimum of value {f}"},
    "map:higher": {"ko": "더 높은 극소점", "en": "a higher minimum"},
    "map:shares": {"ko": "탐색 {count}개의 비율", "en": "Shares of the {count} runs"},
    "map:hint": {
        "ko": "칸 위에 포인터를 올리면 그 탐색을 말해 줍니다. 누르면 그 탐색이 다른 그림에도 나타납니다.",
        "en": "Point at a cell to hear of its run; click to make it the run of the other pictures.",
    },
    "map:crosshair": {
        "ko": "지도에서 고른 탐색. 끌거나 화살표 키로 한 칸씩 옮깁니다. Shift를 함께 누르면 다섯 칸씩 움직입니다.",
        "en": "The run chosen on the map. Drag it, or move it by cells with the arrow keys; Shift moves five at once.",
    },
    "map:cell": {"ko": "{place}: {verdict}", "en": "{place}: {verdict}"},
}
