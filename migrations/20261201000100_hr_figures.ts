import type { Knex } from 'knex';

/** The workspace of the live session that the transaction has set; no row without one. Only built-in functions, as in the views before. */
const WORKSPACE = `(
  select token.workspace_id from hr_tokens token
  where token.token_hash = sha256(convert_to(current_setting('caucus.hr_token', true), 'UTF8'))
    and token.expires_at > now() and token.idle_at > now()
)`;

/** Counts every case that has ended and that HR may see, as each is counted from now on when it ends. */
export const COUNT_ENDED = `
  insert into hr_figures (workspace_id, year, figure, bucket, shown_from, cases)
  select workspace_id, counted.year, counted.figure, counted.bucket, counted.shown_from, count(*)
  from (
    select workspace_id, begun_on, sessions, ending, greatest(ended_on - opened_on, 0) as days,
      cast(extract(year from ended_on) as integer) as year,
      cast(extract(month from ended_on) as integer) as month,
      (date_trunc('month', cast(ended_on as timestamp)) + interval '1 month 1 day') at time zone 'UTC' as after_month,
      (date_trunc('year', cast(ended_on as timestamp)) + interval '1 year 1 day') at time zone 'UTC' as after_year
    from hr_cases where ended_on is not null and not hidden
  ) ended
  cross join lateral (values
    (cast(extract(year from begun_on) as integer), 'begun', cast(extract(month from begun_on) as integer), after_month),
    (year, 'ended', month, after_month),
    (year, 'days', case when days >= 181 then 181 when days >= 91 then 91 when days >= 61 then 61 when days >= 31 then 31
      when days >= 15 then 15 when days >= 8 then 8 else 0 end, after_year),
    (year, 'sessions', least(sessions, 5), after_month),
    (year, 'agreed', cast(ending = 'agreement reached' as integer), after_month),
    (year, 'unbegun', 0, after_year)
  ) counted (year, figure, bucket, shown_from)
  where (begun_on is null) = (counted.figure = 'unbegun')
  group by workspace_id, counted.year, counted.figure, counted.bucket, counted.shown_from
`;

/** The yearly figures, kept up as cases end. HR's login sees sums of a year, and only of what is over. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table hr_figures (
      workspace_id text not null,
      year integer not null,
      figure text not null check (figure in ('begun', 'ended', 'days', 'sessions', 'agreed', 'unbegun')),
      bucket integer not null,
      shown_from timestamptz not null,
      cases integer not null check (cases > 0),
      primary key (workspace_id, year, figure, bucket, shown_from)
    );
    comment on table hr_figures is 'cases that have ended and that HR may see, by year';
    comment on column hr_figures.bucket is 'a month, the least number of a range, or 1 and 0 for yes and no';
    comment on column hr_figures.shown_from is 'when the month in which they ended, or its year, is over by a day';
    grant select, insert, update on hr_figures to caucus_app;
    ${COUNT_ENDED};

    create view hr_figure_list with (security_barrier) as
      select year, figure, bucket, cast(sum(cases) as integer) as cases from hr_figures
      where workspace_id = ${WORKSPACE} and shown_from <= now()
      group by year, figure, bucket;

    grant select on hr_figure_list to caucus_hr;
  `);
}
