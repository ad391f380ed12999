namespace Folkmoot.Counting.Pabulib.Checks;

/// <summary>The words the format knows.</summary>
internal static class KnownNames
{
    public static readonly string[] RequiredKeys =
        ["description", "country", "unit", "instance", "num_projects", "num_votes", "budget", "vote_type", "rule", "date_begin", "date_end"];

    public static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "description", "country", "unit", "instance", "num_projects", "num_votes", "budget", "vote_type", "rule", "date_begin", "date_end",
        "subunit", "district", "edition", "language", "currency", "min_length", "max_length", "min_sum_cost", "max_sum_cost",
        "min_points", "max_points", "min_sum_points", "max_sum_points", "default_score", "scoring_fn", "min_project_score_threshold",
        "fully_funded", "experimental", "comment", "acknowledgments", "min_project_cost", "max_project_cost", "categories", "neighborhoods",
        "subdistricts", "leftover_budget", "budget_per_category", "budget_per_neighborhood", "min_length_per_category",
        "max_length_per_category", "min_sum_cost_per_category", "max_sum_cost_per_category",
    };

    public static readonly HashSet<string> ProjectColumns = new(StringComparer.Ordinal)
    {
        "project_id", "cost", "votes", "score", "name", "category", "beneficiaries", "selected", "neighborhood", "subunit", "district",
        "description", "proposer", "public_id", "latitude", "longitude",
    };

    public static readonly HashSet<string> Rules = new(StringComparer.Ordinal)
    {
        "greedy", "greedy-threshold", "greedy-no-skip", "greedy-custom", "greedy-exclusive", "unknown",
        "equalshares", "equalshares-comparison", "equalshares/add1", "equalshares/add1-comparison",
    };
}
