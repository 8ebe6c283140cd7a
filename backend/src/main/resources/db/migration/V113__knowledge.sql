create table article (
  key text primary key,
  title jsonb not null,
  body jsonb not null,
  words text[] not null default '{}',
  audience text not null default 'public' check (audience in ('public','employees','agents')),
  archived boolean not null default false,
  sample boolean not null default false,
  version int not null default 0
);
create table article_help (
  id uuid primary key,
  article text not null references article,
  at timestamptz not null,
  typed text
);
create index article_help_article on article_help (article);
comment on table article_help is 'somebody read the article and needed no ticket any more (D06)';
