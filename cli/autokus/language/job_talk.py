"""The words of a talk about a job, by their stems: what recruiters ask for, what candidates say, and plain courtesy."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from autokus.language.text import pattern

_RU_JOB = """
    ваканси позици рол(?:[ьиюея]|ями?|ей)$ должност работ трудо занятост подработк ставк найм нанима рекрут эйчар
    кадр hr кандидат соискат резюме
    портфолио гитхаб сопровод отклик скрининг собес интервью встреч созвон звон позвон набер набра разговор поговор
    пообща обща бесед чат$ чате переписк личк личн почт имейл
    календар слот время времени времен дат[аыуе] день дня дни дней недел месяц год[аы]?$ лет$ часов часа час$
    сегодня завтра послезавтра вчера утр вечер понедельник вторник сред[ауы] четверг пятниц суббот воскрес весн осен
    команд тимлид лид$ лида лидом лиде техлид руковод управл подчин менедж начальн коллег люд человек сотрудник
    специалист сеньор синьор мидл джун senior middle уров грейд
    опыт стаж навык уме(?:ю|ет|ете|ешь|ни) стек технолог инструмент фреймворк библиотек язык англ немецк русск
    казах разработ програм код$ кода коде кодом верст фронт бэк бек фуллстек тест ревью архитект
    проект продукт задач компани фирм стартап агентств студи заказчик клиент бизнес отрасл домен финтех медтех
    сервис платформ сайт приложен интерфейс маркетплейс банк интеграц автоматиз релиз спринт процесс этап
    зарплат зп$ оклад доход вилк бюджет сумм деньг деньга денег оплат выплат преми бонус компенсац ожидан рубл
    тысяч евро доллар нетто гросс net gross налог дмс отпуск больничн соцпакет услови график
    формат офис удален удал[её]нк гибрид релок переезд переех город стран москв питер регион виз[аыу] часов пояс
    командиров локац гражданств
    оффер офер предложен предлож контракт договор оформл самозанят ип$ тк$ штат испытательн выход выйти выйду старт
    начать начн начал документ анкет форм[ауые] опрос вопрос ответ отклика
    интерес актуальн рассматр рассмотр подход подойд подош обсуд уточн узна расска подробн детал описан информ
    ссылк файл вложен пришл скинь скину отправ перешл прикреп
    ищ[уеё] ищите поиск открыт готов хот[еи] хочу мог[уеё] могл можете можно смог смож удобн удобно важн нужн надо
    знать сам[аио]?$ себ[яе] цифр пример ваш вас$ вам$ вами твой твоя твое тебе тебя связ напи[шс] сообщ связат
    react реакт редакс тайпскрипт джаваскрипт вью ангуляр питон нода джава некст вебпак вите докер кубер график
    карт таблиц дизайн макет фигм верстк доступност производит оптимиз микрофронт монореп
    професси годик возраст сборщик бандл получа текущ прошл декрет знани квалифик компетенц обязанност требован
    пиш(?:ете|ешь|у) писал делал тян[еу] занима
    телеграм ватсап мессендж бот$ боты ботов виджет модул компонент стор[аеи]?$ хук рендер верси легаси рефактор
    миграц деплой сервер запрос данн ошибк баг монитор логи$ сбор[ка] шин[аеу] пакет
    php битрикс go$ golang rust kotlin swift vue nuxt angular svelte redux mobx effector storybook jest cypress
    playwright tailwind webgl canvas graphql rest api ssr csr spa pwa seo ci cd git figma jira aws azure gcp
    письм шорт-лист шортлист приглашен кандидатур анонс апдейт новост статус решени финал
    интернет цел[ьи] план мотив причин уход уволь увольн смен(?:а|у|ы|ить|или) рост карьер разви обуч образован вуз
    диплом сертиф курс рекоменд отзыв релевант
"""
_EN_JOB = """
    vacanc position role job work career hire hiring recruit talent hr candidate applicant resume cv$ portfolio
    github gitlab repo cover appl(?:y|ic) screening interview meeting call$ calls$ chat talk speak conversation
    discuss mail email linkedin
    calendar slot time date day week month year hour today tomorrow morning afternoon evening monday tuesday
    wednesday thursday friday saturday sunday schedul availab notice
    team lead manag report colleague people person engineer developer dev$ devs$ specialist senior middle junior
    staff principal level grade
    experience skill stack tech tool framework librar language english german russian spanish french native fluent
    develop program code coding front back full-?stack test review architect
    project product task compan firm startup agency studio client customer business domain fintech industry service
    platform site website app$ apps$ interface integrat automat release sprint process stage step
    salar pay$ paid rate range band budget money compens bonus equity stock expect usd eur gbp dollar euro gross
    net tax insurance vacation leave benefit perk condition
    remote office hybrid onsite on-site relocat move city country region visa timezone time-zone travel location
    based citizen permit
    offer contract agreement b2b employ freelanc part-?time full-?time probation start join document form question
    answer reply respon
    interest relevant consider fit suit match detail more info description brief link file attach send share
    details know hear
    look search open ready want would could can available convenient important need you your yours yourself
    react redux typescript javascript vue angular python node java next webpack vite docker kubernetes graphql css
    html svelte remix jest playwright cypress design figma mock-?up accessib performance optimi monorepo frontend
    backend ui$ ux$ ssr
    profession career ballpark jd$ take-?home homework pairing toolbox bundl state component hook render version
    legacy refactor migrat deploy server request data$ bug error monitor log widget module package
    trpc prisma prettier remix astro zustand zod vitest eslint babel rollup esbuild socket redis kafka postgres mongo
    php bitrix go$ golang rust kotlin swift nuxt mobx effector storybook tailwind webgl canvas rest api ssr csr spa
    pwa seo git jira aws azure gcp ios android mobile web saas b2b b2c crm erp ml$ ai$
    letter invit shortlist news status decision final update
    goal plan motivat reason leav chang grow develop educat degree certif course recommend reference background
    summary profile strengths? weakness achiev accomplish challenge
"""


@cache
def _about_jobs() -> re.Pattern[str]:
    stems = (*_RU_JOB.split(), *_EN_JOB.split())
    return re.compile("|".join(stems))


_WORD = r"[^\W\d_][\w'-]*"


def words_of(folded: str) -> list[str]:
    """The words of a folded text."""
    return pattern(_WORD).findall(folded)


@lru_cache(maxsize=4096)
def about_jobs(word: str) -> bool:
    """Whether a folded word belongs to the talk about a job."""
    return bool(_about_jobs().match(word))
