-- Who got the question by a step; the hops of a question are its steps HANDED_OVER.
alter table desk_step add column receiver uuid;
