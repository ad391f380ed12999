namespace Folkmoot.Opinion.Polis;

/// <summary>A statement that most participants agree or disagree with, by Polis's measure.</summary>
/// <param name="Statement">Its id.</param>
/// <param name="Successes">People who gave the answer.</param>
/// <param name="Trials">People who saw it.</param>
/// <param name="Share">(successes + 1) / (trials + 2).</param>
/// <param name="ShareTest">Whether the share differs from one half.</param>
public sealed record PolisConsensus(string Statement, int Successes, int Trials, double Share, double ShareTest);
