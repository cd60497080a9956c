from __future__ import annotations

import pytest

from autokus.language.stems import cosines, stems


def test_inflected_words_have_one_stem() -> None:
    assert stems("проектами") == stems("проекту")
    assert stems("interviews") == stems("interview")


def test_words_without_weight_and_texts_without_words_have_no_stems() -> None:
    assert stems("а что у вас?") == ()
    assert stems("!!! 🙂") == ()


def test_vectors_are_near_that_point_the_same_way() -> None:
    found = cosines([1.0, 0.0], [[2.0, 0.0], [0.0, 3.0], [-1.0, 0.0], [0.0, 0.0], [1.0]])
    assert found == pytest.approx([1.0, 0.0, -1.0, -1.0, -1.0])
