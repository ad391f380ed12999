namespace Folkmoot.Ballots.Import;

/// <summary>What to make of an election file.</summary>
/// <param name="FileName">Its name, for the page and for sentences about mistakes.</param>
/// <param name="As">A finished or an open process.</param>
/// <param name="Rule">The name of the counting rule to use; empty for the file's own.</param>
/// <param name="Title">The title of the process; empty for the file's description.</param>
/// <param name="ClosesAt">When an open process closes; null for four weeks from now.</param>
public sealed record ImportRequest(string FileName, ImportAs As, string Rule = "", string Title = "", DateTimeOffset? ClosesAt = null);
