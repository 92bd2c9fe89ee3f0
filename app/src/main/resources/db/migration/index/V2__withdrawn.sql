-- Who proposed a version may take the proposal back as long as it is open; it stays readable.
alter table index_proposal add column withdrawn_at timestamp with time zone;
