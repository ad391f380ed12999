META
key;value
description;Two districts
country;Nowhere
unit;Town
instance;2026
num_projects;5
num_votes;5
budget;300
vote_type;approval
currency;GBP
categories;sport,art
budget_per_category;60,200
PROJECTS
project_id;cost;name;district;category
n1;60;North one;North;sport
n2;50;North two;North;art
s1;70;South one;South;sport
c1;90;Whole one;;art
c2;80;Whole two;;sport,art
VOTES
voter_id;vote
1;n1,c1
2;n1,n2
3;n2,c1
4;s1,c2
5;s1
