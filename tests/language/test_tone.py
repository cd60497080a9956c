from __future__ import annotations

import pytest

from autokus.language.scam_tone import BIAS, weights
from autokus.language.tone import sounds_like, stems


def test_words_count_by_their_beginning_and_links_and_names_not_at_all() -> None:
    assert stems("платите 500 ₽ на https://a.site/x, @anna") == {"плати", "0", "₽", "на"}


def test_a_score_grows_with_heavy_words_and_names_them() -> None:
    score, words = sounds_like("плати", {"плати": 4.0, "опыт": -2.0}, -1.0)
    assert score == pytest.approx(1.0)
    assert words == ["плати"]
    assert sounds_like("опыт", {"плати": 4.0, "опыт": -2.0}, -1.0)[0] < -1


def test_the_table_tells_mass_mail_from_a_vacancy() -> None:
    assert sounds_like("заработок на карту, скачай и установи", weights(), BIAS)[0] > 0
    assert sounds_like("ищем разработчика на react, интересно", weights(), BIAS)[0] < 0
