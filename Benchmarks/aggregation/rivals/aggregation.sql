-- "read" is a table of region, plan, goals and how many respondents gave just these answers.
select 'plan', region, plan, sum(n)::bigint from read where plan <> '' group by grouping sets ((region, plan), (plan));
select 'plan', region, null, sum(n)::bigint from read where plan <> '' group by grouping sets ((region), ());
select 'goals', region, option, sum(n)::bigint from (select region, unnest(string_split(goals, ' ')) as option, n from read where goals <> '') group by grouping sets ((region, option), (option));
select 'goals', region, null, sum(n)::bigint from read where goals <> '' group by grouping sets ((region), ());
