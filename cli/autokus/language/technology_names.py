"""Technologies, tools, methods and fields of work: each line a name and how people spell it, folded.

A blank stands for a blank, point, hyphen or slash, or nothing. `~` takes Russian endings; `?` before a spelling says
that it is also an everyday word and counts only where the words around it speak of technology.
"""

NAMES = """
JavaScript: javascript, java script, js, vanilla js, vanilla javascript, ecmascript, es6, джаваскрипт~, яваскрипт~,
 жс, джс, js~
TypeScript: typescript, type script, ts, тайпскрипт~, тайп скрипт~, тс
React: react, reactjs, react js, реакт~, реактжс, риакт~, реакт джс
React Native: react native, reactnative, реакт нейтив~, реакт натив~, rn
Next.js: nextjs, next js, некст~, некст джс, некстджс, некстжс, ?next
Redux: redux, редакс~
Redux Toolkit: redux toolkit, rtk, rtk query, редакс тулкит~
Redux-Saga: redux saga, ?saga
MobX: mobx, mob x, мобикс~, мобэкс~, мобх
Zustand: zustand, зустанд~
Recoil: recoil
Jotai: jotai
XState: xstate
Effector: effector, эффектор~
Reatom: reatom, реатом~
React Query: react query, reactquery, tanstack query, tanstack, реакт квери, реакт кьюри
SWR: swr
RxJS: rxjs, rx js
React Router: react router
React Hook Form: react hook form
Formik: formik
Vue: vue, vuejs, vue js, вью, вью джс, вьюжс, вуе, вью джиэс
Nuxt: nuxt, nuxtjs, nuxt js, накст~, нукст~
Vuex: vuex
Pinia: pinia, пиния
Quasar: quasar
Vuetify: vuetify
Angular: angular, angularjs, angular js, ангуляр~, англуяр~
NgRx: ngrx, ng rx
Svelte: svelte, sveltekit, svelte kit, свелт~, свельт~
SolidJS: solidjs, solid js, ?solid, солид джс, ?солид~
Preact: preact, преакт~
Ember: emberjs, ember js, ?ember
Backbone: backbonejs, backbone js, ?backbone
jQuery: jquery, джейквери, джиквери, жквери
Alpine.js: alpinejs, alpine js
HTMX: htmx
Lit: lit element, litelement, lit html, ?lit
Web Components: web components, webcomponents, веб компонент~
Qwik: qwik
Astro: astrojs, ?astro
Remix: remix, ремикс~
Gatsby: gatsby, гэтсби
Meteor: meteorjs, meteor js, ?meteor
Elm: ?elm
ReasonML: reasonml, rescript
CoffeeScript: coffeescript
Dart: dart, дарт~
Flutter: flutter, флаттер~, флатер~
Ionic: ionic
Cordova: cordova, phonegap
Capacitor: ?capacitor
Electron: electron, электрон джс, ?электрон~
Tauri: tauri
Expo: ?expo
HTML: html, html5, xhtml, хтмл, эйчтиэмэл, аштиэмэль
CSS: css, css3, цсс, сиэсэс
Layout: верстк~, верста~, верстальщик~, layout, layouts, markup, адаптивн верстк~, responsive design, responsive
 layout, адаптив~, pixel perfect
Flexbox: flexbox, css grid, grid layout
Sass: sass, scss, сасс
Less: ?less
Stylus: ?stylus
PostCSS: postcss, post css
CSS Modules: css modules, css in js, css модул~
Styled Components: styled components, styledcomponents, стайлед компонентс
Emotion: emotion js, ?emotion
Tailwind: tailwind, tailwindcss, tailwind css, тейлвинд~, тайлвинд~
Bootstrap: bootstrap, бутстрап~
Material UI: material ui, materialui, mui, материал юай
Ant Design: ant design, antdesign, antd
Chakra UI: chakra ui, chakra
Radix: radix, shadcn, shadcn ui
Bulma: bulma
BEM: bem, бэм, бем
Pug: ?pug
Handlebars: handlebars
GSAP: gsap
Framer Motion: framer motion
Animation: css animations, css анимаци~
Canvas: canvas, канвас~
SVG: svg
WebGL: webgl, вебгл, вебджиэль
WebGPU: webgpu
Three.js: threejs, three js, тридж~
Babylon.js: babylonjs, babylon js
PixiJS: pixijs, pixi js, pixi
D3: d3, d3js, d3 js
Chart.js: chartjs, chart js, highcharts, echarts, recharts, amcharts
Leaflet: leaflet, mapbox, openlayers
WebRTC: webrtc, web rtc
WebSocket: websocket, websockets, web socket, web sockets, вебсокет~, веб сокет~, socket io
Web Workers: web workers, service workers, web worker, service worker, сервис воркер~, веб воркер~
PWA: pwa, progressive web app, progressive web apps
WebAssembly: webassembly, wasm, web assembly
Webpack: webpack, вебпак~, вебпэк~
Vite: vite, вит, вайт джс, ?вите
Rollup: rollup, rollupjs
esbuild: esbuild
SWC: swc
Parcel: parceljs, ?parcel
Turbopack: turbopack
Turborepo: turborepo
Nx: ?nx
Lerna: lerna
Monorepo: monorepo, monorepos, монореп~, монорепозитори~
Babel: babel, бабель, бейбел
Gulp: gulp, галп~, гульп
Grunt: grunt
ESLint: eslint, еслинт~, эслинт~
Prettier: prettier, претиер
npm: npm, yarn, pnpm
Bun: ?bun
Deno: deno, дено
Module Federation: module federation, федерац модул~, модульн федераци~
Micro-frontends: micro frontend, micro frontends, micro front end, micro front ends, microfrontend, microfrontends,
 микрофронт~, микрофронтенд~, микро фронтенд~, микро фронт~, мфе, mfe, single spa
FSD: fsd, feature sliced, feature sliced design, фсд
SSR: ssr, server side rendering, сср, серверн рендеринг~, ssg, isr
Server Components: server components, rsc, серверн компонент~
SPA: spa, single page, single page application, single page applications
Design system: design system, design systems, дизайн систем~, ui kit, ui kits, uikit, юай кит~, юикит~, component
 library
Storybook: storybook, сторибук~
Accessibility: accessibility, a11y, wcag, aria, доступност интерфейс~
Web performance: web performance, core web vitals, web vitals, lighthouse, performance optimization, performance
 optimisation
i18n: i18n, internationalization, internationalisation, localization, локализаци~
Jest: jest, джест~
Vitest: vitest, витест~
Testing Library: testing library, rtl, react testing library
Enzyme: enzyme
Mocha: mocha, моках
Chai: ?chai
Jasmine: jasmine, karma jasmine
Cypress: cypress, сайпресс~, кипарис
Playwright: playwright, плейрайт~, плэйрайт~
Puppeteer: puppeteer, паппетир~
Selenium: selenium, селениум~
WebdriverIO: webdriverio, webdriver
Testing: тестировани~, автотест~, unit test, unit tests, unit testing, юнит тест~, модульн тест~, автоматизированн
 тест~, automated tests, automated testing, test automation, component tests, integration tests, интеграционн тест~
E2E testing: e2e, end to end tests, end to end testing, e2e тест~, browser tests
TDD: tdd, bdd, test driven development, тдд
QA: qa, qa engineer, тестировщик~, ручн тестировани~, manual testing, quality assurance
Load testing: jmeter, k6, load testing, нагрузочн тестировани~
REST: rest api, restful, rest apis, рест апи, рест api, ?rest, ?рест
GraphQL: graphql, graph ql, графкл, графкуэль, графкьюэль, граф ql, графкюэль
Apollo: apollo, apollo client, аполло
Relay: ?relay
tRPC: trpc
gRPC: grpc, protobuf
OpenAPI: openapi, swagger, сваггер~
Ajax: ajax, axios, fetch api, аксиос~
SOAP: ?soap
OAuth: oauth, oauth2, jwt, openid, oidc, sso, keycloak
Node.js: nodejs, node js, node, нод~, нод джс, нодджс, нода джс, ноджс
Express: expressjs, express js, ?express, ?экспресс~
NestJS: nestjs, nest js, ?nest, нест джс, нестжс, ?нест~
Fastify: fastify
Koa: koa, koajs
Hapi: hapi js
Strapi: strapi
Prisma: prisma, призма джс
TypeORM: typeorm, sequelize, drizzle, mikroorm
Java: java, джав~, ява, яве, яву, явой, явы
Spring: spring boot, spring mvc, springboot, spring framework, спринг бут~, спринг~, ?spring
Hibernate: hibernate
Kotlin: kotlin, котлин~
Scala: scala, скала
Groovy: ?groovy
Clojure: clojure, clojurescript
Python: python, питон~, пайтон~, пайтен~, py
Django: django, джанго
Flask: flask, ?фласк~
FastAPI: fastapi, fast api
Pandas: pandas, numpy, scipy, jupyter
Go: golang, go lang, голанг~, ?go, ?го
Rust: rustlang, rust lang, ?rust, ?раст~
C#: c#, с#, c sharp, csharp, си шарп~, сишарп~, шарп~
C++: c++, с++, cpp, c plus plus, си плюс плюс, плюс плюс, ?плюсах, qt
C: ?c, ?си, ansi c
.NET: .net, dotnet, dot net, asp .net, дотнет~, дот нет, blazor, wpf, net core
F#: f#
Visual Basic: visual basic, vba, vb .net
Objective-C: objective c, objectivec, обджектив си
Swift: swiftui, swift ui, ?swift, ?свифт~
iOS: ios, айос
Android: android, андроид~
Mobile development: mobile development, mobile apps, мобильн разработк~, мобильн приложени~, mobile app
PHP: php, пхп, пэхэпэ, похапэ
Laravel: laravel, ларавел~, ларавель
Symfony: symfony, симфони
Yii: yii, yii2
WordPress: wordpress, вордпресс~, word press
Bitrix: bitrix, битрикс~, 1c bitrix, 1с битрикс~
Drupal: drupal, друпал~, joomla
Magento: magento, opencart, woocommerce
Shopify: shopify, шопифай
Tilda: tilda, тильд~, webflow
Ruby: ruby, руби
Rails: rails, ruby on rails, рельс~, ror
Elixir: elixir, phoenix framework, erlang
Haskell: haskell, хаскел~
Perl: perl, перл~
Lua: lua
R: ?r
MATLAB: matlab, simulink
Julia: julia lang
Fortran: fortran, cobol, кобол~
Delphi: delphi, делфи, pascal, паскал~
Assembly: assembler, ассемблер~
1C: 1c, 1с, 1с предприяти~, одинэс~
ABAP: abap, sap, sap ui5, ui5
Salesforce: salesforce, apex, lwc
Bash: bash, shell scripting, shell, zsh, powershell
SQL: sql, mssql, ms sql, скл, эскуэль, t sql, pl sql
PostgreSQL: postgresql, postgres, постгрес~, постгре, пг
MySQL: mysql, mariadb, мускул~, майскл
MongoDB: mongodb, mongo, mongoose, монг~, монгодб
Redis: redis, редис~
SQLite: sqlite, скулайт
Oracle: oracle, оракл~
ClickHouse: clickhouse, кликхаус~
Elasticsearch: elasticsearch, elastic, elk, эластик~, kibana, opensearch
Cassandra: cassandra, scylla
DynamoDB: dynamodb
Neo4j: neo4j
Firebase: firebase, firestore, фаербейс~
Supabase: supabase
Databases: databases, баз данных, базами данных, базы данных, субд
Kafka: kafka, кафк~
RabbitMQ: rabbitmq, rabbit mq, кролик~, рэббит~, раббит~
NATS: nats
Celery: celery
Airflow: airflow, эйрфлоу
Spark: apache spark, ?spark, hadoop, hive
dbt: dbt, snowflake, databricks
Docker: docker, docker compose, докер~
Kubernetes: kubernetes, k8s, кубернетес~, кубер~, кубернетис~, helm, openshift
Terraform: terraform, терраформ~
Ansible: ansible, ансибл~, puppet, chef
AWS: aws, amazon web services, авс, амазон веб сервис~, s3, ec2, cloudfront
GCP: gcp, google cloud, гугл клауд, cloud run
Azure: azure, азур~, ажур~
Yandex Cloud: yandex cloud, яндекс облак~, яндекс клауд
Cloudflare: cloudflare, cloudflare workers
Vercel: vercel, версел~, netlify, нетлифай
Heroku: heroku, digitalocean
Serverless: serverless, aws lambda, lambda functions, лямбда функци~, ?lambda
Cloud: cloud infrastructure, облачн инфраструктур~, cloud
DevOps: devops, девопс~, sre
CI/CD: ci cd, cicd, ci, continuous integration, сиай сиди, пайплайн~, деплой~, деплои~, deployment pipelines
Jenkins: jenkins, дженкинс~
GitLab CI: gitlab ci, gitlab, гитлаб~
GitHub Actions: github actions, travis, circleci, circle ci
TeamCity: teamcity, тимсити, bamboo
Nginx: nginx, энджинкс~, нджинкс~
Apache: apache
Linux: linux, линукс~, ubuntu, debian, unix, юникс~
Windows Server: windows server
Networking: tcp ip, cisco, сетев администрировани~
Grafana: grafana, prometheus, графан~, прометеус~
Sentry: sentry, сентри, datadog, new relic
Git: git, гит~, github flow, gitflow, git flow
SVN: svn, mercurial, subversion
Jira: jira, джир~, ?жир~
Confluence: confluence, конфлюенс~
Figma: figma, фигм~
Sketch: ?sketch, ?скетч~
Photoshop: photoshop, фотошоп~, illustrator, adobe xd, indesign, after effects
Blender: blender, maya 3d
Design: ui design, ux design, ui ux, ux ui, web design, веб дизайн~, ux исследовани~, графическ дизайн~, product
 design
Scrum: scrum, скрам~
Agile: agile, аджайл~, эджайл~
Kanban: kanban, канбан~
SAFe: safe agile, waterfall
Scrum master: scrum master, скрам мастер~
Team lead: team lead, teamlead, тимлид~, тим лид~, tech lead, techlead, техлид~, тех лид~, team leading, тимлидерств~
Management: people management, управлени людьми, управлени команд~, people manager, engineering management, hiring
 manager
Mentoring: mentoring, mentor, mentored, mentorship, менторств~, ментор~, менторинг~, наставничеств~, наставник~,
 наставнича~, менторил~
Interviewing: technical interviews i conduct, провожу собеседования, проводил собеседования, conducted interviews,
 interviewing candidates
Hiring: hiring engineers, найм разработчик~
Code review: code review, code reviews, код ревью, кодревью, ревью кода, reviewing code
Project management: project management, управлени проект~, project manager, проджект~, проектн менеджмент~
Product management: product management, product manager, product owner, продакт~, продуктов менеджмент~, продуктов
 менеджер~
Business analysis: business analysis, business analyst, бизнес анали~, системн анали~, system analysis, systems
 analyst
Architecture: software architecture, system design, архитектур приложени~, проектировани архитектур~, системн дизайн~
Microservices: microservices, microservice, микросервис~
DDD: ddd, domain driven design
Event sourcing: event sourcing, cqrs
Clean architecture: clean architecture, чист архитектур~
SOLID: solid principles, принцип~ solid
Backend: backend, back end, бэкенд~, бэк энд~, бекенд~, бэкэнд~, бэк~, бек~, server side development, серверн
 разработк~
Full-stack: fullstack, full stack, фуллстек~, фулстек~, фулл стек~, фулстак~, фуллстак~, фуллстэк~, фулстэк~
Front-end: frontend, front end, фронтенд~, фронт энд~, фронтэнд~, фронт~, фронтендер~
Web development: web development, веб разработк~
Embedded: embedded, микроконтроллер~, arduino, stm32, iot, интернет вещей, plc, scada, fpga, verilog
Robotics: robotics, робототехник~, ros2
Game development: gamedev, game dev, game development, геймдев~, разработк игр, unity3d, unity 3d, unreal engine,
 godot, phaser, ?unity, ?юнити
AR/VR: ar vr, augmented reality, virtual reality, webxr, виртуальн реальност~, дополненн реальност~
Data science: data science, data scientist, датасаенс~, дата саенс~, data analysis, анализ данных, аналитик данных,
 data analyst
Data engineering: data engineering, data engineer, etl, дата инженер~, big data, биг дат~
Machine learning: machine learning, ml, машинн обучени~, мл, mlops, нейросет~, neural networks, deep learning,
 нейронк~
Computer vision: computer vision, opencv, компьютерн зрени~
NLP: nlp, natural language processing
LLM: llm, llms, large language models, языков модел~, ллм, langchain, rag, openai api, prompt engineering, промпт
 инжиниринг~, fine tuning
PyTorch: pytorch, tensorflow, keras, scikit learn, sklearn
AI tools: copilot, github copilot, cursor ide, claude code, chatgpt, gpt, ai tools, ии инструмент~, windsurf
AI: ai, ии, artificial intelligence, искусственн интеллект~, genai, ai agents
BI: power bi, tableau, bi, metabase, looker
Excel: ms excel, ?excel, эксел~, google sheets
Blockchain: blockchain, блокчейн~, crypto wallets
Web3: web3, веб3, ethers js, dapp, dapps, wagmi, defi, nft, децентрализованн приложени~
Solidity: solidity, солидити, smart contracts, смарт контракт~, hardhat
Security: cybersecurity, information security, информационн безопасност~, кибербезопасност~, pentest, penetration
 testing, пентест~, owasp, инфобез~
Cryptography: cryptography, криптографи~
SEO: seo, сео, поисков оптимизаци~
Web analytics: google analytics, ga4, яндекс метрик~, веб аналитик~, amplitude, mixpanel, gtm
A/B testing: a b testing, ab testing, a b tests, ab tests, аб тест~, a b тест~, а б тест~
Marketing: digital marketing, маркетинг~, smm, таргет~, email marketing, копирайтинг~, copywriting
Sales: b2b sales, b2b продаж~, холодн продаж~
Email markup: email templates, верстк писем, mjml
CMS: cms, headless cms, contentful, sanity io, directus
ERP: erp, crm системы
Parsing: web scraping, scraping, парсинг~, scrapy
Chat bots: chatbots, chat bots, чат бот~, telegram bots, телеграм бот~, telegram mini apps, mini apps
Browser extensions: browser extensions, chrome extensions, расширени для браузер~, браузерн расширени~
Microsoft Teams apps: sharepoint, power apps, power automate
Low-code: low code, no code, nocode, bubble io, airtable, zapier, n8n
Video streaming: ffmpeg, video streaming, hls, видеостриминг~
Maps: google maps api, yandex maps api, гис системы
Google Ads: google ads, яндекс директ~
Fintech: fintech, fin tech, финтех~, banking, банкинг~, платежн форм~, payments, платеж~, payment systems
E-commerce: e commerce, ecommerce, екоммерс~, e com, екома, ecom, интернет магазин~, маркетплейс~
Medtech: medtech, healthtech, медтех~, healthcare
Edtech: edtech, эдтех~, едтех~
Adtech: adtech, адтех~
Gambling: igaming, gambling, гемблинг~, беттинг~, betting
Travel tech: traveltech, travel tech, тревел~
Proptech: proptech, real estate tech
Logistics: логистик~, logistics
Telecom: telecom, телеком~
Highload: highload, high load, хайлоад~, высоконагруженн~, high traffic
Legacy migration: legacy migration, миграци с legacy
Public speaking: public speaking, публичн выступлени~
Technical writing: technical writing, техписател~
Browser internals: devtools, dev tools, chrome devtools
DOM: dom, дом дерев~
JSX: jsx, tsx, react hooks, хук~, hooks
Cross-browser: cross browser, crossbrowser, кроссбраузерн~
State management: state management, стейт менеджер~, стейт менеджмент~, управлени состояни~, state manager
Bundlers: bundlers, bundler, бандлер~, сборщик~, build tools
Algorithms: leetcode, алгоритм~, algorithms, competitive programming
"""

