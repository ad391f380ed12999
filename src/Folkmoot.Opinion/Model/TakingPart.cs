namespace Folkmoot.Opinion;

/// <summary>The part of a table that maps are made of: everybody, and the statements that were not rejected and are not about the person.</summary>
internal sealed class TakingPart
{
    public TakingPart(VoteTable table)
    {
        Everybody = [.. Enumerable.Range(0, table.People.Count)];
        bool[] keep = [.. table.Statements.Select(statement => statement.TakesPart)];
        Original = [.. Enumerable.Range(0, keep.Length).Where(j => keep[j])];
        Votes = table.Matrix.Part(Everybody, keep);
    }

    public int[] Everybody { get; }

    /// <summary>For each statement that takes part its index in the table.</summary>
    public int[] Original { get; }

    /// <summary>People as in the table, statements numbered anew.</summary>
    public VoteMatrix Votes { get; }

    public Agreement Back(Agreement agreement) => agreement with { Statement = Original[agreement.Statement] };
}
