-- Emptied by V5, apart from it so that a start that was broken off can begin again.
drop table if exists observation_figure;
