namespace Folkmoot.Opinion;

/// <summary>
/// A map that votes are added to while a conversation is open. A vote moves its person at once on the last plane; <see cref="Recompute"/> makes the whole map anew, the
/// same to the last bit as if all votes had come at once, in whatever order and batches they came. Not safe for several threads at once.
/// </summary>
/// <param name="settings">How to map; null takes the defaults.</param>
public sealed class LiveMap(MapSettings? settings = null)
{
    private readonly VoteTableBuilder _builder = new();
    private readonly Dictionary<string, Dictionary<string, Latest>> _answers = new(StringComparer.Ordinal);

    /// <summary>The map made last, or null before the first.</summary>
    public OpinionMap? Map { get; private set; }

    /// <summary>Describes a statement; it takes part from the next map on.</summary>
    /// <param name="statement">The description; it replaces an earlier one of the same id.</param>
    public void Describe(Statement statement) => _builder.Describe(statement);

    /// <summary>Adds one vote. O(answers of the person).</summary>
    /// <param name="person">Id of the person.</param>
    /// <param name="statement">Id of the statement.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="time">When, in any unit that rises.</param>
    /// <returns>Where the person stands on the last map now, or null before the first.</returns>
    /// <exception cref="OpinionException">There are too many people, statements or votes, or an id is empty.</exception>
    public (double X, double Y)? Add(string person, string statement, Answer answer, long time)
    {
        _builder.Add(person, statement, answer, time);
        if (!_answers.TryGetValue(person, out var answers))
            _answers[person] = answers = new Dictionary<string, Latest>(StringComparer.Ordinal);
        if (!answers.TryGetValue(statement, out var latest) || time > latest.Time)
            answers[statement] = new Latest(answer, time);
        else if (time == latest.Time && answer != latest.Answer)
            answers[statement] = new Latest(Answer.Pass, time);
        return Map?.PlaceOf(answers.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Answer)));
    }

    /// <summary>Makes the map of all votes so far.</summary>
    /// <param name="progress">Hears what is being worked on.</param>
    /// <param name="cancellation">Ends the work; the last map stays.</param>
    public OpinionMap Recompute(IProgress<MapStage>? progress = null, CancellationToken cancellation = default) =>
        Map = OpinionMapper.Map(_builder.Build(), settings, progress, cancellation);

    private readonly record struct Latest(Answer Answer, long Time);
}
