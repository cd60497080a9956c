"""Endings of domains, and what looks like a domain or a mention in a developer's chat and is none."""

from __future__ import annotations

from autokus.language.word_sets import word_set

ENDINGS = word_set("""
    com net org info biz io ai app dev tech site online shop store xyz top club pro link click live cloud digital agency
    work works jobs careers team chat group page pages website space fun win vip bid loan money finance bank cash market
    network email solutions services systems software company ltd inc llc global world today news media blog wiki zone
    center support help academy school education edu gov mil int mobi name tel travel art design studio games game bot
    ru su ua kz uz kg ge az am md lt lv ee pl cz sk de fr es pt nl se fi dk ch hu ro bg gr tr cy il ae uk eu cn hk
    jp kr sg vn th tw au nz ca mx br ar cl ng ke za tk ml ga cf gq gg gl gd ly cc ws tv fm sh st vc cx pw
    hr rs si ba al lu li mt ie
    рф рус москва онлайн сайт орг ком бел укр дети қаз ею мкд
    example test local localhost onion zip mov
    """)
ENDINGS_LIKE_WORDS = word_set(
    "me it is in so to be us at no my am as do id by la co la ph pm sk one now how see new you off red blue ink"
)
"""These end sentences too: "fine.so", "Thanks.It"."""

TECHNOLOGIES = word_set("""
    asp.net ado.net vb.net ml.net .net socket.io draw.io d3.js next.js node.js vue.js react.js nuxt.js nest.js three.js
    express.js angular.js ember.js backbone.js alpine.js chart.js moment.js day.js solid.js discord.js tensorflow.js
    """)

AT_WORDS = word_set("""
    media import keyframes supports layer container property mixin include extend apply tailwind types component input
    output override deprecated param returns return todo injectable deco decorator ngrx angular nestjs babel storybook
    tanstack testing radix
    """)
"""Styles, decorators and scopes of packages are written with an @ as well."""
