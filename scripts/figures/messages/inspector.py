"""What the inspector of points says: slope, Hessian, eigenvalues and the verdict of the test."""

MESSAGES = {
    "predict-kind": {
        "ko": "이 점을 헤세 행렬로 판정하면 무엇일까요?",
        "en": "What does the Hessian test say of this point?",
    },
    "kind:level": {"ko": "임계점이 아님", "en": "not a critical point"},
    "kind:minimum": {"ko": "극소점", "en": "a minimum"},
    "kind:maximum": {"ko": "극대점", "en": "a maximum"},
    "kind:saddle": {"ko": "안장점", "en": "a saddle"},
    "kind:inconclusive": {"ko": "판정할 수 없음", "en": "inconclusive"},
    "inspect:point": {
        "ko": "살펴볼 점. 끌거나 화살표 키로 옮깁니다. Shift를 함께 누르면 크게 움직입니다.",
        "en": "Point to inspect. Drag it, or move it with the arrow keys; Shift makes larger moves.",
    },
    "inspect:coordinate": {"ko": "점의 {variable}", "en": "point, {variable}"},
    "inspect:hint": {
        "ko": "그림을 누르거나 점을 끌어 옮겨 보세요.",
        "en": "Click the picture or drag the point.",
    },
    "inspect:next": {"ko": "다음 임계점으로", "en": "Go to the next critical point"},
    "inspect:none": {
        "ko": "이 그림 안에는 따로 떨어진 임계점이 없습니다.",
        "en": "There is no isolated critical point in this picture.",
    },
    "inspect:here": {
        "ko": "점 {at}: {f} = {value}, ∇{f} = ({g}), 크기 {size}.",
        "en": "At {at}: {f} = {value}, ∇{f} = ({g}), of length {size}.",
    },
    "inspect:hessian": {
        "ko": "헤세 행렬의 첫째 행은 ({first}), 둘째 행은 ({second}).",
        "en": "Hessian: first row ({first}), second row ({second}).",
    },
    "inspect:pairs": {
        "ko": "고윳값 λ₁ = {low} (방향 {along}), λ₂ = {high} (방향 {across}).",
        "en": "Eigenvalues λ₁ = {low} along ({along}), λ₂ = {high} along ({across}).",
    },
    "inspect:level": {
        "ko": "임계점이 아닙니다. 기울기 벡터의 크기가 {tolerance}보다 커서, 이 판정법을 쓸 자리가 아닙니다.",
        "en": "Not a critical point: the gradient is longer than {tolerance}, so the test does not apply here.",
    },
    "inspect:minimum": {
        "ko": "고윳값이 모두 양수입니다. 판정: 극소점.",
        "en": "All eigenvalues are positive. Verdict: a minimum.",
    },
    "inspect:maximum": {
        "ko": "고윳값이 모두 음수입니다. 판정: 극대점.",
        "en": "All eigenvalues are negative. Verdict: a maximum.",
    },
    "inspect:saddle": {
        "ko": "고윳값의 부호가 서로 다릅니다. 판정: 안장점.",
        "en": "The eigenvalues have both signs. Verdict: a saddle.",
    },
    "inspect:inconclusive": {
        "ko": "영인 고윳값이 있고 두 부호가 함께 나오지 않습니다. 판정: 이 판정법으로는 알 수 없음.",
        "en": "There is a zero eigenvalue, and not both signs. Verdict: the test is inconclusive.",
    },
    "inspect:downhill": {"ko": "내리막 방향 −∇f", "en": "downhill, −∇f"},
    "inspect:up": {"ko": "양의 고윳값: 경사 하강법이 점 쪽으로", "en": "positive eigenvalue: descent comes in"},
    "inspect:down": {"ko": "음의 고윳값: 경사 하강법이 점에서 멀리", "en": "negative eigenvalue: descent goes out"},
    "inspect:zero": {"ko": "영인 고윳값", "en": "zero eigenvalue"},
    "inspect:model": {"ko": "이차 근사의 등고선", "en": "contour line of the quadratic model"},
}
