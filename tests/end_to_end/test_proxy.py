"""Whole runs through a proxy to Telegram."""

from __future__ import annotations

import pytest
from tests.end_to_end.world import World
from tests.proxies import HttpConnect, MtProxy, Socks5, TestProxy

from autokus.errors import Exit

LOGIN = ("me", "canary")


def through(world: World, url: str) -> None:
    world.settings(telegram={"proxy": url, "step_seconds": 3})


@pytest.mark.parametrize("kind", [Socks5, HttpConnect])
def test_a_message_is_read_and_answered_through_the_proxy_alone(
    world: World, kind: type[TestProxy]
) -> None:
    anna = world.approve()
    world.tg.write(anna, "Здравствуйте! Расскажите про ваш опыт с React?")
    with kind(LOGIN) as proxy:
        through(world, proxy.url_with(*LOGIN))
        done = world.check()

    assert done.code == 0, done
    assert len(world.sent_to(anna)) == 1
    assert world.tg.connections == proxy.connections == len(proxy.targets) == 2


def test_a_message_is_read_and_answered_through_an_mtproxy(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, "Здравствуйте! Расскажите про ваш опыт с React?")
    with MtProxy(world.tg.port) as proxy:
        through(world, proxy.url)
        done = world.check()

    assert done.code == 0, done
    assert len(world.sent_to(anna)) == 1
    assert world.tg.connections == proxy.connections == 2


def test_while_the_proxy_refuses_messages_wait_and_are_answered_afterwards(world: World) -> None:
    anna = world.approve()
    world.tg.write(anna, "Здравствуйте! Расскажите про ваш опыт с React?")
    with Socks5(LOGIN) as proxy:
        through(world, proxy.url_with("me", "wrong-canary"))
        refused = world.check()
        assert refused.code == Exit.TRY_AGAIN
        assert refused.seconds < 10
        assert world.tg.connections == 0
        assert "canary" not in refused.out + refused.err + "".join(world.dump())

        through(world, proxy.url_with(*LOGIN))
        assert world.check().code == 0

    assert len(world.sent_to(anna)) == 1


def test_a_proxy_that_is_none_is_refused_before_anything_is_asked(world: World) -> None:
    world.approve()
    through(world, "socks4://me:canary@host:1")

    done = world.check()

    assert done.code == Exit.SETTINGS
    assert "telegram.proxy" in done.err
    assert "canary" not in done.err
    assert world.tg.connections == 0
