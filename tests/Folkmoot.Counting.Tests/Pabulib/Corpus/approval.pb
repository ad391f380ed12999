META
key;value
description;Three ideas
country;Nowhere
unit;Town
instance;2026
num_projects;3
num_votes;4
budget;100
vote_type;approval
rule;greedy
date_begin;01.03.2026
date_end;31.03.2026
PROJECTS
project_id;cost;votes;name;selected
a;60;3;A bench;1
b;40;2;Bicycle stands;1
c;30;1;A “clock”;0
VOTES
voter_id;vote;age
1;a,b;30
2;a;41
3;b,a;30
4;c;19
