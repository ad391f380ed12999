META
key;value
description;Our town decides
country;Nowhere
unit;Town
instance;2026
num_projects;4
num_votes;6
budget;1000
vote_type;approval
rule;greedy
date_begin;2026
date_end;2026
currency;EUR
PROJECTS
project_id;cost;votes;name;selected
park;700;4;Trees in the park;1
bikes;300;2;Bicycle stands;0
clock;300;2;The old <clock> & its tower;1
pool;900;1;A pool;0
VOTES
voter_id;vote
ann;park
ben;park,clock
cid;park,bikes
dot;park,pool
eve;bikes
fay;clock
