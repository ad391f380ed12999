META
key;value
description;"Ranked; ""best first"""
country;Nowhere
unit;Town
instance;2026
num_projects;3
num_votes;3
budget;100.50
vote_type;ordinal
rule;greedy
date_begin;2026
date_end;2026
PROJECTS
project_id;cost;votes;score;name;selected
BO.OM.63/24;60;3;6;"Trees
and benches";1
BO.OM.81/24;40.25;3;5;Path;1
x;30;2;4;Clock;0
VOTES
voter_id;vote;sex
voter-000001;BO.OM.63/24,BO.OM.81/24,x;F
voter-000002;BO.OM.81/24,BO.OM.63/24;M
voter-000003;x,BO.OM.63/24,BO.OM.81/24;
