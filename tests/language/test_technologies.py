"""Technologies in all their spellings, and the everyday words that look like them."""

from __future__ import annotations

import pytest

from autokus.language.technologies import implied, known_from, names, technologies


def found(text: str) -> list[str]:
    return [mention.name for mention in technologies(text)]


SPELLINGS = (
    ("реакт", "React"),
    ("на реакте", "React"),
    ("ReactJS", "React"),
    ("React.js 18", "React"),
    ("react-native", "React Native"),
    ("реакт нейтив", "React Native"),
    ("некстом", "Next.js"),
    ("nextjs", "Next.js"),
    ("тайпскрипте", "TypeScript"),
    ("TS", "TypeScript"),
    ("джаваскрипт", "JavaScript"),
    ("джавой", "Java"),
    ("вью", "Vue"),
    ("Vue 3", "Vue"),
    ("vue3", "Vue"),
    ("ангуляром", "Angular"),
    ("на ноде", "Node.js"),
    ("Node", "Node.js"),
    ("golang", "Go"),
    ("пишу на го", "Go"),
    ("писал на Go", "Go"),
    ("питоном", "Python"),
    ("C#", "C#"),
    ("с#", "C#"),
    ("си шарп", "C#"),
    ("C++", "C++"),
    (".NET", ".NET"),
    ("ASP.NET Core", ".NET"),
    ("1С", "1C"),
    ("докером", "Docker"),
    ("кубере", "Kubernetes"),
    ("k8s", "Kubernetes"),
    ("GraphQL", "GraphQL"),
    ("графкл", "GraphQL"),
    ("постгресом", "PostgreSQL"),
    ("монга", "MongoDB"),
    ("микрофронтендами", "Micro-frontends"),
    ("micro-frontends", "Micro-frontends"),
    ("CI/CD", "CI/CD"),
    ("дизайн-систему", "Design system"),
    ("three.js", "Three.js"),
    ("фулстек", "Full-stack"),
    ("full-stack", "Full-stack"),
    ("бэкенде", "Backend"),
    ("машинное обучение", "Machine learning"),
    ("смарт-контракты", "Solidity"),
    ("наставничал", "Mentoring"),
    ("юнит-тесты", "Testing"),
    ("баз данных", "Databases"),
    ("в финтехе", "Fintech"),
    ("REST API", "REST"),
    ("Spring Boot", "Spring"),
)


@pytest.mark.parametrize(("text", "name"), SPELLINGS)
def test_a_spelling_has_its_name(text: str, name: str) -> None:
    assert found(text) == [name]


EVERYDAY = (
    "Let's go ahead.",
    "I'd go for it, go on.",
    "Next week is fine.",
    "What is the next step?",
    "The rest of the team is nice.",
    "I have solid experience.",
    "In spring I travel.",
    "A swift reply, thanks.",
    "I'd like to express my thanks.",
    "английский на уровне B2 или C1",
    "С уважением",
    "Вижу рядом свежий проект",
    "Less is more",
)


@pytest.mark.parametrize("text", EVERYDAY)
def test_an_everyday_word_is_no_technology(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Go и Rust", ["Go", "Rust"]),
        ("Docker, Spring, Kafka", ["Docker", "Spring", "Kafka"]),
        ("C/C++", ["C", "C++"]),
        ("Express и Koa", ["Express", "Koa"]),
        ("Знаю Swift и Kotlin", ["Swift", "Kotlin"]),
        ("next week we move to Next.js", ["Next.js"]),
        ("React, Vue", ["React", "Vue"]),
    ],
)
def test_an_everyday_word_counts_beside_a_technology(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_mention_says_where_it_stands_in_the_folded_text() -> None:
    (mention,) = technologies("Пишу на TypeScript.")

    assert ("typescript", "пишу на typescript."[mention.start : mention.end]) == (
        mention.words,
        mention.words,
    )


def test_there_are_at_least_250_names() -> None:
    assert len(names()) >= 250


def test_a_technology_implies_what_nobody_uses_it_without() -> None:
    assert {"React", "JavaScript", "HTML", "CSS", "Git", "SSR"} <= implied({"Next.js"})
    assert not {"Vue", "Angular", "Node.js", "GraphQL", "Accessibility"} & implied(
        {"Next.js", "Front-end", "Redux"}
    )


def test_who_leads_is_a_lead_and_no_mentor() -> None:
    known = known_from(["I lead the front-end part of a team of five."])

    assert "Team lead" in known
    assert "Mentoring" not in known
