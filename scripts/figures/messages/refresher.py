"""Pictures of slopes, slices and quadratic forms."""

MESSAGES = {
    "secant:first": {
        "ko": "첫째 점. 끌거나 화살표 키로 옮깁니다.",
        "en": "First point. Drag it, or move it with the arrow keys.",
    },
    "secant:second": {
        "ko": "둘째 점. 끌거나 화살표 키로 옮깁니다. Shift를 함께 누르면 크게 움직입니다.",
        "en": "Second point. Drag it, or move it with the arrow keys; Shift makes larger moves.",
    },
    "secant:secant": {"ko": "할선", "en": "secant"},
    "secant:tangent": {"ko": "접선", "en": "tangent"},
    "secant:words": {
        "ko": "{w} = {at}, h = {h}: 할선의 기울기 {secant}, 접선의 기울기 {slope}, 차이 {off}.",
        "en": "{w} = {at}, h = {h}: slope of the secant {secant}, of the tangent {slope}, difference {off}.",
    },
    "axis:difference": {"ko": "오차", "en": "error"},
    "difference:forward": {"ko": "전방 차분의 오차", "en": "error of the forward difference"},
    "difference:central": {"ko": "중앙 차분의 오차", "en": "error of the central difference"},
    "difference:words": {
        "ko": "기울기의 오차: 전방 차분 {forward}, 중앙 차분 {central}.",
        "en": "Error of the slope: forward difference {forward}, central difference {central}.",
    },
    "difference:table": {"ko": "{at}에서 h에 따른 기울기의 오차", "en": "Error of the slope at {at}, by h"},
    "slice:point": {
        "ko": "점. 끌거나 화살표 키로 옮깁니다. Shift를 함께 누르면 크게 움직입니다.",
        "en": "Point. Drag it, or move it with the arrow keys; Shift makes larger moves.",
    },
    "slice:words": {
        "ko": "{fixed}에서 자른 단면: {at}일 때 접선의 기울기 {partial} = {slope}.",
        "en": "The slice at {fixed}: where {at}, the tangent has the slope {partial} = {slope}.",
    },
    "slice:gradient": {"ko": "점 ({at})에서 ∇{f} = ({g}).", "en": "At the point ({at}), ∇{f} = ({g})."},
    "slice:curve": {"ko": "단면", "en": "slice"},
    "slice:arrow": {"ko": "기울기 벡터", "en": "gradient"},
    "slice:legs": {"ko": "두 편미분", "en": "the two partial derivatives"},
    "slice:table": {
        "ko": "{fixed}에서 자른 단면의 값과 기울기",
        "en": "Values and slopes of the slice at {fixed}",
    },
    "form:handle": {
        "ko": "벡터 u의 끝. 끌거나 화살표 키로 돌립니다. Shift를 함께 누르면 크게 돕니다.",
        "en": "Tip of the vector u. Drag it round, or turn it with the arrow keys; Shift makes larger turns.",
    },
    "form:along": {
        "ko": "각도. 끌거나 화살표 키로 옮깁니다. Shift를 함께 누르면 크게 움직입니다.",
        "en": "Angle. Drag it, or move it with the arrow keys; Shift makes larger moves.",
    },
    "form:words": {
        "ko": "각도 {angle}°에서 uᵀHu = {value}.",
        "en": "At the angle {angle}°, uᵀHu = {value}.",
    },
    "form:apart": {
        "ko": "u = ({u}), Hu = ({hu}). 둘 사이의 각은 {apart}°입니다.",
        "en": "u = ({u}), Hu = ({hu}), with {apart}° between them.",
    },
    "form:none": {"ko": "u = ({u}), Hu = ({hu}). Hu는 영벡터입니다.", "en": "u = ({u}), Hu = ({hu}), the zero vector."},
    "form:table": {"ko": "각도에 따른 uᵀHu", "en": "uᵀHu by angle"},
    "axis:angle": {"ko": "각도 (°)", "en": "angle (°)"},
}
