namespace Folkmoot.Counting;

/// <summary>The arrays of an election. <c>Starts</c> has one entry more than there are groups.</summary>
internal sealed record ElectionColumns(
    BallotKind Kind,
    long Budget,
    int Scale,
    string[] Ids,
    long[] Costs,
    string?[]? Districts,
    IReadOnlyList<string>?[]? Categories,
    int[] Starts,
    int[] Choices,
    int[]? Values,
    int[] Weights,
    int[] GroupOfBallot);