# Who does the first does the others as well; kept small, as everything here may be said of the owner.
FRONT_END = (
    *(
        "HTML",
        "CSS",
        "JavaScript",
        "Git",
        "REST",
        "DOM",
        "Layout",
        "Flexbox",
        "Cross-browser",
        "SPA",
    ),
    *("Web development", "npm", "Browser internals", "Ajax"),
)
IMPLIES: dict[str, tuple[str, ...]] = {
    "Front-end": FRONT_END,
    "React": ("JavaScript", "JSX", "SPA", "Front-end"),
    "Vue": ("JavaScript", "SPA", "Front-end"),
    "Angular": ("JavaScript", "TypeScript", "SPA", "Front-end"),
    "Svelte": ("JavaScript", "SPA", "Front-end"),
    "Next.js": ("React", "SSR"),
    "Nuxt": ("Vue", "SSR"),
    "Redux Toolkit": ("Redux",),
    "Redux-Saga": ("Redux",),
    "Redux": ("State management",),
    "MobX": ("State management",),
    "Zustand": ("State management",),
    "Effector": ("State management",),
    "TypeScript": ("JavaScript",),
    "Jest": ("Testing",),
    "Vitest": ("Testing",),
    "Mocha": ("Testing",),
    "Cypress": ("Testing", "E2E testing"),
    "Playwright": ("Testing", "E2E testing"),
    "Vite": ("Bundlers",),
    "Webpack": ("Bundlers",),
    "Sass": ("CSS",),
    "NestJS": ("Node.js", "Backend"),
    "Express": ("Node.js", "Backend"),
    "Node.js": ("JavaScript",),
    "Django": ("Python",),
    "Flask": ("Python",),
    "FastAPI": ("Python",),
    "Laravel": ("PHP",),
    "Spring": ("Java",),
    "Rails": ("Ruby",),
    "Full-stack": ("Front-end", "Backend"),
    "PostgreSQL": ("SQL", "Databases"),
    "MySQL": ("SQL", "Databases"),
    "MongoDB": ("Databases",),
    "GitHub Actions": ("CI/CD",),
    "GitLab CI": ("CI/CD",),
    "Jenkins": ("CI/CD",),
    "Scrum": ("Agile",),
    "Kanban": ("Agile",),
    "Apollo": ("GraphQL",),
    "Solidity": ("Blockchain", "Web3"),
    "Module Federation": ("Micro-frontends",),
    "Storybook": (),
    "Team lead": ("Code review",),
}

# Endings that a borrowed noun or an adjective takes in Russian.
ENDINGS = """
скими ского скому овый ская ский ским ских ское ской ами ими ого ому ыми ями ам ах ая ев ее ей ем ие ии ий им
их ию ия ла ли ов ое ой ом ть ую ые ый ым ых юю ям ях яя а е и л о у ы ь ю я
"""

# What stands around an everyday word that is meant as a technology, and what after one that is not.
BEFORE_TECHNOLOGY = """
на using with язык языке языка языком о об know knows use used tried написан написана пишу писал писала write
writing wrote пишем learn learned learnt учу учил знаю знает stack стек стеке like пробовал пробовала через
под
"""
AFTER_TECHNOLOGY = """
developer developers разработчик разработчика разработке разработки backend бэкенд бэкенде services service
сервисы сервис сервисах микросервисы microservices framework lang language experience code опыт код проект
проекты projects project apps приложения
"""
PHRASE_AFTER = """
ahead on to for through with back into live deeper over week month year step steps steps. time round stage
days monday tuesday wednesday thursday friday summer spring the a an than of experience background
understanding knowledge candidate response reply decision interview
"""
