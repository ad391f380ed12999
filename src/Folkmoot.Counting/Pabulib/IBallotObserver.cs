namespace Folkmoot.Counting.Pabulib;

/// <summary>Sees each ballot as it is written, before projects named twice are brought together.</summary>
internal interface IBallotObserver
{
    void Begin(MetaSection meta, ProjectSection projects);

    void Ballot(long line, ReadOnlySpan<int> choices, ReadOnlySpan<long> points);
}
