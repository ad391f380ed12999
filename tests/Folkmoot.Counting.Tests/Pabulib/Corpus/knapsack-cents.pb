META
key;value
description;"Our street; our money"
country;Nowhere
unit;Village
instance;2025
num_projects;4
num_votes;5
budget;1331.75
vote_type;approval
rule;equalshares/add1
date_begin;2025
date_end;2025
currency;EUR
max_sum_cost;1331.75
PROJECTS
project_id;cost;name;category;latitude;longitude;selected
K/01;400.25;"A ""green"" bus stop";public transit,urban greenery;52.5;13.25;1
K/02;931.50;Benches;public space;52.25;13.5;1
K/03;999999999;Withdrawn;;;;0
K/04;0.01;One cent;;;;0
VOTES
voter_id;vote;voting_method
v-1;K/01,K/02;internet
v-2;K/02;paper
v-3;K/01;internet
v-4;K/01,K/01;internet
v-5;;paper
