namespace Folkmoot.Proposals.Ideas.Similar;

/// <summary>
/// How alike texts are among a collection: the cosine of their trigram vectors, each trigram weighted by how rare it is in the
/// collection (tf-idf, with the logarithm of how often it occurs), so that what every idea says ("would", "street") counts for
/// little. 0 for nothing in common, 1 for the same. A comparison of one text with n others takes time in proportion to their length.
/// </summary>
internal sealed class Likeness
{
    private readonly List<Dictionary<string, float>> _texts;
    private readonly Dictionary<string, int> _texted = new(StringComparer.Ordinal);

    public Likeness(IEnumerable<(string Title, string Words)> texts)
    {
        _texts = [.. texts.Select(t => Grams.Of(t.Title, t.Words))];
        foreach (var gram in _texts.SelectMany(t => t.Keys))
            _texted[gram] = _texted.GetValueOrDefault(gram) + 1;
    }

    /// <summary>How alike a text is to each of the collection, in its order.</summary>
    public IReadOnlyList<double> Of(string title, string words)
    {
        var mine = Grams.Of(title, words);
        var length = Length(mine);
        return [.. _texts.Select(other => length == 0 ? 0 : Dot(mine, other) / Math.Max(length * Length(other), 1e-9))];
    }

    private double Dot(Dictionary<string, float> one, Dictionary<string, float> other)
    {
        var sum = 0.0;
        foreach (var (gram, count) in one)
        {
            if (other.TryGetValue(gram, out var there))
                sum += Weight(gram, count) * Weight(gram, there);
        }

        return sum;
    }

    private double Length(Dictionary<string, float> text)
    {
        var sum = 0.0;
        foreach (var (gram, count) in text)
            sum += Weight(gram, count) * Weight(gram, count);
        return Math.Sqrt(sum);
    }

    private double Weight(string gram, float count) =>
        (1 + Math.Log(count)) * Math.Log(1 + ((_texts.Count + 1.0) / (1 + _texted.GetValueOrDefault(gram))));
}
